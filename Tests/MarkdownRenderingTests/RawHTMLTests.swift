import Diagnostics
import MarkdownRendering
import Testing

@Suite struct RawHTMLTests {
  @Test func `HTML is an error and not in the page`() throws {
    let result = try render("é <b>a</b> c\n\n<div class=\"x\">\nd\n</div>\n\n- <sub>2</sub>\n")
    #expect(result.html == "<p>é a c</p>\n<ul>\n<li>2</li>\n</ul>")
    #expect(
      result.findings == [
        "1:3-6 markdown.raw-html: raw HTML is not allowed: “<b>”",
        "3:1-16 markdown.raw-html: raw HTML is not allowed: “<div class=\"x\">”",
        "7:3-8 markdown.raw-html: raw HTML is not allowed: “<sub>”",
      ])
  }

  @Test(arguments: [
    ("<iframe src='a'></iframe>", RawHTMLHint.video), ("<video>", .video), ("<img src='a'>", .figure), ("<a href='b'>", .link),
    ("<br/>", .lineBreak),
    ("<em>", .emphasis), ("<sup>", .plain), ("<p>", .markdown), ("<SCRIPT>", .none), ("<section>", .component),
    ("<?php ?>", .component), ("</i>", .emphasis),
  ])
  func `the help says what to write instead`(_ html: String, _ hint: RawHTMLHint) throws {
    let result = try render("x \(html)\n")
    #expect(result.diagnostics.first?.arguments["hint"] == hint.words)
    #expect(result.diagnostics.first?.help(in: .english) == ["\(hint.words.english); put it in `backticks` to show it as text"])
  }

  @Test(arguments: [
    ("<span lang=\"en\">", "en"), ("<i lang='fr'>", "fr"), ("<em class=\"x\" lang=pt-BR>", "pt-BR"), ("<SPAN LANG=\"de\">", "de"),
  ])
  func `a language is told by a link`(_ html: String, _ language: String) throws {
    #expect(
      try render("x \(html)mot</span>\n").diagnostics.first?.help(in: .english).first
        == "write words in another language as [words](lang:\(language)); put it in `backticks` to show it as text")
  }

  @Test(arguments: [
    ("<span lang=\"engels\">", "en"), ("<em lang=\"Nederlands\">", "nl"), ("<i lang=\"x!\">", "en"),
  ])
  func `a language that is named in words has its tag`(_ html: String, _ language: String) throws {
    #expect(
      try render("x \(html)mot</span>\n").diagnostics.first?.help(in: .english).first
        == "write words in another language as [words](lang:\(language)); put it in `backticks` to show it as text")
  }

  @Test(arguments: [
    ("<code lang=\"js\">", RawHTMLHint.emphasis), ("<pre lang=\"js\">", .markdown), ("<iframe lang=\"en\">", .video),
    ("<video lang=\"en\">", .video), ("<details lang=\"en\">", .details), ("<jouw naam>", .words), ("<naam>", .words),
    ("<my-tag lang=\"en\">", .component), ("<form>", .component),
  ])
  func `a tag keeps the hint of its own`(_ html: String, _ hint: RawHTMLHint) throws {
    let hints = try render("x \(html)\n").diagnostics.compactMap { $0.arguments["hint"] }
    #expect(hints == [hint.words])
  }

  @Test(arguments: [("<details>", RawHTMLHint.details), ("<abbr title='x'>", .glossary), ("<sub>", .plain), ("<q>", .quotation)])
  func `other tags have a form of their own, too`(_ html: String, _ hint: RawHTMLHint) throws {
    #expect(try render("x \(html)\n").diagnostics.first?.arguments["hint"] == hint.words)
  }

  @Test func `long HTML is shown by its beginning`() throws {
    let result = try render("<span title=\"\(String(repeating: "a", count: 100))\">\n")
    #expect(
      result.diagnostics.first?.summary(in: .english)
        == "raw HTML is not allowed: “<span title=\"\(String(repeating: "a", count: 27))…”")
  }

  @Test func `a note for colleagues goes without a word`() throws {
    let result = try render("a <!-- note: b --> c\n\n<!-- noot: d\n\ne -->\n\n<!-- note: f --><!-- note: g -->\n")
    #expect(result.html == "<p>a  c</p>")
    #expect(result.findings == [])
  }

  @Test func `HTML after a comment is an error`() throws {
    #expect(try render("<!-- note: --> <div>\n").findings == ["1:16-21 markdown.raw-html: raw HTML is not allowed: “<div>”"])
  }

  @Test func `a comment that does not end is an error`() throws {
    #expect(
      try render("a\n\n<!-- b\n\nc\n").findings == [
        "3:1-7 markdown.unclosed-comment: the comment does not end, so the rest of the text would vanish"
      ])
  }
}
