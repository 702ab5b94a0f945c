import Foundation
import Testing

/// What helps readers to see where they are, what a word means, and whom to tell.
@Suite struct ReadingAidTests {
  private static func page(_ title: String, _ keys: String = "", text: String = "Tekst.") -> String {
    "---\ntitle: \(title)\nsummary: Een zin.\n\(keys)---\n\n\(text)\n"
  }

  @Test func `a page shows the pages around it, with those below it where it lies there`() async throws {
    let site = try FixtureSite([
      "pages/gids/index.md": Self.page("Gids"), "pages/gids/een.md": Self.page("Een"),
      "pages/gids/deel/index.md": Self.page("Deel"), "pages/gids/deel/diep.md": Self.page("Diep"),
      "pages/los.md": Self.page("Los"),
    ])
    try await site.buildWithoutFindings()
    func tree(_ path: String) throws -> String {
      let page = try site.outputText(path)
      guard let start = page.range(of: "<nav class=\"section-tree\""), let end = page[start.lowerBound...].range(of: "</nav>")
      else { return "" }
      return String(page[start.lowerBound..<end.lowerBound])
    }
    let shown = try tree("gids/een/index.html")
    #expect(shown.contains("<a href=\"/gids/een/\" aria-current=\"page\">Een</a>"))
    #expect(shown.contains("href=\"/gids/deel/\"") && !shown.contains("/gids/deel/diep/"), "\(shown)")
    #expect(try tree("gids/deel/diep/index.html").contains("<a href=\"/gids/deel/diep/\" aria-current=\"page\">Diep</a>"))
    #expect(try tree("los/index.html").isEmpty)
    // A long section is no tree that one reads; and each of its pages would grow with their number.
    for number in 1...30 { try site.write(Self.page("P\(number)"), to: "pages/gids/p\(number).md") }
    try await site.buildWithoutFindings()
    #expect(try tree("gids/een/index.html").isEmpty)
  }

  @Test func `a word opens its meaning where it stands, and is an ordinary word in the feed`() async throws {
    let site = try FixtureSite([
      "glossary.yml": "sbb:\n  term: SBB\n  definition: Een organisatie.\n",
      "pages/woorden.md": Self.page("Woorden", "layout: glossary\n"),
      "pages/a.md": Self.page("A", "glossary: true\n", text: "Vraag het SBB."),
      "news/n.md": Self.page("N", "date: 2026-11-01\nglossary: true\n", text: "Vraag het SBB."),
    ])
    try await site.buildWithoutFindings()
    let page = try site.outputText("a/index.html")
    #expect(page.contains("<button class=\"term\" popovertarget=\"term-sbb\">SBB</button>"))
    let note = try #require(page.firstMatch(of: /<div id="term-sbb" popover>[\s\S]*?<\/div>/))
    #expect(note.0.contains("href=\"/woorden/#sbb\"") && note.0.contains("Een organisatie."))
    let feed = try site.outputText("news/feed.xml")
    #expect(feed.contains("Vraag het SBB.") && !feed.contains("button"))
  }

  @Test func `each page asks its readers whether they found what they looked for`() async throws {
    let settings = FixtureSite.base["site.yml", default: ""] + "organisation: {name: Club, email: club@test.example}\n"
    let site = try FixtureSite(["site.yml": settings, "pages/a.md": Self.page("Wat & hoe")])
    try await site.buildWithoutFindings()
    let page = try site.outputText("a/index.html")
    let link = try #require(page.firstMatch(of: /href="mailto:club@test\.example\?subject=([^"&]*)&amp;body=([^"]*)"/))
    #expect(String(link.1).removingPercentEncoding == "Over de pagina “Wat & hoe”")
    #expect(try #require(String(link.2).removingPercentEncoding).contains("https://test.example/a/"))
    // Without an address there is nobody to ask.
    try site.write(FixtureSite.base["site.yml", default: ""], to: "site.yml")
    try await site.buildWithoutFindings()
    #expect(!(try site.outputText("a/index.html").contains("mailto:")))
  }
}
