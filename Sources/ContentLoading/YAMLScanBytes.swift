import Diagnostics

extension YAMLScan {
  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether there is a space, a tab or the end of the line at an index.
  func isBlank(_ content: ArraySlice<UInt8>, _ place: Int) -> Bool { place >= content.endIndex || isBlank(content[place]) }

  func skipBlanks(_ content: ArraySlice<UInt8>, _ start: Int) -> Int {
    var position = start
    while position < content.endIndex, isBlank(content[position]) { position += 1 }
    return position
  }

  func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let last = bytes.last, isBlank(last) { bytes = bytes.dropLast() }
    return bytes
  }

  /// Bytes as text, without trailing spaces and tabs.
  func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: trimmed(bytes), as: UTF8.self) }

  /// The index after the quote that ends a text; nil when it does not end on the line.
  /// - Parameter quote: the opening quote if it is on another line; nil if it is at the start.
  func endOfQuotation(_ content: ArraySlice<UInt8>, _ start: Int, quote: UInt8? = nil) -> Int? {
    let delimiter = quote ?? content[start]
    var position = quote == nil ? start + 1 : start
    while position < content.endIndex {
      if content[position] == UInt8(ascii: "\\"), delimiter == UInt8(ascii: "\"") {
        position += 2
      } else if content[position] != delimiter {
        position += 1
      } else if delimiter == UInt8(ascii: "'"), position + 1 < content.endIndex, content[position + 1] == delimiter {
        position += 2
      } else {
        return position + 1
      }
    }
    return nil
  }

  static let meaningOfCharacter: [UInt8: YAMLCharacterMeaning] = [
    UInt8(ascii: "!"): .tag, UInt8(ascii: "&"): .anchor, UInt8(ascii: "*"): .alias, UInt8(ascii: "%"): .reserved,
    UInt8(ascii: "@"): .reserved, UInt8(ascii: "`"): .reserved,
  ]

  /// The types that YAML defines. They have no effect here and are harmless.
  static let coreTypes: Set<String> = [
    "!!str", "!!int", "!!float", "!!bool", "!!null", "!!map", "!!seq", "!!timestamp",
  ]

  /// The name after the first character of a word.
  static func name(after word: ArraySlice<UInt8>) -> String {
    String(decoding: word.dropFirst().prefix { isNameByte($0) }, as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    97...122 ~= byte | 0x20 || 48...57 ~= byte || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// All names after a character at the start of a value.
  /// - Parameter isWhole: whether the name must be the whole value.
  static func names(after character: UInt8, isWhole: Bool, in lines: [ArraySlice<UInt8>]) -> Set<String> {
    var names: Set<String> = []
    for content in lines where content.contains(character) {
      let bracket = content.firstIndex { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") } ?? content.endIndex
      var isQuoted = false
      for place in content.indices {
        if content[place] == UInt8(ascii: "\"") { isQuoted.toggle() }
        guard content[place] == character, isStart(place, of: content, inBrackets: place > bracket && !isQuoted) else { continue }
        let name = name(after: content[place...])
        let end = place + 1 + name.utf8.count
        if !name.isEmpty, !isWhole || isEnd(end, of: content) { names.insert(name) }
      }
    }
    return names
  }

  /// Whether a value begins at an index: after a key, a hyphen, or a separator inside brackets; not inside a text.
  private static func isStart(_ place: Int, of content: ArraySlice<UInt8>, inBrackets: Bool) -> Bool {
    guard let last = content[..<place].reversed().first(where: { $0 != 0x20 }) else { return true }
    if "[{,".utf8.contains(last) { return inBrackets }
    return ":-?".utf8.contains(last) && content[place - 1] == 0x20
  }

  /// Whether a value ends before an index.
  private static func isEnd(_ place: Int, of content: ArraySlice<UInt8>) -> Bool {
    guard let next = content[place...].first(where: { $0 != 0x20 }) else { return true }
    return next == UInt8(ascii: "#") ? content[place] == 0x20 : ",]}".utf8.contains(next) || next == UInt8(ascii: ":")
  }
}
