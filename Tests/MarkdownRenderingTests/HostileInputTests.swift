import MarkdownRendering
import SiteModel
import Testing

/// Texts that break a recursive walk or take quadratic time in a careless one.
@Suite(.serialized) struct HostileInputTests {
  @Test(.timeLimit(.minutes(1)), arguments: ["[", "*", ">", "\"", "[a](b) ", "## a\n"])
  func `a megabyte of one kind is done in seconds`(_ part: String) throws {
    try renderRepeated(part, bytes: 1_000_000)
  }

  @Test(
    .timeLimit(.minutes(1)),
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
    _ = try render(text + "\n\n[^1]: b\n", components: ["steps"])
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["> ", "- ", "1. ", "> - "])
  func `blocks may nest ten thousand deep`(_ marker: String) throws {
    let result = try render(String(repeating: marker, count: 10_000) + "a [b](c.md) 's\n")
    #expect(result.body.links.count == 1)
  }

  @Test(.timeLimit(.minutes(1)))
  func `inline markup may nest ten thousand deep`() throws {
    let depth = 10_000
    let emphasis = try render(String(repeating: "*a **a ", count: depth) + "b" + String(repeating: " a** a*", count: depth))
    #expect(emphasis.html.contains("<strong>"))
    let images = try render(String(repeating: "![", count: depth) + "a" + String(repeating: "](b)", count: depth))
    #expect(images.body.images.count == 1)
    let brackets = try render(String(repeating: "[", count: depth) + "a" + String(repeating: "](b)", count: depth))
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
}
