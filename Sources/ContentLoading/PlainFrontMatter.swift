import SiteModel

/// Reads the simple YAML of most front matter without the YAML parser: keys with their values on the same line, and below a key
/// other keys, or a list with hyphens.
///
/// A value is an unquoted text, a text in double quotes without escapes, or such texts in brackets or braces on one line. Anything
/// else, and anything that may have another meaning in YAML, is left to the parser, which gives the same result for what is read here.
///
/// A check of 10,000 pages with four keys each takes 0.27 s of processor like this, and 0.41 s when a title in single quotes leaves each
/// of them to libyaml.
struct PlainFrontMatter {
  /// Longer texts, with more values and deeper ones, are left to the parser, which says what is too much.
  private static let (lineLimit, valueLimit, depthLimit, keyLimit) = (1_000, 10_000, 6, 200)

  private let source: YAMLSource
  private let bytes: [UInt8]
  /// The lines without their ends.
  private let lines: [Range<Int>]
  /// The index of the line that is read next.
  private var line = 0
  private var count = 0

  /// The value of a text; nil when it is not in this form.
  static func value(of source: YAMLSource) -> YAMLValue? {
    let bytes = Array(source.text.utf8)
    guard bytes.last == UInt8(ascii: "\n"), !holdsLineSeparator(bytes), let lines = lines(of: bytes) else { return nil }
    var reader = PlainFrontMatter(source: source, bytes: bytes, lines: lines)
    guard let mapping = reader.mapping(at: 0, depth: 0), reader.line == lines.count else { return nil }
    return .mapping(mapping)
  }

  private init(source: YAMLSource, bytes: [UInt8], lines: [Range<Int>]) {
    (self.source, self.bytes, self.lines) = (source, bytes, lines)
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>]? {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      guard lines.count < lineLimit else { return nil }
      lines.append(start..<index)
      start = index + 1
    }
    return lines
  }

  /// Whether the text contains U+2028 or U+2029, which end a line in YAML.
  private static func holdsLineSeparator(_ bytes: [UInt8]) -> Bool {
    bytes.indices.dropFirst(2).contains { bytes[$0] & 0xFE == 0xA8 && bytes[$0 - 1] == 0x80 && bytes[$0 - 2] == 0xE2 }
  }

  // MARK: Lines

  /// The spaces before the next line; nil behind the last line.
  private var indentation: Int? {
    guard line < lines.count else { return nil }
    return bytes[lines[line]].prefix { $0 == 0x20 }.count
  }

  /// The mapping whose keys have that many columns before them. The first key may stand behind a hyphen.
  private mutating func mapping(at column: Int, isBehindHyphen: Bool = false, depth: Int) -> YAMLMapping? {
    guard depth < Self.depthLimit else { return nil }
    let range = source.range(line: line + 1, column: column + 1)
    var entries: [YAMLMapping.Entry] = []
    while let indentation, indentation >= column || (isBehindHyphen && entries.isEmpty) {
      guard indentation == column || (isBehindHyphen && entries.isEmpty), let entry = entry(at: column, depth: depth),
        !entries.contains(where: { $0.key == entry.key })
      else { return nil }
      entries.append(entry)
    }
    return YAMLMapping(entries: entries, range: range)
  }

  /// The key in the next line, with its value there or in the lines below.
  private mutating func entry(at column: Int, depth: Int) -> YAMLMapping.Entry? {
    let content = bytes[lines[line]].dropFirst(column)
    let word = Self.key(of: content)
    guard !word.isEmpty, word.endIndex < content.endIndex, bytes[word.endIndex] == UInt8(ascii: ":") else { return nil }
    let range = source.range(line: line + 1, column: column + 1, length: word.count)
    let rest = content[(word.endIndex + 1)...]
    guard let value = rest.isEmpty ? valueBelow(column, depth: depth) : valueBehind(rest, at: column + word.count + 1) else {
      return nil
    }
    return YAMLMapping.Entry(key: String(decoding: word, as: UTF8.self), keyRange: range, value: value)
  }

  /// The word that may be a key; empty when there is none.
  private static func key(of content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let word = content.prefix { 97...122 ~= $0 || $0 == UInt8(ascii: "-") }
    return word.first == UInt8(ascii: "-") || word.count > keyLimit ? content.prefix(0) : word
  }

  /// The value behind a key and its colon.
  private mutating func valueBehind(_ rest: ArraySlice<UInt8>, at column: Int) -> YAMLValue? {
    guard rest.first == 0x20, let value = value(of: rest.dropFirst(), at: column + 1) else { return nil }
    line += 1
    return value
  }

  /// The value in the lines below a key at a column.
  private mutating func valueBelow(_ column: Int, depth: Int) -> YAMLValue? {
    line += 1
    guard let indentation, indentation >= column else { return nil }
    if isItem(at: indentation) { return list(at: indentation, isAtKey: indentation == column, depth: depth + 1) }
    return indentation > column ? mapping(at: indentation, depth: depth + 1).map { .mapping($0) } : nil
  }

  /// Whether the next line is an item of a list.
  private func isItem(at column: Int) -> Bool { bytes[lines[line]].dropFirst(column).starts(with: "- ".utf8) }

  /// The list whose hyphens have that many columns before them.
  /// - Parameter isAtKey: whether these are those of the key above, so that the next key ends the list.
  private mutating func list(at column: Int, isAtKey: Bool, depth: Int) -> YAMLValue? {
    guard depth < Self.depthLimit else { return nil }
    let range = source.range(line: line + 1, column: column + 1)
    var items: [YAMLValue] = []
    while let indentation, indentation >= column {
      guard indentation == column, isItem(at: column) else {
        if indentation == column, isAtKey { break }
        return nil
      }
      guard let item = item(at: column, depth: depth) else { return nil }
      items.append(item)
    }
    return .sequence(items, range)
  }

  private mutating func item(at column: Int, depth: Int) -> YAMLValue? {
    let content = bytes[lines[line]].dropFirst(column + 2)
    let word = Self.key(of: content)
    let rest = content[word.endIndex...]
    if !word.isEmpty, rest.first == UInt8(ascii: ":"), rest.count == 1 || rest.dropFirst().first == 0x20 {
      return mapping(at: column + 2, isBehindHyphen: true, depth: depth + 1).map { .mapping($0) }
    }
    guard let value = value(of: content, at: column + 2) else { return nil }
    line += 1
    return value
  }
}

// MARK: - Values on one line

extension PlainFrontMatter {
  /// - Parameter column: how many columns are before the text.
  private mutating func value(of text: ArraySlice<UInt8>, at column: Int) -> YAMLValue? {
    count += 1
    guard count <= Self.valueLimit else { return nil }
    switch text.first {
    case UInt8(ascii: "\""): return quoted(text, at: column)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      var rest = text
      let value = flowValue(&rest, in: text, at: column, depth: 0)
      return rest.isEmpty ? value : nil
    default: return plain(text, at: column)
    }
  }

  private func plain(_ text: ArraySlice<UInt8>, at column: Int) -> YAMLValue? {
    guard let first = text.first, Self.mayBegin(first), let last = text.last, last > 0x20, last != UInt8(ascii: ":") else {
      return nil
    }
    var previous = first
    for byte in text {
      guard Self.isPlain(byte), !(previous == UInt8(ascii: ":") && byte == 0x20), !(previous == 0x20 && byte == UInt8(ascii: "#"))
      else { return nil }
      previous = byte
    }
    return scalar(text, isPlain: true, at: column)
  }

  private func quoted(_ text: ArraySlice<UInt8>, at column: Int) -> YAMLValue? {
    let inner = text.dropFirst().dropLast()
    guard text.count >= 2, text.last == UInt8(ascii: "\""), inner.allSatisfy(Self.isQuotable) else { return nil }
    return scalar(inner, isPlain: false, at: column)
  }

  /// - Parameter column: how many columns are before the text, and before its quote.
  private func scalar(_ text: ArraySlice<UInt8>, isPlain: Bool, at column: Int) -> YAMLValue? {
    let string = String(decoding: text, as: UTF8.self)
    guard !isPlain || string != "null" else { return nil }
    let length = Self.columns(of: text) + (isPlain ? 0 : 2)
    return .scalar(string, isPlain: isPlain, source.range(line: line + 1, column: column + 1, length: length))
  }

  // MARK: Brackets and braces

  /// The value at the beginning of a text in brackets or braces, which is taken from the text.
  /// - Parameters:
  ///   - text: all of the value that has the outermost brackets.
  ///   - column: how many columns are before that.
  private mutating func flowValue(
    _ rest: inout ArraySlice<UInt8>, in text: ArraySlice<UInt8>, at column: Int, depth: Int
  ) -> YAMLValue? {
    count += 1
    guard count <= Self.valueLimit, depth < Self.depthLimit, let first = rest.first else { return nil }
    let start = column + Self.columns(of: text[..<rest.startIndex])
    switch first {
    case UInt8(ascii: "["):
      var items: [YAMLValue] = []
      let isWhole = takeParts(of: &rest, until: UInt8(ascii: "]")) { reader, rest in
        guard let item = reader.flowValue(&rest, in: text, at: column, depth: depth + 1) else { return false }
        items.append(item)
        return true
      }
      return isWhole ? .sequence(items, source.range(line: line + 1, column: start + 1)) : nil
    case UInt8(ascii: "{"):
      var entries: [YAMLMapping.Entry] = []
      let isWhole = takeParts(of: &rest, until: UInt8(ascii: "}")) { reader, rest in
        guard let entry = reader.flowEntry(&rest, in: text, at: column, depth: depth),
          !entries.contains(where: { $0.key == entry.key })
        else { return false }
        entries.append(entry)
        return true
      }
      let range = source.range(line: line + 1, column: start + 1)
      return isWhole ? .mapping(YAMLMapping(entries: entries, range: range)) : nil
    case UInt8(ascii: "\""):
      let inner = rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
      guard inner.endIndex < rest.endIndex, inner.allSatisfy(Self.isQuotable) else { return nil }
      rest = rest[(inner.endIndex + 1)...]
      return scalar(inner, isPlain: false, at: start)
    default:
      guard let word = Self.flowText(rest) else { return nil }
      rest = rest[word.endIndex...]
      return scalar(word, isPlain: true, at: start)
    }
  }

  private mutating func flowEntry(
    _ rest: inout ArraySlice<UInt8>, in text: ArraySlice<UInt8>, at column: Int, depth: Int
  ) -> YAMLMapping.Entry? {
    let word = Self.key(of: rest)
    let start = column + Self.columns(of: text[..<rest.startIndex])
    guard !word.isEmpty, rest[word.endIndex...].starts(with: ": ".utf8) else { return nil }
    rest = rest[(word.endIndex + 2)...]
    let range = source.range(line: line + 1, column: start + 1, length: word.count)
    guard let value = flowValue(&rest, in: text, at: column, depth: depth + 1) else { return nil }
    return YAMLMapping.Entry(key: String(decoding: word, as: UTF8.self), keyRange: range, value: value)
  }

  /// Takes what is between two brackets, by its commas. False when it is not in this form.
  private mutating func takeParts(
    of rest: inout ArraySlice<UInt8>, until end: UInt8, _ take: (inout Self, inout ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    repeat {
      rest = rest.dropFirst().drop { $0 == 0x20 }
      guard take(&self, &rest) else { return false }
      rest = rest.drop { $0 == 0x20 }
    } while rest.first == UInt8(ascii: ",")
    guard rest.first == end else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// The unquoted text in brackets at the beginning; nil when there is none, or when it may mean something else.
  private static func flowText(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let first = rest.first, mayBegin(first) else { return nil }
    var text = rest.prefix {
      $0 == 0x20 || mayBegin($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ":")
    }
    while text.last == 0x20 { text.removeLast() }
    var previous: UInt8 = 0
    for byte in text {
      // A colon with a space behind it ends a key.
      guard isPlain(byte), previous != UInt8(ascii: ":") || isLetterOrDigit(byte) || byte == UInt8(ascii: "/") else { return nil }
      previous = byte
    }
    return previous == UInt8(ascii: ":") ? nil : text
  }

  // MARK: Characters

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { 97...122 ~= byte || 65...90 ~= byte || 48...57 ~= byte }

  /// Whether an unquoted text that begins with the byte is nothing but a text.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
  }

  /// Whether a byte has no special meaning: it is not a control character, and not the first byte of a character that is one, ends
  /// a line or is not allowed in a text.
  private static func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xEF }

  private static func isQuotable(_ byte: UInt8) -> Bool {
    isPlain(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// How many characters a text has: one for each first byte of one.
  private static func columns(of text: ArraySlice<UInt8>) -> Int { text.count { $0 & 0xC0 != 0x80 } }
}
