import Diagnostics
import MarkdownRendering
import SiteModel
import Testing

/// The places of links, in each situation in which libcmark-gfm counts wrong and in the plain ones.
@Suite struct PositionTests {
  @Test(arguments: [
    ("a [b](c.md) d", ["1:3-12"]),
    ("één [b](c.md)", ["1:5-14"]),
    ("a\n  b [c](d.md)", ["2:9-13"]),
    ("> a\nb [c](d.md)", ["2:7-11"]),
    ("- a\n  [b](c.md) ~~d\n  e~~ [f](g.md)", ["2:3-12", "3:7-16"]),
    ("| a \\| [b](c.md) |\n|-|\n| `d` | [e](f.md) |", ["1:12-16"]),
    ("| a \\| b | [c](d.md) |\n|-|-|\n| `e` | [f](g.md) |", ["1:12-21", "3:9-18"]),
    ("[a]: b.md\nc [a]", ["1:0-0"]),
    ("[a\nb](c.md)", ["1:1-3"]),
    ("`a\nb` [c](d.md)", ["2:4-13"]),
    ("a\r\n[b](c.md)\r\n", ["2:1-10"]),
    ("*[b](c.md)*", ["1:2-11"]),
    ("a\n===\n\n[b][c]\n\n[c]: d.md", ["4:1-7"]),
    ("- [ ] [a](b.md)", ["1:7-16"]),
    ("[^1]\n\n[^1]: a [b](c.md)", ["3:9-18"]),
  ])
  func `a link is found where the author wrote it`(_ text: String, _ places: [String]) throws {
    let links = try render(text).body.links
    #expect(links.map { "\($0.range.line):\($0.range.column)-\($0.range.end)" } == places)
  }

  @Test func `places count from the text's own line and column in the file`() throws {
    let result = try render("a [b](c.md)\n![d](e.png)\n", firstLine: 20, columnOffset: 6)
    #expect(result.body.links.map(\.range) == [SourceRange(path: "a.md", line: 20, column: 9, end: 18)])
    #expect(result.body.images.map(\.range) == [SourceRange(path: "a.md", line: 21, column: 7, end: 18)])
  }

  @Test func `links that Markdown finds by itself have a place`() throws {
    let result = try render("é ftp://a.example <ftp://b.example>\n")
    #expect(result.findings.map { $0.prefix { $0 != " " } } == ["1:3-18", "1:19-36"])
  }
}
