import MarkdownRendering
import SiteModel
import Testing

/// Baken's HTML against that of the `cmark-gfm` program, which is the reference implementation.
@Suite struct ConformanceTests {
  @Test(arguments: Corpus.all)
  func `the HTML is that of cmark-gfm but for the differences that are wanted`(_ group: Corpus) throws {
    let reference = try ReferenceProgram.find()
    let renderer = try renderer("en")
    for text in group.cases {
      let html = try reference.html(of: text)
      let hasRawHTML = HTMLNormalisation.hasRawHTML(html)
      let wanted = HTMLNormalisation.ofReference(html, hasRawHTML: hasRawHTML)
      let result = renderer.render(MarkdownSource(text: text, path: "a.md"))
      let actual = HTMLNormalisation.ofBaken(result.body, hasRawHTML: hasRawHTML)
      #expect(actual == wanted, "for the text:\n\(text)")
    }
  }

  @Test func `a difference that nobody wants is seen`() throws {
    let reference = try ReferenceProgram.find()
    let wanted = try HTMLNormalisation.ofReference(reference.html(of: "a *b* [c](d)\n"), hasRawHTML: false)
    let renderer = try renderer("en")
    for other in ["a **b** [c](d)\n", "a *b* [c](e)\n", "a *b* [c](d 'e')\n", "a *b* c\n", "a *b* [c](d)\n\n***\n"] {
      let result = renderer.render(MarkdownSource(text: other, path: "a.md"))
      #expect(HTMLNormalisation.ofBaken(result.body, hasRawHTML: false) != wanted)
    }
  }
}
