import Diagnostics
import Testing

@Suite("Phrases that fill messages")
struct PhraseTests {
  private static let phrases =
    RawHTMLHint.allCases.map(\.words) + ForeignSyntaxForm.allCases.map(\.words) + MarkdownSlipForm.allCases.map(\.words)
    + YAMLCharacterMeaning.allCases.map(\.words) + ColourScheme.allCases.map(\.words) + [UnknownComponentHint.language.words]

  @Test(arguments: phrases)
  func `each is in Dutch as well as English, with the same placeholders`(words: Words) {
    #expect(words.dutch != words.english)
    let places = { (text: String) in text.matches(of: /\{[a-z]+\}/).map { String($0.output) } }
    #expect(places(words.dutch) == places(words.english))
  }

  @Test func `a Dutch number has a comma`() {
    #expect(Words.decimal("4.5") == Words(en: "4.5", nl: "4,5"))
  }
}
