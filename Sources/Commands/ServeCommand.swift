import ArgumentParser
import ContentLoading
import Diagnostics
import Foundation
import PreviewServer
import SearchIndexing
import SiteModel

/// `baken serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site while you write it.",
    discussion: """
      Serves the site from memory, with the headers of production, and writes nothing. A page that is open in a browser follows \
      every change of the files at once and stays where it is scrolled. When something is wrong, the last good version stays, and \
      the page says where the fault is and what to do. The page /.baken/ lists all pages and has the switch for drafts.

        baken serve
        baken serve --no-drafts --now 2027-03-11
        baken serve --host 0.0.0.0          lets other machines look, too
      """)

  @OptionGroup var siteOption: SiteOption
  var site: String { siteOption.folder }

  @Option(name: .long, help: ArgumentHelp("The address to listen on: an IP address, or localhost.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(
    name: .long, help: ArgumentHelp("The port to listen on; when it is taken, the next one that is free.", valueName: "number"))
  var port: UInt16 = 8080

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The moment to show the site of, as for baken build. Default: SOURCE_DATE_EPOCH, else now.", valueName: "date"))
  var now: String?

  @Option(name: .long, help: ArgumentHelp("The address of the site, in place of the one in site.yml.", valueName: "url"))
  var baseURL: String?

  @Flag var drafts = DraftChoice.drafts

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard port > 0 else {
      throw ValidationError(
        Words(en: "the port must be a number from 1 to 65535.", nl: "de poort moet een getal van 1 tot en met 65535 zijn."))
    }
    let isAddress = host.contains(":") || host.split(separator: ".").count == 4 && host.allSatisfy { $0.isNumber || $0 == "." }
    guard host == "localhost" || isAddress else {
      throw ValidationError(
        Words(
          en: "“\(host)” is not an address of this machine. Write an IP address, such as 127.0.0.1, or localhost.",
          nl: "“\(host)” is geen adres van deze computer. Schrijf een IP-adres, zoals 127.0.0.1, of localhost."))
    }
    try SharedOptions.check(baseURL: baseURL, now: now)
  }

  func run() async throws {
    var options = PreviewOptions(
      site: site, host: host, port: port, moment: SharedOptions.fixedMoment(now), includesDrafts: drafts == .drafts)
    options.baseURL = baseURL.flatMap(SiteConfiguration.normalisedBaseURL)
    options.language = Terminal.language
    options.searchProgram = SearchProgram.ofMachine
    let server = PreviewServer(options) { [site, language = Terminal.language] event in
      Self.show(event, about: site, in: language)
    }
    try await ServerRun.untilEnded { try await server.run() }
  }

  private static func show(_ event: PreviewEvent, about site: String, in language: AuthorLanguage) {
    switch event {
    case .listening(let address):
      let words = Words(
        en: "The site is at \(address) (Ctrl-C stops); all pages: \(address).baken/",
        nl: "De site staat op \(address) (Ctrl-C stopt); alle pagina’s: \(address).baken/")
      FileHandle.standardOutput.write(Data((words[language] + "\n").utf8))
    case .findings(let diagnostics):
      let usesColour = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
      let format = TextFormat(in: language, usesColour: usesColour, lines: SourceLines(beneath: site))
      let none = Words(en: "Nothing is wrong any more.", nl: "Er is niets meer mis.")
      writeError(diagnostics.isEmpty ? none[language] : diagnostics.map(format.text).joined(separator: "\n"))
    case .notice(let words):
      writeError(words[language])
    }
  }
}

/// What the preview does with pages that are not on the site yet.
enum DraftChoice: String, EnumerableFlag {
  case drafts
  case noDrafts

  static func help(for value: DraftChoice) -> ArgumentHelp? {
    switch value {
    case .drafts: "Show drafts and pages that are not yet due, with a band that says so."
    case .noDrafts: "Leave drafts and pages that are not yet due out, as a build does."
    }
  }
}
