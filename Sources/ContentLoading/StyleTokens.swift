/// The tokens of a style sheet, as far as the search for addresses, brackets and the ends of rules needs them (CSS Syntax Module
/// Level 3, section 4).
///
/// Comments and escapes are read as browsers read them, so that no other spelling hides a word.
public struct StyleTokens: Sequence, IteratorProtocol {
  public enum Kind: Equatable, Sendable {
    /// A word or a number.
    case word(String)
    /// The name of a function, in lower case, without its bracket.
    case function(String)
    /// A word after `@`, in lower case.
    case atKeyword(String)
    /// A quoted string.
    case string(String)
    /// `url(…)` without quotes.
    case url(String)
    /// An opening bracket.
    case open(UInt8)
    /// A closing bracket.
    case close(UInt8)
    /// `:`, `;`, `,` and any other character.
    case punctuation(UInt8)
    /// A string that does not end on its line.
    case badString
    /// `url(…)` with a character that must be quoted, or without an end.
    case badURL
    case unclosedComment
  }

  /// A token with its place in the style sheet.
  public struct Token: Sendable {
    public let kind: Kind
    /// The offset of its first byte.
    public let offset: Int
    /// The bytes inside a string or an address, with their escapes.
    public let content: Range<Int>
  }

  private let bytes: [UInt8]
  private var position = 0
  private var content = 0..<0

  /// The tokens of a style sheet, or of the value of a `style` attribute.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public mutating func next() -> Token? {
    while let byte = peek() {
      let start = position
      if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
        guard skipComment() else { return Token(kind: .unclosedComment, offset: start, content: start..<start) }
      } else if Self.isBlank(byte) {
        position += 1
      } else {
        content = start..<start
        let kind = kind(at: byte)
        return Token(kind: kind, offset: start, content: content)
      }
    }
    return nil
  }

  private mutating func kind(at byte: UInt8) -> Kind {
    if isNamePart(position) { return word() }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return string(byte)
    case UInt8(ascii: "@") where isNamePart(position): return .atKeyword(name().lowercased())
    // A name after # is never a function, even before a bracket.
    case UInt8(ascii: "#") where isNamePart(position): return .word(name())
    case UInt8(ascii: "{"), UInt8(ascii: "("), UInt8(ascii: "["): return .open(byte)
    case UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "]"): return .close(byte)
    default: return .punctuation(byte)
    }
  }

  private mutating func word() -> Kind {
    let name = name()
    guard peek() == UInt8(ascii: "(") else { return .word(name) }
    position += 1
    let function = name.lowercased()
    guard function == "url" else { return .function(function) }
    var next = position
    while next < bytes.count, Self.isBlank(bytes[next]) { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "'") else { return url() }
    return .function(function)
  }

  /// Section 4.3.6: up to the closing bracket.
  private mutating func url() -> Kind {
    skipBlanks()
    let start = position
    var value: [UInt8] = []
    while let byte = peek() {
      position += 1
      if !Self.isBlank(byte), byte != UInt8(ascii: ")") { content = start..<position }
      switch byte {
      case UInt8(ascii: ")"): return .url(String(decoding: value, as: UTF8.self))
      case UInt8(ascii: "\\") where peek().map { !Self.isLineEnd($0) } ?? false: value += escape()
      case _ where Self.isBlank(byte):
        skipBlanks()
        if peek() == UInt8(ascii: ")") { continue }
        return badURL()
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "\\"), 0...0x1F, 0x7F: return badURL()
      default: value.append(byte)
      }
    }
    return .badURL
  }

  private mutating func badURL() -> Kind {
    while let byte = peek() {
      position += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: ")") { break }
    }
    position = Swift.min(position, bytes.count)
    return .badURL
  }

  private mutating func string(_ quote: UInt8) -> Kind {
    let start = position
    var value: [UInt8] = []
    while let byte = peek() {
      if Self.isLineEnd(byte) { return .badString }
      position += 1
      content = start..<position - 1
      if byte == quote { return .string(String(decoding: value, as: UTF8.self)) }
      guard byte == UInt8(ascii: "\\") else {
        value.append(byte)
        continue
      }
      guard let next = peek() else { break }
      if Self.isLineEnd(next) {
        position += next == 0x0D && peek(1) == 0x0A ? 2 : 1
      } else {
        value += escape()
      }
    }
    return .badString
  }

  private mutating func name() -> String {
    var value: [UInt8] = []
    while let byte = peek(), isNamePart(position) {
      position += 1
      if byte == UInt8(ascii: "\\") { value += escape() } else { value.append(byte) }
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// Section 4.3.7: the value of an escape whose backslash has been read.
  private mutating func escape() -> [UInt8] {
    var number: UInt32 = 0
    let start = position
    while position - start < 6, let digit = peek().flatMap({ Character(UnicodeScalar($0)).hexDigitValue }) {
      number = number * 16 + UInt32(digit)
      position += 1
    }
    guard position > start else {
      position += 1
      return [bytes[start]]
    }
    if let blank = peek(), Self.isBlank(blank) { position += blank == 0x0D && peek(1) == 0x0A ? 2 : 1 }
    return Array(String(UnicodeScalar(number).map(Character.init) ?? "\u{FFFD}").utf8)
  }

  private mutating func skipComment() -> Bool {
    position += 2
    while position + 1 < bytes.count {
      if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
        position += 2
        return true
      }
      position += 1
    }
    position = bytes.count
    return false
  }

  private mutating func skipBlanks() { while let byte = peek(), Self.isBlank(byte) { position += 1 } }

  private func peek(_ distance: Int = 0) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  private func isNamePart(_ place: Int) -> Bool {
    guard place < bytes.count else { return false }
    switch bytes[place] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...0xFF:
      return true
    case UInt8(ascii: "\\"): return place + 1 < bytes.count && !Self.isLineEnd(bytes[place + 1])
    default: return false
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || isLineEnd(byte) }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0C || byte == 0x0D }
}
