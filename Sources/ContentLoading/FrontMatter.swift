import Diagnostics
import SiteModel

/// A Markdown file, split into front matter and text.
struct FrontMatter {
  /// The YAML between the lines of hyphens.
  var yaml: Substring
  /// The rest of the file.
  var body: Substring
  /// The line on which the text begins.
  var bodyLine: Int

  /// Splits a file; nil when a diagnostic says what is wrong.
  static func split(_ source: SourceText, into diagnostics: inout [Diagnostic]) -> FrontMatter? {
    let utf8 = source.text.utf8
    guard utf8.contains(where: { $0 > 0x20 }) else {
      diagnostics.append(Diagnostic(.fileEmpty, at: SourceRange(path: source.path)))
      return nil
    }
    guard let first = line(at: utf8.startIndex, in: source.text), isFence(first.content) else {
      diagnostics.append(
        FrontMatterFence.begin(in: source)
          ?? Diagnostic(.frontMatterMissing, at: SourceRange(path: source.path, line: 1, column: 1)))
      return nil
    }
    var position = first.next
    var number = 2
    while let current = line(at: position, in: source.text) {
      if isFence(current.content) {
        return FrontMatter(yaml: source.text[first.next..<position], body: source.text[current.next...], bodyLine: number + 1)
      }
      position = current.next
      number += 1
    }
    diagnostics.append(
      FrontMatterFence.end(in: source)
        ?? Diagnostic(.frontMatterUnclosed, at: SourceRange(path: source.path, line: 1, column: 1, end: 4)))
    return nil
  }

  /// The line that begins at an index, without its end, and the start of the next line; nil at the end of the text.
  private static func line(at start: String.Index, in text: String) -> (content: Substring.UTF8View, next: String.Index)? {
    let utf8 = text.utf8
    guard start < utf8.endIndex else { return nil }
    let end = text.firstIndex(ofByte: 0x0A, from: start)
    return (text[start..<(end ?? utf8.endIndex)].utf8, end.map { utf8.index(after: $0) } ?? utf8.endIndex)
  }

  /// Whether a line is three hyphens, optionally followed by white space.
  private static func isFence(_ line: Substring.UTF8View) -> Bool {
    line.starts(with: [0x2D, 0x2D, 0x2D]) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
  }
}

/// Finds the line that was meant to begin or end the front matter, and its fault.
private enum FrontMatterFence {
  /// The finding if the first line with content is almost a fence, or is a key that should come after one.
  static func begin(in source: SourceText) -> Diagnostic? {
    let lines = lines(of: source)
    guard let index = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }) else { return nil }
    let line = lines[index]
    let words = line.trimmingWhitespace()
    if words == "---", index > 0, !(line.first?.isWhitespace ?? true) {
      return finding(
        .begins,
        Words(
          en: "it is not the first line here: nothing may stand above it, not even an empty line",
          nl: "hier is dat niet de eerste regel: er mag niets boven staan, ook geen lege regel"), index, line, source)
    }
    if words.wholeMatch(of: /[a-z][a-z-]*: .*/) != nil, lines[index...].prefix(40).contains(where: { isNear($0) }) {
      let fault = Words(en: "it is missing above this key", nl: "die ontbreekt boven deze sleutel")
      return finding(.begins, fault, index, line, source)
    }
    return fault(line).map { finding(.begins, $0, index, line, source) }
  }

  /// The finding about the first line after the start that is almost a fence.
  static func end(in source: SourceText) -> Diagnostic? {
    for (index, line) in lines(of: source).enumerated().dropFirst() where isNear(line) {
      if let fault = fault(line) { return finding(.ends, fault, index, line, source) }
    }
    return nil
  }

  private static func lines(of source: SourceText) -> [String] {
    source.text.utf8.split(separator: 0x0A, maxSplits: 200, omittingEmptySubsequences: false).prefix(200).map { line in
      String(Substring(line.last == 0x0D ? line.dropLast() : line))
    }
  }

  private static func isNear(_ line: String) -> Bool {
    let words = line.trimmingWhitespace()
    return !words.isEmpty && words.allSatisfy { "-—–―−‐‑".contains($0) || $0 == " " } && words != "-" || words == "..."
  }

  private static func fault(_ line: String) -> Words? {
    let words = line.trimmingWhitespace()
    if words.hasPrefix("+++") {
      return Words(
        en: "three plus signs begin TOML, which Baken does not read",
        nl: "met drie plustekens begint TOML, en dat leest Baken niet")
    }
    if words == "..." { return Words(en: "this line consists of dots", nl: "deze regel bestaat uit punten") }
    if words.wholeMatch(of: /[*_=~]{3,}/) != nil {
      return Words(en: "this line consists of other characters", nl: "deze regel bestaat uit andere tekens")
    }
    if isNear(line) {
      if words.contains(where: { "—–―−‐‑".contains($0) }) {
        return Words(
          en: "this line has a dash, which a word processor made out of hyphens",
          nl: "op deze regel staat een lange streep, die een tekstverwerker van streepjes heeft gemaakt")
      }
      if words.contains(" ") { return Words(en: "there are spaces between them here", nl: "hier staan er spaties tussen") }
      if words == "---" { return Words(en: "there are spaces before them here", nl: "hier staan er spaties voor") }
      return Words(en: "this line has \(words.count)", nl: "deze regel heeft er \(words.count)")
    }
    if words.hasPrefix("---"), !words.hasPrefix("----") {
      return Words(en: "there is more behind them on this line", nl: "op deze regel staat er nog meer achter")
    }
    let visible = String(words.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint })
    guard visible == "---", visible != words else { return nil }
    return Words(en: "there is an invisible character beside them here", nl: "hier staat er een onzichtbaar teken naast")
  }

  /// What a line of hyphens does.
  private enum Role {
    case begins, ends

    var words: Words {
      switch self {
      case .begins: Words(en: "begins", nl: "beginnen")
      case .ends: Words(en: "ends", nl: "eindigen")
      }
    }
  }

  private static func finding(_ role: Role, _ found: Words, _ index: Int, _ line: String, _ source: SourceText) -> Diagnostic {
    Diagnostic(
      .frontMatterHyphens,
      at: SourceRange(path: source.path, line: index + 1, column: 1, end: 1 + max(1, min(80, line.unicodeScalars.count))),
      ["role": role.words, "found": found])
  }
}
