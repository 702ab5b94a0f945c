import Foundation
import Testing

@testable import Desk

/// Forms from declared keys, and new content.
@Suite struct FormTests {
  private static let type = """
    folder: sjablonen
    name: Sjabloon
    plural: Sjablonen
    list: sjablonen
    fields:
      for: {label: Voor wie, type: choice, of: audiences, many: true, required: true}
      level: {label: Niveau, type: choice, values: {begin: Beginner, ver: Gevorderd}}
      version: {label: Versie, type: text}
      checked: {label: Nagekeken op, type: date}

    """

  private func desk(_ files: [String: String] = [:]) async throws -> (TestDesk, [String: String]) {
    let desk = try await TestDesk(files)
    return (desk, try await desk.open())
  }

  private func field(_ name: String, of file: [String: Any]) throws -> [String: Any] {
    try #require((file["fields"] as? [[String: Any]])?.first { $0["name"] as? String == name })
  }

  @Test func `a declared kind has its fields, with their words, options and values`() async throws {
    let (desk, own) = try await desk([
      "types/sjabloon.yml": Self.type,
      "sjablonen/een.md": "---\ntitle: Een\nfor: [scholen, bedrijven]\nlevel: begin\n---\n\nTekst.\n",
    ])
    let file = await desk.get("/desk/api/file", ["path": "sjablonen/een.md"], as: own).json
    let audience = try field("for", of: file)
    #expect(
      audience["label"] as? String == "Voor wie" && audience["type"] as? String == "texts"
        && audience["need"] as? String == "always")
    #expect((audience["options"] as? [[String: String]])?.map { $0["label"] } == ["Scholen", "Bedrijven"])
    #expect(audience["value"] as? [String] == ["scholen", "bedrijven"] && audience["lines"] as? [Int] == [3, 3])
    let level = try field("level", of: file)
    #expect(level["type"] as? String == "choice")
    #expect((level["options"] as? [[String: String]])?.map { $0["label"] } == ["Beginner", "Gevorderd"])
    #expect(try field("checked", of: file)["type"] as? String == "date")
    #expect(try field("version", of: file)["state"] as? String == "absent")
  }

  @Test func `choices have their words, and a condition shows where it keeps a key from being used`() async throws {
    let event = "title: Een\nsummary: Kort.\nstart: 2027-03-11T09:30\nend: 2027-03-11T16:30\nformat: online\nonline: follows\n"
    let (desk, own) = try await desk([
      "events/een.md": "---\n\(event)---\n\nTekst.\n",
      "events/reeks.md": "---\ntitle: Reeks\nsummary: Kort.\nkind: series\n---\n\nTekst.\n",
    ])
    let file = await desk.get("/desk/api/file", ["path": "events/een.md"], as: own).json
    let options = { (name: String) in try (self.field(name, of: file)["options"] as? [[String: String]])?.map { $0["label"] } }
    #expect(try options("format") == ["Op locatie", "Online", "Op locatie en online"])
    #expect(try options("status")?.first == "Gaat door")
    #expect(try options("layout")?.first == "Voorpagina")
    #expect(try field("venue", of: file)["condition"] == nil)
    #expect(try field("kicker", of: file)["condition"] as? String == "alleen bij de keuze “voorpagina”")
    #expect(
      try field("sessions", of: file)["condition"] as? String == "niet naast “Wanneer het begint”; niet naast “Wanneer het eindigt”"
    )
    let series = await desk.get("/desk/api/file", ["path": "events/reeks.md"], as: own).json
    #expect(try field("start", of: series)["condition"] as? String == "niet bij de keuze “een reeks”")
  }

  @Test func `a translation shows what it inherits`() async throws {
    let (desk, own) = try await desk([
      "pages/over.md": "---\ntitle: Over\nsummary: Samenvatting\n---\n\nTekst.\n",
      "pages/over.en.md": "---\ntitle: About\n---\n\nText.\n",
    ])
    let original = await desk.get("/desk/api/file", ["path": "pages/over.md"], as: own).json
    #expect(original["translations"] as? [String: String] == ["en": "pages/over.en.md"])
    let file = await desk.get("/desk/api/file", ["path": "pages/over.en.md"], as: own).json
    #expect(file["original"] as? String == "pages/over.md" && file["language"] as? String == "en")
    let summary = try field("summary", of: file)
    #expect(summary["inherited"] as? String == "Samenvatting" && summary["state"] as? String == "absent")
  }

  @Test func `what a form cannot show is left to the source`() async throws {
    let (desk, own) = try await desk(["pages/over.md": "---\ntitle: &naam Over\nmenu: *naam\nonbekend: 1\n---\n\nTekst.\n"])
    let file = await desk.get("/desk/api/file", ["path": "pages/over.md"], as: own).json
    #expect(try field("title", of: file)["state"] as? String == "source" && field("menu", of: file)["state"] as? String == "source")
    #expect(file["unknown"] as? [String] == ["onbekend"])
  }

  @Test func `a file of groups under names is a form, too`() async throws {
    let glossary = "ksc:\n  term: \"KSC\"  # kort\n  definition: Een centrum.\n"
    let (desk, own) = try await desk(["glossary.yml": glossary])
    let file = await desk.get("/desk/api/file", ["path": "glossary.yml"], as: own).json
    let field = try #require((file["fields"] as? [[String: Any]])?.first)
    #expect(field["type"] as? String == "named")
    #expect((field["items"] as? [[String: Any]])?.map { $0["name"] as? String } == ["ksc"])
    let edits: [[String: Any]] = [
      ["edit": "set", "at": ["leerresultaat"], "value": ["definition": "Wat iemand kan.", "term": "leerresultaat"]],
      ["edit": "set", "at": ["ksc", "definition"], "value": "Een kenniscentrum."],
    ]
    let message: [String: Any] = ["path": "glossary.yml", "fingerprint": file["fingerprint"] ?? "", "edits": edits]
    #expect(try await desk.post("/desk/api/file", message, as: own).status == 200)
    #expect(
      try desk.text("glossary.yml")
        == glossary.replacing("Een centrum.", with: "Een kenniscentrum.")
        + "leerresultaat:\n  term: leerresultaat\n  definition: Wat iemand kan.\n")
  }

  @Test func `all content is listed`() async throws {
    let (desk, own) = try await desk([
      "pages/over.md": "---\ntitle: Over\ndraft: true\n---\n\nTekst.\n", "pages/stuk.md": "---\ntitle: [\n---\n",
      "types/sjabloon.yml": Self.type, "sjablonen/een.md": "---\ntitle: Een\nfor: scholen\n---\n\nTekst.\n",
    ])
    let list = await desk.get("/desk/api/content", as: own).json
    let files = try #require(list["files"] as? [[String: Any]])
    #expect(files.map { $0["path"] as? String } == ["pages/index.md", "pages/over.md", "pages/stuk.md", "sjablonen/een.md"])
    #expect(files.map { $0["state"] as? String } == ["published", "withheld", "unreadable", "published"])
    #expect(files[1]["url"] as? String == "/over/" && files[1]["title"] as? String == "Over")
    #expect((list["kinds"] as? [[String: Any]])?.contains { $0["folder"] as? String == "sjablonen" } == true)
  }

  @Test func `new content is a draft of what was given, and nothing made up`() async throws {
    let (desk, own) = try await desk(["types/sjabloon.yml": Self.type])
    let kinds = try #require((await desk.get("/desk/api/new", as: own).json)["kinds"] as? [[String: Any]])
    let kind = try #require(kinds.first { $0["folder"] as? String == "sjablonen" })
    #expect((kind["fields"] as? [[String: Any]])?.map { $0["name"] as? String } == ["title", "for"])
    let message: [String: Any] = ["kind": kind["name"] ?? "", "values": ["title": "Een: twee", "for": ["scholen"]]]
    let reply = try await desk.post("/desk/api/new", message, as: own)
    #expect(reply.status == 200 && reply.json["path"] as? String == "sjablonen/een-twee.md")
    #expect(try desk.text("sjablonen/een-twee.md") == "---\ntitle: 'Een: twee'\nfor: [scholen]\ndraft: true\n---\n\n")
    #expect(try await desk.post("/desk/api/new", message, as: own).status == 409)
    let small: [String: Any] = ["kind": kind["name"] ?? "", "values": ["title": "wat wij doen", "for": ["scholen"]]]
    #expect(try await desk.post("/desk/api/new", small, as: own).status == 200)
    #expect(try desk.text("sjablonen/wat-wij-doen.md").hasPrefix("---\ntitle: Wat wij doen\n"))
  }

  @Test func `a new page stands in its section, and nowhere else`() async throws {
    let (desk, own) = try await desk(["pages/over/index.md": "---\ntitle: Over\n---\n\nTekst.\n"])
    func new(_ section: String) async throws -> TestDesk.Reply {
      try await desk.post(
        "/desk/api/new", ["kind": "pages", "section": section, "values": ["title": "Wie wij zijn"]] as [String: Any], as: own)
    }
    #expect(try await new("over").json["path"] as? String == "pages/over/wie-wij-zijn.md")
    #expect(try await new("../..").status == 404)
    #expect(try await new("geen").status == 404)
  }

  @Test func `an image is judged by its content, named safely and stored once`() async throws {
    let (desk, own) = try await desk()
    // The header of a PNG of 2 by 3 (ISO/IEC 15948).
    let image: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 2, 0, 0, 0, 3, 8, 2, 0, 0, 0]
    let headers = own.merging(["content-type": "image/jpeg"]) { $1 }
    func add(_ bytes: [UInt8], _ name: String) async -> TestDesk.Reply {
      await desk.ask("POST", "/desk/api/media", ["name": name], headers: headers, body: bytes)
    }
    let first = await add(image, "../../Mijn foto (1).JPG")
    #expect(first.json["path"] as? String == "media/mijn-foto-1.png" && first.json["isNew"] as? Bool == true)
    #expect(await add(image, "anders.png").json["path"] as? String == "media/mijn-foto-1.png")
    #expect(await add(image + [0], "mijn foto 1.png").json["path"] as? String == "media/mijn-foto-1-2.png")
    #expect(
      await add(Array("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"><script>1</script></svg>".utf8), "a.svg")
        .status == 422)
    #expect(await add(Array("<html></html>".utf8), "a.png").status == 422)
    let list = await desk.get("/desk/api/media", as: own).json
    #expect((list["files"] as? [[String: Any]])?.count == 2)
  }
}
