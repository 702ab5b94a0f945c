import Foundation
import Testing

/// Links that an author copied from the address bar of a browser work like any other link to a page of the site.
@Suite struct OwnAddressTests {
  private static let over = "---\ntitle: Over\nsummary: x\n---\n## Deel\n\nTekst.\n"

  private static func page(_ link: String) -> String { "---\ntitle: A\nsummary: x\n---\nZie [dit](\(link)).\n" }

  @Test(arguments: [
    ("https://test.example/over/", "/over/"), ("https://test.example/over", "/over/"),
    ("https://test.example/over/#deel", "/over/#deel"),
    ("https://test.example", "/"), ("https://test.example/", "/"), ("https://test.example/media/a.txt", "/media/a.txt"),
    ("https://test.example/en/", "/en/\" hreflang=\"en"),
  ])
  func `a page or a file is linked to as one of the site`(link: String, expected: String) async throws {
    let site = try FixtureSite(["pages/a.md": Self.page(link), "pages/over.md": Self.over, "media/a.txt": "a"])
    try await site.buildWithoutFindings()
    #expect(try site.outputText("a/index.html").contains("Zie <a href=\"\(expected)\">dit</a>"))
  }

  @Test(arguments: [
    "https://test.example/feed.xml", "https://test.example/over/?q=x", "https://test.example.org/over/", "https://test.examples/",
  ])
  func `an address that is not a page stays unchanged`(link: String) async throws {
    let site = try FixtureSite(["pages/a.md": Self.page(link)])
    try await site.buildWithoutFindings()
    #expect(try site.outputText("a/index.html").contains("<a class=\"external\" rel=\"external noopener\" href=\"\(link)\">"))
  }

  @Test func `they follow the site to another address`() async throws {
    let site = try FixtureSite(["pages/a.md": Self.page("https://test.example/over/"), "pages/over.md": Self.over])
    try await site.buildWithoutFindings { $0.baseURL = "https://proef.example/map" }
    #expect(try site.outputText("a/index.html").contains("Zie <a href=\"/map/over/\">dit</a>"))
  }

  @Test func `one without a target is a broken link`() async throws {
    let site = try FixtureSite([
      "pages/a.md": Self.page("https://test.example/ovr/"), "pages/over.md": Self.over,
      "pages/b.md": Self.page("https://test.example/over/#dael"),
    ])
    #expect(
      try await site.build().diagnostics.map(site.text) == ["pages/a.md:5:5 link.broken", "pages/b.md:5:5 link.broken-anchor"])
  }

  @Test func `a button may name a page by its address`() async throws {
    let site = try FixtureSite([
      "pages/a.md": "---\ntitle: A\nsummary: x\nnext: {label: Verder, link: https://test.example/over/}\n---\nTekst.\n",
      "pages/over.md": Self.over,
    ])
    try await site.buildWithoutFindings()
    #expect(try site.outputText("a/index.html").contains("href=\"/over/\""))
  }
}
