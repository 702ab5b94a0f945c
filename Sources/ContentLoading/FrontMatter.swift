import Diagnostics

/// A Markdown file, cut into its front matter and its text.
struct FrontMatter {
  /// The YAML between the lines of hyphens.
  var yaml: Substring
  /// What follows.
  var body: Substring
  /// The line on which the text begins.
  var bodyLine: Int

  /// Cuts a file; nil when a diagnostic says what is wrong.
  static func split(_ source: SourceText, into diagnostics: inout [Diagnostic]) -> FrontMatter? {
    let utf8 = source.text.utf8
    guard utf8.contains(where: { $0 > 0x20 }) else {
      diagnostics.append(Diagnostic(.fileEmpty, at: SourceRange(path: source.path)))
      return nil
    }
    guard let first = line(at: utf8.startIndex, in: source.text), isFence(first.content) else {
      diagnostics.append(Diagnostic(.frontMatterMissing, at: SourceRange(path: source.path, line: 1, column: 1)))
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
    diagnostics.append(Diagnostic(.frontMatterUnclosed, at: SourceRange(path: source.path, line: 1, column: 1, end: 4)))
    return nil
  }

  /// The line that begins at a place, without its end, and where the next one begins; nil at the end of the text.
  private static func line(at start: String.Index, in text: String) -> (content: Substring.UTF8View, next: String.Index)? {
    let utf8 = text.utf8
    guard start < utf8.endIndex else { return nil }
    let end = utf8[start...].firstIndex(of: 0x0A)
    return (text[start..<(end ?? utf8.endIndex)].utf8, end.map { utf8.index(after: $0) } ?? utf8.endIndex)
  }

  /// Three hyphens and nothing but white space after them.
  private static func isFence(_ line: Substring.UTF8View) -> Bool {
    line.starts(with: [0x2D, 0x2D, 0x2D]) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
  }
}
