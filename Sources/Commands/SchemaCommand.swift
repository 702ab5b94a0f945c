import ArgumentParser
import ContentLoading
import Diagnostics
import SiteBuilder

/// `baken schema`
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema (2020-12) of a kind of file, for editors and other programs.",
    discussion: """
      Of a page it describes the front matter, of a component the YAML in its block. Without a kind, one document holds the
      schemas of all kinds under $defs. baken check finds more: a schema knows one file, and not the site.

        baken schema events > events.schema.json
        baken schema events --translation > events-translation.schema.json
        baken schema components.video
      """)

  @Argument(
    help: "The kind of file, such as site, pages, events or components.video.", completion: .list(FileKind.all.map(\.name)))
  var kind: String?

  @Flag(name: .long, help: "The schema of translations, NAME.LANG.md or NAME.LANG.yml, which state only what differs.")
  var translation = false

  @OptionGroup var language: LanguageOption

  @Option(
    name: .long, help: ArgumentHelp("The site whose own kinds of content are known, too.", valueName: "folder"),
    completion: .directory)
  var site = "content"

  func run() throws {
    let readers = DeclaredFeatures.read(site: site).features.readers
    let schema = KeySchema(in: Terminal.language, ofTranslations: translation, names: readers.names)
    guard let kind else {
      print(schema.document(of: readers.fileKinds.filter { !translation || $0.translation != .none }).text, terminator: "")
      return
    }
    guard let found = readers.fileKinds.first(where: { $0.name == kind }) else {
      let names = readers.fileKinds.map(\.name)
      let missing = Words(en: "there is no kind of file “\(kind)”.", nl: "er is geen soort bestand “\(kind)”.")
      throw ValidationError(missing.naming(kind, among: names))
    }
    if translation, found.translation == .none {
      throw ValidationError(
        Words(
          en: "“\(kind)” has no translations: each language has its own.",
          nl: "“\(kind)” heeft geen vertalingen: elke taal heeft een eigen bestand."))
    }
    print(schema.document(of: found).text, terminator: "")
  }
}
