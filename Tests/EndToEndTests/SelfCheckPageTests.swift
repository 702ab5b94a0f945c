import Diagnostics
import Foundation
import Testing

/// The output of a published self-check, and of its commands.
@Suite struct SelfCheckPageTests {
  private func site(_ files: [String: String] = [:]) throws -> FixtureSite {
    try FixtureSite(SelfCheckFixture.files().merging(files, uniquingKeysWith: { $1 }))
  }

  @Test func `a self-check and its quick version are pages in each language, in the sitemap and linked to each other`() async throws
  {
    let site = try site()
    try await site.buildWithoutFindings()
    let paths = site.outputPaths()
    for path in ["", "kort/"] { #expect(paths.contains("self-checks/klein/\(path)index.html")) }
    for path in ["", "quick/"] { #expect(paths.contains("en/self-checks/klein/\(path)index.html")) }
    let page = try site.outputText("self-checks/klein/index.html")
    #expect(page.contains("<link rel=\"alternate\" hreflang=\"en\" href=\"https://test.example/en/self-checks/klein/\">"))
    #expect(page.contains("href=\"/self-checks/klein/kort/\" data-other-variant"))
    #expect(try site.outputText("sitemap.xml").contains("https://test.example/en/self-checks/klein/quick/"))
  }

  @Test func `without a script every question, condition, point and advice can be read`() async throws {
    let site = try site()
    try await site.buildWithoutFindings()
    let page = try site.outputText("self-checks/klein/index.html")
    for name in ["rol", "zendt", "overeenkomst", "herzien", "tekenen", "uren", "scholing"] {
      #expect(page.contains("<fieldset class=\"sc-question\" id=\"sc-q-\(name)\""))
    }
    #expect(page.contains("<p class=\"sc-condition\">Alleen als u bij “Zendt u studenten uit?” kiest voor “Ja”.</p>"))
    #expect(page.contains("kiest voor “Soms” of “Altijd”."))
    #expect(
      page.contains(
        "<input type=\"radio\" name=\"uren\" value=\"altijd\"> <span>Altijd</span> <span class=\"sc-points\">3 punten</span>"))
    #expect(page.contains("“Zijn er uren?” staat") == false)
    #expect(page.contains("“Zijn er uren?” is nog nul, dus Laag."))
    #expect(page.contains("Lees <a href=\"/\">dit</a>."))
    #expect(page.components(separatedBy: "class=\"sc-advice-level\"").count == 7)
  }

  @Test func `rules have one hash in all languages, and a changed text does not change it`() async throws {
    let hash = { (site: FixtureSite, path: String) in
      try site.outputText(path).firstMatch(of: /"hash":"([0-9a-f]{16})"/).map { String($0.output.1) }
    }
    let site = try site()
    try await site.buildWithoutFindings()
    let first = try #require(try hash(site, "self-checks/klein/index.html"))
    #expect(try hash(site, "en/self-checks/klein/index.html") == first)
    #expect(try hash(site, "self-checks/klein/kort/index.html") == first)
    for (change, isSame) in [(("Zijn er uren?", "Zijn er genoeg uren?"), true), (("points: 3", "points: 4"), false)] {
      let changed = try FixtureSite(SelfCheckFixture.files([change]))
      try await changed.buildWithoutFindings()
      #expect((try hash(changed, "self-checks/klein/index.html") == first) == isSame)
    }
  }

  @Test func `the quick version asks the critical questions and what their conditions need`() async throws {
    let site = try site()
    try await site.buildWithoutFindings()
    let page = try site.outputText("self-checks/klein/kort/index.html")
    let asked = page.matches(of: /data-question="([a-z]+)"/).map { String($0.output.1) }
    #expect(asked == ["rol", "zendt", "overeenkomst", "uren"])
  }

  @Test func `a draft is not published, may be incomplete, and links to it are reported`() async throws {
    let draft = ("minutes: 10\n", "minutes: 10\ndraft: true\n")
    let site = try FixtureSite(
      SelfCheckFixture.files([draft], en: [("      uren: {question: Are there hours?}\n", "")]).merging(
        ["pages/a.md": "---\ntitle: A\nsummary: x\n---\n[Check](../self-checks/klein.yml)\n"], uniquingKeysWith: { $1 }))
    let report = try await site.build()
    #expect(report.diagnostics.map(site.text) == ["pages/a.md:5:1 link.unpublished"])
    #expect(!site.outputPaths().contains { $0.hasPrefix("self-checks/") })
    #expect(report.summary?.withheld.contains { $0.source.hasSuffix("klein.yml") } == true)
  }

  @Test func `a page can link to a self-check and invite to it`() async throws {
    let site = try site([
      "pages/a.md": "---\ntitle: A\nsummary: x\n---\n[Check](../self-checks/klein.yml)\n\n```self-check\nname: klein\n```\n"
    ])
    try await site.buildWithoutFindings()
    let page = try site.outputText("a/index.html")
    #expect(page.contains("<a href=\"/self-checks/klein/\">Check</a>"))
    #expect(page.contains("7 vragen"))
    #expect(page.contains("href=\"/self-checks/klein/kort/\""))
  }

  @Test func `an invitation to nothing, a file in another form and a translation without its original are reported`() async throws {
    let site = try site([
      "pages/a.md": "---\ntitle: A\nsummary: x\n---\n```self-check\nname: kleni\n```\n", "self-checks/x.en.yml": "title: X\n",
      "self-checks/lees.md": "x", "self-checks/Groot!.yml": "title: x\n",
    ])
    let report = try await site.build()
    #expect(
      Set(report.diagnostics.map(site.text)) == [
        "pages/a.md:6:7 self-check.unknown", "self-checks/x.en.yml translation.no-original", "self-checks/lees.md file.unexpected",
        "self-checks/Groot!.yml file.bad-name",
      ])
  }

  @Test func `a finding about a lowered score shows the answers that cause it`() async throws {
    let site = try FixtureSite(SelfCheckFixture.files([("        may-lower: true\n", "")]))
    let report = try await site.build()
    let text = try #require(report.diagnostics.first.map(site.reportText))
    #expect(text.contains("a better answer to “overeenkomst” can lower the dimension “afspraken”"))
    #expect(text.contains("or say that this is meant: may-lower: true. It happens with: zendt: ja, overeenkomst: soms, herzien: "))
  }
}
