import Foundation
import Testing

@testable import Desk

/// What is done with a workshop by a button: one saving, and no other byte.
@Suite struct ActionTests {
  private static let path = "events/2027-03-11-utrecht.md"

  /// With what a spelling may have: comments, quotes, and keys in an order of one's own.
  private static let workshop = """
    ---
    title: 'Workshop in Utrecht'   # de naam
    summary: Een dag.
    format: on-site
    end:   "2027-03-11T16:30"
    start: 2027-03-11T09:30  # niet eerder
    venue: {name: Het gebouw, city: Utrecht}
    registration:
      email: proef@example.org
      # een week ervoor
      closes: 2027-03-04
    ---

    Kom op 11 maart.

    """

  private func desk(_ workshop: String = workshop, _ files: [String: String] = [:]) async throws -> (TestDesk, [String: String]) {
    let desk = try await TestDesk([Self.path: workshop].merging(files) { $1 })
    return (desk, try await desk.open())
  }

  private func act(
    _ name: String, _ answers: [String: Any], _ desk: TestDesk, _ own: [String: String], route: String = "action",
    path: String = path
  ) async throws -> TestDesk.Reply {
    let file = await desk.get("/desk/api/file", ["path": path], as: own).json
    return try await desk.post(
      "/desk/api/\(route)",
      ["path": path, "fingerprint": file["fingerprint"] ?? "", "action": name, "answers": answers] as [String: Any], as: own)
  }

  private func actions(of file: [String: Any]) -> [String] {
    (file["actions"] as? [[String: Any]])?.compactMap { $0["name"] as? String } ?? []
  }

  @Test func `a workshop is offered what can be done with it, with what that asks`() async throws {
    let (desk, own) = try await desk()
    let file = await desk.get("/desk/api/file", ["path": Self.path], as: own).json
    #expect(actions(of: file) == ["move", "full", "cancel", "copy"])
    let move = try #require((file["actions"] as? [[String: Any]])?.first)
    #expect(move["label"] as? String == "Verplaatsen")
    let fields = try #require(move["fields"] as? [[String: Any]])
    #expect(fields.map { $0["name"] as? String } == ["start", "venue", "closes", "confirmed-day"])
    #expect(fields.first?["value"] as? String == "2027-03-11T09:30")
  }

  @Test func `a workshop that moves says when it was, and its end and deadline go along`() async throws {
    let (desk, own) = try await desk()
    let reply = try await act("move", ["start": "2027-03-18T10:00"], desk, own)
    #expect(reply.status == 200)
    #expect(
      try desk.text(Self.path)
        == Self.workshop.replacing(
          "\"2027-03-11T16:30\"\n", with: "\"2027-03-18T17:00\"\nstatus: rescheduled\nformer-start: 2027-03-11T09:30\n"
        )
        .replacing("start: 2027-03-11T09:30  #", with: "start: 2027-03-18T10:00  #").replacing(
          "closes: 2027-03-04", with: "closes: 2027-03-11"))
    // Moved once more, calendars need a higher number.
    #expect(try await act("move", ["start": "2027-03-25T10:00"], desk, own).status == 200)
    let text = try desk.text(Self.path)
    #expect(text.contains("former-start: 2027-03-18T10:00\n") && text.contains("revision: 1\n"))
  }

  @Test func `a workshop at another place keeps its day`() async throws {
    let (desk, own) = try await desk(Self.workshop.replacing("city: Utrecht}", with: "city: Utrecht, geo: [52.09, 5.12]}"))
    let reply = try await act("move", ["venue": ["name": "De hal", "city": "Zwolle"]], desk, own)
    #expect(reply.status == 200)
    #expect(
      try desk.text(Self.path)
        == Self.workshop.replacing("{name: Het gebouw, city: Utrecht}", with: "{name: De hal, city: Zwolle}").replacing(
          "closes: 2027-03-04\n", with: "closes: 2027-03-04\nrevision: 1\n"))
  }

  @Test func `all parts of a workshop move, and lines keep their ends`() async throws {
    let workshop = """
      ---
      title: Cursus
      summary: Twee middagen.
      time-zone: Europe/London
      sessions:
        - {start: 2027-04-08T13:00, end: 2027-04-08T17:00}
        - start: '2027-04-15T13:00'
          end: 2027-04-15T17:00
      format: online
      online: follows
      ---

      Tekst.

      """.replacing("\n", with: "\r\n")
    let (desk, own) = try await desk(workshop)
    #expect(try await act("move", ["start": "2027-04-12T14:00"], desk, own).status == 200)
    let text = try desk.text(Self.path)
    #expect(
      text
        == workshop.replacing(
          "{start: 2027-04-08T13:00, end: 2027-04-08T17:00}", with: "{start: '2027-04-12T14:00', end: '2027-04-12T18:00'}"
        )
        .replacing("2027-04-15T13:00", with: "2027-04-19T14:00").replacing("2027-04-15T17:00", with: "2027-04-19T18:00")
        .replacing(
          "Europe/London\r\n", with: "Europe/London\r\nstatus: rescheduled\r\nformer-start: 2027-04-08T13:00\r\n"))
  }

  @Test func `a time that does not exist, and a day in a weekend, are refused in words`() async throws {
    let (desk, own) = try await desk()
    let skipped = try await act("move", ["start": "2027-03-28T02:30"], desk, own)
    #expect(skipped.status == 422 && (skipped.json["message"] as? String)?.contains("zomertijd") == true)
    let weekend = try await act("move", ["start": "2027-03-20T09:30"], desk, own)
    #expect(weekend.status == 422 && (weekend.json["message"] as? String)?.contains("zaterdag") == true)
    #expect(try desk.text(Self.path) == Self.workshop)
    #expect(try await act("move", ["start": "2027-03-20T09:30", "confirmed-day": "true"], desk, own).status == 200)
  }

  @Test func `a workshop is full, has places again, is cancelled and goes ahead, without a trace but for calendars`() async throws {
    let (desk, own) = try await desk()
    let full = try await act("full", [:], desk, own)
    #expect(full.status == 200 && actions(of: full.json) == ["move", "not-full", "cancel", "copy"])
    #expect(try desk.text(Self.path).contains("\nstatus: full\n"))
    #expect(try await act("not-full", [:], desk, own).status == 200)
    #expect(try desk.text(Self.path) == Self.workshop)
    let cancelled = try await act("cancel", [:], desk, own)
    #expect(cancelled.status == 200 && actions(of: cancelled.json) == ["resume", "copy"])
    #expect(try await act("resume", [:], desk, own).status == 200)
    #expect(try desk.text(Self.path) == Self.workshop.replacing("closes: 2027-03-04\n", with: "closes: 2027-03-04\nrevision: 1\n"))
  }

  @Test func `a draft moves without a former day, and cannot be cancelled`() async throws {
    let draft = Self.workshop.replacing("summary:", with: "draft: true\nsummary:")
    let (desk, own) = try await desk(draft)
    let file = await desk.get("/desk/api/file", ["path": Self.path], as: own).json
    #expect(actions(of: file) == ["publish", "move", "copy"])
    #expect(try await act("cancel", [:], desk, own).status == 409)
    #expect(try await act("move", ["start": "2027-03-18T09:30"], desk, own).status == 200)
    #expect(!(try desk.text(Self.path)).contains("status"))
  }

  @Test func `a copy is a draft with all its days moved, and its translation goes along`() async throws {
    let moved = Self.workshop.replacing("format:", with: "slug: oud\nstatus: cancelled\nrevision: 3\nformat:")
    let translation = "---\ntitle: Workshop\nslug: old\n---\n\nCome.\n"
    let (desk, own) = try await desk(moved, ["events/2027-03-11-utrecht.en.md": translation])
    let reply = try await act("copy", ["day": "2028-03-09"], desk, own, route: "copy")
    #expect(reply.status == 200 && reply.json["path"] as? String == "events/2028-03-09-utrecht-2028.md")
    #expect(
      try desk.text("events/2028-03-09-utrecht-2028.md")
        == Self.workshop.replacing("2027-03-11T16:30", with: "2028-03-09T16:30").replacing(
          "2027-03-11T09:30", with: "2028-03-09T09:30"
        )
        .replacing("closes: 2027-03-04", with: "closes: 2028-03-02").replacing("Een dag.\n", with: "Een dag.\ndraft: true\n"))
    #expect(try desk.text("events/2028-03-09-utrecht-2028.en.md") == "---\ntitle: Workshop\n---\n\nCome.\n")
    #expect(try desk.text(Self.path) == moved)
    // The same day again: another name, and the finding that nothing tells the two apart.
    #expect(try await act("copy", ["day": "2028-03-09"], desk, own, route: "copy").status == 422)
    #expect(try await act("copy", [:], desk, own, route: "copy").status == 422)
  }

  @Test func `on an older version nothing is done`() async throws {
    let (desk, own) = try await desk()
    let message: [String: Any] = ["path": Self.path, "fingerprint": "0", "action": "full", "answers": [:] as [String: Any]]
    #expect(try await desk.post("/desk/api/action", message, as: own).status == 409)
    #expect(try desk.text(Self.path) == Self.workshop)
  }
}
