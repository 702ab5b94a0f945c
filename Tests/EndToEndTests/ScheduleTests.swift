import Foundation
import Testing

/// When pages come and go: what cannot be meant is said, at both places.
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
          note: it appears by this: content/pages/a.md:4:10
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

  @Test func `news of a later day that is on the site already is a warning that names publish`() async throws {
    let site = try FixtureSite([
      "news/a.md": Self.page("date: 2027-10-25"), "news/b.md": Self.page("date: 2027-10-25\npublish: 2027-01-04"),
      "news/c.md": Self.page("date: 2027-01-15"),
    ])
    let report = try await site.build()
    #expect(
      report.diagnostics.map(site.reportText) == [
        """
        content/news/a.md:4:7: warning: the article is dated 2027-10-25, which has not come, and is on the site already [news.dated-ahead]
          4 | date: 2027-10-25
            |       ^~~~~~~~~~
          help: to hold it back until then add publish: 2027-10-25; else correct the date

        """
      ])
  }
}
