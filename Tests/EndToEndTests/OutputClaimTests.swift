import Foundation
import TestSupport
import Testing

/// Two things cannot have the same path, and a file cannot be a folder: the author of the path gets a finding, before anything is
/// written.
@Suite struct OutputClaimTests {
  private static let event =
    "---\ntitle: Dag\nsummary: x\nstart: 2027-03-11T09:30\nend: 2027-03-11T12:00\nformat: online\nonline: follows\n---\nTekst.\n"
  private static let base = [
    "site.yml": FixtureSite.base["site.yml", default: ""] + "security: {contact: mailto:a@test.example, expires: 2027-12-31}\n",
    "news/a.md": "---\ntitle: Bericht\nsummary: x\ndate: 2027-01-04\n---\nTekst.\n",
    "events/e.md": event,
    "experts/redactie.md": "---\ntitle: Redactie\nkind: team\nsummary: x\n---\nTekst.\n",
    "pages/contact.md": "---\ntitle: Contact\nsummary: x\n---\nTekst.\n", "media/a.txt": "a", "media/map/b.txt": "b",
  ]

  /// The findings for a site with a page with aliases: the same for build and check.
  private func report(aliases: [String], _ files: [String: String] = [:]) async throws -> [String] {
    let list = aliases.map { "  - \($0)\n" }.joined()
    let over = "---\ntitle: Over\nsummary: x\n\(aliases.isEmpty ? "" : "aliases:\n\(list)")---\nTekst.\n"
    let site = try FixtureSite(Self.base.merging(files) { $1 }.merging(["pages/over.md": over]) { $1 })
    let report = try await site.build()
    #expect(report.isPublished == report.diagnostics.isEmpty)
    return report.diagnostics.map(site.text)
  }

  @Test(arguments: [
    "/_headers", "/_headers/", "/_redirects/", "/robots.txt/x/", "/sitemap.xml/x/", "/favicon.svg/x/", "/_headers/x/",
    "/index.html/x/", "/404.html/x/", "/404.html", "/contact/index.html/x/", "/news/feed.xml/x/",
    "/en/events/calendar.ics/x/y.html",
    "/experts/redactie/contact.vcf/y/", "/events/e/event.ics/y/", "/media/a.txt/x/", "/media/a.txt/x.html", "/contact/",
    "/contact/index.html/a.html", "/over/index.html/x/", "/en/404.html/x/", "/news/", "/media/", "/assets/",
  ])
  func `an alias with a path that is taken is an error at the alias`(alias: String) async throws {
    #expect(try await report(aliases: [alias]) == ["pages/over.md:5:5 alias.clash"])
  }

  @Test(arguments: [
    ["/x.html/y/", "/x.html"], ["/x.html", "/x.html/y/"], ["/x/", "/x"], ["/x/", "/x/index.html/y.html"], ["/a.html", "/a.html"],
  ])
  func `of two aliases that exclude each other the second is an error`(aliases: [String]) async throws {
    #expect(try await report(aliases: aliases) == ["pages/over.md:6:5 alias.clash"])
  }

  @Test(arguments: [
    "/media/x/", "/media/map/", "/contact/oud/", "/x.html", "/news/oud.html", "/cards/x/", "/assets/x/", "/a/b/c/d/",
  ])
  func `an alias without a conflict redirects`(alias: String) async throws {
    #expect(try await report(aliases: [alias]) == [])
  }

  @Test func `an address that no file can have is not an alias`() async throws {
    let part = String(repeating: "a", count: 100)
    #expect(try await report(aliases: [String(repeating: "/\(part)", count: 45) + "/"]) == ["pages/over.md:5:5 alias.bad"])
    #expect(try await report(aliases: [String(repeating: "/é", count: 400) + "/"]) == ["pages/over.md:5:5 alias.bad"])
  }

  @Test func `a page whose sections make its address too long is an error at the page`() async throws {
    let folders = (1...5).map { String(repeating: "\($0)", count: 200) }
    let page = "pages/\(folders.joined(separator: "/"))/p.md"
    let site = try FixtureSite([page: "---\ntitle: P\nsummary: x\n---\nTekst.\n"])
    #expect(try await site.build().diagnostics.map(site.text) == ["\(page) address.too-long"])
  }

  @Test func `a list whose name is too long is an error in the settings`() async throws {
    let settings = FixtureSite.base["site.yml", default: ""] + "collections:\n  news: \(String(repeating: "n", count: 256))\n"
    let site = try FixtureSite(["site.yml": settings, "news/a.md": Self.base["news/a.md", default: ""]])
    let found = try await site.build().diagnostics
    #expect(Set(found.map(site.text)) == ["site.yml:6:9 address.too-long", "news/a.md address.too-long"])
    #expect(
      found.map(site.reportText).contains {
        $0.hasPrefix("content/site.yml:6:9: error: the address /nnnn")
          && $0.contains("a part of it has 256 bytes, and the limit is 255")
      })
  }

  @Test(arguments: [
    "assets", "media", "contact", "news", "experts", "robots.txt/a.txt", "_headers/a", "index.html/a", "contact/index.html/z.txt",
    "news/feed.xml/y", "events/e/event.ics/a/b.txt", "favicon.svg/a", "favicon.svg", "404.html/x.html", ".well-known/security.txt",
    "_headers", "_redirects/a", "oud", "oud/index.html", "media/a.txt", "media/a.txt/b.txt", "en", "en/index.html",
  ])
  func `a file of static with a path that is taken is an error at the file`(path: String) async throws {
    #expect(try await report(aliases: ["/oud/"], ["static/\(path)": "x"]) == ["static/\(path) static.taken"])
  }

  @Test(arguments: ["media/c.txt", "contact/z.txt", "assets/a.txt", ".well-known/b.txt", "oud/z.txt", "ads.txt", "doelgroepen"])
  func `a file of static without a conflict is published`(path: String) async throws {
    #expect(try await report(aliases: ["/oud/"], ["static/\(path)": "x"]) == [])
  }

  @Test func `a site with cards reserves their folder`() async throws {
    let settings = Self.base["site.yml", default: ""] + "cards: true\n"
    for path in ["cards", "cards/home-wide-0123456789abcdef.png", "cards/x/y.txt"] {
      #expect(try await report(aliases: [], ["site.yml": settings, "static/\(path)": "x"]) == ["static/\(path) static.taken"])
    }
    #expect(
      try await report(aliases: ["/cards/home-wide-0123456789abcdef.png/x/"], ["site.yml": settings]) == [
        "pages/over.md:5:5 alias.clash"
      ])
  }

  @Test func `the finding names the file with the conflict`() async throws {
    let site = try FixtureSite(["static/robots.txt/a.txt": "x"])
    #expect(
      try await site.build().diagnostics.map(site.reportText) == [
        """
        content/static/robots.txt/a.txt: error: Baken already makes /robots.txt [static.taken]
          help: rename this file or take it out, or give the page another address

        """
      ])
  }

  /// Aliases and files of `static/` whose paths are combined from those of the site itself, and from each other: a build
  /// publishes, or reports the conflict. It never throws.
  @Test(arguments: 1...12) func `whatever paths authors choose, a build never stops without a finding`(seed: UInt64) async throws {
    var random = SeededNumbers(seed: seed)
    let parts = [
      "contact", "index.html", "news", "feed.xml", "media", "a.txt", "a", "b.html", "_headers", "robots.txt", "en", "assets",
      "events", "e",
      "event.ics", "calendar.ics", "404.html", "sitemap.xml", "experts", "favicon.svg", "_redirects", ".well-known", "security.txt",
      "over",
    ]
    func path() -> String {
      (0..<Int.random(in: 1...3, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined(separator: "/")
    }
    let aliases = (0..<6).map { _ in "/" + path() + (Bool.random(using: &random) ? "/" : "") }
    let site = try FixtureSite(Self.base)
    try site.write(
      "---\ntitle: Over\nsummary: x\naliases:\n\(aliases.map { "  - \($0)\n" }.joined())---\nTekst.\n", to: "pages/over.md")
    for _ in 0..<4 { try? site.write("x", to: "static/\(path())") }
    // Each round removes what was reported, so that the rest is built in the end.
    for _ in 0..<2 {
      let report = try await site.build()
      guard !report.isPublished else { return }
      #expect(!report.diagnostics.isEmpty)
      for file in report.diagnostics.compactMap(\.range?.path) where file.contains("/static/") {
        try? FileManager.default.removeItem(atPath: file)
      }
      try site.write("---\ntitle: Over\nsummary: x\n---\nTekst.\n", to: "pages/over.md")
    }
    #expect(try await site.build().isPublished)
  }
}
