import Foundation
import Testing

/// A translation of an event inherits its facts; one that states another is reported with both places.
@Suite struct EventTranslationTests {
  private static let keys = """
    start: 2027-04-22T09:30
    end: 2027-04-22T16:30
    format: on-site
    venue: {name: Stadhuis, city: Utrecht}
    registration: {email: a@test.example, closes: 2027-04-14, capacity: 24}
    """

  private static func event(_ title: String, _ keys: String = keys) -> String {
    "---\ntitle: \(title)\nsummary: Een zin.\n\(keys)\n---\nTekst.\n"
  }

  @Test func `a date that moved in the default language only is an error that names both files`() async throws {
    let copy = Self.event("A workshop", Self.keys.replacingOccurrences(of: "04-22", with: "04-15"))
    let site = try FixtureSite(["events/x.md": Self.event("Een workshop"), "events/x.en.md": copy])
    let report = try await site.build()
    #expect(
      report.diagnostics.map(site.reportText) == [
        """
        content/events/x.en.md:4:8: error: the translation says “2027-04-15T09:30” for start, but the page in the default language says “2027-04-22T09:30” [event.translation-differs]
          4 | start: 2027-04-15T09:30
            |        ^~~~~~~~~~~~~~~~
          note: the page in the default language is here: content/events/x.md:4:8
          help: take the line out: the translation has the start of content/events/x.md

        """,
        """
        content/events/x.en.md:5:6: error: the translation says “2027-04-15T16:30” for end, but the page in the default language says “2027-04-22T16:30” [event.translation-differs]
          5 | end: 2027-04-15T16:30
            |      ^~~~~~~~~~~~~~~~
          note: the page in the default language is here: content/events/x.md:5:6
          help: take the line out: the translation has the end of content/events/x.md

        """,
      ])
    #expect(!report.isPublished)
  }

  @Test func `an equal value in another notation, and another name of a venue, are not faults`() async throws {
    let copy = Self.event("A workshop", Self.keys.replacingOccurrences(of: "T09:30", with: " 09:30:00") + "\nstatus: scheduled")
      .replacingOccurrences(of: "Stadhuis", with: "Town hall")
    let site = try FixtureSite(["events/x.md": Self.event("Een workshop"), "events/x.en.md": copy])
    try await site.buildWithoutFindings()
  }

  @Test(arguments: [
    ("status: cancelled", "7:9"), ("registration: {capacity: 30}", "7:26"), ("registration: {closes: 2027-04-15}", "7:24"),
    ("hosts: [team]", "7:8"), ("format: online\nonline: follows", "7:9"), ("time-zone: Europe/London", "7:12"),
  ])
  func `every fact without a language is compared`(keys: String, place: String) async throws {
    let site = try FixtureSite([
      "events/x.md": Self.event("Een workshop"), "experts/team.md": "---\ntitle: Team\nkind: team\nsummary: x\n---\nTekst.\n",
      "events/x.en.md": "---\ntitle: A workshop\nsummary: One.\nalt: x\nimage: ../media/a.svg\ntopics: []\n\(keys)\n---\nText.\n",
      "media/a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"/>",
    ])
    let report = try await site.build()
    #expect(report.diagnostics.map(site.text) == ["events/x.en.md:\(place) event.translation-differs"])
  }

  @Test func `the times of sessions are compared one by one`() async throws {
    let sessions = "sessions: [{start: 2027-04-22T09:30, end: 2027-04-22T12:30}]\nformat: online\nonline: follows"
    let site = try FixtureSite([
      "events/x.md": Self.event("Een workshop", sessions),
      "events/x.en.md": Self.event("A workshop", sessions.replacingOccurrences(of: "T12:30", with: "T13:30")),
    ])
    let report = try await site.build()
    #expect(report.diagnostics.map(site.text) == ["events/x.en.md:4:43 event.translation-differs"])
  }
}
