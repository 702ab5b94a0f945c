import Foundation
import Testing

/// What the page of an event lets its readers do.
@Suite struct EventPageTests {
  private static let day = "start: 2027-03-11T09:30\nend: 2027-03-11T16:30\nformat: on-site\nvenue: {name: Zaal, city: Utrecht}\n"
  private static let later = "start: 2027-05-20T09:30\nend: 2027-05-20T16:30\nformat: on-site\nvenue: {name: Zaal, city: Zwolle}\n"

  private static func event(_ title: String, _ keys: String) -> String {
    "---\ntitle: \(title)\nsummary: Een zin.\nupdated: 2026-12-01\naudiences: [scholen]\n\(keys)\n---\nTekst.\n"
  }

  private func site(_ files: [String: String]) throws -> FixtureSite {
    let settings =
      FixtureSite.base["site.yml", default: ""]
      + "organisation: {name: Club, email: club@test.example}\naudiences: {scholen: {name: Scholen, colour: blue}}\n"
    return try FixtureSite(["site.yml": settings].merging(files, uniquingKeysWith: { $1 }))
  }

  /// The part of a page with the one thing to do.
  private func action(_ site: FixtureSite, _ path: String = "events/a/index.html") throws -> String {
    let page = try site.outputWords(path)
    let start = try #require(page.range(of: "class=\"event-register\""))
    return String(page[start.lowerBound...].prefix { $0 != "§" }.prefix(1_500))
  }

  @Test func `the mail asks what the organiser needs to know, and says which event and which page it is about`() async throws {
    let site = try site(["events/a.md": Self.event("Oefenen & leren", Self.day + "registration: {email: club@test.example}")])
    try await site.buildWithoutFindings()
    let page = try site.outputText("events/a/index.html")
    let link = try #require(page.firstMatch(of: /href="mailto:club@test\.example\?subject=([^"&]*)&amp;body=([^"]*)"/))
    #expect(String(link.1).removingPercentEncoding == "Aanmelding: Oefenen & leren, donderdag 11 maart 2027")
    let body = try #require(String(link.2).removingPercentEncoding)
    #expect(body.contains("Oefenen & leren, donderdag 11 maart 2027"))
    #expect(body.contains("\r\nNaam:\r\nOrganisatie:\r\n"), "RFC 6068 asks for CR and LF")
    #expect(body.contains("https://test.example/events/a/"))
  }

  @Test func `before registration opens there is a reminder of that moment for the calendar`() async throws {
    let site = try site([
      "events/a.md": Self.event("A", Self.day + "registration: {email: club@test.example, opens: 2027-02-01T09:00}"),
      "events/b.md": Self.event("B", Self.later + "registration: {email: club@test.example, opens: 2027-02-01}"),
      "events/c.md": Self.event("C", Self.later + "registration: {email: club@test.example}"),
    ])
    try await site.buildWithoutFindings()
    #expect(try action(site).contains("href=\"/events/a/registration.ics\""))
    let lines = try site.outputText("events/a/registration.ics").components(separatedBy: "\r\n")
    #expect(lines.contains("DTSTART:20270201T080000Z") && !lines.contains { $0.hasPrefix("BEGIN:VALARM") })
    #expect(lines.contains { $0.hasPrefix("SUMMARY") && $0.hasSuffix("Aanmelden: A") })
    #expect(try site.outputText("events/b/registration.ics").contains("DTSTART;VALUE=DATE:20270201\r\n"))
    #expect(!site.outputPaths().contains("events/c/registration.ics"), "it is open already")
  }

  @Test(arguments: ["full", "cancelled", "postponed"])
  func `an event that nobody can come to leads to the next one of its kind`(status: String) async throws {
    let site = try site([
      "events/a.md": Self.event("A", Self.day + "registration: {email: club@test.example}\nstatus: \(status)"),
      "events/b.md": Self.event("B", Self.later + "registration: {email: club@test.example}"),
    ])
    try await site.buildWithoutFindings()
    let action = try action(site)
    #expect(action.contains("<a class=\"button button-primary\" href=\"/events/b/\">B, 20 mei</a>"))
    #expect(!action.prefix(400).contains("mailto:"))
    // Nothing is left but the list.
    try site.remove("events/b.md")
    try await site.buildWithoutFindings()
    #expect(try self.action(site).contains("<a class=\"button button-primary\" href=\"/events/\">"))
  }

  @Test func `an event that needs no registration says so, and is put into the calendar`() async throws {
    let site = try site(["events/a.md": Self.event("A", Self.day)])
    try await site.buildWithoutFindings()
    let action = try action(site)
    #expect(action.contains("U hoeft zich niet aan te melden."))
    #expect(action.contains("<a class=\"button button-primary\" href=\"/events/a/event.ics\">"))
  }

  @Test func `the places that are left go before how many there are`() async throws {
    let registration = "registration: {email: club@test.example, capacity: 24, price: 0"
    let site = try site([
      "events/a.md": Self.event("A", Self.day + registration + ", registered: 23}"),
      "events/b.md": Self.event("B", Self.later + registration + "}"),
    ])
    try await site.buildWithoutFindings()
    #expect(try site.outputWords("events/a/index.html").contains("nog 1 plaats vrij, gratis"))
    #expect(try site.outputWords("events/b/index.html").contains("plaats voor 24 deelnemers, gratis"))
    let list = try site.outputWords("events/index.html")
    #expect(list.contains("<li>nog 1 plaats vrij</li>") && list.contains("<li>plaats voor 24 deelnemers</li>"))
  }

  @Test func `an event with as many people as places is full by itself`() async throws {
    let registration = "registration: {email: club@test.example, capacity: 24, registered: 24}"
    let site = try site(["events/a.md": Self.event("A", Self.day + registration), "events/b.md": Self.event("B", Self.later)])
    try await site.buildWithoutFindings()
    #expect(try !action(site).prefix(400).contains("mailto:"))
    #expect(try site.outputWords("events/index.html").contains("Vol"))
    #expect(try site.outputText("events/a/index.html").contains("\"remainingAttendeeCapacity\":0"))
  }

  @Test func `each session has a link to each calendar, that of schools and companies too`() async throws {
    let sessions =
      "sessions:\n  - {start: 2027-03-11T09:30, end: 2027-03-11T12:00}\n  - {start: 2027-03-18T09:30, end: 2027-03-18T12:00}\n"
    let site = try site(["events/a.md": Self.event("A", sessions + "format: online\nonline: follows")])
    try await site.buildWithoutFindings()
    let page = try site.outputText("events/a/index.html")
    for host in ["calendar.google.com", "outlook.live.com", "outlook.office.com"] {
      #expect(page.components(separatedBy: "https://\(host)/").count == 3, "\(host)")
    }
  }

  @Test func `the list says how many fit a choice, and which towns are in a region`() async throws {
    let site = try site([
      "events/a.md": Self.event("A", Self.day.replacing("city: Utrecht", with: "city: Utrecht, region: midden")),
      "events/b.md": Self.event("B", Self.later.replacing("city: Zwolle", with: "city: Zwolle, region: oost")),
    ])
    try site.write(
      try String(contentsOf: site.content.appendingPathComponent("site.yml"), encoding: .utf8)
        + "regions: {midden: {name: Midden}, oost: {name: Oost}}\n", to: "site.yml")
    try await site.buildWithoutFindings()
    let list = try site.outputWords("events/index.html")
    #expect(list.contains("<option value=\"midden\">Midden: Utrecht (1)</option>"))
    #expect(list.contains("mailto:club@test.example?subject=Ik%20zoek%20een%20workshop"))
  }
}
