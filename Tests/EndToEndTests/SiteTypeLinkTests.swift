import Foundation
import Testing

/// What declared kinds refer to and what refers to them, and what is said about names and words in their files.
@Suite struct SiteTypeLinkTests {
  private func built(_ changes: [String: String] = [:]) async throws -> FixtureSite {
    let site = try FixtureSite(SiteTypeFixture.files(changes))
    try await site.buildWithoutFindings()
    return site
  }

  @Test func `a field refers to a self-check, whose page refers back`() async throws {
    let site = try await built(
      SiteTypeFixture.type(
        "type: reference, to: pages, inverse: Sjablonen bij deze uitleg", "type: reference, to: self-checks, property: isPartOf"
      )
      .merging(SiteTypeFixture.page("page: over", "page: klein")) { $1 }
      .merging(SelfCheckFixture.files()) { $1 })
    let page = try site.outputText("sjablonen/leerovereenkomst/index.html")
    #expect(page.contains("<a href=\"/self-checks/klein/\">Zelfcheck</a>"))
    #expect(page.contains("\"isPartOf\":{\"@id\":\"https://test.example/self-checks/klein/\",\"name\":\"Zelfcheck\"}"))
    let check = try site.outputText("self-checks/klein/index.html")
    #expect(check.contains("<a href=\"/sjablonen/leerovereenkomst/\">Leerovereenkomst</a>"))
    #expect(try site.outputText("en/self-checks/klein/index.html").contains("<a href=\"/en/templates/leerovereenkomst/\">"))
  }

  @Test(arguments: [("page: klien", "klein"), ("page: klein.en", nil), ("page: klein.yml", nil)] as [(String, String?)])
  func `a self-check that is not there is found`(reference: String, suggestion: String?) async throws {
    let site = try FixtureSite(
      SiteTypeFixture.files(
        SiteTypeFixture.type("to: pages,", "to: self-checks,").merging(SiteTypeFixture.page("page: over", reference)) { $1 }
          .merging(SelfCheckFixture.files()) { $1 }))
    let found = try await site.build().diagnostics
    #expect(found.map(site.text) == ["sjablonen/leerovereenkomst.md:15:7 field.broken-reference"])
    #expect(found.first?.suggestion == suggestion)
  }

  @Test func `links to pages that have no translation say in which language these are`() async throws {
    let site = try await built([
      "sjablonen/beoordeling.md": "---\ntitle: Beoordeling\nsummary: x\nfor: scholen\nprice: paid\npage: over\n---\n\nTekst.\n",
      "pages/over.en.md": "---\ntitle: About\nsummary: x\n---\n\nText.\n",
      "sjablonen/los.md": "---\ntitle: Los\nsummary: x\nfor: scholen\nmore: [beoordeling.md]\n---\n\nTekst.\n",
      "sjablonen/los.en.md": "---\ntitle: Single\nsummary: x\n---\n\nText.\n",
    ])
    let link = "<a href=\"/sjablonen/beoordeling/\" lang=\"nl\" hreflang=\"nl\">Beoordeling</a>"
    for page in [
      "en/templates/index.html", "en/templates/price/paid/index.html", "en/over/index.html", "en/templates/los/index.html",
    ] {
      #expect(try site.outputText(page).contains(link), "\(page)")
    }
    for page in ["sjablonen/index.html", "over/index.html"] {
      #expect(try site.outputText(page).contains("<a href=\"/sjablonen/beoordeling/\">Beoordeling</a>"), "\(page)")
    }
  }

  @Test func `an unknown value that exists elsewhere says where`() async throws {
    let site = try FixtureSite(
      SiteTypeFixture.files([
        "theme/templates/layouts/brochure.mustache": "{{<page}}{{$body}}{{checked}}{{{content}}}{{/body}}{{/page}}",
        "theme/components/quote.mustache": "{{text}}{{venue}}{{hours-of-sun}}{{who}}",
      ]))
    let report = try await site.build()
    let help = report.diagnostics.map { $0.help(in: .english).joined() }
    #expect(help.count == 3)
    #expect(help[0].hasPrefix("“venue” is only known in the template “event”"), "\(help)")
    #expect(help[2].hasPrefix("“checked” is only known inside {{#sources}}; baken theme values layouts/brochure"), "\(help)")
    #expect(help[1].hasPrefix("baken theme values component-quote"), "\(help)")
    let values = try ProgramTests.run(["theme", "values", "venue", "--language", "en"], in: site.folder)
    #expect(values.status == 2)
    #expect(values.errors.contains("the value with this name is known in the template “event”"), "\(values.errors)")
    let near = try ProgramTests.run(["theme", "values", "venuue", "--language", "nl"], in: site.folder)
    #expect(near.errors.contains("Bedoelde u “venue”?"), "\(near.errors)")
  }

  @Test(arguments: [
    SiteTypeFixture.page("version: \"2.1\"", "version: Niveau 4 #mbo"),
    SiteTypeFixture.page("{name: Tekenen}", "name: Tekenen #samen"),
    SiteTypeFixture.page("who: Een school", "who: Een school #mbo"),
  ])
  func `no words of a declared text are lost to a comment`(files: [String: String]) async throws {
    let site = try FixtureSite(SiteTypeFixture.files(files))
    #expect(try await site.build().diagnostics.map(\.kind.identifier) == ["yaml.comment-in-text"])
  }

  @Test(arguments: [
    SiteTypeFixture.type("plural: Sjablonen", "plural: Sjablonen # en meer"),
    SiteTypeFixture.type("name: Sjabloon", "name: sjabloon #mbo"),
    SiteTypeFixture.type("label: Stappen", "label: Stappen # van het werk"),
    SiteTypeFixture.type(
      "{label: Versie, type: text, property: version}", "\n    label: Versie\n    type: text\n    help: Zie # op het blad"),
    SiteTypeFixture.type(
      "{label: Versie, type: text, property: version}", "\n    label: Versie\n    type: text\n    example: Niveau # vier"),
    SiteTypeFixture.type(
      "{label: Kosten, type: choice, values: {free: Gratis, paid: Betaald}}",
      "\n    label: Kosten\n    type: choice\n    values:\n      free: Gratis # bijna\n      paid: Betaald"),
    SiteTypeFixture.type(
      "{label: Uitleg, type: reference, to: pages, inverse: Sjablonen bij deze uitleg}",
      "\n    label: Uitleg\n    type: reference\n    to: pages\n    inverse: Sjablonen # bij"),
    ["theme/components/quote.yml": SiteTypeFixture.component.replacing("name: Een citaat", with: "name: citaat # van iemand")],
    [
      "theme/components/quote.yml": SiteTypeFixture.component.replacing(
        "{label: Wie, type: text}", with: "\n    label: Wie #mbo\n    type: text")
    ],
    ["types/sjabloon.en.yml": "name: Template\nplural: Templates # and more\nlist: templates\n"],
  ])
  func `no words of a declaration are lost to a comment`(files: [String: String]) async throws {
    let site = try FixtureSite(SiteTypeFixture.files(files))
    let found = try await site.build().diagnostics.filter { $0.kind.identifier == "yaml.comment-in-text" }
    #expect(found.compactMap { $0.range?.path.hasSuffix(files.keys.first ?? "-") } == [true])
  }

  @Test(arguments: ["folder: sjablonen    # de map", "list: sjablonen # het adres", "data: CreativeWork # schema.org"])
  func `a remark behind what is no text is fine`(line: String) async throws {
    let key = line.prefix { $0 != " " }
    let lines = SiteTypeFixture.type.split(separator: "\n").map { $0.hasPrefix(key) ? line : String($0) }
    _ = try await built(["types/sjabloon.yml": lines.joined(separator: "\n") + "\n"])
  }
}
