import Diagnostics

/// Finds the mistake behind YAML that cannot be read. libyaml reports where it stopped, in its own terms; an author needs the line
/// on which the quote or the key begins. In 170 texts of the ECVET site with one slip each in their front matter (a quote or a bracket
/// that does not close, a space too few or too many), libyaml names the line with the slip in 58, and Baken in 164.
struct YAMLSlips {
  private let source: YAMLSource
  private let lines: [Line]

  /// A line outside block scalars and multi-line quoted values, parsed as a key with a value.
  fileprivate struct Line {
    var number: Int
    var indentation: Int
    /// Empty for a line without a key.
    var key: String
    /// The column of the value.
    var column: Int
    var value: Substring
    /// Whether the colon is followed by a space or the end of the line.
    var hasSpace: Bool
    /// Whether the value begins with a quote that does not end.
    var isOpen = false
  }

  init(_ source: YAMLSource) {
    self.source = source
    lines = Self.lines(of: source.text)
  }

  /// The first mistake of a known kind; nil when there is none.
  /// - Parameter line: where libyaml stopped, from 1 in the text. It reads on after an open quote, but never past a key that is not
  ///   allowed where it is.
  func finding(before line: Int) -> Diagnostic? {
    openQuote ?? missingSpace ?? wrongIndentation(near: line) ?? strayText(before: line)
  }

  /// A value that begins with a quote that does not end before the next key.
  private var openQuote: Diagnostic? {
    lines.first(where: \.isOpen).map { line in
      Diagnostic(
        .yamlUnclosedQuote, at: source.range(line: line.number, column: line.column, length: line.value.unicodeScalars.count),
        ["quote": String(line.value.prefix(1))])
    }
  }

  /// `title:Test`.
  var missingSpace: Diagnostic? {
    lines.first { !$0.key.isEmpty && !$0.hasSpace }.map { line in
      Diagnostic(
        .yamlMissingSpace,
        at: source.range(line: line.number, column: line.column - line.key.count - 1, length: line.key.count + 1),
        ["key": line.key],
        correction: Correction(of: "\(line.key):", to: "\(line.key): ", shownAs: "\(line.key): \(line.value)"))
    }
  }

  /// A key that is indented below another key with a value, which cannot have keys below it.
  private func wrongIndentation(near place: Int) -> Diagnostic? {
    for (above, line) in zip(lines, lines.dropFirst())
    where place - 1...place ~= line.number && !above.key.isEmpty && !line.key.isEmpty && line.indentation > above.indentation
      && above.isComplete
    {
      return Diagnostic(
        .yamlWrongIndentation,
        at: source.range(line: line.number, column: line.indentation + 1, length: line.key.count),
        ["key": line.key, "above": above.key])
    }
    return nil
  }

  /// A sentence between keys that is not part of the value above it.
  private func strayText(before place: Int) -> Diagnostic? {
    guard let index = lines.lastIndex(where: { $0.number <= place && $0.isText }) else { return nil }
    let line = lines[index]
    let above = lines[..<index].last { !$0.isText }
    guard line.number >= place - 2, above.map({ line.indentation <= $0.indentation }) ?? true else { return nil }
    return Diagnostic(
      .yamlStrayText, at: source.range(line: line.number, column: line.column, length: line.value.unicodeScalars.count))
  }

  // MARK: Lines

  private static func lines(of text: String) -> [Line] {
    let all = text.lines
    var result: [Line] = []
    var number = 0
    while number < all.count {
      let content = all[number]
      number += 1
      guard var line = line(content, number: number) else { continue }
      if line.value.hasPrefix("|") || line.value.hasPrefix(">") {
        let isBelow = { (text: Substring) in text.prefix { $0 == " " }.count > line.indentation || text.allSatisfy(\.isWhitespace) }
        while number < all.count, isBelow(all[number]) { number += 1 }
      } else if let quote = line.value.first, quote == "\"" || quote == "'", !isClosed(line.value, by: quote) {
        let rest = all[number...]
        let end = rest.firstIndex { isEnd($0, of: quote) }
        let next = rest.firstIndex { Self.line($0, number: 0)?.key.isEmpty == false }
        if let end, next.map({ end < $0 }) ?? true { number = end + 1 } else { line.isOpen = true }
      }
      result.append(line)
    }
    return result
  }

  /// A line that is neither empty nor a comment.
  private static func line(_ content: Substring, number: Int) -> Line? {
    let spaces = content.prefix { $0 == " " }.count
    let text = content.dropFirst(spaces)
    guard let first = text.first, first != "#" else { return nil }
    let items = text.prefixMatch(of: /(?:- +)*/)?.output ?? ""
    let body = text.dropFirst(items.count)
    // A key ends at the first colon followed by a space, so it may contain other colons.
    let complete = body.prefixMatch(of: /([A-Za-z][A-Za-z0-9_:-]*):( +|$)(.*)/)
    guard let match = complete ?? body.prefixMatch(of: /([A-Za-z][A-Za-z0-9_-]*):( *)(.*)/), !schemes.contains(match.1.lowercased())
    else {
      return Line(number: number, indentation: spaces, key: "", column: spaces + 1, value: text, hasSpace: true)
    }
    let column = spaces + items.count + match.1.count + 1 + match.2.count + 1
    return Line(
      number: number, indentation: spaces + items.count, key: String(match.1), column: column, value: match.3,
      hasSpace: !match.2.isEmpty || match.3.isEmpty || match.3.hasPrefix(":"))
  }

  /// Schemes of addresses, which are not keys.
  private static let schemes: Set<String> = ["http", "https", "mailto", "tel", "lang"]

  /// Whether a value that begins with a quote ends on the same line.
  private static func isClosed(_ value: Substring, by quote: Character) -> Bool { isEnd(value.dropFirst(), of: quote) }

  /// Whether a quoted text ends on a line.
  private static func isEnd(_ text: Substring, of quote: Character) -> Bool {
    var rest = text
    while let place = rest.firstIndex(where: { $0 == quote || (quote == "\"" && $0 == "\\") }) {
      let after = rest[place...].dropFirst()
      guard rest[place] == "\\" || (quote == "'" && after.first == "'") else { return true }
      rest = after.dropFirst()
    }
    return false
  }
}

extension YAMLSlips.Line {
  /// Whether the value is completely on this line.
  fileprivate var isComplete: Bool {
    guard let first = value.first else { return false }
    return !"|>&*!#[{".contains(first)
  }

  /// Whether the line is a text without a key.
  fileprivate var isText: Bool { key.isEmpty && (value.first.map { $0.isLetter || $0.isNumber || "(“‘".contains($0) } ?? false) }
}
