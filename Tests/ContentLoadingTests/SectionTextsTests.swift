import MarkdownRendering
import SiteModel
import Testing

@testable import ContentLoading

/// The words of a text by its sections: what readers see, without markup and without what Baken adds.
@Suite struct SectionTextsTests {
  private func sections(_ markdown: String) throws -> [String] {
    let renderer = MarkdownRenderer(
      language: try #require(LanguageTag("nl")),
      strings: MarkdownStrings(
        alertNote: "Opmerking", alertTip: "b", alertImportant: "c", alertWarning: "d", alertCaution: "e", table: "Tabel {number}",
        footnotes: "Voetnoten", footnoteReference: "Noot {number}", footnoteBack: "Terug", taskDone: "Gedaan", taskOpen: "Open"),
      componentNames: ["figure"], terms: LinkedTerms([("unit", ["eenheid"])]))
    let body = renderer.render(MarkdownSource(text: markdown, path: "a.md", linksTerms: true)).body
    return SectionTexts(of: body) { _ in ["Een onderschrift"] }.sections.map(\.text)
  }

  @Test func `headings of level one to three begin a section, and nothing is empty`() throws {
    #expect(
      try sections("Begin.\n\n## Een\n\nA\n\n### Twee\n\nB\n\n#### Drie\n\nC\n\n## Vier\n")
        == ["Begin.", "Een\nA", "Twee\nB\nDrie\nC", "Vier"])
    #expect(try sections("## Een\n") == ["Een"])
    #expect(try sections("> ## In een citaat\n>\n> A\n") == ["In een citaat\nA"])
  }

  @Test func `markup is no part of the words`() throws {
    let plain = "Een zin met nadruk, code en een link & meer."
    for text in [
      "Een *zin* met **nadruk**, `code` en een [link](a.md) &amp; meer.",
      "Een zin met nadruk, code en\neen [link](https://x.example/) & meer.",
      "Een zin met nadruk, code en een [link][1] & meer.\n\n[1]: b.md",
    ] {
      #expect(try sections(text) == [plain], "\(text)")
    }
    #expect(try sections("De eenheid telt.") == ["De eenheid telt."])
    #expect(try sections("1 < 2 > 0 \"ja\"") == ["1 < 2 > 0 “ja”"])
  }

  @Test func `lists, tables, images and components count, and the words of the theme do not`() throws {
    #expect(try sections("- a\n- b\n  - c\n") == ["a\nb\nc"])
    #expect(try sections("| A | B |\n| - | - |\n| 1 | 2 |\n") == ["A\nB\n1\n2"])
    #expect(try sections("- [x] klaar\n") == ["klaar"])
    #expect(try sections("> [!NOTE]\n> Let op.\n") == ["Let op."])
    #expect(try sections("Zie ![een kaart](a.png \"Van 2020\") hier.") == ["Zie een kaart Van 2020 hier."])
    #expect(try sections("```figure\nalt: x\n```\n\nEn verder.") == ["Een onderschrift\nEn verder."])
  }

  @Test func `footnotes are a part of their own, without their numbers`() throws {
    #expect(try sections("Een zin[^a] hier.\n\n## Kop\n\nB\n\n[^a]: Een noot.\n") == ["Een zin hier.", "Kop\nB", "Een noot."])
  }
}
