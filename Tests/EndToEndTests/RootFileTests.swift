import ContentLoading
import Diagnostics
import Foundation
import SiteBuilder
import SiteRendering
import Testing

/// Files of `static/`, which are published at the root of the site.
@Suite struct RootFileTests {
  private static let files = [
    "static/CNAME": "www.test.example\n", "static/google12.html": "google-site-verification: google12.html", "static/a/b.txt": "b",
    "pages/over.md": "---\ntitle: Over\nsummary: x\n---\nZie [het bewijs](../static/google12.html) en [b](/a/b.txt).\n",
  ]

  @Test func `they are published as they are, and pages can link to them`() async throws {
    let site = try FixtureSite(Self.files)
    try await site.buildWithoutFindings()
    #expect(try site.outputText("CNAME") == "www.test.example\n")
    #expect(try site.outputText("google12.html") == "google-site-verification: google12.html")
    #expect(try site.outputText("a/b.txt") == "b")
    #expect(!site.outputPaths().contains { $0.hasPrefix("static/") })
    let page = try site.outputText("over/index.html")
    #expect(page.contains("href=\"/google12.html\"") && page.contains("href=\"/a/b.txt\""))
  }

  @Test func `hidden files that hosts look for are published, others are not`() async throws {
    let site = try FixtureSite([
      "static/.well-known/assetlinks.json": "[]", "static/.nojekyll": "", "static/.htaccess": "Options -Indexes\n",
      "static/.DS_Store": "x", "static/.a.txt.swp": "x", "static/.git/config": "x",
    ])
    try await site.buildWithoutFindings()
    let hidden = site.outputPaths().filter { $0.split(separator: "/").contains { $0.hasPrefix(".") } }
    #expect(hidden == [".well-known/assetlinks.json", ".nojekyll", ".htaccess"], "\(hidden)")
  }

  @Test func `an author's file does not configure the server`() async throws {
    let site = try FixtureSite(["media/.htaccess": "AddHandler php .jpg\n"])
    #expect(try await site.build().diagnostics.map(site.text) == ["media/.htaccess media.kind"])
  }

  @Test func `the preview finds the source of a requested file`() async throws {
    let site = try FixtureSite(Self.files)
    let options = BuildOptions(site: site.content.path, output: nil, moment: try #require(BuildMoment(site.moment)))
    let loaded = try #require(try await SiteBuilder(options).loadForCommands().loaded)
    let renderer = SiteRenderer(site: loaded.site, theme: loaded.theme, features: loaded.features)
    #expect(renderer.job(for: "google12.html")?.copies == true)
    #expect(renderer.job(for: "static/google12.html") == nil)
  }

  @Test(arguments: [
    "over/index.html", "over", "robots.txt", "404.html", "oud/index.html", "media/a.txt", "en/events/calendar.ics",
  ])
  func `a path that the site already has is an error at the file`(path: String) async throws {
    let site = try FixtureSite([
      "static/\(path)": "x", "media/a.txt": "a",
      "pages/over.md": "---\ntitle: Over\nsummary: x\naliases: [/oud/]\n---\nTekst.\n",
      "events/e.md":
        "---\ntitle: Dag\nsummary: x\nstart: 2027-03-11T09:30\nend: 2027-03-11T12:00\nformat: online\nonline: follows\n---\n",
    ])
    #expect(try await site.build().diagnostics.map(site.text) == ["static/\(path) static.taken"])
  }

  @Test func `the finding names both files`() async throws {
    let site = try FixtureSite(["static/over": "x", "pages/over.md": "---\ntitle: Over\nsummary: x\n---\nTekst.\n"])
    #expect(
      try await site.build().diagnostics.map(site.reportText) == [
        """
        content/static/over: error: Baken already makes /over [static.taken]
          note: the first one is here: content/pages/over.md
          help: rename this file or take it out, or give the page another address

        """
      ])
  }
}
