import Testing

@testable import Desk

/// Texts before and after, as readers read them.
@Suite struct TextChangesTests {
  private func changes(_ old: [String], _ new: [String]) -> [String] {
    TextChanges(from: old, to: new).shown.map { "\($0.before ?? "–") → \($0.after ?? "–")" }
  }

  @Test func `a sentence stands beside the one that came in its place`() {
    #expect(changes(["Een.", "Op 11 maart.", "Drie."], ["Een.", "Op 18 maart.", "Drie."]) == ["Op 11 maart. → Op 18 maart."])
    #expect(
      changes(["De workshop is op 11 maart."], ["Verplaatst.", "De workshop is op 18 maart."])
        == ["– → Verplaatst.", "De workshop is op 11 maart. → De workshop is op 18 maart."])
    #expect(changes(["Een.", "Twee."], ["Een."]) == ["Twee. → –"])
  }

  @Test func `what only stands elsewhere is no change`() {
    #expect(changes(["Een.", "Twee.", "Drie."], ["Drie.", "Een.", "Twee."]) == [])
  }

  @Test func `only the first of very many are shown, and the others counted`() {
    let found = TextChanges(from: [], to: (0..<5_000).map { "Zin \($0)." }, shown: 8)
    #expect(found.shown.count == 8 && found.more == 1_992)
    let long = TextChanges(from: [], to: [String(repeating: "woord ", count: 10_000)])
    #expect((long.shown.first?.after?.count ?? 0) <= 601)
  }

  @Test func `a page is read as its title and its sentences`() {
    let html = """
      <!doctype html><html><head><title>Raam</title><meta property="og:image" content="https://proef.example/cards/a-wide-0123456789abcdef.png">
      </head><body><header>Menu</header><main id="main"><h1>De kop &amp; meer</h1><p>Eerste zin. Tweede <em>zin</em>! 3 is ook een zin.</p>
      <script>alert("<p>x</p>")</script><svg><text>tekening</text></svg><ul><li>bijv. dit</li><li>Dat</li></ul></main></body></html>
      """
    let page = PageReading(Array(html.utf8))
    #expect(page.title == "De kop & meer")
    #expect(page.sentences == ["De kop & meer", "Eerste zin.", "Tweede zin!", "3 is ook een zin.", "bijv. dit", "Dat"])
    #expect(page.card == "cards/a-wide-0123456789abcdef.png" && page.redirection == nil)
  }

  @Test(arguments: ["", "<", "<main", "<main>", "<main></main>", "<main><script>", "<main><p", "</main><main>", "<main>&</main>"])
  func `a page that is broken harms nobody`(html: String) {
    #expect(PageReading(Array(html.utf8)).title.isEmpty)
  }
}
