import ContentLoading
import Diagnostics
import Testing

@testable import SiteEditing

@Suite struct SpliceTests {
  private func text(_ bytes: [UInt8]?) -> String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

  @Test func `replacements leave every other byte`() {
    let bytes = Array("één twee drie\r\n".utf8)
    let splices = [Splice(6..<10, "2".utf8), Splice(0..<0, "> ".utf8), Splice(bytes.count..<bytes.count, "eind".utf8)]
    #expect(text(bytes.applying(splices)) == "> één 2 drie\r\neind")
    #expect(bytes.applying([]) == bytes)
  }

  @Test func `replacements that overlap or lie outside are refused`() {
    let bytes = Array("abcdef".utf8)
    #expect(bytes.applying([Splice(0..<3, []), Splice(2..<4, [])]) == nil)
    #expect(bytes.applying([Splice(4..<7, [])]) == nil)
    #expect(text(bytes.applying([Splice(0..<3, []), Splice(3..<4, [])])) == "ef")
  }

  @Test func `insertions at one place keep their order`() {
    #expect(text(Array("ab".utf8).applying([Splice(1..<1, "1".utf8), Splice(1..<1, "2".utf8)])) == "a12b")
  }

  @Test func `columns count characters, and a byte order mark is none`() {
    let lines = LineIndex([0xEF, 0xBB, 0xBF] + Array("één: twee\r\nb 🎈 c\n".utf8))
    #expect(lines.bytes(of: SourceRange(path: "", line: 1, column: 6, end: 10)) == 10..<14)
    #expect(lines.bytes(of: SourceRange(path: "", line: 2, column: 5, end: 6)) == 23..<24)
    #expect(lines.bytes(of: SourceRange(path: "", line: 2, column: 0)) == nil)
    #expect(lines.bytes(of: SourceRange(path: "", line: 9, column: 1, end: 2)) == nil)
    #expect(lines.lineEnd == [13, 10])
    #expect(lines.line(of: 15) == 1 && lines.line(of: 16) == 2)
  }
}

@Suite struct DestinationSearchTests {
  private func found(_ text: String) -> [String] {
    DestinationSearch(in: Array(text.utf8)).places.map { place in
      let raw = String(decoding: Array(text.utf8)[place.range], as: UTF8.self)
      return raw == place.path ? raw : "\(raw) = \(place.path)"
    }
  }

  @Test(arguments: [
    ("[a](../b.md)", ["../b.md"]), ("[a](<../b c.md> \"t\")", ["../b c.md"]), ("![a](../media/x.png 'x')", ["../media/x.png"]),
    ("[a]( \n b.md#deel )", ["b.md"]), ("[x]: ../b.md\n", ["../b.md"]), ("[x]:\n  b.md \"titel\"", ["b.md"]),
    ("[a](b%20c.md)", ["b%20c.md = b c.md"]), ("[a](b\\_c.md)", ["b\\_c.md = b_c.md"]), ("[a](b(1).md)", ["b(1).md"]),
    ("[a](#deel)", [""]), ("[a] (b.md)", []), ("nothing", []),
  ])
  func `destinations are found by their bytes, without their fragments`(text: String, expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test func `a longer address is another one`() {
    let text = "zie https://x.example/oud/ en https://x.example/oud/deel/"
    let places = DestinationSearch(in: Array(text.utf8)).places(ofAddress: "https://x.example", path: "/oud/")
    #expect(places.map(\.range) == [21..<26])
  }

  @Test func `a path is spelt so that it reads the same`() {
    #expect(String(decoding: PathSpelling.inMarkdown("a b(1)'.md", isBracketed: false), as: UTF8.self) == "a%20b%281%29%27.md")
    #expect(String(decoding: PathSpelling.inMarkdown("a b.md", isBracketed: true), as: UTF8.self) == "a b.md")
    #expect(PathSpelling.inValue("a b#c.md", like: "x.md") == "a b%23c.md")
    #expect(PathSpelling.canBePlain("../a-b.md") && !PathSpelling.canBePlain("a, b") && !PathSpelling.canBePlain("12"))
  }
}
