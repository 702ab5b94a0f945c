import ArgumentParser
import Desk
import Diagnostics
import Foundation
import PreviewServer
import SearchIndexing

/// `baken desk`
struct DeskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk",
    abstract: "Write the site in a browser, without a text editor.",
    discussion: """
      Opens the desk on this machine, for one person: the list of all content, the real page, forms, the text by paragraphs, and what is \
      wrong at its place. It saves the files of the site, and changes nothing in them but what was edited. The link works once; \
      then another one is printed, for another browser.

        baken desk
        baken desk --site content --port 9000
        baken desk --output /var/www/site
      """)

  @OptionGroup var siteOption: SiteOption
  var site: String { siteOption.folder }

  @Option(
    name: .long, help: ArgumentHelp("The port to listen on; when it is taken, the next one that is free.", valueName: "number"))
  var port: UInt16 = 8080

  @Option(name: .long, help: ArgumentHelp("The folder that the site is published to.", valueName: "folder"), completion: .directory)
  var output = "public"

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard port > 0, port < UInt16.max else {
      throw ValidationError(
        Words(en: "the port must be a number from 1 to 65534.", nl: "de poort moet een getal van 1 tot en met 65534 zijn."))
    }
    guard FileManager.default.fileExists(atPath: "\(site)/site.yml") else {
      throw ValidationError(
        Words(
          en: """
            there is no site here: \(site)/site.yml does not exist. Go to the folder of your site first, or name the site with --site.
            """,
          nl: "er is hier geen site: \(site)/site.yml bestaat niet. Ga eerst naar de map van uw site, of noem de site met --site."))
    }
  }

  func run() async throws {
    var options = PreviewOptions(site: site, host: "127.0.0.1", port: port, moment: SharedOptions.fixedMoment(nil))
    options.language = Terminal.language
    options.searchProgram = SearchProgram.ofMachine
    let desk = Desk(options, output: output) { [language = Terminal.language] event in
      guard case .link(let link) = event else { return }
      let words = Words(
        en: "Open the desk with this link, which works once (Ctrl-C stops): \(link)",
        nl: "Open de redactie met deze link, die één keer werkt (Ctrl-C stopt): \(link)")
      FileHandle.standardOutput.write(Data((words[language] + "\n").utf8))
    }
    try await ServerRun.untilEnded { try await desk.run() }
  }
}
