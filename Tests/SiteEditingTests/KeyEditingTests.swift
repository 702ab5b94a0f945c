import ContentLoading
import SiteModel
import Testing

@testable import SiteEditing

@Suite struct KeyEditingTests {
  /// A page with keys, after changes to its aliases; nil when it is left alone because of how it is written.
  private func edited(_ yaml: String, adding: [String] = [], removing: Set<String> = []) throws -> String? {
    try edited(yaml) { $0.list("aliases", adding: adding, removing: removing) }
  }

  private func edited(_ yaml: String, _ edit: (KeyEditing) -> [Splice]?) throws -> String? {
    let bytes = Array("---\n\(yaml)---\nTekst.\n".utf8)
    let reader = SourceReader(languages: [try #require(LanguageTag("nl"))], siteURL: "", features: FeatureReaders([]))
    let reading = try #require(reader.reading(of: bytes, contentPath: "pages/x.md", displayPath: "pages/x.md"))
    let splices = edit(KeyEditing(lines: LineIndex(bytes), keys: reading.keys, isFrontMatter: true))
    return splices.flatMap { bytes.applying($0) }.map {
      String(decoding: $0, as: UTF8.self).replacing("---\nTekst.\n", with: "").replacing("---\n", with: "")
    }
  }

  @Test(arguments: [
    ("title: x\n", "title: x\naliases: [/oud/]\n"),
    ("title: x\naliases: /a/ # eerst\n", "title: x\naliases: [/a/, /oud/] # eerst\n"),
    ("aliases: [/a/]\ntitle: x\n", "aliases: [/a/, /oud/]\ntitle: x\n"),
    ("aliases: [ '/a/', \"/b/\" ] # oud\ntitle: x\n", "aliases: [ '/a/', \"/b/\", /oud/ ] # oud\ntitle: x\n"),
    ("aliases: []\ntitle: x\n", "aliases: [/oud/]\ntitle: x\n"),
    ("aliases:\n  - /a/ # een\n  - /b/\n# einde\ntitle: x\n", "aliases:\n  - /a/ # een\n  - /b/\n  - /oud/\n# einde\ntitle: x\n"),
    ("aliases:\n- /a/\ntitle: x\n", "aliases:\n- /a/\n- /oud/\ntitle: x\n"),
    ("  title: x\n  menu: y\n", "  title: x\n  menu: y\n  aliases: [/oud/]\n"),
  ])
  func `a value is added in the way in which the list is written`(before: String, after: String) throws {
    #expect(try edited(before, adding: ["/oud/"]) == after)
  }

  @Test(arguments: [
    ("title: x\naliases: [/oud/]\n", "title: x\n"), ("title: x\naliases: /oud/\n", "title: x\n"),
    ("aliases: [/a/, /oud/, /b/]\ntitle: x\n", "aliases: [/a/, /b/]\ntitle: x\n"),
    ("aliases:\n  - /oud/\n  - /b/ # b\ntitle: x\n", "aliases:\n  - /b/ # b\ntitle: x\n"),
    ("aliases:\n  - /oud/\ntitle: x\n", "title: x\n"), ("title: x\n", "title: x\n"),
  ])
  func `a value is taken out, and the key with the last one`(before: String, after: String) throws {
    #expect(try edited(before, removing: ["/oud/"]) == after)
  }

  @Test(arguments: [
    "aliases: [/oud/, # deze\n  /b/]\ntitle: x\n", "aliases: [/oud/] # deze\ntitle: x\n",
    "aliases:\n  - \"/o\\x75d/\"\n  - /oud/\ntitle: x\n",
  ])
  func `what would take more than the value is left alone`(before: String) throws {
    #expect(try edited(before, removing: ["/oud/"]) == nil)
  }

  @Test func `a key goes with its line only when nothing else stands there`() throws {
    #expect(try edited("title: x\nuid: a-b\n") { $0.removing("uid") } == "title: x\n")
    #expect(try edited("title: x\nuid: a-b # vast\n") { $0.removing("uid") } == nil)
    #expect(try edited("title: x\n") { $0.removing("uid") } == nil)
  }
}
