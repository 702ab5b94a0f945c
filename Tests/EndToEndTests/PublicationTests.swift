import Foundation
import Testing

/// Which pages are published at which moment.
@Suite struct PublicationTests {
  private func site() throws -> FixtureSite {
    try FixtureSite([
      "pages/klad.md": "---\ntitle: Klad\nsummary: x\ndraft: true\n---\nTekst.\n",
      "pages/straks.md": "---\ntitle: Straks\nsummary: x\npublish: 2027-03-28T03:00\n---\nTekst.\n",
      "pages/straks.en.md": "---\ntitle: Soon\n---\nText.\n",
      "pages/voorbij.md": "---\ntitle: Voorbij\nsummary: x\nexpires: 2027-01-01\n---\nTekst.\n",
      "pages/link.md": "---\ntitle: Link\nsummary: x\n---\nZie [straks](straks.md).\n",
    ])
  }

  @Test func `drafts, pages before publication and expired pages are withheld, and the build reports which and why`() async throws {
    let site = try site()
    let report = try await site.build()
    #expect(report.isPublished)
    #expect(
      report.summary?.withheld.map(\.reason.english).sorted() == [
        "it appears on 2027-03-28T03:00:00", "it appears on 2027-03-28T03:00:00", "it expired on 2027-01-01", "it is a draft",
      ])
    #expect(
      site.outputPaths().isDisjoint(with: ["klad/index.html", "straks/index.html", "en/straks/index.html", "voorbij/index.html"]))
    #expect(try !site.outputText("sitemap.xml").contains("straks"))
  }

  @Test func `a link to a page that is not published yet is a warning, and its text stays`() async throws {
    let site = try site()
    #expect(try await site.build().diagnostics.map(site.text) == ["pages/link.md:5:5 link.unpublished"])
    #expect(try site.outputText("link/index.html").contains("Zie <a>straks</a>."))
  }

  @Test func `the build reports when the site will next change by itself, to the second of local time`() async throws {
    let site = try site()
    let change = try #require(try await site.build().summary?.nextChange)
    #expect(change.moment == "2027-03-28T03:00:00+02:00")
    #expect(change.source.hasSuffix("pages/straks.md"))
    site.moment = "2027-03-28T00:59:59Z"
    _ = try await site.build()
    #expect(!site.outputPaths().contains("straks/index.html"))
    site.moment = "2027-03-28T01:00:00Z"
    #expect(try await site.build().summary?.nextChange == nil)
    #expect(site.outputPaths().isSuperset(of: ["straks/index.html", "en/straks/index.html"]))
  }

  @Test func `drafts and later pages are part of the site when requested`() async throws {
    let site = try site()
    try await site.buildWithoutFindings { $0.includesDrafts = true }
    #expect(site.outputPaths().isSuperset(of: ["klad/index.html", "straks/index.html", "voorbij/index.html"]))
  }

  @Test func `a build with errors leaves the last good site as it was`() async throws {
    let site = try FixtureSite()
    try await site.buildWithoutFindings()
    let before = try site.outputBytes()
    try site.write("---\ntitle: A\n", to: "pages/a.md")
    #expect(try await !site.build().isPublished)
    #expect(try site.outputBytes() == before)
  }

  @Test func `an unchanged site keeps its files and their times`() async throws {
    let site = try FixtureSite()
    try await site.buildWithoutFindings()
    let file = site.output.appendingPathComponent("index.html").path
    let before = try FileManager.default.attributesOfItem(atPath: file)
    #expect(try await site.build().summary?.written == 0)
    let after = try FileManager.default.attributesOfItem(atPath: file)
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    #expect(before[.modificationDate] as? Date == after[.modificationDate] as? Date)
  }
}
