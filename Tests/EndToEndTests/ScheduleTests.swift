import Foundation
import Testing

/// Publication and expiry: contradictions are reported, at both places.
@Suite struct ScheduleTests {
  private static func page(_ keys: String, _ text: String = "Tekst.") -> String {
    "---\ntitle: Pagina\nsummary: Een zin.\n\(keys)\n---\n\(text)\n"
  }
  private static let event = "start: 2027-03-11T09:30\nend: 2027-03-11T16:30\nformat: online\nonline: follows"

  @Test(arguments: ["2027-01-01", "2027-02-01"])
  func `a page that expires before or when it appears is an error with both places`(expires: String) async throws {
    let site = try FixtureSite(["pages/a.md": Self.page("publish: 2027-02-01\nexpires: \(expires)")])
    let report = try await site.build()
    #expect(
      report.diagnostics.map(site.reportText) == [
        """
        content/pages/a.md:5:10: error: the page expires before it is published, so it would never appear [publication.ends-before-start]
          5 | expires: \(expires)
            |          ^~~~~~~~~~
          note: it appears on this day: content/pages/a.md:4:10
          help: give expires: a moment after 2027-02-01, or take one of the two out

        """
      ])
  }

  @Test func `an event that appears when it is over is a warning`() async throws {
    let site = try FixtureSite(["events/a.md": Self.page("publish: 2027-03-12\n" + Self.event)])
    site.moment = "2027-03-13T12:00:00Z"
    let report = try await site.build()
    #expect(
      report.diagnostics.map(site.reportText) == [
        """
        content/events/a.md:4:10: warning: the event is published on 2027-03-12, when it is over [event.published-after-end]
          4 | publish: 2027-03-12
            |          ^~~~~~~~~~
          note: it ends here: content/events/a.md:6:6
          help: give publish: a moment before 2027-03-11T09:30, or take it out

        """
      ])
  }

  @Test func `news with a future date that is already published is a warning that suggests publish`() async throws {
    let site = try FixtureSite([
      "news/a.md": Self.page("date: 2027-10-25"), "news/b.md": Self.page("date: 2027-10-25\npublish: 2027-01-04"),
      "news/c.md": Self.page("date: 2027-01-15"),
    ])
    let report = try await site.build()
    #expect(
      report.diagnostics.map(site.reportText) == [
        """
        content/news/a.md:4:7: warning: the article is already on the site, but its date 2027-10-25 is still to come [news.dated-ahead]
          4 | date: 2027-10-25
            |       ^~~~~~~~~~
          help: to hold it back until then add publish: 2027-10-25; else correct the date

        """
      ])
  }

  @Test func `a page that appears later is already checked`() async throws {
    let site = try FixtureSite([
      "pages/a.md": Self.page(
        "publish: 2027-02-01\nowner: wie\naudiences: [wat]", "Zie [dit](nergens.md).\n\n```contact\nexpert: wie\n```")
    ])
    let report = try await site.build()
    #expect(
      report.diagnostics.map(site.text) == [
        "pages/a.md:5:8 owner.unknown", "pages/a.md:6:13 audience.unknown", "pages/a.md:8:5 link.broken",
        "pages/a.md:11:9 expert.unknown",
      ])
    #expect(!report.isPublished)
  }

  @Test func `pages that appear later may link to each other, to their lists and to drafts`() async throws {
    let links = "Zie [dit](b.md), [klad](klad.md) en [de dagen](../events)."
    let site = try FixtureSite([
      "pages/a.md": Self.page("publish: 2027-02-01\nowner: team", links), "pages/b.md": Self.page("publish: 2027-02-01"),
      "pages/klad.md": Self.page("draft: true"), "events/e.md": Self.page("publish: 2027-02-01\n" + Self.event),
      "experts/team.md": "---\ntitle: Team\nkind: team\nsummary: x\npublish: 2027-02-01\n---\nTekst.\n",
    ])
    try await site.buildWithoutFindings()
    #expect(!site.outputPaths().contains("a/index.html"))
    site.moment = "2027-02-02T12:00:00Z"
    #expect(try await site.build().diagnostics.map(site.text) == ["pages/a.md:7:18 link.unpublished"])
  }

  @Test func `a page may have the address of one that expires when it appears`() async throws {
    let site = try FixtureSite([
      "pages/oud.md": Self.page("slug: plek\nexpires: 2027-02-01"), "pages/nieuw.md": Self.page("slug: plek\npublish: 2027-02-01"),
    ])
    try await site.buildWithoutFindings()
  }
}
