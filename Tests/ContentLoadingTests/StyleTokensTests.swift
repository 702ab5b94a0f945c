import Testing

@testable import ContentLoading

/// How a style sheet is read (CSS Syntax Module Level 3, section 4).
@Suite struct StyleTokensTests {
  private func kinds(_ text: String) -> [StyleTokens.Kind] { StyleTokens(Array(text.utf8)).map(\.kind) }

  @Test func `a rule comes in words, punctuation and brackets`() {
    #expect(
      kinds("@media print{a:hover{--b:1px}}") == [
        .atKeyword("media"), .word("print"), .open(0x7B), .word("a"), .punctuation(0x3A), .word("hover"), .open(0x7B), .word("--b"),
        .punctuation(0x3A),
        .word("1px"), .close(0x7D), .close(0x7D),
      ])
    #expect(kinds("#fff/2") == [.word("fff"), .punctuation(0x2F), .word("2")])
  }

  @Test(arguments: [
    "url(https://a.example/x)", "URL( https://a.example/x )", "u\\72l(https://a.example/x)", "\\75 rl(\\68ttps://a.example/x)",
    "url(\n\thttps://a.example/x\n)", "/**/url(https://a.example/x)", "\\000075\r\nrl(https://a.example/x)",
  ])
  func `an address is the same however it is spelled`(text: String) { #expect(kinds(text) == [.url("https://a.example/x")]) }

  @Test func `in quotation marks it is a text in a function`() {
    #expect(kinds("url('a)b')") == [.function("url"), .string("a)b"), .close(0x29)])
    #expect(kinds("src( \"\\68 i\\\nj\" 1x)") == [.function("src"), .string("hij"), .word("1x"), .close(0x29)])
  }

  @Test(arguments: [
    ("url(x y)", StyleTokens.Kind.badURL), ("url(a'b)", .badURL), ("url(", .badURL), ("url(a", .badURL),
    ("'a\nb", .badString), ("\"a", .badString), ("\"\\", .badString), ("/* a", .unclosedComment), ("/*/", .unclosedComment),
  ])
  func `what does not end as it should is told`(text: String, kind: StyleTokens.Kind) { #expect(kinds(text).first == kind) }

  @Test func `comments hide nothing and join nothing`() {
    #expect(kinds("a/* ' */b") == [.word("a"), .word("b")])
    #expect(kinds("'/*'c/*'*/") == [.string("/*"), .word("c")])
    #expect(kinds("@import/**/'a'") == [.atKeyword("import"), .string("a")])
    #expect(kinds("@\\69mport'a'") == [.atKeyword("import"), .string("a")])
  }

  @Test func `the place of an address is that of its own bytes`() {
    let text = "é{b:url( https://a ) \"//c\"}"
    let places = StyleTokens(Array(text.utf8)).filter { !$0.content.isEmpty }.map { Array(text.utf8)[$0.content] }
    #expect(places.map { String(decoding: $0, as: UTF8.self) } == ["https://a", "//c"])
  }

  @Test func `every text ends, in time`() {
    for text in ["\\", "a\\", "@", "#", "url(\\", "'\\", "/", "*/", "\u{0}", "}", "(((", String(repeating: "url(", count: 50_000)] {
      #expect(kinds(text).count <= text.utf8.count)
    }
  }
}
