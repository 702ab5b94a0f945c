import Foundation
import Testing

/// The content of a built site.
@Suite struct OutputTests {
  private static let settings = """
    name: Test
    base-url: https://test.example
    languages: [nl, en]
    time-zone: Europe/Amsterdam
    organisation: {name: Team, email: info@test.example}
    audiences:
      scholen: {name: Scholen, page: pages/a/index.md}
      bedrijven: {name: Bedrijven}
    topics: {stage: {name: Stage}}
    collections: {news: nieuws, topics: onderwerpen, audiences: doelgroepen}
    navigation: {main: [pages/a/index.md]}
    security: {contact: "mailto:a@test.example", expires: 2027-06-01}

    """

  private func site(_ files: [String: String] = [:]) throws -> FixtureSite {
    try FixtureSite(
      [
        "site.yml": Self.settings,
        "site.en.yml": "name: Trial\ncollections: {news: news, topics: topics}\ntopics: {stage: {name: Placement}}\n",
        "pages/a/index.md":
          "---\ntitle: Deel A\nsummary: Over A.\norder: [tweede.md, eerste.md]\naudiences: [scholen]\n---\nTekst.\n",
        "pages/a/index.en.md": "---\ntitle: Part A\nsummary: About A.\nslug: part-a\n---\nText.\n",
        "pages/a/eerste.md":
          "---\ntitle: Eerste\nsummary: x\ntopics: [stage]\naliases: [/oud/, /heel/oud.html]\n---\n## Kop\n\nZie [twee](tweede.md#daar).\n",
        "pages/a/eerste.en.md": "---\ntitle: First\nslug: first\n---\nSee [two](tweede.md#daar) and [home](../index.md).\n",
        "pages/a/tweede.md": "---\ntitle: Tweede\nsummary: x\naudiences: [bedrijven]\n---\n## Daar {#daar}\n\nTekst.\n",
        "news/2027-01-02-bericht.md":
          "---\ntitle: Bericht & \"meer\" <c>\ndate: 2027-01-02\nsummary: Kort <nieuws>.\ntopics: [stage]\n---\nZie [A](../pages/a/index.md).\n",
      ].merging(files, uniquingKeysWith: { $1 }))
  }

  @Test func `each page has a pretty address, translations under their language, and nothing else is written`() async throws {
    let site = try site()
    try await site.buildWithoutFindings()
    let paths = site.outputPaths().filter { !$0.hasPrefix("assets/") }
    #expect(
      paths.sorted() == [
        ".well-known/security.txt", "404.html", "_headers", "_redirects", "a/eerste/index.html", "a/index.html",
        "a/tweede/index.html",
        "doelgroepen/bedrijven/index.html", "en/404.html", "en/index.html", "en/part-a/first/index.html", "en/part-a/index.html",
        "en/topics/index.html", "en/topics/placement/index.html", "favicon.svg", "heel/oud.html", "index.html",
        "nieuws/bericht/index.html", "nieuws/feed.xml", "nieuws/index.html", "onderwerpen/index.html",
        "onderwerpen/stage/index.html",
        "oud/index.html", "robots.txt", "sitemap.xml",
      ])
  }

  @Test func `a link to a file becomes the address in the reader's language, or in the default one with its language marked`()
    async throws
  {
    let site = try site()
    try await site.buildWithoutFindings()
    let english = try site.outputText("en/part-a/first/index.html")
    #expect(english.contains("<a href=\"/a/tweede/#daar\" hreflang=\"nl\">two</a>"))
    #expect(english.contains("<a href=\"/en/\">home</a>"))
  }

  @Test func `a page has a colophon when there is something to say in it`() async throws {
    let site = try FixtureSite([
      "pages/kaal.md": "---\ntitle: Kaal\nsummary: Een pagina.\n---\n\nTekst.\n",
      "pages/herzien.md": "---\ntitle: Herzien\nsummary: Een pagina.\nupdated: 2027-01-10\n---\n\nTekst.\n",
    ])
    try await site.buildWithoutFindings()
    #expect(try !site.outputText("kaal/index.html").contains("colophon"))
    #expect(try site.outputText("herzien/index.html").contains("<div class=\"note colophon\">\n<p>Laatst nagekeken op"))
  }

  @Test func `a translation inherits what it does not state`() async throws {
    let site = try site()
    try await site.buildWithoutFindings()
    let english = try site.outputText("en/part-a/first/index.html")
    #expect(english.contains("<html lang=\"en\">"))
    #expect(english.contains("href=\"/en/topics/placement/\""))
    #expect(
      try site.outputText("_redirects") == "/heel/oud.html /a/eerste/ 301\n/oud/ /a/eerste/ 301\n", "aliases are not inherited")
  }

  @Test func `pages name each other as language versions, with the default for the rest of the world`() async throws {
    let site = try site()
    try await site.buildWithoutFindings()
    let html = try site.outputText("a/index.html")
    for (language, path) in [("nl", "/a/"), ("en", "/en/part-a/"), ("x-default", "/a/")] {
      #expect(html.contains("hreflang=\"\(language)\" href=\"https://test.example\(path)\""), "\(language)")
    }
    #expect(html.contains("<link rel=\"canonical\" href=\"https://test.example/a/\">"))
  }

  @Test func `a site in a folder of its host keeps the folder in every address`() async throws {
    let site = try site()
    try await site.buildWithoutFindings { $0.baseURL = "https://host.example/ecvet" }
    let html = try site.outputText("a/eerste/index.html")
    let addresses = html.matches(of: /(?:href|src)="([^"#][^"]*)"/).map { String($0.output.1) }
    for address in addresses where address.hasPrefix("/") { #expect(address.hasPrefix("/ecvet/"), "\(address)") }
    #expect(html.contains("https://host.example/ecvet/a/eerste/"))
    #expect(try site.outputText("_redirects").hasPrefix("/ecvet/heel/oud.html /ecvet/a/eerste/ 301"))
  }

  @Test func `a site without an organisation has no column for one`() async throws {
    let site = try site()
    try await site.buildWithoutFindings()
    #expect(try site.outputText("index.html").contains("<h2>Contact</h2>"))
    try site.write(Self.settings.replacing("organisation: {name: Team, email: info@test.example}\n", with: ""), to: "site.yml")
    try await site.buildWithoutFindings()
    #expect(try !site.outputText("index.html").contains("<h2>Contact</h2>"))
  }

  @Test func `a section shows its pages in the order that it states`() async throws {
    let site = try site()
    try await site.buildWithoutFindings()
    let html = try site.outputText("a/index.html")
    let second = try #require(html.range(of: "href=\"/a/tweede/\""))
    let first = try #require(html.range(of: "href=\"/a/eerste/\""))
    #expect(second.lowerBound < first.lowerBound)
  }

  @Test func `texts are escaped for their context`() async throws {
    let site = try site()
    try await site.buildWithoutFindings()
    #expect(try site.outputText("nieuws/feed.xml").contains("<title>Bericht &amp; “meer” &lt;c&gt;</title>"))
    let html = try site.outputText("nieuws/bericht/index.html")
    #expect(html.contains("Kort &lt;nieuws&gt;."))
    #expect(!html.contains("<nieuws>"))
    let list = try site.outputText("nieuws/index.html")
    #expect(list.contains("Bericht &amp; “meer” &lt;c&gt;"))
  }

  @Test func `security.txt has the fields of RFC 9116`() async throws {
    let site = try site()
    try await site.buildWithoutFindings()
    #expect(
      try site.outputText(".well-known/security.txt") == """
        Contact: mailto:a@test.example
        Expires: 2027-05-31T22:00:00Z
        Preferred-Languages: nl, en
        Canonical: https://test.example/.well-known/security.txt

        """)
  }

  @Test func `a script's address changes with the scripts that it imports, and its imports name their addresses`() async throws {
    let site = try site([
      "theme/scripts/part/a.js": "import {x} from \"../b.js\";\nx();\n", "theme/scripts/b.js": "export const x = 1;\n",
    ])
    try await site.buildWithoutFindings()
    let names = { (site: FixtureSite, part: String) in
      site.outputPaths().filter { $0.hasPrefix("assets/\(part).") && $0.hasSuffix(".js") }
    }
    let first = (importing: try #require(names(site, "part/a").first), imported: try #require(names(site, "b").first))
    #expect(
      try site.outputText(first.importing) == "import {x} from \"../\(first.imported.dropFirst("assets/".count))\";\nx();\n")
    try site.write("export const x = 2;\n", to: "theme/scripts/b.js")
    try await site.buildWithoutFindings()
    // Those of the earlier site are kept next to the new ones.
    #expect(names(site, "b").count == 2 && names(site, "b").contains(first.imported))
    #expect(names(site, "part/a").count == 2 && names(site, "part/a").contains(first.importing))
  }

  @Test func `the site's theme replaces a template, adds a style and changes a text, and leaves the rest`() async throws {
    let site = try site([
      "theme/templates/sources.mustache": "<p class=\"eigen\">{{t.page.sources}}</p>\n",
      "theme/styles/99-own.css": ".eigen { color: var(--ink); }\n",
      "theme/strings/nl.yml": "page:\n  sources: Onze bronnen\n",
      "pages/b.md": "---\ntitle: B\nsummary: x\nsources: [{title: Een, url: \"https://a.example/\"}]\n---\nTekst.\n",
    ])
    try await site.buildWithoutFindings()
    #expect(try site.outputText("b/index.html").contains("<p class=\"eigen\">Onze bronnen</p>"))
    let style = try #require(site.outputPaths().first { $0.hasPrefix("assets/site.") })
    #expect(try site.outputText(style).contains(".eigen{color:var(--ink)}"))
  }

  @Test func `an article list is split into parts that link to each other`() async throws {
    var files: [String: String] = [:]
    for number in 1...45 {
      files["news/bericht-\(number).md"] =
        "---\ntitle: Bericht \(number)\ndate: 2026-01-\(number % 28 + 1 < 10 ? "0" : "")\(number % 28 + 1)\nsummary: x\n---\nTekst.\n"
    }
    let site = try FixtureSite(files)
    try await site.buildWithoutFindings()
    let paths = site.outputPaths()
    #expect(paths.isSuperset(of: ["news/index.html", "news/2/index.html", "news/3/index.html"]))
    #expect(!paths.contains("news/4/index.html"))
    let titles = try ["news/index.html", "news/2/index.html", "news/3/index.html"].map { path in
      try site.outputText(path).matches(of: /href="\/news\/bericht-(\d+)\/"/).map { String($0.output.1) }
    }
    #expect(Set(titles.joined()).count == 45)
    #expect(try site.outputText("news/2/index.html").contains("href=\"/news/3/\""))
  }
}
