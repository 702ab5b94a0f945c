import Foundation
import SiteModel
import Testing

@testable import Desk

/// What a publication changes for readers, before it is done.
@Suite struct ConsequencesTests {
  /// The day some days from now.
  private static func day(_ days: Int) -> CalendarDate {
    CalendarDate(daysSinceEpoch: Int(Date().timeIntervalSince1970) / 86_400 + days)
  }

  private static func dutch(_ day: CalendarDate) -> String {
    let months = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
    ]
    return "\(day.day) \(months[day.month - 1])"
  }

  private static let (old, new) = (day(40), day(47))

  private static func workshop(_ start: CalendarDate = old, city: String = "Utrecht", more: String = "") -> String {
    """
    ---
    title: Workshop
    summary: Een dag.
    start: \(start)T09:30
    end: \(start)T16:30
    confirmed-day: true
    format: on-site
    venue: {name: Het gebouw, city: \(city)}
    \(more)---

    Neem tijd mee. Neem ook iemand mee.

    """
  }

  private static let campaign = """
    ---
    title: Actie
    summary: Kort.
    goal: Meer mensen.
    start: \(day(-10))
    end: \(day(60))
    target: ../events/workshop.md
    button: Doe mee
    messages: [Doe mee.]
    posts:
      eerder: {channel: mastodon, date: \(day(-5)), text: "Kom ook op {event-date}. {link}"}
      later: {channel: mastodon, date: \(day(5)), text: "Kom nog op {event-date}. {link}"}
    ---

    Tekst.

    """

  private static let files = [
    "pages/index.en.md": "---\ntitle: Welcome\n---\n\nThis is the site.\n",
    "pages/over.md": "---\ntitle: Over\nsummary: Kort.\n---\n\nOp \(dutch(old)) is de workshop. Verder niets.\n\nIn ander werk.\n",
    "events/workshop.md": workshop(), "campaigns/actie.md": campaign,
  ]

  private func publish(_ desk: TestDesk, _ own: [String: String]) async throws {
    let done = try await desk.post("/desk/api/publish", [:] as [String: String], as: own)
    let findings = (done.json["findings"] as? [[String: Any]])?.compactMap { $0["summary"] as? String } ?? []
    try #require(done.json["isPublished"] as? Bool == true, "\(findings) \(done.json)")
  }

  private func look(_ desk: TestDesk, _ own: [String: String]) async -> [String: Any] {
    await desk.get("/desk/api/publication", as: own).json
  }

  private func items(_ group: Any?) -> [[String: Any]] { (group as? [String: Any])?["items"] as? [[String: Any]] ?? [] }

  private func changes(_ item: [String: Any]) -> [String] {
    let shown = (item["changes"] as? [String: Any])?["shown"] as? [[String: Any]] ?? []
    return shown.map { "\($0["before"] as? String ?? "–") → \($0["after"] as? String ?? "–")" }
  }

  @Test func `a first publication, and one that changes nothing, are said as such, and nothing is written`() async throws {
    let desk = try await TestDesk(Self.files)
    let own = try await desk.open()
    let first = await look(desk, own)
    #expect(first["state"] as? String == "first" && (first["pages"] as? Int ?? 0) > 3)
    #expect(!FileManager.default.fileExists(atPath: desk.folder + "-site"))
    try await publish(desk, own)
    let same = await look(desk, own)
    #expect(same["state"] as? String == "same", "\(same)")
  }

  @Test func `a workshop that moves shows its page, its calendar entry, its messages, sentences elsewhere and a mail`() async throws
  {
    let desk = try await TestDesk(Self.files)
    let own = try await desk.open()
    try await publish(desk, own)
    try desk.write(
      "events/workshop.md",
      Self.workshop(Self.new, more: "status: rescheduled\nformer-start: \(Self.old)T09:30\nrevision: 1\n"))
    await desk.live.read(["events/workshop.md"])
    let seen = await look(desk, own)
    #expect(seen["state"] as? String == "changed")

    let events = items(seen["events"])
    try #require(events.count == 1)
    let event = events[0]
    #expect(event["title"] as? String == "Workshop" && event["path"] as? String == "events/workshop.md")
    let facts = event["facts"] as? [[String: Any]] ?? []
    try #require(facts.map { $0["name"] as? String } == ["day"], "\(facts)")
    #expect((facts[0]["before"] as? String)?.contains(Self.dutch(Self.old)) == true)
    #expect((facts[0]["after"] as? String)?.contains(Self.dutch(Self.new)) == true)
    #expect(event["calendars"] as? Int == 2)

    let pages = event["pages"] as? [[String: Any]] ?? []
    #expect(pages.contains { changes($0).contains { $0.contains(Self.dutch(Self.new)) } }, "\(pages)")

    let pending = event["messages"] as? [[String: Any]] ?? []
    #expect(pending.count == 1 && pending[0]["at"] as? [String] == ["posts", "later"], "\(pending)")
    #expect((pending.first?["text"] as? String)?.contains(Self.dutch(Self.new)) == true)
    let sent = items(seen["sent"])
    try #require(sent.count == 1 && sent[0]["at"] as? [String] == ["posts", "eerder"], "\(sent)")
    let correction = sent[0]["correction"] as? String ?? ""
    #expect(correction.contains("is verplaatst van") && correction.contains("https://proef.example/"), "\(correction)")
    #expect(correction.contains(Self.dutch(Self.old)) && correction.contains(Self.dutch(Self.new)))

    let mentions = items(event["mentions"])
    #expect(mentions.map { $0["path"] as? String } == ["pages/over.md"], "\(mentions)")
    #expect(mentions.first?["line"] as? Int == 6 && mentions.first?["old"] as? String == Self.dutch(Self.old))

    let mails = event["mails"] as? [[String: Any]] ?? []
    #expect(mails.map { $0["language"] as? String } == ["nl"])
    #expect(mails.first?["subject"] as? String == "Verplaatst: Workshop")
    let body = mails.first?["body"] as? String ?? ""
    #expect(body.contains(Self.dutch(Self.old)) && body.contains(Self.dutch(Self.new)) && body.contains("event.ics"), "\(body)")

    // It is published, and then nothing is left to say.
    try await publish(desk, own)
    #expect(await look(desk, own)["state"] as? String == "same")
  }

  @Test func `a workshop in another place, and one that is cancelled, are told to those who registered`() async throws {
    let desk = try await TestDesk(Self.files)
    let own = try await desk.open()
    try await publish(desk, own)
    try desk.write("events/workshop.md", Self.workshop(city: "Zwolle"))
    await desk.live.read(["events/workshop.md"])
    let moved = items(await look(desk, own)["events"])
    #expect((moved.first?["facts"] as? [[String: Any]])?.compactMap { $0["name"] as? String } == ["place"])
    let mail = (moved.first?["mails"] as? [[String: Any]])?.first
    #expect(mail?["subject"] as? String == "Gewijzigd: Workshop")
    #expect(
      (mail?["body"] as? String)?.contains("niet Het gebouw, Utrecht, maar Het gebouw, Zwolle") == true,
      "\(String(describing: mail))")

    // A plan with a workshop that does not take place is a fault.
    try FileManager.default.removeItem(atPath: "\(desk.folder)/campaigns/actie.md")
    try desk.write("events/workshop.md", Self.workshop(more: "status: cancelled\n"))
    await desk.live.read(["events/workshop.md", "campaigns/actie.md"])
    let cancelled = items(await look(desk, own)["events"])
    let facts = cancelled.first?["facts"] as? [[String: Any]] ?? []
    #expect(facts.map { "\($0["name"] ?? "") \($0["before"] ?? "") \($0["after"] ?? "")" } == ["status CONFIRMED CANCELLED"])
    #expect((cancelled.first?["mails"] as? [[String: Any]])?.first?["subject"] as? String == "Gaat niet door: Workshop")
  }

  @Test func `new, changed and gone pages are named, with where the old address leads`() async throws {
    let desk = try await TestDesk([
      "pages/index.en.md": "---\ntitle: Welcome\n---\n\nThis is the site.\n",
      "pages/a.md": "---\ntitle: A\nsummary: Kort.\n---\n\nEen zin. Nog een zin.\n",
      "pages/b.md": "---\ntitle: B\nsummary: Kort.\n---\n\nTekst.\n",
      "pages/c.md": "---\ntitle: C\nsummary: Kort.\n---\n\nTekst.\n",
    ])
    let own = try await desk.open()
    try await publish(desk, own)
    try desk.write("pages/a.md", "---\ntitle: A\nsummary: Kort.\naliases: [/b/]\n---\n\nEen zin. Een andere zin.\n")
    try desk.write("pages/d.md", "---\ntitle: D\nsummary: Kort.\n---\n\nTekst.\n")
    for gone in ["b", "c"] { try FileManager.default.removeItem(atPath: "\(desk.folder)/pages/\(gone).md") }
    await desk.live.read(["pages/a.md", "pages/b.md", "pages/c.md", "pages/d.md"])
    let seen = await look(desk, own)
    let changed = items(seen["changedPages"])
    let ownPage = changed.first { $0["path"] as? String == "pages/a.md" }
    #expect(ownPage.map(changes) == ["Nog een zin. → Een andere zin."], "\(changed)")
    #expect(items(seen["newPages"]).map { $0["title"] as? String } == ["D"])
    let gone = items(seen["gonePages"])
    #expect(
      gone.map { "\($0["title"] ?? "") \($0["formerURL"] ?? "") \($0["leadsTo"] ?? "nergens")" } == ["B /b/ /a/", "C /c/ nergens"])
    #expect(gone.allSatisfy { $0["url"] == nil })
  }

  @Test func `a site with a fault is stopped, and a folder of somebody else is refused, in words`() async throws {
    let desk = try await TestDesk(Self.files)
    let own = try await desk.open()
    try desk.write("pages/over.md", "---\ntitle: Over\nsummary: Kort.\nreview: morgen\n---\n\nTekst.\n")
    await desk.live.read(["pages/over.md"])
    let stopped = await look(desk, own)
    #expect(stopped["state"] as? String == "stopped")
    #expect((stopped["findings"] as? [[String: Any]])?.first?["path"] as? String == "pages/over.md")
    try desk.write("pages/over.md", "---\ntitle: Over\nsummary: Kort.\n---\n\nTekst.\n")
    await desk.live.read(["pages/over.md"])
    try FileManager.default.createDirectory(atPath: desk.folder + "-site", withIntermediateDirectories: true)
    try Data("mijn".utf8).write(to: URL(fileURLWithPath: desk.folder + "-site/mijn.txt"))
    let refused = await look(desk, own)
    #expect(refused["state"] as? String == "refused" && (refused["reason"] as? String)?.contains("mijn.txt") == true, "\(refused)")
  }

  @Test func `what is only a warning is shown, and forbids nothing`() async throws {
    let desk = try await TestDesk([
      "pages/index.en.md": "---\ntitle: Welcome\n---\n\nThis is the site.\n",
      "experts/jan.md": "---\ntitle: Jan Jansen\nkind: person\nrole: Docent\n---\n\nTekst.\n",
    ])
    let own = try await desk.open()
    let seen = await look(desk, own)
    let warnings = try #require((seen["warnings"] as? [String: Any])?["items"] as? [[String: Any]])
    #expect(warnings.contains { $0["identifier"] as? String == "expert.no-consent" && $0["path"] as? String == "experts/jan.md" })
    #expect(seen["state"] as? String == "first")
    #expect(try await desk.post("/desk/api/publish", [String: Any](), as: own).json["isPublished"] as? Bool == true)
  }

  @Test func `content that changed since it was looked at is not published`() async throws {
    let desk = try await TestDesk(Self.files)
    let own = try await desk.open()
    let seen = await look(desk, own)
    try desk.write("pages/over.md", "---\ntitle: Over\nsummary: Kort.\n---\n\nIets anders.\n")
    await desk.live.read(["pages/over.md"])
    let late = try await desk.post("/desk/api/publish", ["revision": seen["revision"] ?? 0], as: own)
    #expect(late.status == 409 && late.error == "site.has-changed")
    #expect(!FileManager.default.fileExists(atPath: desk.folder + "-site"))
    let again = await look(desk, own)
    let done = try await desk.post("/desk/api/publish", ["revision": again["revision"] ?? 0], as: own)
    #expect(done.json["isPublished"] as? Bool == true)
  }

  @Test func `only pictures among the consequences are given, and only to who has a session`() async throws {
    let desk = try await TestDesk(Self.files)
    let own = try await desk.open()
    try await publish(desk, own)
    try Data("geheim".utf8).write(to: URL(fileURLWithPath: desk.folder + "-site/geheim.png"))
    try desk.write("pages/over.md", "---\ntitle: Over\nsummary: Kort.\n---\n\nIets anders.\n")
    await desk.live.read(["pages/over.md"])
    let seen = await look(desk, own)
    let id = "\(seen["id"] ?? 0)"
    // A picture that was put there and is no longer of the site would go: it is among them.
    let picture = await desk.get("/desk/api/publication/picture", ["id": id, "side": "before", "path": "geheim.png"], as: own)
    #expect(picture.status == 200 && picture.bytes == Array("geheim".utf8) && picture.headers["content-type"] == "image/png")
    for (side, path) in [
      ("after", "geheim.png"), ("before", "index.html"), ("before", ".baken"), ("before", "../\(desk.folder)/site.yml"),
      ("", "geheim.png"),
      ("before", "/etc/passwd"),
    ] {
      let reply = await desk.get("/desk/api/publication/picture", ["id": id, "side": side, "path": path], as: own)
      #expect(reply.status == 404, "\(side) \(path)")
    }
    #expect(
      await desk.get("/desk/api/publication/picture", ["id": "999", "side": "before", "path": "geheim.png"], as: own).status == 404)
    var stranger = own
    stranger["cookie"] = nil
    #expect(
      await desk.get("/desk/api/publication/picture", ["id": id, "side": "before", "path": "geheim.png"], as: stranger).status
        == 401)
    #expect(await desk.get("/desk/api/publication", as: stranger).status == 401)
  }

  @Test func `what is marked as done stays so, beside the site, and a day that moves asks again`() async throws {
    let desk = try await TestDesk(Self.files)
    let own = try await desk.open()
    func due() async -> [[String: Any]] { await desk.get("/desk/api/today", as: own).json["due"] as? [[String: Any]] ?? [] }
    let later = try #require(await due().first { $0["at"] as? [String] == ["posts", "later"] })
    #expect(later["isDone"] as? Bool == false)
    let mark: [String: Any] = ["path": "campaigns/actie.md", "at": ["posts", "later"], "day": "\(Self.day(5))", "isDone": true]
    #expect(try await desk.post("/desk/api/done", mark, as: own).status == 200)
    #expect(await due().first { $0["at"] as? [String] == ["posts", "later"] }?["isDone"] as? Bool == true)
    #expect(try desk.text("campaigns/actie.md") == Self.campaign)
    #expect(!FileManager.default.fileExists(atPath: desk.folder + "/.baken"))
    #expect(try await desk.post("/desk/api/done", mark.merging(["isDone": false]) { $1 }, as: own).status == 200)
    #expect(await due().first { $0["at"] as? [String] == ["posts", "later"] }?["isDone"] as? Bool == false)
    for wrong in [mark.merging(["path": "site.yml"]) { $1 }, mark.merging(["day": "morgen"]) { $1 }] {
      #expect(try await desk.post("/desk/api/done", wrong, as: own).status == 400)
    }
  }

  @Test func `marks that cannot be read are as if there were none`() async throws {
    let desk = try await TestDesk(Self.files)
    let own = try await desk.open()
    let mark: [String: Any] = ["path": "campaigns/actie.md", "at": ["posts", "later"], "day": "\(Self.day(5))", "isDone": true]
    #expect(try await desk.post("/desk/api/done", mark, as: own).status == 200)
    let place =
      (desk.folder as NSString).deletingLastPathComponent + "/.baken/desk/done-\((desk.folder as NSString).lastPathComponent).json"
    try Data("{stuk".utf8).write(to: URL(fileURLWithPath: place))
    #expect(await desk.get("/desk/api/today", as: own).status == 200)
    #expect(try await desk.post("/desk/api/done", mark, as: own).status == 200)
    #expect(try String(contentsOfFile: place, encoding: .utf8).contains("later"))
  }
}
