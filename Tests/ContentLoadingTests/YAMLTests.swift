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
