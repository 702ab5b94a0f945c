/// A value as it is written behind a key or a hyphen: what follows on the same line, and the lines below.
struct WrittenValue: Equatable {
  /// With a space in front; empty when all of the value is below.
  var head: String
  /// With their indentation, without line ends.
  var lines: [String] = []
}

/// Writes values as YAML, as people do: without quotes where it can do without, short lists in brackets.
struct YAMLWriting {
  /// The columns from a key to the keys below it.
  static let step = 2
  /// Up to how many characters a list of texts stands in brackets.
  private static let shortList = 70

  /// A value behind a key or a hyphen at a column.
  static func value(_ value: FormValue, at column: Int) -> WrittenValue {
    switch value {
    case .none: return WrittenValue(head: "")
    case .text(let text):
      guard text.utf8.contains(0x0A), YAMLText.canBeBlock(text) else { return WrittenValue(head: " " + YAMLText.inline(text)) }
      return WrittenValue(head: " |", lines: YAMLText.blockLines(text, at: column + step))
    case .list(let items) where items.isEmpty: return WrittenValue(head: " []")
    case .list(let items):
      let texts = items.map { item -> String? in
        if case .text(let text) = item, !text.utf8.contains(0x0A) { YAMLText.inline(text, inBrackets: true) } else { nil }
      }
      let short = texts.compactMap(\.self).joined(separator: ", ")
      if !texts.contains(nil), short.count <= shortList { return WrittenValue(head: " [\(short)]") }
      return WrittenValue(head: "", lines: items.flatMap { self.item($0, at: column + step) })
    case .group(let entries) where entries.isEmpty: return WrittenValue(head: " {}")
    case .group(let entries):
      return WrittenValue(head: "", lines: entries.flatMap { entry($0.key, $0.value, at: column + step) })
    }
  }

  /// A key with its value, as lines.
  static func entry(_ key: String, _ value: FormValue, at column: Int) -> [String] {
    let written = Self.value(value, at: column)
    return ["\(spaces(column))\(YAMLText.inline(key, isKey: true)):\(written.head)"] + written.lines
  }

  /// An item of a list with its hyphen at a column, as lines.
  static func item(_ value: FormValue, at column: Int) -> [String] {
    if case .group(let entries) = value, !entries.isEmpty {
      var lines = entries.flatMap { entry($0.key, $0.value, at: column + step) }
      lines[0] = "\(spaces(column))- \(lines[0].dropFirst(column + step))"
      return lines
    }
    if case .list(let items) = value, !items.isEmpty { return ["\(spaces(column))- \(inBrackets(value))"] }
    let written = Self.value(value, at: column)
    return ["\(spaces(column))-\(written.head.isEmpty ? " ~" : written.head)"] + written.lines
  }

  /// A value inside brackets, on one line.
  static func inBrackets(_ value: FormValue) -> String {
    switch value {
    case .none: "~"
    case .text(let text): YAMLText.inline(text, inBrackets: true)
    case .list(let items): "[\(items.map(inBrackets).joined(separator: ", "))]"
    case .group(let entries): "{\(entries.map { entryInBrackets($0.key, $0.value) }.joined(separator: ", "))}"
    }
  }

  static func entryInBrackets(_ key: String, _ value: FormValue) -> String {
    "\(YAMLText.inline(key, inBrackets: true, isKey: true)): \(inBrackets(value))"
  }

  static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

/// The spelling of texts in YAML.
enum YAMLText {
  /// A text on one line, without quotes if it can do without.
  static func inline(_ text: String, like style: YAMLExtent.Style = .plain, inBrackets: Bool = false, isKey: Bool = false) -> String
  {
    let isOneLine = !text.unicodeScalars.contains {
      $0.value < 0x20 || $0.value == 0x85 || $0.value == 0x2028 || $0.value == 0x2029
    }
    switch style {
    case .singleQuoted where isOneLine: return "'" + text.replacing("'", with: "''") + "'"
    case .doubleQuoted: return doubleQuoted(text)
    case _ where isOneLine && canBePlain(text, inBrackets: inBrackets, isKey: isKey): return text
    case _ where isOneLine && !text.contains("'"): return "'\(text)'"
    default: return doubleQuoted(text)
    }
  }

  static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x85 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Texts that readers of YAML 1.1 or of its core schema take for something else (YAML 1.2, section 10.3). Numbers and `true` are
  /// left: to Baken a value is of the type of its key, and a flag is written like that.
  private static let words: Set<String> = ["", "~", "null", "yes", "no", "on", "off", "y", "n"]

  /// Whether a text can stand without quotes (YAML 1.2, section 7.3.3).
  static func canBePlain(_ text: String, inBrackets: Bool, isKey: Bool = false) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, !words.contains(text.lowercased()) else { return false }
    if ",[]{}#&*!|>'\"%@`\\".utf8.contains(first) { return false }
    if "-?:".utf8.contains(first), bytes.count == 1 || bytes[1] == 0x20 || inBrackets { return false }
    if first == 0x20 || last == 0x20 || last == UInt8(ascii: ":") { return false }
    if text.contains(": ") || text.contains(" #") || text.hasPrefix("---") || text.hasPrefix("...") { return false }
    if text.unicodeScalars.first?.properties.isWhitespace ?? true || text.unicodeScalars.last?.properties.isWhitespace ?? true {
      return false
    }
    if inBrackets || isKey { return !bytes.contains { ",[]{}:".utf8.contains($0) } }
    return true
  }

  /// Whether a text can stand on lines of its own below `|`.
  static func canBeBlock(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != 0x20, first != 0x09, first != 0x0A else { return false }
    return !text.unicodeScalars.contains {
      $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x85 || $0.value == 0x2028 || $0.value == 0x2029
        || $0.value == 0xFEFF
    }
  }

  static func blockLines(_ text: String, at column: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : YAMLWriting.spaces(column) + $0 }
  }
}
