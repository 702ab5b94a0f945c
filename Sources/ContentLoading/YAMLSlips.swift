import Diagnostics

/// Finds the slip behind YAML that cannot be read. libyaml names the place where it gave up, in its own terms; an author needs the
/// line where the quote or the key begins.
struct YAMLSlips {
  private let source: YAMLSource
  private let lines: [Line]

  /// A line outside of block scalars and of quoted values that run on, as far as it is a key with a value.
  fileprivate struct Line {
    var number: Int
    var indentation: Int
    /// Empty for a line of another form.
    var key: String
    /// The column of what follows the colon and the spaces behind it.
    var column: Int
    var value: Substring
    /// Whether a space or the end of the line follows the colon.
    var hasSpace: Bool
    /// Whether the quote that begins the value has no end.
    var isOpen = false
  }

  init(_ source: YAMLSource) {
    self.source = source
    lines = Self.lines(of: source.text)
  }

  /// The first slip of a known form; nil when there is none.
  /// - Parameter line: where libyaml gave up, from 1 in the text. It reads on behind an open quote, but never past a key that cannot
  ///   stand where it does.
  func finding(before line: Int) -> Diagnostic? { openQuote ?? missingSpace ?? wrongIndentation(near: line) }

  /// A value that begins with a quote and has no end, or none before the next key.
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
        ["key": line.key], suggestion: "\(line.key): \(line.value)")
    }
  }

  /// A key deeper than the one above it, which has a value and cannot have keys below it.
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

  // MARK: Lines

  private static func lines(of text: String) -> [Line] {
    let all = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.last == "\r" ? $0.dropLast() : $0 }
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
    // A key ends at a colon with a space behind it; what stands before may hold colons of its own.
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

  /// Beginnings of addresses, which are no keys.
  private static let schemes: Set<String> = ["http", "https", "mailto", "tel", "lang"]

  /// Whether a value that begins with a quote has its end on the same line.
  private static func isClosed(_ value: Substring, by quote: Character) -> Bool { isEnd(value.dropFirst(), of: quote) }

  /// Whether a quoted text ends on a line of it.
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
  /// Whether the value stands on this line as a whole.
  fileprivate var isComplete: Bool {
    guard let first = value.first else { return false }
    return !"|>&*!#[{".contains(first)
  }
}
