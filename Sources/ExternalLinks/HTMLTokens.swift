/// The tags and the text of an HTML page, one after another.
///
/// Anchors and main text need no tree, and what strangers send is best read by code that cannot reach beyond its array: so this follows the
/// tokenizer of the HTML standard (section 13.2.5) as far as tags, attributes, comments and raw text go, rather than giving the page to a
/// parser in C. Any bytes are read, in time in proportion to their number.
struct HTMLTokens: IteratorProtocol {
  enum Token: Equatable {
    /// `identifiers` are the values of `id`, and of `name` where that makes an anchor.
    case start(String, identifiers: [[UInt8]])
    case end(String)
    case text(Range<Int>)
  }

  private let bytes: [UInt8]
  private var place = 0
  /// The element whose content is text up to its end tag.
  private var rawElement: String?

  private static let rawElements: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
  ]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Token? {
    if let name = rawElement { return rawText(of: name) }
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<"), let first = byte(at: place + 1) else { return text() }
      if Self.isLetter(first) { return startTag() }
      if first == UInt8(ascii: "/"), let letter = byte(at: place + 2), Self.isLetter(letter) { return endTag() }
      guard first == UInt8(ascii: "!") || first == UInt8(ascii: "?") || first == UInt8(ascii: "/") else { return text() }
      skipComment()
    }
    return nil
  }

  private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private static func isLetter(_ byte: UInt8) -> Bool { 97...122 ~= byte | 0x20 }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

  /// The text up to the next `<`, at least one byte of it.
  private mutating func text() -> Token {
    let start = place
    place = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    return .text(start..<place)
  }

  private mutating func skipComment() {
    let isComment = bytes[place...].starts(with: "<!--".utf8)
    if isComment {
      // `<!-->` is a whole comment.
      let end = bytes[min(place + 2, bytes.count)...].firstRange(of: "-->".utf8)
      place = end?.upperBound ?? bytes.count
    } else {
      place = bytes[place...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
    }
  }

  private mutating func rawText(of name: String) -> Token {
    rawElement = nil
    let start = place
    var search = start
    while let found = bytes[search...].firstIndex(of: UInt8(ascii: "<")) {
      let end = found + 2 + name.utf8.count
      if byte(at: found + 1) == UInt8(ascii: "/"), end <= bytes.count,
        zip(bytes[(found + 2)..<end], name.utf8).allSatisfy({ $0 | 0x20 == $1 }),
        byte(at: end).map({ Self.isSpace($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") }) ?? true
      {
        place = found
        return .text(start..<found)
      }
      search = found + 1
    }
    place = bytes.count
    return .text(start..<place)
  }

  private mutating func endTag() -> Token {
    place += 2
    let name = tagName()
    skipAttributes { _, _ in }
    return .end(name)
  }

  private mutating func startTag() -> Token {
    place += 1
    let name = tagName()
    var identifiers: [[UInt8]] = []
    skipAttributes { attribute, value in
      let isAnchor = attribute == "id" || attribute == "name" && name == "a"
      if isAnchor, !value.isEmpty { identifiers.append(CharacterText.decoded(value)) }
    }
    // In a drawing, an element can end with its own tag. Where HTML knows no such thing, an end tag follows at once.
    if Self.rawElements.contains(name), bytes[place - 2] != UInt8(ascii: "/") {
      rawElement = name
    }
    return .start(name, identifiers: identifiers)
  }

  private mutating func tagName() -> String {
    let name = bytes[place...].prefix { !Self.isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    place = name.endIndex
    return String(decoding: name.prefix(40), as: UTF8.self).lowercased()
  }

  /// Goes past the end of a tag, and hands over its attributes.
  private mutating func skipAttributes(_ found: (String, ArraySlice<UInt8>) -> Void) {
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") {
        place += 1
        return
      }
      if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
        place += 1
        continue
      }
      let start = place
      // A name may begin with an equals sign.
      place += 1
      while let next = self.byte(at: place), !Self.isSpace(next), !"/>=".utf8.contains(next) { place += 1 }
      let name = bytes[start..<place]
      let value = attributeValue()
      // No name that matters is longer.
      if name.count <= 4 { found(String(decoding: name, as: UTF8.self).lowercased(), value) }
    }
  }

  private mutating func attributeValue() -> ArraySlice<UInt8> {
    let equals = bytes[place...].firstIndex { !Self.isSpace($0) } ?? bytes.count
    guard byte(at: equals) == UInt8(ascii: "=") else { return [] }
    let start = bytes[(equals + 1)...].firstIndex { !Self.isSpace($0) } ?? bytes.count
    if let quote = byte(at: start), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = bytes[(start + 1)...].firstIndex(of: quote) ?? bytes.count
      place = min(end + 1, bytes.count)
      return bytes[(start + 1)..<end]
    }
    let value = bytes[start...].prefix { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
    place = value.endIndex
    return value
  }
}

/// Text with its most frequent character references replaced (HTML, section 13.2.5.72), so that the two ways to write a character are one.
enum CharacterText {
  private static let named: [String: String] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"]

  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var rest = text
    while let byte = rest.first {
      // The longest that is known is a number of seven digits.
      if byte == UInt8(ascii: "&"), let end = rest.prefix(11).firstIndex(of: UInt8(ascii: ";")),
        let character = character(String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self))
      {
        result += character.utf8
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func character(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return named[name] }
    let digits = name.dropFirst()
    let number = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String($0) }
  }
}
