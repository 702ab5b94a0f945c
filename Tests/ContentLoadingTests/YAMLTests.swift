import Diagnostics
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
  ]
  private static let other = [
    "a: |\n  b\n", "a:\n  - b\n", "a: b\na: c\n", "a: b # c\n", "a: b: c\n", "a: \"b\\n\"\n", "a: 'b'\n", "a: [b, [c]]\n",
    "a: [b, ]\n",
    "a: []\n", "a: null\n", "a: ~\n", "a: \n", "a:\n", "a: b\n  c\n", "# a\nb: c\n", "a: b\n\nc: d\n", "A: b\n", "a: &x b\nc: *x\n",
    "a: !!str b\n", "a: b\r\nc: d\r\n", "a: b \n", "a: b\u{2028}c: d\n", "a: b\u{85}c: d\n", "a: [null]\n", "a: \"b\" c\n",
    "a: b:\n", "- a\n",
    "a: b\n...\n", "a: \"b\n", "a: [\"b\"]\n", "a : b\n", "a: b", "", "\n", "a: -b\n", "a: @b\n", "a: %b\n", "a: \u{FEFF}b\n",
    "a: b\tc\n",
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
}
