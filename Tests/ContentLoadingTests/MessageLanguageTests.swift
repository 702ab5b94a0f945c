import Diagnostics
import Testing

@testable import ContentLoading

/// The parts of messages that are phrases are in the language of the reader, too.
@Suite struct MessageLanguageTests {
  private func dutch(_ yaml: String) -> [String] {
    var diagnostics: [Diagnostic] = []
    _ = parseYAML(YAMLSource(text: yaml, path: "a.yml"), into: &diagnostics)
    return diagnostics.map { $0.summary(in: .dutch) }
  }

  @Test func `the parser's problems are`() {
    #expect(
      dutch("title: [b\nsummary: d\n") == [
        "de YAML is niet te lezen: de lijst tussen [ ] is hier niet afgesloten, of er ontbreekt een komma tussen twee waarden"
      ])
    #expect(dutch("title: A\n? [a, b]\n: c\n") == ["de YAML is niet te lezen: een sleutel moet een woord zijn"])
  }

  @Test(arguments: [
    ("----\ntitle: A\n---\n", "de gegevens bovenaan beginnen met een regel van drie streepjes, maar deze regel heeft er 4"),
    (
      "---\ntitle: A\n- - -\nTekst.\n",
      "de gegevens bovenaan eindigen met een regel van drie streepjes, maar hier staan er spaties tussen"
    ),
  ])
  func `the faults of lines around the front matter are`(text: String, words: String) throws {
    var diagnostics: [Diagnostic] = []
    let source = try #require(SourceText.checked(Array(text.utf8), path: "a.md", into: &diagnostics))
    let parts = FrontMatter.split(source, into: &diagnostics)
    #expect(parts == nil)
    #expect(diagnostics.map { $0.summary(in: .dutch) } == [words])
  }

  @Test func `the forms of values are`() {
    let place = SourceRange(path: "a.yml")
    let values: [YAMLValue] = [
      .scalar("x", isPlain: true, place), .sequence([], place), .mapping(YAMLMapping(entries: [], range: place)), .null(place),
    ]
    #expect(values.map(\.form.dutch) == ["de tekst “x”", "een lijst", "sleutels met waarden", "een lege waarde"])
    #expect(values.map(\.form.english) == ["the text “x”", "a list", "keys with values", "an empty value"])
  }
}
