import ContentLoading
import Testing

@testable import SiteEditing

/// Edits of keys by forms: what is written, and that nothing else changes.
@Suite struct FormEditingTests {
  private static let keys = KeySet(
    en: "the keys", nl: "de sleutels",
    ["title", "summary", "start", "venue", "audiences", "programme", "draft"].map {
      Key.text($0, .text, example: "…", en: ("", ""), nl: ("", ""))
    })

  private func edited(_ file: String, _ edits: FormEdit...) throws(EditRefusal) -> String {
    var editing = FormEditing(
      Array(file.utf8), path: "a.md", isPage: file.hasPrefix("---") || file.hasPrefix("\u{FEFF}---"), keys: Self.keys)
    for edit in edits { try editing.apply(edit) }
    return String(decoding: editing.bytes, as: UTF8.self)
  }

  private static let file = """
    ---
    title:   "Een 'titel'"   # blijft
    # over de samenvatting
    summary: >-
      Een zin die
      over twee regels loopt.

      Een tweede alinea.
    venue: {name: 'Aula', city: Utrecht}
    audiences: [scholen, bedrijven] # wie
    programme:
    - at: 09:30
      what: Inloop
      # een opmerking
    # voor de lunch
    - what: Lunch
    ---

    Tekst.

    """

  @Test func `a text keeps its quotes and the remark behind it`() throws {
    #expect(
      try edited(Self.file, .set([.key("title")], .text("Een \"nieuwe\" titel")))
        == Self.file.replacing("\"Een 'titel'\"", with: "\"Een \\\"nieuwe\\\" titel\""))
  }

  @Test func `a paragraph of a folded text changes alone`() throws {
    let text = "Een zin die over twee regels loopt.\nEen andere alinea."
    #expect(
      try edited(Self.file, .set([.key("summary")], .text(text)))
        == Self.file.replacing("Een tweede alinea.", with: "Een andere alinea."))
  }

  @Test func `a key comes where its declaration says`() throws {
    #expect(
      try edited(Self.file, .set([.key("start")], .text("2027-03-11T09:30")))
        == Self.file.replacing("tweede alinea.\n", with: "tweede alinea.\nstart: 2027-03-11T09:30\n"))
    #expect(
      try edited(Self.file, .set([.key("draft")], .text("true")))
        == Self.file.replacing("- what: Lunch\n", with: "- what: Lunch\ndraft: true\n"))
  }

  @Test func `values in brackets are edited inside them`() throws {
    #expect(
      try edited(
        Self.file, .set([.key("venue"), .key("city")], .text("Den Haag, centrum")),
        .insert([.key("audiences"), .index(1)], .text("ouders")))
        == Self.file.replacing("city: Utrecht", with: "city: 'Den Haag, centrum'")
        .replacing("[scholen, bedrijven]", with: "[scholen, ouders, bedrijven]"))
    #expect(
      try edited(Self.file, .set([.key("audiences")], .list([.text("bedrijven")]))) == Self.file.replacing("scholen, ", with: ""))
  }

  @Test func `an item moves with the remark above it`() throws {
    let moved = try edited(Self.file, .move([.key("programme"), .index(1)], to: 0))
    #expect(
      moved
        == Self.file.replacing(
          "- at: 09:30\n  what: Inloop\n  # een opmerking\n# voor de lunch\n- what: Lunch\n",
          with: "  # een opmerking\n# voor de lunch\n- what: Lunch\n- at: 09:30\n  what: Inloop\n"))
  }

  @Test func `the first key of an item goes and comes behind the hyphen`() throws {
    let removed = try edited(Self.file, .remove([.key("programme"), .index(0), .key("at")]))
    #expect(removed == Self.file.replacing("- at: 09:30\n  what", with: "- what"))
    let programme = FormValue.list([.group([("at", .text("10:00")), ("what", .text("A: b"))])])
    #expect(
      try edited("---\ntitle: A\n---\n", .set([.key("programme")], programme))
        == "---\ntitle: A\nprogramme:\n  - at: 10:00\n    what: 'A: b'\n---\n")
  }

  @Test func `a group with nothing left goes`() throws {
    #expect(
      try edited(Self.file, .remove([.key("venue"), .key("name")]), .remove([.key("venue"), .key("city")]))
        == Self.file.replacing("venue: {name: 'Aula', city: Utrecht}\n", with: ""))
  }

  @Test func `a file of Windows keeps its line ends and its mark`() throws {
    let file = "\u{FEFF}---\r\ntitle: A\r\n---\r\nTekst\r\n"
    #expect(
      try edited(file, .set([.key("summary")], .text("Een\n\ntwee")), .set([.key("title")], .text("B")))
        == "\u{FEFF}---\r\ntitle: B\r\nsummary: |\r\n  Een\r\n\r\n  twee\r\n---\r\nTekst\r\n")
  }

  @Test(arguments: [
    "yes", "null", "~", "- a", "a: b", "a #b", "#a", "'a", "[a", " a", "a ", "", "@a", "a:", "`a", "!a", "a\tb", "é – ’",
  ])
  func `a text is read as it was given`(text: String) throws {
    for file in ["---\ntitle: 1\n---\n", "---\ntitle: '1'\n---\n", "---\ntitle: [1]\n---\n", "---\ntitle:\n---\n"] {
      var editing = FormEditing(Array(file.utf8), path: "a.md", isPage: true, keys: Self.keys)
      try editing.apply(.set([.key("title")], .text(text)))
      #expect(editing.value?[[.key("title")]] == .text(text))
    }
  }

  @Test func `a value that another one repeats is left alone`() {
    let file = "---\ntitle: &a Titel\nsummary: *a\n---\n"
    #expect(throws: EditRefusal.unclear) { try edited(file, .set([.key("title")], .text("B"))) }
    #expect(throws: EditRefusal.unclear) { try edited(file, .set([.key("summary")], .text("B"))) }
  }

  @Test func `a control character is refused`() {
    #expect(throws: EditRefusal.badText) { try edited("---\ntitle: A\n---\n", .set([.key("title")], .text("a\u{0}b"))) }
  }

  @Test func `keys that cannot be read are not edited`() {
    #expect(throws: EditRefusal.unreadable) { try edited("---\ntitle: [A\n---\n", .set([.key("title")], .text("b"))) }
  }

  @Test func `keys of a component change in its lines alone`() throws {
    let file = "---\ntitle: A\n---\nTekst\n\n```events\n# welke\nlimit: 3\n```\n\nMeer\n"
    var editing = FormEditing(Array(file.utf8), path: "a.md", isPage: true, keys: nil)
    try editing.apply(.set([.key("limit")], .text("5")), inComponentAt: 6...9, keys: nil)
    try editing.apply(.set([.key("audience")], .text("scholen")), inComponentAt: 6...9, keys: nil)
    #expect(
      String(decoding: editing.bytes, as: UTF8.self)
        == file.replacing("limit: 3\n", with: "limit: 5\naudience: scholen\n"))
    #expect(throws: EditRefusal.noSuchPlace) { try editing.apply(.remove([.key("limit")]), inComponentAt: 1...3, keys: nil) }
  }

  @Test func `lines of the text are replaced, inserted and taken out`() throws {
    let file = "---\ntitle: A\n---\n\nEen\n\nTwee\n"
    func text(_ lines: (Int, Int), _ text: String) throws -> String {
      var editing = FormEditing(Array(file.utf8), path: "a.md", isPage: true, keys: nil)
      try editing.replaceText(lines: (lines.0, lines.1), with: text)
      return String(decoding: editing.bytes, as: UTF8.self)
    }
    #expect(try text((5, 5), "Drie\nvier\n") == file.replacing("Een\n", with: "Drie\nvier\n"))
    #expect(try text((5, 5), "") == file.replacing("Een\n\n", with: ""))
    #expect(try text((7, 6), "Nieuw") == file.replacing("Twee", with: "Nieuw\n\nTwee"))
    #expect(try text((8, 7), "Slot") == file + "\nSlot\n")
    #expect(throws: EditRefusal.noSuchPlace) { try text((2, 2), "x") }
    #expect(throws: EditRefusal.noSuchPlace) { try text((30, 31), "x") }
  }
}
