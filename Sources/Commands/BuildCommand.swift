import ArgumentParser
import Diagnostics
import ExternalLinks
import Foundation
import ProgramFiles
import SiteBuilder

/// `baken build`
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site and publish it to a folder.",
    discussion: """
      Every fault in the content is reported at once, with its place and what to do. With an error nothing is written: the \
      output folder keeps the last good site. Otherwise it is replaced at once by the new one; files that did not change keep \
      their times, and the folder's own dotfiles (.git, .gitignore) stay.

        baken build
        baken build --base-url https://example.org/ecvet --output site
        baken build --now 2027-03-11 --format json
      """)

  @OptionGroup var shared: SharedOptions

  @Option(name: .long, help: ArgumentHelp("The folder that the site is published to.", valueName: "folder"), completion: .directory)
  var output = "public"

  @Flag(name: .long, help: "Replace the output folder even when Baken did not make it.")
  var force = false

  func run() async throws {
    var options = shared.buildOptions(output: output)
    options.replacesForeignOutput = force
    try await SiteRun(options: options, format: shared.format, isQuiet: shared.quiet).perform()
  }
}

/// `baken check`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for faults in the content; with --fix, correct what is certain.",
    discussion: """
      The same checks as in a build. With --external, each page of another site that the texts name is asked as well: one request at a \
      time for each host, with a pause of a second between them. The answers are kept in .baken-links.json beside the folder of the site \
      for a week, and faults for a day.

        baken check --strict
        baken check --advice
        baken check --fix --dry-run
        baken check --format github
        baken check --external
      """)

  @OptionGroup var shared: SharedOptions

  @Flag(
    name: .long, help: "Give advice about the texts, too: long sentences, words that readers may not know, links that say nothing.")
  var advice = false

  @Flag(name: .long, help: "Correct what is certain, and show each change.")
  var fix = false

  @Flag(name: .long, help: "With --fix: show what would change, and write nothing.")
  var dryRun = false

  @Flag(name: .long, help: "Ask the addresses of other sites, too. Nothing else in Baken uses the network.")
  var external = false

  /// For tests: two ports of this machine that stand for all servers, with and without encryption.
  @Option(name: .long, help: .hidden)
  var externalLocal: String?

  /// For tests: the seconds between two requests to a host.
  @Option(name: .long, help: .hidden)
  var externalPause: Double?

  /// For tests: the seconds that one request may take.
  @Option(name: .long, help: .hidden)
  var externalTime: Double?

  func validate() throws {
    let times = [externalPause, externalTime].compactMap(\.self)
    guard fix || !dryRun else {
      throw ValidationError(Words(en: "--dry-run goes with --fix.", nl: "--dry-run hoort bij --fix."))
    }
    guard times.allSatisfy((0...60).contains), externalLocal == nil || localPorts != nil else {
      throw ValidationError(
        Words(
          en:
            "--external-local takes two ports with a comma between them, --external-pause and --external-time take 0 to 60 seconds.",
          nl:
            "bij --external-local horen twee poorten met een komma ertussen, bij --external-pause en --external-time 0 tot 60 seconden."
        ))
    }
  }

  func run() async throws {
    var options = shared.buildOptions(output: nil)
    options.givesAdvice = advice
    options.findsOutsideAddresses = external
    if fix { try await FixRun(options: options, isTrial: dryRun, format: shared.format).perform() }
    var run = SiteRun(options: options, format: shared.format, isQuiet: shared.quiet)
    if external { run.external = settings }
    try await run.perform()
  }

  private var localPorts: ExternalSettings.LocalPorts? {
    let ports = externalLocal?.split(separator: ",", omittingEmptySubsequences: false).map { UInt16($0) } ?? []
    guard ports.count == 2, let http = ports[0], let https = ports[1] else { return nil }
    return ExternalSettings.LocalPorts(http: Int(http), https: Int(https))
  }

  private var settings: ExternalSettings {
    let parent = URL(fileURLWithPath: shared.site).standardizedFileURL.deletingLastPathComponent()
    var settings = ExternalSettings(
      cachePath: parent.appendingPathComponent(".baken-links.json").path, version: ProgramVersion.number)
    settings.keepsAnswers = !dryRun
    // As OpenSSL itself takes it.
    settings.certificates = ProcessInfo.processInfo.environment["SSL_CERT_FILE"]
    settings.localPorts = localPorts
    if let externalPause { settings.pause = .seconds(externalPause) }
    if let externalTime { settings.requestTime = .seconds(externalTime) }
    return settings
  }
}
