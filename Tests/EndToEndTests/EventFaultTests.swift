import Diagnostics
import Foundation
import Testing

/// Every fault of an event or an expert is reported at its place, with what to do.
@Suite struct EventFaultTests {
  private static let settings = """
    name: Test
    base-url: https://test.example
    languages: [nl, en]
    time-zone: Europe/Amsterdam
    regions: {midden: {name: Midden}}
    sectors: {zorg: {name: Zorg}}

    """

  /// An event with these keys from line 4 on.
  private static func event(_ keys: String) -> String { "---\ntitle: Workshop\nsummary: Een zin.\n\(keys)\n---\nTekst.\n" }
  private static let place = "format: on-site\nvenue: {city: Utrecht}"
  private static let team = "---\ntitle: Team\nkind: team\nsummary: x\n---\nTekst.\n"

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var files: [String: String]
    var expected: [String]
    var words: String

    init(_ name: String, _ files: [String: String], _ expected: String..., words: String) {
      (testDescription, self.files, self.expected, self.words) = (name, files, expected, words)
    }

    /// A fault in one event.
    init(_ name: String, event keys: String, _ expected: String..., words: String) {
      (testDescription, self.expected, self.words) = (name, expected.map { "events/a.md:" + $0 }, words)
      files = ["events/a.md": EventFaultTests.event(keys), "experts/team.md": team]
    }
  }

  static let cases: [Case] = [
    Case(
      "end before start", event: "start: 2027-03-11T13:00\nend: 2027-03-11T09:00\n\(place)", "5:6 event.ends-before-start",
      words: "the event ends before it starts"),
    Case(
      "people without places", event: "start: 2027-03-11T09:00\nend: 2027-03-11T12:00\nregistration: {registered: 3}\n\(place)",
      "6:15 key.missing", words: "“capacity”"),
    Case(
      "sessions that overlap",
      event:
        "sessions:\n  - {start: 2027-03-11T09:00, end: 2027-03-11T12:00}\n  - {start: 2027-03-11T11:00, end: 2027-03-11T13:00}\n\(place)",
      "6:13 event.sessions-overlap", words: "give a start from 2027-03-11T12:00 on"),
    Case(
      "sessions and a start",
      event: "start: 2027-03-11T09:00\nsessions: [{start: 2027-03-11T09:00, end: 2027-03-11T12:00}]\n\(place)",
      "4:1 event.sessions-and-start", words: "leave start out"),
    Case(
      "a time that no clock shows", event: "start: 2027-03-28T02:30\nend: 2027-03-28T12:00\n\(place)", "4:8 event.skipped-time",
      words: "from 2027-03-28T03:00 on"),
    Case(
      "a time that exists twice", event: "start: 2027-10-31T02:30\nend: 2027-10-31T12:00\n\(place)", "4:8 event.ambiguous-time",
      words: "2027-10-31T02:30:00+02:00 or 2027-10-31T02:30:00+01:00"),
    Case(
      "an offset of another zone", event: "start: 2027-03-11T09:00+02:00\nend: 2027-03-11T12:00\n\(place)",
      "4:8 event.wrong-offset", words: "or write +01:00"),
    Case(
      "a day without a time", event: "start: 2027-03-11\nend: 2027-03-11T12:00\n\(place)", "4:8 key.bad-value", words: "no time"),
    Case(
      "no end", event: "start: 2027-03-11T09:00\n\(place)", "1:1 key.missing", words: "end"),
    Case(
      "unknown time zone", event: "time-zone: Europe/Amsterdm\nstart: 2027-03-11T09:00\nend: 2027-03-11T12:00\n\(place)",
      "4:12 site.unknown-time-zone", words: "did you mean “Europe/Amsterdam”?"),
    Case(
      "registration that closes after the start",
      event: "start: 2027-03-11T09:00\nend: 2027-03-11T12:00\n\(place)\nregistration: {email: a@b.nl, closes: 2027-03-11}",
      "8:39 event.registration-closes-late", words: "give a moment before 2027-03-11T09:00"),
    Case(
      "registration that closes before it opens",
      event:
        "start: 2027-03-11T09:00\nend: 2027-03-11T12:00\n\(place)\nregistration: {email: a@b.nl, opens: 2027-03-01, closes: 2027-02-01}",
      "8:58 event.registration-closes-before-opening", words: "give a moment after 2027-03-01"),
    Case(
      "online without a link", event: "start: 2027-03-11T09:00\nend: 2027-03-11T12:00\nformat: online", "6:9 event.no-online-link",
      words: "online: follows"),
    Case(
      "on site without a venue", event: "start: 2027-03-11T09:00\nend: 2027-03-11T12:00\nformat: on-site", "6:9 event.no-venue",
      words: "add venue: with a name and a city"),
    Case(
      "unknown host", event: "start: 2027-03-11T09:00\nend: 2027-03-11T12:00\n\(place)\nhosts: [taem]", "8:9 event.unknown-host",
      words: "did you mean “team”?"),
    Case(
      "unknown series", event: "start: 2027-03-11T09:00\nend: 2027-03-11T12:00\n\(place)\nseries: reeks",
      "8:9 event.unknown-series", words: "series of this site (files of events/ with kind: series): none"),
    Case(
      "unknown region", event: "start: 2027-03-11T09:00\nend: 2027-03-11T12:00\nformat: on-site\nvenue: {city: A, region: miden}",
      "7:26 region.unknown", words: "did you mean “midden”?"),
    Case(
      "moved without a former start", event: "start: 2027-03-11T09:00\nend: 2027-03-11T12:00\n\(place)\nstatus: rescheduled",
      "8:9 event.no-former-start", words: "add former-start:"),
    Case(
      "former start of an event that was not moved",
      event: "start: 2027-03-11T09:00\nend: 2027-03-11T12:00\n\(place)\nformer-start: 2027-03-04T09:00",
      "8:15 event.former-start-unused", words: "write status: rescheduled"),
    Case(
      "moved to the time that it had",
      event: "start: 2027-03-11T09:00\nend: 2027-03-11T12:00\n\(place)\nstatus: rescheduled\nformer-start: 2027-03-11T09:00",
      "9:15 event.not-moved", words: "change start: (and end:) to the new time"),
    Case(
      "a slip in the year of the end", event: "start: 2027-03-11T09:00\nend: 2028-03-11T12:00\n\(place)", "5:6 event.lasts-long",
      words: "the event lasts 367 days without a break"),
    Case(
      "the year of the end that is probably meant", event: "start: 2027-03-11T09:00\nend: 2028-03-11T12:00\n\(place)",
      "5:6 event.lasts-long", words: "did you mean “2027-03-11T12:00”?"),
    Case(
      "the same event twice",
      [
        "events/a.md": event("start: 2027-03-11T09:00\nend: 2027-03-11T12:00\n\(place)"),
        "events/b.md": event("start: 2027-03-11T09:00\nend: 2027-03-11T13:00\n\(place)"),
      ], "events/b.md:2:8 event.duplicate", words: "the first one is here: content/events/a.md:2:8"),
    Case(
      "registration open on a past event",
      event: "start: 2027-01-05T09:00\nend: 2027-01-05T12:00\n\(place)\nregistration: {email: a@b.nl}",
      "4:8 event.registration-on-past-event", words: "add closes: to the registration"),
    Case(
      "on a public holiday", event: "start: 2027-03-29T09:00\nend: 2027-03-29T12:00\n\(place)", "4:8 event.on-holiday",
      words: "Easter Monday"),
    Case(
      "in a weekend", event: "start: 2027-03-13T09:00\nend: 2027-03-13T12:00\n\(place)", "4:8 event.in-weekend",
      words: "on a Saturday"),
    Case(
      "unknown status", event: "start: 2027-03-11T09:00\nend: 2027-03-11T12:00\n\(place)\nstatus: canceled",
      "8:9 key.unknown-value", words: "did you mean “cancelled”?"),
    Case(
      "a price in words", event: "start: 2027-03-11T09:00\nend: 2027-03-11T12:00\n\(place)\nregistration: {price: gratis}",
      "8:23 key.bad-value", words: "not an amount in euros"),
    Case(
      "a place off the earth",
      event: "start: 2027-03-11T09:00\nend: 2027-03-11T12:00\nformat: on-site\nvenue: {city: A, geo: [91, 5]}",
      "7:24 key.bad-value", words: "latitude"),
    Case(
      "a series without events", ["events/r.md": "---\ntitle: Reeks\nkind: series\nsummary: x\n---\nTekst.\n"],
      "events/r.md:2:8 event.empty-series", words: "add series: r to its events"),
    // Experts
    Case(
      "a person without consent", ["experts/a.md": "---\ntitle: A. Bee\nkind: person\nsummary: x\n---\nTekst.\n"],
      "experts/a.md:2:8 expert.no-consent", words: "add published-with-consent:"),
    Case(
      "a telephone number without a country",
      ["experts/a.md": "---\ntitle: A\nkind: team\nsummary: x\ntelephone: 030-1234567\n---\nx\n"],
      "experts/a.md:5:12 expert.bad-telephone", words: "+31301234567"),
    Case(
      "a person with members",
      [
        "experts/a.md":
          "---\ntitle: A\nkind: person\nsummary: x\nmembers: [b]\npublished-with-consent: 2026-01-01\n---\nx\n",
        "experts/b.md": team,
      ], "experts/a.md:5:1 expert.person-with-members", words: "write kind: team"),
    Case(
      "unknown member and sector",
      ["experts/a.md": "---\ntitle: A\nkind: team\nsummary: x\nmembers: [c]\nsectors: [zrog]\n---\nx\n"],
      "experts/a.md:5:11 expert.unknown-member", "experts/a.md:6:11 sector.unknown", words: "did you mean “zorg”?"),
    Case(
      "an owner who has left",
      [
        "experts/a.md": "---\ntitle: A\nkind: team\nsummary: x\nleft: 2026-05-01\n---\nx\n",
        "pages/p.md": "---\ntitle: P\nsummary: x\nowner: a\n---\nx\n",
      ], "pages/p.md:4:8 owner.has-left", words: "left on 2026-05-01"),
    Case(
      "an owner whose file was removed", ["pages/p.md": "---\ntitle: P\nsummary: x\nowner: a\n---\nx\n"],
      "pages/p.md:4:8 owner.unknown", words: "experts of this site (experts/): none"),
    Case(
      "a host who has left before the event",
      [
        "experts/a.md": "---\ntitle: A\nkind: team\nsummary: x\nleft: 2027-02-01\n---\nx\n",
        "events/e.md": event("start: 2027-03-11T09:00\nend: 2027-03-11T12:00\n\(place)\nhosts: [a]"),
      ], "events/e.md:8:9 event.host-has-left", words: "before the event"),
    // Components
    Case(
      "components that ask for what is not there",
      [
        "pages/p.md":
          "---\ntitle: P\nsummary: x\n---\n```events\nregion: zuid\nformat: onlin\n```\n\n```experts\nonly: [wie]\n```\n\n```contact\nexpert: wie\n```\n"
      ], "pages/p.md:6:9 region.unknown", "pages/p.md:7:9 key.unknown-value", "pages/p.md:11:8 expert.unknown",
      "pages/p.md:15:9 expert.unknown", words: "did you mean “online”?"),
  ]

  @Test(arguments: cases) func `a fault is reported at its place, with what to do`(fault: Case) async throws {
    let site = try FixtureSite(["site.yml": Self.settings].merging(fault.files, uniquingKeysWith: { $1 }))
    let report = try await site.build { $0.isStrict = true }
    #expect(report.diagnostics.map(site.text) == fault.expected)
    let text = report.diagnostics.map(site.reportText).joined(separator: "\n")
    #expect(text.contains(fault.words), "\(text)")
    #expect(!report.isPublished)
  }
}
