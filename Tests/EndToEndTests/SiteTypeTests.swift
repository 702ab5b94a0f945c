import Foundation
import Testing

/// Kinds of content, components and layouts that a site declares with files alone.
@Suite struct SiteTypeTests {
  private func built(_ changes: [String: String] = [:]) async throws -> FixtureSite {
    let site = try FixtureSite(SiteTypeFixture.files(changes))
    try await site.buildWithoutFindings()
    return site
  }

  @Test func `a page shows every field with its label, in the order of the declaration`() async throws {
    let page = try await built().outputWords("sjablonen/leerovereenkomst/index.html")
    let labels = page.matches(of: /<dt>([^<]*)<\/dt>/).map { String($0.output.1) }
    #expect(
      labels == [
        "Voor wie", "Kosten", "Versie", "Uren", "Nagekeken op", "Open vanaf", "Ondertekenen", "Let op", "Bestand", "Beeld",
        "Lees ook",
        "Uitleg", "Stappen", "Stap", "Dagen", "Stap",
      ])
    for shown in [
      "Scholen", "Bedrijven", "Gratis", "2.1", "1,5", "<time datetime=\"2026-11-01\">1 november 2026</time>",
      "<time datetime=\"2027-01-05T09:30:00+01:00\">5 januari 2027, 09:30 uur</time>", "ja", "<strong>samen</strong>",
      "<a href=\"/media/blad.pdf\" download>blad.pdf</a>", "alt=\"Een blad\"", "<a href=\"/over/\">Over</a>",
      "<a class=\"external\" href=\"https://example.org/more/\">example.org/more</a>", "Invullen", "Tekenen",
    ] {
      #expect(page.contains(shown), "\(shown)")
    }
    #expect(page.contains("\"@type\":\"CreativeWork\""))
    #expect(page.contains("\"version\":\"2.1\""))
  }

  @Test(arguments: [
    ("https://example.org/more/", "example.org/more"),
    ("https://example.org/a-part/that-is-just-short-ok", "example.org/a-part/that-is-just-short-ok"),
    ("https://example.org/regulations/2012/398/01/oj.html", "example.org/regulations/…"),
    ("https://example.org/legal-content/?uri=OJ:JOC_2012_398_R_0001_01", "example.org/legal-content/…"),
    ("https://example.org/?uri=OJ:JOC_2012_398_R_0001_01_and_more", "example.org/…"),
    ("https://example.org/recommendation-of-the-council-on-learning", "example.org/…"),
    ("https://example.org/#recommendation-of-the-council-on-learning", "example.org/…"),
    (
      "https://example-host-with-a-name-that-is-longer-than-that.example.org/",
      "example-host-with-a-name-that-is-longer-than-that.example.org"
    ),
  ])
  func `of a long address the host and the first part of the path are shown, and the whole is the link`(
    address: String, shown: String
  ) async throws {
    let page = try await built([
      "sjablonen/leerovereenkomst.md": SiteTypeFixture.page.replacing("https://example.org/more/", with: "\"\(address)\"")
    ]).outputWords("sjablonen/leerovereenkomst/index.html")
    #expect(page.contains("<a class=\"external\" href=\"\(address)\">\(shown)</a>"))
  }

  @Test(arguments: [("mailto:info@test.example", "info@test.example"), ("tel:+31301234567", "+31301234567")])
  func `a mail address and a telephone number are links that lead to no other site`(address: String, shown: String) async throws {
    let page = try await built([
      "sjablonen/leerovereenkomst.md": SiteTypeFixture.page.replacing("https://example.org/more/", with: "\"\(address)\"")
    ]).outputWords("sjablonen/leerovereenkomst/index.html")
    #expect(page.contains("<a href=\"\(address)\">\(shown)</a>"))
  }

  @Test func `a translation of a kind states words inside groups and inherits the rest`() async throws {
    let words =
      "name: Template\nplural: Templates\nlist: templates\nfields:\n  steps:\n    label: Steps\n    fields:\n"
      + "      name: {label: Step}\n      way: {values: {mail: By letter}}\n"
    let site = try await built(
      SiteTypeFixture.type(
        "days: {label: Dagen, type: number}",
        "days: {label: Dagen, type: number}\n      way: {label: Hoe, type: choice, values: {mail: Per post, desk: Aan de balie}}"
      )
      .merging(SiteTypeFixture.page("days: 2}", "days: 2, way: mail}")) { $1 }
      .merging(["types/sjabloon.en.yml": words]) { $1 })
    let english = try site.outputText("en/templates/leerovereenkomst/index.html")
    let labels = english.matches(of: /<dt>([^<]*)<\/dt>/).map { String($0.output.1) }
    #expect(Array(labels.suffix(5)) == ["Steps", "Step", "Dagen", "Hoe", "Step"])
    #expect(english.contains("By letter") && !english.contains("Per post"))
    let dutch = try site.outputText("sjablonen/leerovereenkomst/index.html")
    #expect(dutch.contains("<dt>Stappen</dt>") && dutch.contains("Per post"))
  }

  @Test func `a translation of a component states words inside groups`() async throws {
    let component =
      "name: Stappen\nfields:\n  rows:\n    label: Rijen\n    type: group\n    many: true\n    fields:\n"
      + "      kind: {label: Soort, type: choice, values: {a: Eerst, b: Daarna}}\n"
    let block = "Zo.\n\n```rows\nrows: [{kind: b}]\n```\n"
    let site = try await built([
      "theme/components/rows.yml": component,
      "theme/components/rows.en.yml": "fields: {rows: {fields: {kind: {values: {b: Then}}}}}\n",
      "theme/components/rows.mustache": "{{#rows}}<i>{{#kind}}{{name}}{{/kind}}</i>{{/rows}}\n",
      "pages/rij.md": "---\ntitle: Rij\nsummary: x\n---\n\n\(block)",
      "pages/rij.en.md": "---\ntitle: Row\nsummary: x\n---\n\n\(block)",
    ])
    #expect(try site.outputText("rij/index.html").contains("<i>Daarna</i>"))
    #expect(try site.outputText("en/rij/index.html").contains("<i>Then</i>"))
  }

  @Test func `a translation inherits the fields and states its words`() async throws {
    let page = try await built().outputWords("en/templates/leerovereenkomst/index.html")
    for shown in ["For whom", "Price", "Free", "Versie", "1.5", "1 November 2026"] { #expect(page.contains(shown), "\(shown)") }
    #expect(!page.contains("Gratis"))
  }

  @Test func `the list is sorted, filtered and named as declared`() async throws {
    let site = try await built()
    let list = try site.outputText("sjablonen/index.html")
    #expect(list.contains("<h1>Sjablonen</h1>"))
    let (newer, older) = (try #require(list.range(of: ">Leerovereenkomst</a>")), try #require(list.range(of: ">Beoordeling</a>")))
    #expect(newer.lowerBound < older.lowerBound)
    #expect(list.contains("data-field-for=\"scholen bedrijven\" data-field-price=\"free\""))
    #expect(list.contains("<option value=\"paid\">Betaald (1)</option>"))
    for path in [
      "sjablonen/kosten/gratis/index.html", "en/templates/price/paid/index.html", "sjablonen/voor-wie/bedrijven/index.html",
    ] {
      #expect(site.outputPaths().contains(path), "\(path)")
    }
    #expect(try site.outputText("sjablonen/kosten/gratis/index.html").contains("<h1>Sjablonen: Gratis</h1>"))
    #expect(try !site.outputText("sjablonen/kosten/gratis/index.html").contains(">Beoordeling</a>"))
  }

  @Test func `a filter that is named twice is one filter, and a name of no letters has an address by its key`() async throws {
    let whole = try await built()
    let twice = try await built(SiteTypeFixture.type("filter: [for, price]\n", "filter: [for, price, for]\n"))
    #expect(try twice.outputText("sjablonen/index.html") == whole.outputText("sjablonen/index.html"))
    let signs = try await built(
      SiteTypeFixture.type("{label: Kosten, type: choice, values: {free: Gratis", "{label: €, type: choice, values: {free: \"?\""))
    #expect(try signs.outputText("sjablonen/price/free/index.html").contains("Leerovereenkomst"))
  }

  @Test func `the script of filters is on a list with a filter only`() async throws {
    #expect(try await built().outputText("sjablonen/index.html").contains("/filters."))
    let site = try await built(SiteTypeFixture.type("filter: [for, price]\n", ""))
    #expect(try !site.outputText("sjablonen/index.html").contains("/filters."))
  }

  @Test func `a reference leads back from what it names`() async throws {
    let site = try await built()
    let page = try site.outputText("over/index.html")
    #expect(page.contains("<p>Sjablonen bij deze uitleg</p>"))
    #expect(page.contains("<a href=\"/sjablonen/leerovereenkomst/\">Leerovereenkomst</a>"))
  }

  @Test func `a component and a layout are files, too`() async throws {
    let site = try await built()
    let page = try site.outputText("sjablonen/leerovereenkomst/index.html")
    #expect(page.contains("<blockquote class=\"quote\"><p>Goed te <em>gebruiken</em>.</p><p>Een school</p></blockquote>"))
    #expect(try site.outputText("over/index.html").contains("class=\"brochure\""))
  }

  @Test func `feed, site map and list of all pages name them`() async throws {
    let site = try await built([
      "pages/a-z.md": "---\ntitle: Alles\nsummary: Van A tot Z.\nlayout: a-z\n---\n",
      "pages/a-z.en.md": "---\ntitle: All\nsummary: x\n---\n",
    ])
    #expect(try site.outputText("sjablonen/feed.xml").contains("<title>Leerovereenkomst</title>"))
    #expect(try site.outputText("index.html").contains("href=\"/sjablonen/feed.xml\""))
    #expect(try site.outputText("sitemap.xml").contains("https://test.example/sjablonen/leerovereenkomst/"))
    #expect(try site.outputText("a-z/index.html").contains(">Leerovereenkomst</a>"))
  }

  @Test func `a template of the site's own uses the fields by their names`() async throws {
    let template =
      "{{<page}}\n{{$body}}\n<p>{{field.version}} {{#field.price}}{{name}}{{/field.price}}</p>\n"
      + "{{#field.steps}}<i>{{name}}</i>{{/field.steps}}{{> linked-from}}\n{{/body}}\n{{/page}}\n"
    let site = try await built(["theme/templates/types/sjabloon.mustache": template])
    let page = try site.outputText("sjablonen/leerovereenkomst/index.html")
    #expect(page.contains("<p>2.1 Gratis</p>\n<i>Invullen</i><i>Tekenen</i>"))
  }

  @Test func `a site without a list has no list, and one without declarations has nothing new`() async throws {
    let site = try await built(
      SiteTypeFixture.type("list: sjablonen\n", "").merging(
        [
          "types/sjabloon.en.yml": "",
          "types/sjabloon.yml": SiteTypeFixture.type.replacing("list: sjablonen\n", with: "").replacing("feed: true\n", with: ""),
        ]) { $1 })
    #expect(!site.outputPaths().contains("sjablonen/index.html"))
    #expect(site.outputPaths().contains("sjablonen/leerovereenkomst/index.html"))
  }

  @Test func `commands know the declared kind`() async throws {
    let site = try FixtureSite(SiteTypeFixture.files([:]))
    let explained = try ProgramTests.run(["explain", "key:sjablonen.for", "--language", "nl"], in: site.folder)
    #expect(explained.status == 0)
    #expect(explained.output.contains("Voor wie"))
    let schema = try ProgramTests.run(["schema", "sjablonen"], in: site.folder)
    #expect(schema.output.contains("\"for\": {"))
    #expect(try ProgramTests.run(["new", "sjabloon", "Een nieuw blad"], in: site.folder).status == 0)
    let text = try String(contentsOf: site.content.appendingPathComponent("sjablonen/een-nieuw-blad.md"), encoding: .utf8)
    #expect(text.contains("for: [scholen]    # (TODO) Voor wie"))
    let unknown = try ProgramTests.run(["new", "sjablon", "x"], in: site.folder)
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("Did you mean “sjabloon”?"))
    let values = try ProgramTests.run(["theme", "values", "component-quote"], in: site.folder)
    #expect(values.output.contains("who"))
  }
}
