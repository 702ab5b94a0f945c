import ArgumentParser
import ContentLoading
import Diagnostics
import Foundation
import SiteBuilder
import SiteModel
import SiteRendering
import SourceFiles

/// `baken new`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write the beginning of a site, or of a file in one.",
    discussion: "For a kind of content that a site declares in types/NAME.yml:\n\n  baken new NAME \"Title\"",
    subcommands: [NewSite.self, NewPage.self, NewDeclaredFile.self] + FeatureSet.builtIn.readers.newFiles.map { command(for: $0) },
    defaultSubcommand: NewDeclaredFile.self)

  private static func command<Kind: NewFileKind>(for kind: Kind.Type) -> any ParsableCommand.Type { NewFile<Kind>.self }
}

/// `baken new site`
struct NewSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Start a site of your own in a folder.",
    discussion: "  baken new site my-site\n  cd my-site\n  baken build")

  @Argument(help: "The folder; it must be empty or not there yet.", completion: .directory)
  var folder: String

  @Option(name: .long, help: "The language of the first texts, and of messages.")
  var language = AuthorLanguage.dutch

  func run() throws {
    try writingFiles(in: folder) {
      let present = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      guard present.allSatisfy({ $0.hasPrefix(".") }) else {
        throw ValidationError(
          Words(
            en: "the folder \(folder) is not empty. Give a new or an empty one.",
            nl: "de map \(folder) is niet leeg. Noem een nieuwe of een lege map."))
      }
      let written = try Starter.copy(language.rawValue, to: folder)
      for file in written { print(StarterSite.written("\(folder)/\(file)").shown) }
    }
    print(Words(en: "\nNow: cd \(folder) && baken build", nl: "\nNu: cd \(folder) && baken build").shown)
  }
}

/// `baken new page`
struct NewPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Write the beginning of a page.",
    discussion: """
      The name is the page's place under pages/, with its section in front. With a language behind it, it is a translation.

        baken new page about/how-we-work
        baken new page about/how-we-work.en
      """)

  @Argument(help: "Section and name, such as about/how-we-work.")
  var name: String

  @OptionGroup var siteOption: SiteOption
  var site: String { siteOption.folder }

  @OptionGroup var language: LanguageOption

  func run() throws {
    let site = try StarterSite(site)
    let place = try NewPagePlace(name, in: site)
    try site.create("page.md", ["TITLE": Starter.quoted(place.title)], language: place.language, at: place.path)
  }
}

/// Runs a closure that writes files, and turns errors of the system into plain messages.
func writingFiles(in place: String, _ work: () throws -> Void) throws {
  do {
    try work()
  } catch let error as CocoaError {
    let failure = Words(en: "\(place) cannot be written: {reason}", nl: "\(place) is niet te schrijven: {reason}")
    throw CommandFailure(failure.filling(["reason": Words.reason(of: error)]))
  }
}
