import Experts
import Foundation
import SiteModel
import Testing

/// The output for events.
@Suite struct EventTests {
  private static func event(_ title: String, _ keys: String) -> String {
    "---\ntitle: \(title)\nsummary: Een zin.\nupdated: 2026-12-01\nconfirmed-day: true\n\(keys)\n---\nTekst.\n"
  }
  private static let venue = "format: on-site\nvenue: {name: Zaal, city: Utrecht}"
  private static let team = "---\ntitle: Team; één, twee\nkind: team\nsummary: x\nemail: geheim@test.example\n---\nTekst.\n"

  private func site(_ files: [String: String]) throws -> FixtureSite {
    try FixtureSite(["experts/team.md": Self.team].merging(files, uniquingKeysWith: { $1 }))
  }

  /// The lines of a calendar or card, unfolded.
  private func lines(_ text: String) -> [String] {
    text.replacingOccurrences(of: "\r\n ", with: "").components(separatedBy: "\r\n")
  }

  struct Time: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var keys: String
    var start: String
    var utc: String
  }

  static let times = [
    Time(
      testDescription: "winter", keys: "start: 2027-01-20T09:30\nend: 2027-01-20T10:30", start: "2027-01-20T09:30:00+01:00",
      utc: "20270120T083000Z"),
    Time(
      testDescription: "summer", keys: "start: 2027-07-20T09:30\nend: 2027-07-20T10:30", start: "2027-07-20T09:30:00+02:00",
      utc: "20270720T073000Z"),
    Time(
      testDescription: "over the change in spring", keys: "start: 2027-03-28T01:30\nend: 2027-03-28T03:30",
      start: "2027-03-28T01:30:00+01:00", utc: "20270328T003000Z"),
    Time(
      testDescription: "the second of two equal times", keys: "start: 2027-10-31T02:30+01:00\nend: 2027-10-31T04:00",
      start: "2027-10-31T02:30:00+01:00", utc: "20271031T013000Z"),
    Time(
      testDescription: "another zone", keys: "time-zone: Europe/Athens\nstart: 2027-07-20T09:30\nend: 2027-07-20T10:30",
      start: "2027-07-20T09:30:00+03:00", utc: "20270720T063000Z"),
    Time(
      testDescription: "after 2037", keys: "start: 2044-07-20T09:30\nend: 2044-07-20T10:30", start: "2044-07-20T09:30:00+02:00",
      utc: "20440720T073000Z"),
    Time(
      testDescription: "UTC", keys: "time-zone: UTC\nstart: 2027-07-20T09:30\nend: 2027-07-20T10:30",
      start: "2027-07-20T09:30:00+00:00", utc: "20270720T093000Z"),
  ]

  @Test(arguments: times) func `a local time is the same moment on the page, in the data and in links`(time: Time) async throws {
    let site = try site(["events/a.md": Self.event("A", time.keys + "\n" + Self.venue)])
    try await site.buildWithoutFindings()
    let html = try site.outputText("events/a/index.html")
    #expect(html.contains("\"startDate\":\"\(time.start)\""))
    #expect(html.contains("<time datetime=\"\(time.start)\">"))
    #expect(html.contains("dates=\(time.utc)%2F") || html.contains("dates=\(time.utc)/"))
    let calendar = lines(try site.outputText("events/a/event.ics"))
    let start = try #require(calendar.first { $0.hasPrefix("DTSTART") && ($0.contains("TZID=") || $0.hasSuffix("Z")) })
    if start.hasSuffix("Z") {
      #expect(start.hasSuffix(time.utc))
    } else {
      let local = time.start.prefix(19).filter { $0 != "-" && $0 != ":" }
      #expect(start.hasSuffix(local))
      #expect(calendar.contains("BEGIN:VTIMEZONE"))
    }
  }

  @Test func `a cancelled event stays in the calendar, with a higher number`() async throws {
    let keys = "start: 2027-03-11T09:30\nend: 2027-03-11T16:30\n" + Self.venue
    let site = try site(["events/a.md": Self.event("A", keys + "\nrevision: 2")])
    try await site.buildWithoutFindings()
    let before = lines(try site.outputText("events/calendar.ics"))
    #expect(before.contains("SEQUENCE:8") && before.contains("STATUS:CONFIRMED"))
    try site.write(Self.event("A", keys + "\nrevision: 2\nstatus: cancelled"), to: "events/a.md")
    try await site.buildWithoutFindings()
    let after = lines(try site.outputText("events/calendar.ics"))
    #expect(after.contains("SEQUENCE:11") && after.contains("STATUS:CANCELLED"))
    #expect(before.first { $0.hasPrefix("UID:events-a") } == after.first { $0.hasPrefix("UID:events-a") })
    #expect(try site.outputText("events/index.html").contains("Gaat niet door"))
    #expect(try site.outputText("events/a/index.html").contains("https://schema.org/EventCancelled"))
  }

  @Test func `an event that does not take place does not invite to register`() async throws {
    let keys =
      "start: 2027-03-11T09:30\nend: 2027-03-11T16:30\nregistration: {email: a@test.example, closes: 2027-03-04}\n" + Self.venue
    let site = try site(["events/a.md": Self.event("A", keys)])
    try await site.buildWithoutFindings()
    let notice = "4 maart 2027"
    #expect(try site.outputText("events/a/index.html").contains(notice))
    #expect(lines(try site.outputText("events/a/event.ics")).contains { $0.hasPrefix("DESCRIPTION") && $0.contains(notice) })
    for status in ["cancelled", "postponed"] {
      try site.write(Self.event("A", keys + "\nstatus: \(status)"), to: "events/a.md")
      try await site.buildWithoutFindings()
      #expect(!(try site.outputText("events/a/index.html").contains(notice)))
      #expect(!lines(try site.outputText("events/a/event.ics")).contains { $0.contains(notice) })
    }
  }

  @Test func `changing one date changes everything that shows it, and no other event`() async throws {
    let other = Self.event("B", "start: 2027-05-20T09:30\nend: 2027-05-20T16:30\n" + Self.venue)
    let site = try site([
      "events/a.md": Self.event("A", "start: 2027-03-11T09:30\nend: 2027-03-11T16:30\n" + Self.venue), "events/b.md": other,
    ])
    try await site.buildWithoutFindings()
    let before = try site.outputBytes()
    try site.write(Self.event("A", "start: 2027-02-11T09:30\nend: 2027-02-11T16:30\n" + Self.venue), to: "events/a.md")
    let report = try await site.build()
    #expect(report.summary?.nextChange?.moment == "2027-02-11T09:30:00+01:00")
    let after = try site.outputBytes()
    let changed = Set(after.keys.filter { before[$0] != after[$0] })
    #expect(
      changed.isSuperset(of: [
        "events/a/index.html", "events/a/event.ics", "events/calendar.ics", "events/index.html", "events/feed.xml", "index.html",
      ]))
    #expect(changed.isDisjoint(with: ["events/b/index.html", "events/b/event.ics"]))
  }

  @Test func `lines fold at 75 octets and keep whole characters, and texts are escaped`() async throws {
    let title = "Één; twee, drie \\\\ " + String(repeating: "coöperatief 👩🏽‍🏫 ", count: 12)
    let site = try site([
      "events/a.md": Self.event(
        "\"\(title)\"", "start: 2027-03-11T09:30\nend: 2027-03-11T16:30\nhosts: [team]\n" + Self.venue)
    ])
    try await site.buildWithoutFindings()
    for file in ["events/a/event.ics", "experts/team/contact.vcf"] {
      let text = try site.outputText(file)
      for line in text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75, "\(line)") }
      #expect(!text.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
    }
    let folded = try site.outputText("events/a/event.ics")
    #expect(!folded.contains("\r\n \u{200D}"), "an emoji of several parts is not cut")
    let calendar = lines(folded)
    let summary = try #require(calendar.first { $0.hasPrefix("SUMMARY") })
    #expect(summary.contains("Één\\; twee\\, drie \\\\ coöperatief 👩🏽‍🏫"))
    let card = lines(try site.outputText("experts/team/contact.vcf"))
    #expect(card.contains("FN:Team\\; één\\, twee"))
  }

  @Test func `an expert's mail address is on the page and the card, and not in feeds and data`() async throws {
    let site = try site([
      "events/a.md": Self.event("A", "start: 2027-03-11T09:30\nend: 2027-03-11T16:30\nhosts: [team]\n" + Self.venue)
    ])
    try await site.buildWithoutFindings()
    let page = try site.outputText("experts/team/index.html")
    #expect(page.contains("href=\"mailto:geheim@test.example\""))
    #expect(!page.contains("\"email\""))
    #expect(page.contains("href=\"/events/a/\""), "the page lists the expert's events")
    #expect(lines(try site.outputText("experts/team/contact.vcf")).contains("EMAIL;TYPE=work:geheim@test.example"))
    #expect(!(try site.outputText("events/feed.xml")).contains("geheim@"))
    #expect(!(try site.outputText("events/calendar.ics")).contains("geheim@"))
  }

  @Test func `an event without a translation is in every language's overview, with its language marked`() async throws {
    let site = try site(["events/a.md": Self.event("Dag", "start: 2027-03-11T09:30\nend: 2027-03-11T16:30\n" + Self.venue)])
    try await site.buildWithoutFindings()
    let english = try site.outputText("en/events/index.html")
    #expect(english.contains("<a href=\"/events/a/\" lang=\"nl\" hreflang=\"nl\">Dag</a>"))
    let words = english.replacing(/<[^>]*>/, with: "")
    #expect(words.contains("Thursday 11 March 2027") && words.contains("09:30 to 16:30"))
  }

  @Test func `past events move from the overview to the archive, and each session is an entry`() async throws {
    let sessions =
      "sessions:\n  - {start: 2027-01-11T09:30, end: 2027-01-11T12:00}\n  - {start: 2027-01-12T09:30, end: 2027-01-12T12:00}\n"
    let site = try site(["events/a.md": Self.event("A", sessions + Self.venue)])
    site.moment = "2027-01-12T08:00:00Z"
    try await site.buildWithoutFindings()
    #expect(try site.outputText("events/index.html").contains("href=\"/events/a/\""))
    let uids = lines(try site.outputText("events/a/event.ics")).filter { $0.hasPrefix("UID:") }
    #expect(uids == ["UID:events-a@test.example", "UID:events-a-2@test.example"])
    site.moment = "2027-01-12T12:00:00Z"
    try await site.buildWithoutFindings()
    #expect(!(try site.outputText("events/index.html")).contains("<h3><a href=\"/events/a/\""))
    #expect(try site.outputText("events/archief/index.html").contains("href=\"/events/a/\""))
  }

  struct Days: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var sessions: [String]
    var dutch: String
    var english: String
    var card: String
  }

  static let days = [
    Days(
      testDescription: "two days of one month", sessions: ["2027-04-08T13:00 16:30", "2027-04-22T13:00 16:30"],
      dutch: "donderdag 8 en donderdag 22 april 2027, 13.00 tot 16.30 uur",
      english: "Thursday 8 and Thursday 22 April 2027, 13:00 to 16:30", card: "donderdag 8 en 22 april 2027"),
    Days(
      testDescription: "three days in two months, at different times",
      sessions: ["2027-04-08T13:00 16:30", "2027-04-22T13:00 16:30", "2027-05-10T09:00 12:00"],
      dutch: "donderdag 8, donderdag 22 april en maandag 10 mei 2027",
      english: "Thursday 8, Thursday 22 April and Monday 10 May 2027", card: "8, 22 en 10 april en mei 2027"),
    Days(
      testDescription: "days in two years", sessions: ["2027-12-09T09:00 12:00", "2028-01-13T09:00 12:00"],
      dutch: "donderdag 9 december 2027 en donderdag 13 januari 2028, 9.00 tot 12.00 uur",
      english: "Thursday 9 December 2027 and Thursday 13 January 2028, 09:00 to 12:00",
      card: "donderdag 9 en 13 december en januari 2028"),
    Days(
      testDescription: "days that follow each other", sessions: ["2027-04-08T09:00 16:00", "2027-04-09T09:00 16:00"],
      dutch: "donderdag 8 april 2027 tot en met vrijdag 9 april 2027",
      english: "Thursday 8 April 2027 until Friday 9 April 2027", card: "8–9 april 2027"),
    Days(
      testDescription: "two parts of one day", sessions: ["2027-04-08T09:00 12:00", "2027-04-08T13:00 16:00"],
      dutch: "donderdag 8 april 2027", english: "Thursday 8 April 2027", card: "donderdag 8 april 2027"),
  ]

  @Test(arguments: days)
  func `an event on days that do not follow each other names each of them`(days: Days) async throws {
    let sessions = days.sessions.map { session in
      let (start, end) = (session.prefix(16), session.prefix(11) + session.suffix(5))
      return "  - {start: \(start), end: \(end)}\n"
    }
    let site = try site([
      "site.yml": FixtureSite.base["site.yml", default: ""] + "cards: true\norganisation: {name: Club, boilerplate: Wij.}\n",
      "events/a.md": Self.event("A", "sessions:\n" + sessions.joined() + Self.venue),
      "campaigns/c.md": """
      ---
      title: C
      summary: Een zin.
      goal: Tien teams
      start: 2027-01-18
      end: 2028-02-01
      target: ../events/a.md
      button: Kom
      messages: [Het helpt.]
      newsletter: {date: 2027-02-01, subject: Kom, text: "Op {event-date}.", events: 1}
      ---
      Tekst.

      """,
    ])
    try await site.buildWithoutFindings()
    // The parts of a day stand in elements of their own, with a space between them.
    let list = try site.outputWords("events/index.html").replacing(/<[^>]*>/, with: "")
    #expect(list.contains(days.dutch), "\(list)")
    #expect(try site.outputWords("en/events/index.html").replacing(/<[^>]*>/, with: "").contains(days.english))
    let mail = try site.outputWords("campaigns/c/campagnekit/newsletter.txt").replacing(/\s+/, with: " ")
    #expect(mail.contains(days.dutch))
    #expect(mail.contains("Op \(days.dutch.replacing(/, [\d.]+ tot [\d.]+ uur$/, with: ""))."), "\(mail)")
    #expect(try site.outputWords("events/a/index.html").contains("Kaart met de tekst: A, \(days.card), Utrecht"))
  }

  @Test func `a telephone number is shown as in its country`() {
    #expect(TelephoneNumber("+31 30 123 45 67")?.national == "030 123 45 67")
    #expect(TelephoneNumber("+31612345678")?.national == "06 12 34 56 78")
    #expect(TelephoneNumber("+31 (343) 12-34-56")?.national == "0343 12 34 56")
    #expect(TelephoneNumber("+4930123456")?.national == "+4930123456")
    #expect(TelephoneNumber("030 1234567") == nil)
    #expect(TelephoneNumber("+31") == nil)
  }
}
