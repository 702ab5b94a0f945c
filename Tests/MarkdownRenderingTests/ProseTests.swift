import Diagnostics
import MarkdownRendering
import Testing

/// The running text of a Markdown text, with the places of its parts.
@Suite struct ProseTests {
  private func prose(_ text: String, firstLine: Int = 1, columnOffset: Int = 0) -> [ProseBlock] {
    MarkdownRenderer.prose(of: MarkdownSource(text: text, path: "a.md", firstLine: firstLine, columnOffset: columnOffset))
  }

  /// The runs as `line:column-end text`, with `_` for a space at an end.
  private func runs(_ text: String) -> [String] {
    prose(text).flatMap(\.runs).map { "\($0.range.line):\($0.range.column)-\($0.range.end) \($0.text)" }
  }

  @Test func `blocks of text are found in all that holds them`() {
    let blocks = prose(
      "# Kop {#kop}\n\nEen\n\n- twee\n- [ ] drie\n\n> vier\n\n> [!NOTE]\n> vijf\n\n| a | b |\n|---|---|\n| zes | |\n")
    #expect(blocks.map(\.text) == ["Kop", "Een", "twee", "drie", "vier", "vijf", "a", "b", "zes"])
    #expect(
      blocks.map(\.kind) == [
        .heading(level: 1), .paragraph, .listItem, .listItem, .paragraph, .paragraph, .tableCell, .tableCell, .tableCell,
      ])
    #expect(blocks.map(\.isQuoted) == [false, false, false, false, true, false, false, false, false])
  }

  @Test func `code, components, HTML and the texts of images are no running text`() {
    #expect(prose("```events\nlimit: 3\n```\n\n    code\n\n<div>\nx\n</div>\n\n![foto](a.jpg)\n").isEmpty)
    let runs = prose("Een `code` <b>woord</b>![foto](a.jpg).\n")[0].runs
    #expect(runs.map(\.text).joined() == "Een code woord.")
    #expect(runs.filter(\.isCode).map(\.text) == ["code"])
  }

  @Test func `links and marks of language stay with their text`() throws {
    let runs = prose("Lees [meer *hierover*](b.md), [the end](lang:en) en meer.\n")[0].runs
    #expect(runs.filter { $0.link == "b.md" }.map(\.text) == ["meer ", "hierover"])
    #expect(runs.filter { $0.language?.code == "en" }.map(\.text) == ["the end"])
    #expect(runs.filter { $0.link == nil && $0.language == nil }.map(\.text).joined() == "Lees ,  en meer.")
  }

  @Test func `what is written otherwise than it is read is a run of its own`() {
    #expect(runs("a -- b... c\n") == ["1:1-3 a ", "1:3-5 –", "1:5-7  b", "1:7-10 …", "1:10-12  c"])
    #expect(runs("een \\* ster &euml;n\n") == ["1:1-5 een ", "1:5-7 *", "1:7-13  ster ", "1:13-19 ë", "1:19-20 n"])
    #expect(runs("zo'n \"dag\"\n") == ["1:1-11 zo’n “dag”"])
    #expect(runs("een  \ntwee\n") == ["1:1-4 een", "1:0-0 \n", "2:1-5 twee"])
  }

  @Test func `code has the place inside its backticks, and only its first line when it goes over two`() {
    #expect(runs("a `b c` ``d`` e\n") == ["1:1-3 a ", "1:4-7 b c", "1:8-9  ", "1:11-12 d", "1:14-16  e"])
    #expect(runs("`a\nb`\n") == ["1:0-0 a b"])
  }

  @Test func `places count from the beginning of the file`() {
    let run = prose("één *twee*\n", firstLine: 7, columnOffset: 4)[0].runs[1]
    #expect(run.range == SourceRange(path: "a.md", line: 7, column: 10, end: 14))
  }

  @Test(arguments: Corpus.all)
  func `a run with a place is what stands there`(_ group: Corpus) {
    for text in group.cases {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
      for run in prose(text).flatMap(\.runs) where run.isExact && run.text != "\u{FFFD}" {
        let line = lines[run.range.line - 1]
        #expect(run.range.end - 1 <= line.count, "\(text)")
        guard run.range.end - 1 <= line.count else { continue }
        let written = String(String.UnicodeScalarView(line[(run.range.column - 1)..<(run.range.end - 1)]))
        #expect(withStraightQuotes(written) == withStraightQuotes(run.text) || run.text.unicodeScalars.count == 1, "\(text)")
      }
    }
  }

  /// Quotation marks become typographic, and an author may have typed them so.
  private func withStraightQuotes(_ text: String) -> String {
    text.replacing(/[‘’]/, with: "'").replacing(/[“”]/, with: "\"")
  }

  @Test(arguments: Corpus.all)
  func `most of the text has a place`(_ group: Corpus) {
    let runs = group.cases.flatMap { prose($0).flatMap(\.runs) }.filter { !$0.isCode && !$0.text.allSatisfy(\.isWhitespace) }
    let known = runs.count { $0.range.column > 0 }
    #expect(known * 10 >= runs.count * 9, "\(runs.filter { $0.range.column == 0 }.map(\.text))")
  }
}
