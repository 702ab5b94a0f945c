import Foundation
import SiteModel
import Testing

@testable import Desk

/// What needs doing now, and publishing.
@Suite struct TodayTests {
  /// The day some days from now.
  private func day(_ days: Int) -> String {
    CalendarDate(daysSinceEpoch: Int(Date().timeIntervalSince1970) / 86_400 + days).description
  }

  private func texts(_ group: String, of today: [String: Any]) -> [String] {
    (today[group] as? [[String: Any]])?.map { "\($0["title"] ?? "") | \($0["text"] ?? "") | \($0["path"] ?? "")" } ?? []
  }

  private func workshop(_ other: String = "") -> String {
    """
    ---
    title: Workshop
    summary: Een dag.
    start: \(day(12))T09:30
    end: \(day(12))T16:30
    confirmed-day: true
    format: online
    online: follows
    registration: {email: proef@example.org, closes: \(day(5))}
    \(other)---

    Tekst.

    """
  }

  @Test func `what is due, overdue, near and unfinished is named with its place`() async throws {
    let desk = try await TestDesk([
      "events/workshop.md": workshop(),
      "pages/oud.md": "---\ntitle: Oud\nsummary: Kort.\nreview: 2026-01-01\n---\n\nTekst.\n",
      "pages/concept.md": "---\ntitle: Concept\nsummary: Kort.\ndraft: true\n---\n\nTekst.\n",
      "pages/fout.md": "---\ntitle: Fout\nsummary: Kort.\nreview: morgen\n---\n\nTekst.\n",
      "experts/jan.md": "---\ntitle: Jan\nkind: person\nsummary: Kort.\n---\n\nTekst.\n",
      "campaigns/actie.md": """
      ---
      title: Actie
      summary: Kort.
      goal: Meer mensen.
      start: \(day(-10))
      end: \(day(20))
      target: ../events/workshop.md
      button: Doe mee
      messages: [Doe mee.]
      posts:
        morgen: {channel: mastodon, date: \(day(1)), text: "Kom ook. {link}"}
        later: {channel: mastodon, date: \(day(15)), text: "Kom nog. {link}"}
      ---

      Tekst.

      """,
    ])
    let own = try await desk.open()
    try await desk.checked()
    let today = await desk.get("/desk/api/today", as: own).json
    #expect(texts("reviews", of: today) == ["Oud |  | pages/oud.md"])
    #expect(texts("drafts", of: today) == ["Concept |  | pages/concept.md"])
    #expect(texts("faults", of: today).contains { $0.hasSuffix("pages/fout.md") })
    #expect(texts("attention", of: today).contains { $0.contains("Jan") })
    #expect(
      texts("soon", of: today) == ["Workshop | De aanmelding sluit | events/workshop.md", "Workshop | Begint | events/workshop.md"])
    let due = try #require(today["due"] as? [[String: Any]])
    #expect(due.count == 1 && due.first?["day"] as? String == day(1))
    #expect(due.first?["at"] as? [String] == ["posts", "morgen"])
    #expect((due.first?["copy"] as? String)?.hasPrefix("Kom ook.") == true)
    #expect((today["nextChange"] as? [String: Any])?["path"] as? String == "events/workshop.md")
  }

  @Test func `a draft that is complete is put on the site, and another says what is missing`() async throws {
    let page = "---\ntitle: Concept\nsummary: Kort.\ndraft: true   # nog even\n---\n\nTekst.\n"
    let broken = page.replacing("Tekst.", with: "Zie [dit](weg.md).")
    let desk = try await TestDesk(["pages/concept.md": page, "pages/stuk.md": broken])
    let own = try await desk.open()
    func publish(_ path: String) async throws -> TestDesk.Reply {
      let file = await desk.get("/desk/api/file", ["path": path], as: own).json
      let message: [String: Any] = [
        "path": path, "fingerprint": file["fingerprint"] ?? "", "action": "publish", "answers": [:] as [String: Any],
      ]
      return try await desk.post("/desk/api/action", message, as: own)
    }
    let done = try await publish("pages/concept.md")
    #expect(done.status == 200 && done.json["state"] as? String == "published")
    #expect(try desk.text("pages/concept.md") == "---\ntitle: Concept\nsummary: Kort.\n---\n\nTekst.\n")
    let refused = try await publish("pages/stuk.md")
    #expect(refused.status == 422 && refused.error == "action.incomplete")
    #expect((refused.json["message"] as? String)?.contains("weg.md") == true)
    #expect(try desk.text("pages/stuk.md") == broken)
  }

  @Test func `the whole site is published, unless something is wrong with it`() async throws {
    let desk = try await TestDesk([
      "pages/over.md": "---\ntitle: Over\nsummary: Kort.\n---\n\nTekst.\n",
      "pages/index.en.md": "---\ntitle: Welcome\n---\n\nThis is the site.\n",
    ])
    let own = try await desk.open()
    let done = try await desk.post("/desk/api/publish", [:] as [String: String], as: own)
    #expect(done.status == 200)
    let findings = (done.json["findings"] as? [[String: Any]])?.compactMap { $0["summary"] as? String } ?? []
    #expect(done.json["isPublished"] as? Bool == true, "\(findings)")
    let page = desk.folder + "-site/over/index.html"
    #expect(FileManager.default.fileExists(atPath: page))
    try desk.write("pages/over.md", "---\ntitle: Over\nsummary: Kort.\nreview: morgen\n---\n\nTekst.\n")
    await desk.live.read(["pages/over.md"])
    let refused = try await desk.post("/desk/api/publish", [:] as [String: String], as: own)
    #expect(refused.status == 200 && refused.json["isPublished"] as? Bool == false)
    #expect((refused.json["findings"] as? [[String: Any]])?.first?["path"] as? String == "pages/over.md")
    #expect(FileManager.default.fileExists(atPath: page))
  }
}
