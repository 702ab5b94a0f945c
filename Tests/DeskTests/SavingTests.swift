import Foundation
import Testing

@testable import Desk

/// Opening and saving files.
@Suite struct SavingTests {
  private static let path = "pages/over.md"
  private static let content = """
    ---
    title: "Over ons"  # blijft
    summary: Wie wij zijn.
    ---

    Eerste alinea.

    Tweede alinea.

    """

  private func desk(_ files: [String: String] = [:]) async throws -> (TestDesk, [String: String]) {
    let desk = try await TestDesk([Self.path: Self.content].merging(files) { $1 })
    return (desk, try await desk.open())
  }

  private func save(
    _ desk: TestDesk, _ own: [String: String], _ fingerprint: Any?, _ edits: [[String: Any]], path: String = path
  ) async throws -> TestDesk.Reply {
    try await desk.post("/desk/api/file", ["path": path, "fingerprint": fingerprint ?? "", "edits": edits], as: own)
  }

  @Test func `what is edited is saved, and no other byte`() async throws {
    let (desk, own) = try await desk()
    let file = await desk.get("/desk/api/file", ["path": Self.path], as: own).json
    let reply = try await save(
      desk, own, file["fingerprint"],
      [
        ["edit": "set", "at": ["title"], "value": "Over “ons”"], ["edit": "text", "lines": [8, 8], "text": "Een andere alinea."],
        ["edit": "set", "at": ["review"], "value": "2027-03-11"],
      ])
    #expect(reply.status == 200)
    #expect(
      try desk.text(Self.path)
        == Self.content.replacing("Over ons", with: "Over “ons”").replacing("Tweede alinea.", with: "Een andere alinea.")
        .replacing("Wie wij zijn.\n", with: "Wie wij zijn.\nreview: 2027-03-11\n"))
    #expect(reply.json["title"] as? String == "Over “ons”")
    // What was given back is the version to go on with.
    #expect(try await save(desk, own, reply.json["fingerprint"], [["edit": "remove", "at": ["review"]]]).status == 200)
    #expect(!(try desk.text(Self.path)).contains("review"))
  }

  @Test func `a refused edit changes nothing`() async throws {
    let (desk, own) = try await desk()
    let file = await desk.get("/desk/api/file", ["path": Self.path], as: own).json
    let reply = try await save(
      desk, own, file["fingerprint"],
      [["edit": "set", "at": ["title"], "value": "Nieuw"], ["edit": "text", "lines": [90, 91], "text": "x"]])
    #expect(reply.status == 422 && reply.error == "edit.no-such-place")
    #expect(try desk.text(Self.path) == Self.content)
  }

  @Test func `changes in different places meet in one file`() async throws {
    let (desk, own) = try await desk()
    let file = await desk.get("/desk/api/file", ["path": Self.path], as: own).json
    let other = Self.content.replacing("Tweede alinea.", with: "Tweede alinea, van een ander.")
    try desk.write(Self.path, other)
    let reply = try await save(desk, own, file["fingerprint"], [["edit": "set", "at": ["title"], "value": "Wij"]])
    #expect(reply.status == 200 && reply.json["isMerged"] as? Bool == true)
    #expect(try desk.text(Self.path) == other.replacing("Over ons", with: "Wij"))
  }

  @Test func `of two changes in one place both are given back, and the file stays`() async throws {
    let (desk, own) = try await desk()
    let file = await desk.get("/desk/api/file", ["path": Self.path], as: own).json
    let other = Self.content.replacing("Eerste alinea.", with: "Van een ander.")
    try desk.write(Self.path, other)
    let reply = try await save(desk, own, file["fingerprint"], [["edit": "text", "lines": [6, 6], "text": "Van mij."]])
    #expect(reply.status == 409 && reply.error == "conflict")
    #expect((reply.json["yours"] as? String)?.contains("Van mij.") == true)
    #expect(((reply.json["file"] as? [String: Any])?["source"] as? String)?.contains("Van een ander.") == true)
    #expect(try desk.text(Self.path) == other)
    // The version that came with the conflict can be edited.
    let again = try await save(desk, own, reply.json["fingerprint"], [["edit": "text", "lines": [6, 6], "text": "Van beiden."]])
    #expect(again.status == 200)
  }

  @Test func `an unknown version is a conflict`() async throws {
    let (desk, own) = try await desk()
    let reply = try await save(desk, own, "0000", [["edit": "set", "at": ["title"], "value": "Wij"]])
    #expect(reply.status == 409)
    #expect(try desk.text(Self.path) == Self.content)
  }

  @Test func `a file with a fault in its YAML is mended in the source`() async throws {
    let broken = "---\ntitle: [Over\n---\n\nTekst.\n"
    let (desk, own) = try await desk([Self.path: broken])
    try await desk.checked()
    let file = await desk.get("/desk/api/file", ["path": Self.path], as: own).json
    #expect(file["isReadable"] as? Bool == false && file["source"] as? String == broken)
    #expect((file["findings"] as? [[String: Any]])?.isEmpty == false)
    let reply = try await save(
      desk, own, file["fingerprint"], [["edit": "source", "text": broken.replacing("[Over", with: "Over")]])
    #expect(reply.status == 200 && reply.json["isReadable"] as? Bool == true)
    #expect(reply.json["title"] as? String == "Over")
  }

  @Test func `a finding stands at its field, and its correction can be made`() async throws {
    let (desk, own) = try await desk([
      Self.path: Self.content.replacing("summary:", with: "sumary:"),
      "pages/twee.md": "---\ntitle: Twee\nreview: morgen\n---\n\nTekst.\n",
    ])
    try await desk.checked()
    let file = await desk.get("/desk/api/file", ["path": Self.path], as: own).json
    let finding = try #require((file["findings"] as? [[String: Any]])?.first { $0["fix"] != nil })
    #expect(finding["at"] as? [String] == ["sumary"])
    let reply = try await desk.post(
      "/desk/api/fix", ["path": Self.path, "fingerprint": file["fingerprint"] ?? "", "finding": finding["id"] ?? ""], as: own)
    #expect(reply.status == 200)
    #expect(try desk.text(Self.path) == Self.content)
    let other = await desk.get("/desk/api/findings", ["path": "pages/twee.md"], as: own).json
    let findings = try #require(other["findings"] as? [[String: Any]])
    #expect(findings.contains { $0["at"] as? [String] == ["review"] })
  }

  @Test func `the text is shown by blocks, and a component as its keys`() async throws {
    let text = """
      ---
      title: Blokken
      ---

      ## Kop

      - een
      - twee

      ```events
      limit: 3
      ```

      > [!NOTE]
      > Let op.

      | a | b |
      |---|---|
      | c | d |

      [a]: https://example.org/

      """
    let (desk, own) = try await desk([Self.path: text])
    let file = await desk.get("/desk/api/file", ["path": Self.path], as: own).json
    let blocks = try #require(file["blocks"] as? [[String: Any]])
    #expect(blocks.map { $0["kind"] as? String } == ["heading", "list", "component", "quote", "table", "definitions"])
    #expect(blocks.map { $0["lines"] as? [Int] } == [[5, 5], [7, 8], [10, 12], [14, 15], [17, 19], [21, 21]])
    let fields = try #require(blocks[2]["fields"] as? [[String: Any]])
    #expect(fields.first { $0["name"] as? String == "limit" }?["value"] as? String == "3")
    let reply = try await save(
      desk, own, file["fingerprint"],
      [
        [
          "edit": "component", "lines": [10, 12],
          "edits": [["edit": "set", "at": ["limit"], "value": 5], ["edit": "set", "at": ["audience"], "value": "scholen"]],
        ]
      ])
    #expect(reply.status == 200)
    #expect(try desk.text(Self.path).contains("limit: 5"))
    #expect(try desk.text(Self.path).contains("audience: scholen"))
  }
}
