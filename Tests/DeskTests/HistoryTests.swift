import Foundation
import Synchronization
import Testing

@testable import Desk

/// The versions of a file: those that the desk keeps, what they changed in words, and putting one back.
@Suite struct HistoryTests {
  private static let path = "pages/over.md"
  private static let content = "---\ntitle: Over ons\nsummary: Wie wij zijn.\n---\n\nEerste alinea van de tekst.\n"

  private func desk(_ files: [String: String] = [:]) async throws -> (TestDesk, [String: String]) {
    let desk = try await TestDesk([Self.path: Self.content].merging(files) { $1 })
    return (desk, try await desk.open())
  }

  @Test func `each saving is a version that says what it changed`() async throws {
    let (desk, own) = try await desk()
    #expect(await desk.versions(own).map(\.words) == ["schreef de eerste versie die bekend is"])
    try await desk.save([["edit": "set", "at": ["title"], "value": "Wij"]], own)
    try await desk.save([["edit": "text", "lines": [6, 6], "text": "Eerste alinea van onze tekst.\n\nEn een tweede."]], own)
    let versions = await desk.versions(own)
    // What is written one after another is one version.
    #expect(versions.count == 2 && versions[0].isNow && !versions[1].isNow)
    #expect(versions[0].who == "U" && versions[1].who == "Iemand buiten de redactie")
    #expect(
      versions[0].words == "veranderde “De titel van de pagina” van “Over ons” in “Wij”; schreef een alinea; wijzigde een alinea")
    #expect(versions[0].before == versions[1].id)
  }

  @Test func `what a version changed is marked, word by word`() async throws {
    let (desk, own) = try await desk()
    try await desk.save([["edit": "text", "lines": [6, 6], "text": "Eerste alinea van onze tekst."]], own)
    let versions = await desk.versions(own)
    let reply = await desk.difference(versions[1].id, versions[0].id, own)
    #expect(reply.status == 200)
    let parts = try #require(reply.json["parts"] as? [[String: Any]])
    #expect(parts.map { $0["label"] as? String } == ["Alinea"])
    let runs = try #require(parts[0]["runs"] as? [[String: String]])
    #expect(
      runs == [
        ["mark": "same", "text": "Eerste alinea van "], ["mark": "removed", "text": "de "], ["mark": "added", "text": "onze "],
        ["mark": "same", "text": "tekst."],
      ])
  }

  @Test func `a version is put back byte by byte, and nothing is lost by it`() async throws {
    let content = "---\r\ntitle: 'Over'   # zo\r\n---\r\n\r\nTekst.\r\n"
    let (desk, own) = try await desk([Self.path: content])
    try await desk.save([["edit": "set", "at": ["title"], "value": "Wij"]], own)
    let changed = try desk.text(Self.path)
    let first = try #require(await desk.versions(own).last)
    let reply = try await desk.restore(first.id, own)
    #expect(reply.status == 200 && reply.json["source"] as? String == content.replacing("\r\n", with: "\n"))
    #expect(try desk.text(Self.path) == content)
    let versions = await desk.versions(own)
    #expect(versions.count == 3 && versions[0].words.hasPrefix("zette een eerdere versie terug: veranderde"))
    #expect(try await desk.restore(versions[1].id, own).status == 200)
    #expect(try desk.text(Self.path) == changed)
  }

  @Test func `what somebody changed meanwhile is not replaced by an old version`() async throws {
    let (desk, own) = try await desk()
    try await desk.save([["edit": "set", "at": ["title"], "value": "Wij"]], own)
    let first = try #require(await desk.versions(own).last)
    let file = await desk.get("/desk/api/file", ["path": Self.path], as: own).json
    let other = Self.content.replacing("Eerste", with: "Andere")
    try desk.write(Self.path, other)
    let message = ["path": Self.path, "fingerprint": file["fingerprint"] ?? "", "version": first.id]
    let reply = try await desk.post("/desk/api/restore", message, as: own)
    #expect(reply.status == 409 && reply.error == "conflict" && reply.json["file"] != nil)
    #expect(try desk.text(Self.path) == other)
  }

  @Test func `the last change is undone, and that as well`() async throws {
    let (desk, own) = try await desk()
    var file = await desk.get("/desk/api/file", ["path": Self.path], as: own).json
    #expect(file["undo"] == nil)
    file = try await desk.save([["edit": "set", "at": ["title"], "value": "Wij"]], own).json
    let undo = try #require(file["undo"] as? String)
    let reply = try await desk.restore(undo, own)
    #expect(try reply.status == 200 && desk.text(Self.path) == Self.content)
    let again = try #require(reply.json["undo"] as? String)
    #expect(try await desk.restore(again, own).status == 200)
    #expect(try desk.text(Self.path).contains("title: Wij"))
    // What somebody else did after it is not undone.
    try desk.write(Self.path, Self.content + "\nEn meer.\n")
    await desk.live.read([Self.path])
    #expect(await desk.get("/desk/api/file", ["path": Self.path], as: own).json["undo"] == nil)
  }

  @Test func `an action can be undone, whatever was typed before it`() async throws {
    let path = "events/2027-03-11-utrecht.md"
    let workshop = """
      ---
      title: Workshop
      summary: Een dag.
      start: 2027-03-11T09:30
      end: 2027-03-11T16:30
      format: on-site
      venue: {name: Het gebouw, city: Utrecht}
      ---

      Tekst.

      """
    let (desk, own) = try await desk([path: workshop])
    try await desk.save([["edit": "set", "at": ["title"], "value": "De workshop"]], own, path: path)
    let typed = try desk.text(path)
    let file = await desk.get("/desk/api/file", ["path": path], as: own).json
    let answers = ["start": "2027-03-18T10:00"]
    let message: [String: Any] = [
      "path": path, "fingerprint": file["fingerprint"] ?? "", "action": "move", "answers": answers,
    ]
    let reply = try await desk.post("/desk/api/action", message, as: own)
    #expect(reply.status == 200)
    let words = try #require(await desk.versions(own, path: path).first).words
    #expect(
      words.contains(
        "verplaatste “Wanneer het begint” van donderdag 11 maart 2027 om 9.30 uur naar donderdag 18 maart 2027 om 10.00 uur"))
    #expect(try await desk.restore(try #require(reply.json["undo"] as? String), own, path: path).status == 200)
    #expect(try desk.text(path) == typed)
  }

  @Test func `what is changed in a text editor is a version too, with what was there before`() async throws {
    let (desk, own) = try await desk()
    // The first look at the site comes before the change.
    await desk.application.saving.look()
    for title in ["Een", "Twee"] {
      try desk.write(Self.path, Self.content.replacing("Over ons", with: title))
      await desk.live.read([Self.path])
      await desk.application.saving.look()
    }
    let versions = await desk.versions(own)
    #expect(versions.map(\.who) == Array(repeating: "Iemand buiten de redactie", count: 3))
    #expect(versions.allSatisfy { $0.id.hasPrefix("kept-") })
    #expect(try await desk.restore(try #require(versions.last).id, own).status == 200)
    #expect(try desk.text(Self.path) == Self.content)
  }

  @Test func `a file that was removed is found, and put back`() async throws {
    let (desk, own) = try await desk()
    await desk.application.saving.look()
    try FileManager.default.removeItem(atPath: "\(desk.folder)/\(Self.path)")
    await desk.live.read([Self.path])
    await desk.application.saving.look()
    let files = await desk.get("/desk/api/deleted", as: own).json["files"] as? [[String: Any]] ?? []
    #expect(files.map { $0["path"] as? String } == [Self.path] && files.map { $0["title"] as? String } == ["Over ons"])
    let reply = try await desk.post("/desk/api/deleted", ["path": Self.path], as: own)
    #expect(try reply.status == 200 && desk.text(Self.path) == Self.content)
    #expect(try await desk.post("/desk/api/deleted", ["path": Self.path], as: own).status == 404)
  }

  // MARK: Where versions are kept

  @Test func `fifty versions of a file are kept, and typing is one of them for some minutes`() async throws {
    let (desk, _) = try await desk()
    let clock = TestClock()
    let kept = KeptVersions(of: desk.folder) { clock.now }
    func keep(_ text: String, _ cause: KeptVersions.Cause) throws {
      kept.settle(try kept.note(Array(text.utf8), of: Self.path, cause), of: Self.path)
    }
    for number in 0..<100 {
      try keep("getypt \(number)", .typed)
      clock.wait(seconds: 1)
    }
    #expect(kept.all(of: Self.path).count == 1)
    // After five minutes another version begins, also without a pause.
    for number in 100..<400 {
      try keep("getypt \(number)", .typed)
      clock.wait(seconds: 1)
    }
    #expect(kept.all(of: Self.path).count == 2)
    for number in 0..<70 { try keep("gedaan \(number)", .done) }
    let versions = kept.all(of: Self.path)
    #expect(versions.count == 50)
    #expect(versions.map { kept.bytes(of: $0, Self.path) } == (20..<70).reversed().map { Array("gedaan \($0)".utf8) })
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(desk.parent)/.baken/versions/site/\(Self.path)")
    #expect(names.count == 50 && names.allSatisfy { $0.hasSuffix("-done.md") })
  }

  @Test func `a version that cannot be kept does not keep a text from being saved, and is told`() async throws {
    let (desk, own) = try await desk()
    // Something else has the name of the folder.
    try Data().write(to: URL(fileURLWithPath: desk.parent + "/.baken"))
    let reply = try await desk.save([["edit": "set", "at": ["title"], "value": "Wij"]], own)
    #expect(reply.status == 200 && (reply.json["unkept"] as? String)?.isEmpty == false)
    #expect(try desk.text(Self.path).contains("title: Wij"))
    try FileManager.default.removeItem(atPath: desk.parent + "/.baken")
    #expect(try await desk.save([["edit": "set", "at": ["title"], "value": "Zij"]], own).json["unkept"] == nil)
  }

  @Test func `versions are not kept through a link`() async throws {
    let (desk, own) = try await desk()
    let outside = desk.parent + "/buiten"
    for folder in [outside, desk.parent + "/.baken/versions/site"] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      atPath: desk.parent + "/.baken/versions/site/pages", withDestinationPath: outside)
    let reply = try await desk.save([["edit": "set", "at": ["title"], "value": "Wij"]], own)
    #expect(reply.status == 200 && reply.json["unkept"] != nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside).isEmpty)
    // Nor are they read through one.
    let planted = outside + "/over.md"
    try FileManager.default.createDirectory(atPath: planted, withIntermediateDirectories: true)
    try Data("geheim".utf8).write(to: URL(fileURLWithPath: planted + "/1804500000000-1804500000000-done.md"))
    #expect(try await desk.restore("kept-1804500000000-1804500000000-done", own).status == 404)
    #expect(!(try desk.text(Self.path)).contains("geheim"))
  }
}

/// A clock that a test sets.
final class TestClock: Sendable {
  private let time = Mutex(1_804_500_000_000)

  var now: Int { time.withLock { $0 } }

  func wait(seconds: Int) { time.withLock { $0 += seconds * 1_000 } }
}

extension TestDesk {
  struct Version {
    let id: String
    let who: String
    let words: String
    let before: String?
    let isNow: Bool
  }

  func versions(_ own: [String: String], path: String = "pages/over.md", page: Int = 0) async -> [Version] {
    let reply = await get("/desk/api/history", ["path": path, "page": "\(page)"], as: own)
    return (reply.json["versions"] as? [[String: Any]] ?? []).map { version in
      Version(
        id: version["id"] as? String ?? "", who: version["who"] as? String ?? "", words: version["words"] as? String ?? "",
        before: version["before"] as? String, isNow: version["isNow"] as? Bool ?? false)
    }
  }

  func difference(_ from: String, _ to: String, _ own: [String: String], path: String = "pages/over.md") async -> Reply {
    await get("/desk/api/history/difference", ["path": path, "from": from, "to": to], as: own)
  }

  @discardableResult
  func save(_ edits: [[String: Any]], _ own: [String: String], path: String = "pages/over.md") async throws -> Reply {
    let file = await get("/desk/api/file", ["path": path], as: own).json
    return try await post(
      "/desk/api/file", ["path": path, "fingerprint": file["fingerprint"] ?? "", "edits": edits], as: own)
  }

  func restore(_ version: String, _ own: [String: String], path: String = "pages/over.md") async throws -> Reply {
    let file = await get("/desk/api/file", ["path": path], as: own).json
    return try await post(
      "/desk/api/restore", ["path": path, "fingerprint": file["fingerprint"] ?? "", "version": version], as: own)
  }
}
