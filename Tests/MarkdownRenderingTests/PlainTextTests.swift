import Diagnostics
import MarkdownRendering
import SiteModel
import Testing

/// A text that leaves the site, as those read it who see no HTML.
@Suite struct PlainTextTests {
  @Test func `a text without a need for it has no plain text`() throws {
    #expect(try render("Een [link](a.md).\n").plain == PlainBody())
  }

  @Test func `words are those of the HTML, without their markup`() throws {
    let lines = try plainLines(
      """
      Kom *mee* en **lees**: “`code`” &amp; 'meer',
      zei ~~hij~~ [they](lang:en).\\
      Tot dan.

      <!-- noot: niets -->
      """)
    #expect(lines == ["Kom mee en lees: “code” & ‘meer’, zei hij they.⏎Tot dan."])
  }

  @Test func `a link is followed by where it leads, and words in a heading or a list are a block`() throws {
    let lines = try plainLines(
      """
      ## Wat *u* doet {#doen}

      - Lees [de *uitleg*](../uitleg.md) en [b](https://b.example/?c=é&d=').
      - Schrijf info@a.example of <https://a.example>.
      """)
    #expect(
      lines == [
        "Wat u doet", "- Lees de uitleg→0 en b→https://b.example/?c=%C3%A9&d='.",
        "- Schrijf info@a.example→mailto:info@a.example of https://a.example→https://a.example.",
      ])
  }

  @Test func `lists count on from their start, and blocks in them hang below their marks`() throws {
    let lines = try plainLines(
      """
      3. Schrijven
      4. Lezen
         - hardop

      > Een zin.
      >
      > 1. Eén
      >
      >    Nog een
      > 2. Twee
      """)
    #expect(
      lines == ["3. Schrijven", "4. Lezen", "· - hardop", "> Een zin.", "> 1. Eén", "> · Nog een", "> 2. Twee"])
    let plain = try plain("- a\n- b\n  1. c\n\n\nEinde\n\n- los\n\n- van elkaar\n\n> d\n").blocks
    #expect(plain.map(\.isTight) == [false, true, true, false, false, false, false])
  }

  @Test func `pictures, tables, tasks, alerts, footnotes and code are said in words`() throws {
    let lines = try plainLines(
      """
      ![Een school](../media/school.jpg)

      | Wie | Wat |
      |---|---|
      | school | *leren* |

      - [x] klaar
      - [ ] nog niet

      > [!NOTE]
      > Lees dit.

      Zie de noot.[^een]

      ```
      let a = 1

        b
      ```

      ---

      [^een]: De noot.
      """)
    #expect(
      lines == [
        "Een school", "Wie | Wat", "school | leren", "- [x] klaar", "- [ ] nog niet", "Let op", "Lees dit.", "Zie de noot.[1]",
        "let a = 1\n\n  b", "[1] De noot.",
      ])
  }

  @Test(arguments: [
    "[a](../b.md)", "[a](<../b.md>)", "[a *c* `](../b.md)`]( ../b.md \"d\")", "[![e](f.png)](../b.md)",
    "regel\n  [a\n  c](../b.md)",
    "> citaat [a](../b.md)\n> en meer", "[a][b]\n\n[b]: ../b.md", "[a]\n\n[a]: <../b.md> 'd'", "- lijst\n\n  [a](../b.md)",
    "| a |\n|---|\n| \\| [a](../b.md) |", "`](../b.md)` en [a](../b.md)",
  ]) func `the place of a destination is known`(text: String) throws {
    let plain = try plain(text)
    try #require(plain.destinations.count == 1)
    let place = try #require(plain.destinations[0])
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[place], as: UTF8.self) == "../b.md")
    let before = String(decoding: bytes[..<place.lowerBound], as: UTF8.self)
    #expect(!before.hasSuffix("`](") || text.hasSuffix("\"d\")"))
  }

  @Test func `links with one destination have their own places, in order`() throws {
    let text = "[a](b.md), [c](b.md#d) en [e](b.md).\n\n[f](b.md)[^1]\n\n[^1]: Zie [g](b.md).\n"
    let plain = try plain(text)
    let places = plain.destinations.compactMap { $0?.lowerBound }
    #expect(places.count == 5 && places == places.sorted() && Set(places).count == 5)
    #expect(plain.destinations.compactMap { $0 }.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }[1] == "b.md#d")
  }

  @Test func `a destination that is written in another way has no place`() throws {
    #expect(try plain("[a](b\\_c.md)").destinations == [nil])
  }

  private func plain(_ text: String) throws -> PlainBody {
    var source = MarkdownSource(text: text, path: "a.md")
    source.needsPlainText = true
    return try renderer().render(source).plain
  }

  /// Each block in a line: with the marks of what it stands in (`·` in an item that has begun), `→` before a destination.
  private func plainLines(_ text: String) throws -> [String] {
    try plain(text).blocks.map { block in
      let marks = block.containers.map { container in
        switch container {
        case .quotation: "> "
        case .item(let mark, true): mark + " "
        case .item: "· "
        }
      }
      let words = block.pieces.map { piece in
        switch piece {
        case .words(let words): words
        case .lineBreak: "⏎"
        case .destination(.content(let index), _): "→\(index)"
        case .destination(.address(let address), _): "→\(address)"
        }
      }
      return (marks + words).joined()
    }
  }
}
