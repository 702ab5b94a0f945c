import Foundation
import MarkdownRendering
import SiteModel
import Testing

/// Texts that break a recursive walk or take quadratic time in a careless one.
///
/// The time is that of the processor on the test's own thread: how long a test waits for its turn among hundreds says nothing about it.
@Suite(.serialized) struct HostileInputTests {
  @Test(arguments: ["[", "*", ">", "\"", "[a](b) ", "## a\n"])
  func `a megabyte of one kind is done in seconds`(_ part: String) throws {
    try renderRepeated(part, bytes: 1_000_000)
  }

  @Test(
    arguments: [
      "_", "`", "- ", "![", "[^", "~", "|", "<", "'", "a*", "**a ", "[a](", "&", "1. ", "\\", "<!--", "{#",
      "## a {#x}\n", "![a](b) ", "<b>", "a[^1] ", "> [!NOTE]\n>", "- [ ] a\n", "~~a~~ ", "www.a.b ", "|a|\n|-|\n\n", "## a}\n", "‘",
      "```steps\n```\n",
    ])
  func `a long text of one kind is done in seconds`(_ part: String) throws {
    try renderRepeated(part, bytes: 100_000)
  }

  private func renderRepeated(_ part: String, bytes: Int) throws {
    let text = String(repeating: part, count: bytes / part.utf8.count)
    try isDoneInSeconds { _ = try render(text + "\n\n[^1]: b\n", components: ["steps"]) }
  }

  private func isDoneInSeconds<Result>(_ work: () throws -> Result) rethrows -> Result {
    let start = threadSeconds
    let result = try work()
    #expect(threadSeconds - start < 30)
    return result
  }

  private var threadSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test(arguments: ["> ", "- ", "1. ", "> - "])
  func `blocks may nest ten thousand deep`(_ marker: String) throws {
    let result = try isDoneInSeconds { try render(String(repeating: marker, count: 10_000) + "a [b](c.md) 's\n") }
    #expect(result.body.links.count == 1)
  }

  @Test func `inline markup may nest ten thousand deep`() throws {
    let depth = 10_000
    let emphasis = try isDoneInSeconds {
      try render(String(repeating: "*a **a ", count: depth) + "b" + String(repeating: " a** a*", count: depth))
    }
    #expect(emphasis.html.contains("<strong>"))
    let images = try isDoneInSeconds {
      try render(String(repeating: "![", count: depth) + "a" + String(repeating: "](b)", count: depth))
    }
    #expect(images.body.images.count == 1)
    let brackets = try isDoneInSeconds {
      try render(String(repeating: "[", count: depth) + "a" + String(repeating: "](b)", count: depth))
    }
    #expect(brackets.body.links.count == 1)
  }

  @Test(arguments: [
    "", "\n", " ", "\u{FEFF}", "\u{FEFF}[a](b)", "\r", "```", "|", "[^", "##", "> [!NOTE]", "- [ ]", "<!--", "\u{FFFF}", "\u{2028}",
    "{#",
  ])
  func `a text of almost nothing is fine`(_ text: String) throws {
    _ = try render(text, components: ["steps"])
    _ = try renderer().renderInline(MarkdownSource(text: text, path: "a.md"))
  }

  @Test func `a table of a hundred thousand columns is one finding, at its first row`() throws {
    let row = "|" + String(repeating: "a|", count: 100_000)
    let result = try render("Tekst.\n\n\(row)\n|\(String(repeating: "-|", count: 100_000))\n\(row)\n")
    #expect(
      result.diagnostics.map { "\($0.range?.line ?? 0) \($0.summary(in: .english))" } == [
        "3 this row has more than 500 cells, so the text has no tables"
      ])
  }

  @Test func `a table of a few hundred columns is a table`() throws {
    let row = "|" + String(repeating: "a|", count: 400)
    let result = try render("\(row)\n|\(String(repeating: "-|", count: 400))\n\(row)\n")
    #expect(result.findings == [] && result.html.contains("<table>"))
  }
}
