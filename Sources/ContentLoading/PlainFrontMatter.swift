import SiteModel

/// Reads the simple YAML of most front matter, with a key and its value on each line, without the YAML parser.
///
/// A value is an unquoted text, a text in double quotes without escapes, or a list of words in brackets. Anything else, and
/// anything that may have another meaning in YAML, is left to the parser, which gives the same result for what is read here.
struct PlainFrontMatter {
  /// Longer lists are left to the parser, which limits the number of values in a file.
  private static let limit = 1_000

  private let source: YAMLSource
  private let bytes: [UInt8]
  private var entries: [YAMLMapping.Entry] = []
  private var line = 0

  /// The value of a text; nil when it is not in this form.
  static func value(of source: YAMLSource) -> YAMLValue? {
    var reader = PlainFrontMatter(source: source, bytes: Array(source.text.utf8))
    guard reader.bytes.last == UInt8(ascii: "\n"), !reader.holdsLineSeparator else { return nil }
    for content in reader.bytes.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard reader.line < limit, reader.add(content) else { return nil }
    }
    return .mapping(YAMLMapping(entries: reader.entries, range: source.range(line: 1, column: 1)))
  }

  private init(source: YAMLSource, bytes: [UInt8]) {
    self.source = source
    self.bytes = bytes
  }

  /// Adds the entry of a line; false when the line is not in this form.
  private mutating func add(_ content: ArraySlice<UInt8>) -> Bool {
    line += 1
    let word = content.prefix { 97...122 ~= $0 || $0 == UInt8(ascii: "-") }
    let rest = content[word.endIndex...]
    guard let first = word.first, first != UInt8(ascii: "-"), rest.starts(with: ": ".utf8) else { return false }
    let key = String(decoding: word, as: UTF8.self)
    let text = rest.dropFirst(2)
    guard !entries.contains(where: { $0.key == key }), let value = value(of: text, column: text.startIndex - content.startIndex + 1)
    else { return false }
    let range = source.range(line: line, column: 1, length: word.count)
    entries.append(YAMLMapping.Entry(key: key, keyRange: range, value: value))
    return true
  }

  private func value(of text: ArraySlice<UInt8>, column: Int) -> YAMLValue? {
    switch text.first {
    case UInt8(ascii: "\""): quoted(text, column: column)
    case UInt8(ascii: "["): list(text, column: column)
    default: plain(text, column: column)
    }
  }

  private func plain(_ text: ArraySlice<UInt8>, column: Int) -> YAMLValue? {
    guard let first = text.first, isLetterOrDigit(first) || first >= 0x80, let last = text.last, last > 0x20,
      last != UInt8(ascii: ":")
    else { return nil }
    var previous = first
    for byte in text {
      guard isPlainByte(byte), !(previous == UInt8(ascii: ":") && byte == 0x20), !(previous == 0x20 && byte == UInt8(ascii: "#"))
      else { return nil }
      previous = byte
    }
    let string = String(decoding: text, as: UTF8.self)
    guard string != "null" else { return nil }
    return .scalar(string, isPlain: true, source.range(line: line, column: column, length: string.unicodeScalars.count))
  }

  private func quoted(_ text: ArraySlice<UInt8>, column: Int) -> YAMLValue? {
    let inner = text.dropFirst().dropLast()
    guard text.count >= 2, text.last == UInt8(ascii: "\""),
      inner.allSatisfy({ isPlainByte($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") })
    else { return nil }
    let string = String(decoding: inner, as: UTF8.self)
    return .scalar(string, isPlain: false, source.range(line: line, column: column, length: string.unicodeScalars.count + 2))
  }

  private func list(_ text: ArraySlice<UInt8>, column: Int) -> YAMLValue? {
    guard text.last == UInt8(ascii: "]") else { return nil }
    var items: [YAMLValue] = []
    for part in text.dropFirst().dropLast().split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      let word = part.drop { $0 == 0x20 }
      guard items.count < Self.limit, let first = word.first, isLetterOrDigit(first),
        word.allSatisfy({ isLetterOrDigit($0) || $0 == UInt8(ascii: "-") })
      else { return nil }
      let string = String(decoding: word, as: UTF8.self)
      guard string != "null" else { return nil }
      let place = source.range(line: line, column: column + word.startIndex - text.startIndex, length: word.count)
      items.append(.scalar(string, isPlain: true, place))
    }
    return .sequence(items, source.range(line: line, column: column))
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool { 97...122 ~= byte || 65...90 ~= byte || 48...57 ~= byte }

  /// Whether the text contains U+2028 or U+2029, which end a line in YAML.
  private var holdsLineSeparator: Bool {
    bytes.indices.dropFirst(2).contains { bytes[$0] & 0xFE == 0xA8 && bytes[$0 - 1] == 0x80 && bytes[$0 - 2] == 0xE2 }
  }

  /// Whether a byte has no special meaning: it is not a control character, and not the first byte of a character that is one, ends
  /// a line or is not allowed in a text.
  private func isPlainByte(_ byte: UInt8) -> Bool { byte >= 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xEF }
}
