import Diagnostics
import TestSupport
import Testing

@testable import ContentLoading

@Suite struct YAMLTests {
  private func parse(_ text: String, firstLine: Int = 1, indentation: Int = 0) -> (YAMLValue?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let value = parseYAML(YAMLSource(text: text, path: "x.yml", firstLine: firstLine, indentation: indentation), into: &diagnostics)
    return (value, diagnostics)
  }

  @Test func `every value knows its place in the file, behind a front matter's first line and an indentation`() throws {
    let (value, diagnostics) = parse("a: één\nb:\n  - \"x\"\n  - y: z\n", firstLine: 5, indentation: 3)
    #expect(diagnostics.isEmpty)
    guard case .mapping(let mapping)? = value, case .sequence(let items, _)? = mapping["b"]?.value else {
      Issue.record("the value is no mapping")
      return
    }
    #expect(mapping["a"]?.value.range == SourceRange(path: "x.yml", line: 5, column: 7, end: 10))
    #expect(items[0].range == SourceRange(path: "x.yml", line: 7, column: 8, end: 11))
  }

  @Test(arguments: ["a", "a: 1", "", " ", "~", "a: b\nc: d", "x: |\n  y"])
  func `short texts are read, too`(text: String) {
    let (_, diagnostics) = parse(text)
    #expect(diagnostics.isEmpty)
  }

  @Test func `a translation's keys lie over the original's, key by key`() throws {
    guard case .mapping(let below)? = parse("a: 1\nb: {x: 1, y: 2}\nc: [1, 2]\n").0,
      case .mapping(let above)? = parse("b: {y: 3}\nc: [9]\n").0
    else {
      Issue.record("no mappings")
      return
    }
    let both = below.overlaid(by: above)
    #expect(both.entries.map(\.key) == ["a", "b", "c"])
    guard case .mapping(let inner)? = both["b"]?.value, case .scalar(let y, _, _)? = inner["y"]?.value,
      case .sequence(let list, _)? = both["c"]?.value
    else {
      Issue.record("the merged value has another form")
      return
    }
    #expect(inner.entries.count == 2 && y == "3" && list.count == 1)
  }

  @Test func `depth is judged from the text, quotes and prose with brackets included`() {
    #expect(YAMLDepth.firstLineTooDeep(in: "a: b\nc: [d, [e]]\n") == nil)
    #expect(YAMLDepth.firstLineTooDeep(in: "a: b\nc: " + String(repeating: "[", count: 41)) == 2)
    #expect(YAMLDepth.firstLineTooDeep(in: (0..<60).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")) == 41)
    #expect(
      YAMLDepth.firstLineTooDeep(in: "summary: een-zin-met-heel-veel-streepjes " + String(repeating: "- ", count: 100)) == nil)
  }
}

@Suite struct PlainFrontMatterTests {
  private static let plain = [
    "title: Wat is ECVET?\n", "title: \"Met # en : erin\"\ntopics: [een, twee-drie,4]\n", "date: 2027-03-11\ndraft: true\n",
    "title: één – “twee”\nsummary: \"\"\n", "a: b\nb: it's a [text], isn't it {really}\n",
    "time: 2027-03-11T09:30\nurl: https://a.example/#b\n",
    "a: b:c\nd: e#f\n", "title: 😀 en meer\nowner: \"ü\"\n", "a: yes\nb: 010\nc: \" spaces \"\n",
    "a:\n  - b\n  - \"c d\"\ne: f\n", "a:\n- één twee\n- ../b.md\nc: d\n", "a:\n   b: c\n   d:\n    - e\nf: g\n",
    "a:\n  - {b: één, c: 2}\n  - {b: \"x, y\"}\n", "a:\n  - b: c\n    d:\n      - e\n    f: [g]\n  - b: h\ni: j\n",
    "a: [b c, [d], \"e\", https://ex.org/x_y, 52.09]\n", "a: {b: ../c.svg, d: Een blad}\n", "a:\n  b:\n  - c\n  - d\n  e: f\n",
    "a:\n  - b\n  - 2027-03-11T09:30\n", "a: [ü , é]\nb: {is: ü}\n", "a: ./b\n", "a: ...\n", "a:\n  - b:\n    - c\n",
  ]
  private static let other = [
    "a: |\n  b\n", "a: b\na: c\n", "a: b # c\n", "a: b: c\n", "a: \"b\\n\"\n", "a: 'b'\n",
    "a: [b, ]\n",
    "a: []\n", "a: null\n", "a: ~\n", "a: \n", "a:\n", "a: b\n  c\n", "# a\nb: c\n", "a: b\n\nc: d\n", "A: b\n", "a: &x b\nc: *x\n",
    "a: !!str b\n", "a: b\r\nc: d\r\n", "a: b \n", "a: b\u{2028}c: d\n", "a: b\u{85}c: d\n", "a: [null]\n", "a: \"b\" c\n",
    "a: b:\n", "- a\n",
    "a: b\n...\n", "a: \"b\n", "a : b\n", "a: b", "", "\n", "a: -b\n", "a: @b\n", "a: %b\n", "a: \u{FEFF}b\n",
    "a: b\tc\n", "a:\n  b\n", "a:\nb: c\n", "a:\n  - b\n c: d\n", "a:\n  - b\n  c: d\n", "a:\n  - b\n    c\n", "a:\n  - b\n\n",
    "a: [b: c]\n", "a: {b}\n", "a: {b: c, b: d}\n", "a: {b: c\n", "a: [b] c\n", "a: {b: c, d e}\n", "a: [b #c]\n", "a: [it's]\n",
    "a:\n  - - b\n", "a:\n  -\n", "a:\n  - b: c\n   d: e\n", "a: [b\n", "a: {b: }\n", "a: {b:c}\n",
  ]

  private func source(_ text: String) -> YAMLSource { YAMLSource(text: text, path: "x.md", firstLine: 2) }

  @Test(arguments: plain)
  func `what is read without the parser is what the parser gives, places included`(text: String) throws {
    var diagnostics: [Diagnostic] = []
    let value = try #require(PlainFrontMatter.value(of: source(text)))
    #expect("\(value)" == "\(try #require(parseAnyYAML(source(text), into: &diagnostics)))")
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: other)
  func `what is more than words and values is left to the parser`(text: String) {
    #expect((PlainFrontMatter.value(of: source(text)).map { "\($0)" }) == nil)
  }

  /// What values are made of.
  private static let parts = [
    "woord", "woord", "één twee", "x", "x", "😀", "[b, c]", "[b c, \"d\"]", "{e: f, g: h}", "\"q\"", "../x.md", "https://ex.org/y",
    "2027-03-11", "09:30", "52.09", "yes", "null", "~", "[", "]", "{", "}", ", ", ",", ": ", ":", "#", " #", "/", ".", "...", "-",
    " - ", " ",
    "'", "!", "&", "*", "?", "|", ">", "%", "_", "\t", "\\", "\"",
  ]

  /// A text of a few lines with keys, lists and values, of which many are in order.
  private static func text(using generator: inout some RandomNumberGenerator) -> String {
    func pick(_ choices: [String]) -> String { choices[Int.random(in: 0..<choices.count, using: &generator)] }
    return (0..<Int.random(in: 1...5, using: &generator)).map { number in
      let indentation = number == 0 ? "" : pick(["", "", "  ", "  ", "    ", "   "])
      let hyphen = number == 0 ? "" : pick(["", "", "- ", "- ", "- - "])
      let key = pick(["a", "b", "c", "d-e", "f"]) + pick([":", ": ", ": ", ": ", " : "])
      let value = (0..<[1, 1, 1, 2, 3][Int.random(in: 0..<5, using: &generator)]).map { _ in pick(parts) }.joined()
      return indentation + hyphen + pick([key, key, hyphen.isEmpty ? key : ""]) + (key.hasSuffix(":") ? "" : value) + "\n"
    }.joined()
  }

  @Test func `random texts are read without the parser as the parser reads them, and hide no finding`() throws {
    var generator = SeededNumbers(seed: 17)
    var (read, lists, braces) = (0, 0, 0)
    for _ in 0..<40_000 {
      let text = Self.text(using: &generator)
      guard let value = PlainFrontMatter.value(of: source(text)) else { continue }
      read += 1
      lists += text.contains("- ") ? 1 : 0
      braces += text.contains("{") ? 1 : 0
      var diagnostics: [Diagnostic] = []
      let parsed = parseAnyYAML(source(text), into: &diagnostics)
      #expect("\(value)" == parsed.map { "\($0)" }, "\(text)")
      #expect(diagnostics.isEmpty, "\(text)")
    }
    #expect(read > 1_000 && lists > 150 && braces > 80, "\(read) texts were read, \(lists) with lists, \(braces) with braces")
  }

  @Test func `what is too much is left to the parser, which says so`() {
    let items = String(
      repeating: "  - [b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, b, c]\n", count: 990)
    #expect((PlainFrontMatter.value(of: source("a:\n" + items)).map { "\($0)" }) == nil)
    #expect((PlainFrontMatter.value(of: source(String(repeating: "a: b\n", count: 1_001))).map { "\($0)" }) == nil)
    #expect(
      (PlainFrontMatter.value(of: source("a: " + String(repeating: "[", count: 9) + "b" + String(repeating: "]", count: 9) + "\n"))
        .map { "\($0)" }) == nil)
  }
}
