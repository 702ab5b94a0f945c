import Foundation
import Testing

/// A time keeps its zone, and an event its sessions, wherever they are shown.
@Suite struct EventZoneTests {
  private static let settings =
    FixtureSite.base["site.yml", default: ""] + "cards: true\norganisation: {name: Club, boilerplate: Wij.}\n"

  private static let campaign = """
    ---
    title: C
    summary: Een zin.
    goal: Tien teams
    start: 2027-01-18
    end: 2027-06-01
    target: ../events/a.md
    button: Kom
    messages: [Het helpt.]
    newsletter: {date: 2027-02-01, subject: Kom, text: "Op {event-date}, {event-time}.", events: 1}
    press: {date: 2027-02-01, headline: Kom, text: "Om {event-time}."}
    posts:
      eerste: {channel: mastodon, date: 2027-02-01, text: "Om {event-time}."}
    ---
    Tekst.

    """

  private static func event(_ keys: String) -> String {
    "---\ntitle: A\nsummary: Een zin.\nupdated: 2026-12-01\nconfirmed-day: true\nhosts: [team]\n\(keys)\nformat: on-site\n"
      + "venue: {name: Zaal, city: Stad}\n---\nTekst.\n"
  }

  private func site(_ event: String) throws -> FixtureSite {
    try FixtureSite([
      "site.yml": Self.settings, "events/a.md": event, "campaigns/c.md": Self.campaign,
      "experts/team.md": "---\ntitle: Team\nkind: team\nsummary: x\n---\nTekst.\n",
    ])
  }

  struct Zone: CustomTestStringConvertible, Sendable {
    var name: String
    var dutch: String
    var english: String
    var testDescription: String { name }
  }

  static let zones = [
    Zone(name: "Europe/London", dutch: "tijd in Londen", english: "London time"),
    Zone(name: "America/New_York", dutch: "tijd in New York", english: "New York time"),
    Zone(name: "UTC", dutch: "UTC", english: "UTC"),
  ]

  @Test(arguments: zones) func `a time in another zone is labelled everywhere`(zone: Zone) async throws {
    let keys =
      "time-zone: \(zone.name)\nstart: 2027-03-11T09:30\nend: 2027-03-11T16:30\n"
      + "registration: {email: a@test.example, closes: 2027-03-04T17:00}"
    let site = try site(Self.event(keys))
    try await site.buildWithoutFindings()
    let dutch = [
      "events/index.html", "index.html", "experts/team/index.html", "events/feed.xml",
      "campaigns/c/campagnekit/newsletter.txt", "campaigns/c/campagnekit/newsletter.html", "campaigns/c/campagnekit/posts.txt",
      "campaigns/c/campagnekit/press-release.md", "campaigns/c/campagnekit/press-release.html",
      "campaigns/c/campagnekit/planning.csv",
      "campaigns/c/campagnekit/campaign.ics", "campaigns/c/campagnekit/index.html", "events/a/index.html", "events/a/event.ics",
    ]
    for file in dutch {
      let text = try site.outputWords(file).replacing("\r\n ", with: "").replacing(/\s+/, with: " ")
      for found in text.matches(of: /(9[.:]30|17[.:]00)[–\d.: to]* ?(uur|$)/) {
        let rest = text[found.range.upperBound...].prefix(24)
        let isOwnList = file == "events/a/index.html" && text.contains("Alle tijden zijn die van")
        #expect(rest.hasPrefix(" (\(zone.dutch))") || isOwnList, "\(file): \(text[found.range])\(rest)")
      }
      if file != "index.html" { #expect(text.contains(zone.dutch) || text.contains("Alle tijden"), "\(file)") }
    }
    #expect(try site.outputWords("en/events/index.html").contains("09:30 to 16:30 (\(zone.english))"))
    #expect(try site.outputWords("events/a/event.ics").replacing("\r\n ", with: "").contains("17.00 uur (\(zone.dutch))"))
    let plain = try self.site(Self.event(keys.replacing("time-zone: \(zone.name)\n", with: "")))
    try await plain.buildWithoutFindings()
    #expect(!(try plain.outputText("events/index.html")).contains("(tijd in"))
  }

  @Test func `the sessions of an event are separate entries in calendar links`() async throws {
    let sessions =
      "sessions:\n  - {title: Begin, start: 2027-04-08T13:00, end: 2027-04-08T17:00}\n"
      + "  - {start: 2027-04-15T09:30, end: 2027-04-15T12:30}"
    let site = try site(Self.event(sessions))
    try await site.buildWithoutFindings()
    let page = try site.outputWords("events/a/index.html")
    #expect(page.contains("dates=20270408T110000Z%2F20270408T150000Z"))
    #expect(page.contains("dates=20270415T073000Z%2F20270415T103000Z"))
    #expect(!page.contains("20270408T110000Z%2F20270415"))
    #expect(page.contains("startdt=2027-04-08T11%3A00%3A00Z&amp;enddt=2027-04-08T15%3A00%3A00Z"))
    #expect(page.contains("text=A%3A%20Begin&amp;"))
    #expect(page.contains("<b>Begin</b>") && page.contains("<b>donderdag 15 april 2027 om 9.30 uur</b>"))
  }

  @Test func `an evening that ends after midnight counts as one day everywhere`() async throws {
    let sessions =
      "sessions:\n  - {start: 2027-05-11T22:00, end: 2027-05-12T02:00}\n  - {start: 2027-05-25T22:00, end: 2027-05-26T02:00}"
    let site = try site(Self.event(sessions))
    try await site.buildWithoutFindings()
    let days = "dinsdag 11 en dinsdag 25 mei 2027"
    for file in ["events/index.html", "index.html", "experts/team/index.html", "events/feed.xml"] {
      #expect(try site.outputWords(file).contains("\(days), 22.00 tot 2.00 uur"), "\(file)")
    }
    for file in ["newsletter.txt", "press-release.md", "posts.txt"] {
      let text = try site.outputWords("campaigns/c/campagnekit/\(file)").replacing(/\s+/, with: " ")
      #expect(text.contains("22.00 tot 2.00 uur") && !text.contains("26 mei"), "\(file)")
    }
    let page = try site.outputWords("events/a/index.html")
    #expect(page.contains("dinsdag 11 mei 2027, 22.00 tot 2.00 uur") && !page.contains("tot en met"))
  }

  @Test(arguments: [
    ("start: 2027-05-11T22:00\nend: 2027-05-12T02:00", "dinsdag 11 mei 2027, 22.00 tot 2.00 uur"),
    ("start: 2027-05-11T20:00\nend: 2027-05-12T00:00", "dinsdag 11 mei 2027, 20.00 tot 0.00 uur"),
    (
      "start: 2027-05-11T22:00\nend: 2027-05-12T09:00",
      "dinsdag 11 mei 2027 om 22.00 uur tot en met woensdag 12 mei 2027 om 9.00 uur"
    ),
    (
      "start: 2027-05-11T09:00\nend: 2027-05-12T02:00",
      "dinsdag 11 mei 2027 om 9.00 uur tot en met woensdag 12 mei 2027 om 2.00 uur"
    ),
    (
      "sessions: [{start: 2027-05-11T22:00, end: 2027-05-12T02:00}, {start: 2027-05-12T22:00, end: 2027-05-13T02:00}]",
      "dinsdag 11 mei 2027 tot en met woensdag 12 mei 2027"
    ),
  ])
  func `what lasts longer than an evening is on more than one day`(keys: String, words: String) async throws {
    let site = try site(Self.event(keys))
    try await site.buildWithoutFindings()
    #expect(try site.outputWords("events/a/index.html").contains(words))
    // The list says the day of an evening once, beside its times.
    let list = try site.outputWords("events/index.html").replacing(/<[^>]*>/, with: "")
    for part in words.split(separator: ", ") { #expect(list.contains(part)) }
  }

  @Test func `times on days with the same weekday are distinguished by their dates`() async throws {
    let sessions =
      "sessions:\n  - {start: 2027-03-30T23:00, end: 2027-03-31T01:00}\n  - {start: 2027-04-06T09:30, end: 2027-04-06T16:30}"
    let site = try site(Self.event(sessions))
    try await site.buildWithoutFindings()
    let mail = try site.outputWords("campaigns/c/campagnekit/newsletter.txt").replacing(/\s+/, with: " ")
    #expect(
      mail.contains(
        "Op dinsdag 30 maart en dinsdag 6 april 2027, 30 maart 23.00 tot 1.00 uur, 6 april 9.30 tot 16.30 uur."))
    let others = try self.site(
      Self.event(
        "sessions:\n  - {start: 2027-03-30T13:00, end: 2027-03-30T15:00}\n  - {start: 2027-04-08T09:30, end: 2027-04-08T16:30}"))
    try await others.buildWithoutFindings()
    #expect(
      try others.outputWords("campaigns/c/campagnekit/newsletter.txt").replacing(/\s+/, with: " ")
        .contains("dinsdag 13.00 tot 15.00 uur, donderdag 9.30 tot 16.30 uur."))
  }

  @Test func `an event on several days has no single end in its structured data`() async throws {
    let sessions =
      "sessions:\n  - {start: 2027-04-08T13:00, end: 2027-04-08T17:00}\n  - {start: 2027-04-15T09:30, end: 2027-04-15T12:30}"
    let site = try site(Self.event(sessions))
    try await site.buildWithoutFindings()
    let page = try site.outputWords("events/a/index.html")
    #expect(page.ranges(of: "\"endDate\":").count == 2)
    #expect(page.contains("\"startDate\":\"2027-04-15T09:30:00+02:00\",\"endDate\":\"2027-04-15T12:30:00+02:00\""))
    #expect(!page.contains("\"startDate\":\"2027-04-08T13:00:00+02:00\",\"endDate\":\"2027-04-15"))
    let oneDay = try self.site(
      Self.event(
        "sessions:\n  - {start: 2027-04-08T09:00, end: 2027-04-08T12:00}\n  - {start: 2027-04-08T13:00, end: 2027-04-08T17:00}"))
    try await oneDay.buildWithoutFindings()
    #expect(
      try oneDay.outputText("events/a/index.html")
        .contains("\"startDate\":\"2027-04-08T09:00:00+02:00\",\"endDate\":\"2027-04-08T17:00:00+02:00\""))
  }

  @Test(arguments: [
    ("2027-04-09T12:00", "vrijdag 9 april 2027 om 12.00 uur"), ("2027-04-09", "vrijdag 9 april 2027"),
  ])
  func `the closing time of registration is shown everywhere with its day`(closes: String, words: String) async throws {
    let keys = "start: 2027-05-11T09:30\nend: 2027-05-11T16:30\nregistration: {email: a@test.example, closes: \(closes)}"
    let site = try site(Self.event(keys))
    try site.write(
      Self.campaign.replacing("Om {event-time}.", with: "Aanmelden: tot en met {closing-date}.")
        .replacing("Op {event-date}, {event-time}.", with: "Aanmelden: tot en met {closing-date}."), to: "campaigns/c.md")
    try await site.buildWithoutFindings()
    for file in ["newsletter.txt", "newsletter.html", "press-release.md", "posts.txt", "index.html"] {
      let text = try site.outputWords("campaigns/c/campagnekit/\(file)").replacing(/\s+/, with: " ")
      #expect(text.contains("tot en met \(words)."), "\(file)")
    }
  }

  @Test func `an event without a date of change has a correct time, the same all day`() async throws {
    let event = Self.event("start: 2027-03-11T09:30\nend: 2027-03-11T16:30").replacing("updated: 2026-12-01\n", with: "")
    let site = try site(event)
    try site.write(
      "---\ntitle: Els Smit\nkind: person\nsummary: x\npublished-with-consent: 2026-12-01\n---\nTekst.\n", to: "experts/els.md")
    try await site.buildWithoutFindings()
    let files = [
      "events/a/event.ics", "events/calendar.ics", "events/feed.xml", "experts/els/contact.vcf", "experts/team/contact.vcf",
    ]
    for file in files {
      let text = try site.outputWords(file)
      #expect(!text.contains("1970"), "\(file)")
      #expect(text.contains("20270114T230000Z") || text.contains("2027-01-15T00:00:00+01:00"), "\(file)")
    }
    let morning = try files.map(site.outputText)
    site.moment = "2027-01-15T20:00:00Z"
    try await site.buildWithoutFindings()
    #expect(try files.map(site.outputText) == morning)
  }

  @Test func `an event without a date of change has the time of its newest commit`() async throws {
    let event = Self.event("start: 2027-03-11T09:30\nend: 2027-03-11T16:30").replacing("updated: 2026-12-01\n", with: "")
    let site = try site(event)
    func git(_ arguments: String..., at time: String = "2026-11-02T10:00:00Z") throws {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["git", "-C", site.folder.path, "-c", "user.name=A", "-c", "user.email=a@test.example"] + arguments
      process.environment = ProcessInfo.processInfo.environment.merging(["GIT_COMMITTER_DATE": time, "GIT_AUTHOR_DATE": time]) {
        $1
      }
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    try git("init", "-q")
    try git("add", "content")
    try git("commit", "-q", "-m", "x")
    try await site.buildWithoutFindings()
    #expect(try site.outputWords("events/a/event.ics").contains("DTSTAMP:20261102T100000Z\r\nDTSTART"))
    #expect(try site.outputWords("events/a/event.ics").contains("LAST-MODIFIED:20261102T100000Z"))
    try site.write(event.replacing("Tekst.", with: "Meer."), to: "events/a.md")
    try git("commit", "-q", "-a", "-m", "y", at: "2026-12-24T08:00:00Z")
    try site.write("---\ntitle: Los\nsummary: x\n---\nTekst.\n", to: "pages/los.md")
    try git("add", "content")
    try git("commit", "-q", "-m", "z", at: "2027-01-02T08:00:00Z")
    try await site.buildWithoutFindings()
    #expect(try site.outputWords("events/a/event.ics").contains("LAST-MODIFIED:20261224T080000Z"))
  }

  @Test func `an online event names its features without quotation marks`() async throws {
    let event = Self.event("start: 2027-03-11T09:30\nend: 2027-03-11T16:30")
      .replacing("format: on-site\nvenue: {name: Zaal, city: Stad}", with: "format: online\nonline: https://meet.test.example/a")
    let site = try site(event)
    try await site.buildWithoutFindings()
    #expect(
      try site.outputWords("events/a/event.ics").replacing("\r\n ", with: "")
        .contains("CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:https://meet.test.example/a\r\n"))
  }
}
