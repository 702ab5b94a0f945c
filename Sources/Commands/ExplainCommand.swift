import ArgumentParser
import ContentLoading
import Diagnostics
import SiteBuilder

/// `baken explain`
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a message, or a key of a file, with an example.",
    discussion: """
      The identifier stands in square brackets behind a message. Without one, all identifiers are listed.
      Behind key: stands a kind of file, or a key with the keys in which it stands.

        baken explain link.broken
        baken explain key:events
        baken explain key:events.registration.closes
        baken explain key:components.call-to-action
      """)

  @Argument(
    help: "The identifier of a message, such as key.unknown, or a key, such as key:events.registration.",
    completion: .list(
      DiagnosticKind.all.map(\.identifier).sorted()
        + (FileKind.all.map(\.name) + DeclaredKeyPath.all.map(\.name)).map { "key:" + $0 }
    ))
  var identifier: String?

  @OptionGroup var languageOption: LanguageOption

  @Option(
    name: .long, help: ArgumentHelp("The site whose own kinds of content are known, too.", valueName: "folder"),
    completion: .directory)
  var site = "content"

  private var language: AuthorLanguage { Terminal.language }

  func run() throws {
    guard let identifier else {
      for kind in DiagnosticKind.all.sorted(by: { $0.identifier < $1.identifier }) { print(kind.identifier) }
      print("\n" + KeyExplanationTexts.mention[language])
      return
    }
    if let name = identifier.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first,
      identifier.hasPrefix("key:")
    {
      print(
        try KeyExplanation(in: language, of: DeclaredFeatures.read(site: site).features.readers).text(about: String(name)),
        terminator: "")
    } else {
      try explainMessage(identifier)
    }
  }

  private static let whatToDo = Words(en: "What to do", nl: "Wat u doet")
  private static let inTheMessage = Words(en: "the message says it for its place", nl: "dat staat in de melding zelf")
  private static let example = Words(en: "Example", nl: "Voorbeeld")

  private func explainMessage(_ identifier: String) throws {
    guard let kind = DiagnosticKind.named(identifier) else {
      let missing = Words(en: "there is no message “\(identifier)”.", nl: "er is geen melding “\(identifier)”.")
      let all = Words(en: " baken explain lists them all.", nl: " baken explain noemt ze alle.")
      throw ValidationError(
        missing.naming(identifier, among: DiagnosticKind.all.map(\.identifier), orElse: all)
          + Words(
            en: " For a key of a file write key: before it, as in key:events.registration.",
            nl: " Zet voor een sleutel van een bestand key: ervoor, zoals in key:events.registration."))
    }
    let words = kind.words(in: language)
    print("\(kind.identifier) (\(kind.severity.words[language]))\n\n\(words.explanation)\n")
    print("\(Self.whatToDo[language]): \(words.generalHelp ?? Self.inTheMessage[language])\n")
    print("\(Self.example[language]):\n")
    for line in kind.example(in: language).split(separator: "\n", omittingEmptySubsequences: false) { print("    \(line)") }
    print("")
  }
}
