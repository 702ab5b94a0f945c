import ArgumentParser
import Diagnostics
import SiteBuilder
import SiteRendering

/// `baken headers`
struct HeadersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headers",
    abstract: "Print the configuration of a web server that sends the site with its security headers.",
    discussion: """
      The headers are those of the file _headers in the output, which some hosts read by themselves; servers such as nginx and \
      Caddy do not. Print them again when pages with videos, services or old addresses change.

        baken headers nginx > ecvet.conf
        baken headers caddy --root /srv/www
      """)

  @Argument(help: "nginx or caddy.")
  var server: ServerConfiguration.Server

  @OptionGroup var shared: SharedOptions

  @Option(
    name: .long, help: ArgumentHelp("The folder on the server that answers for /. Default: /var/www/HOST.", valueName: "folder"))
  var root: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The address and port to listen on, such as 127.0.0.1:8080, in place of the usual ones.", valueName: "address"))
  var listen: String?

  func validate() throws {
    if let root, let fault = ServerOptionFault.ofRoot(root) {
      throw ValidationError(
        Words(
          en: "--root “\(root)” cannot be the folder of a server: {fault}. Write it like /srv/www.",
          nl: "--root “\(root)” kan niet de map van een server zijn: {fault}. Schrijf het zoals /srv/www."
        ).filling(["fault": fault]))
    }
    if let listen, let fault = ServerOptionFault.ofListen(listen) {
      throw ValidationError(
        Words(
          en: "a server cannot listen on --listen “\(listen)”: {fault}. Write it like 127.0.0.1:8080.",
          nl: "een server kan niet luisteren op --listen “\(listen)”: {fault}. Schrijf het zoals 127.0.0.1:8080."
        ).filling(["fault": fault]))
    }
  }

  func run() async throws {
    let (text, report) = try await SiteBuilder(shared.buildOptions(output: nil))
      .serverConfiguration(for: server, root: root, listen: listen)
    let findings = report.diagnostics.filter { $0.severity == .error }.map(Terminal.format(for: shared.site).text)
    if !findings.isEmpty { writeError(findings.joined(separator: "\n")) }
    guard let text else { throw ExitCode(Exit.contentHasErrors) }
    print(text, terminator: "")
  }
}

extension ServerConfiguration.Server: ExpressibleByArgument {}
