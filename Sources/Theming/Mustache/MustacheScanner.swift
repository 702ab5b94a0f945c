import Diagnostics

/// A part of a Mustache template.
enum MustacheToken {
  enum Kind {
    case value, section, inverted, close, partial, parent, block
    /// A comment or a change of delimiters, which outputs nothing.
    case silent
  }

  /// Text, as a byte range of the template.
  case text(Range<Int>)
  /// A tag, with the byte offsets of the tag and of its name.
  case tag(Kind, name: String, offset: Int, nameOffset: Int)
}

/// A fault in a Mustache template.
struct MustacheFault: Error {
  /// As a message words it.
  let problem: Words
  /// The byte offset of the fault.
  let offset: Int
}

/// Splits a Mustache template into texts and tags, following mustache(5) and the specification of inheritance.
struct MustacheScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)

  /// The parts of a template in order, up to the first fault if there is one.
  static func scan(_ template: [UInt8]) -> (tokens: [MustacheToken], fault: MustacheFault?) {
    var scanner = MustacheScanner(bytes: template)
    var tokens: [MustacheToken] = []
    while scanner.position < template.count {
      let start = scanner.offset(of: scanner.opening, from: scanner.position) ?? template.count
      if start > scanner.position { tokens.append(.text(scanner.position..<start)) }
      scanner.position = start
      guard start < template.count else { break }
      do throws(MustacheFault) { tokens.append(try scanner.tag()) } catch { return (tokens, error) }
    }
    return (tokens, nil)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The tag at the current position.
  private mutating func tag() throws(MustacheFault) -> MustacheToken {
    let start = position
    position += opening.count
    switch position < bytes.count ? bytes[position] : 0 {
    case UInt8(ascii: "{"): return try named(.value, from: 1, to: [UInt8(ascii: "}")] + closing, start)
    case UInt8(ascii: "&"): return try named(.value, from: 1, to: closing, start)
    case UInt8(ascii: "#"): return try named(.section, from: 1, to: closing, start)
    case UInt8(ascii: "^"): return try named(.inverted, from: 1, to: closing, start)
    case UInt8(ascii: "/"): return try named(.close, from: 1, to: closing, start)
    case UInt8(ascii: ">"): return try named(.partial, from: 1, to: closing, start)
    case UInt8(ascii: "<"): return try named(.parent, from: 1, to: closing, start)
    case UInt8(ascii: "$"): return try named(.block, from: 1, to: closing, start)
    case UInt8(ascii: "!"):
      _ = try content(to: closing, start)
      return .tag(.silent, name: "", offset: start, nameOffset: start)
    case UInt8(ascii: "="):
      position += 1
      try setDelimiters(content(to: [UInt8(ascii: "=")] + closing, start), start)
      return .tag(.silent, name: "", offset: start, nameOffset: start)
    default: return try named(.value, from: 0, to: closing, start)
    }
  }

  /// A tag with a name.
  /// - Parameter sigilLength: the number of bytes that mark the kind of tag, before the name.
  private mutating func named(
    _ kind: MustacheToken.Kind, from sigilLength: Int, to end: [UInt8], _ start: Int
  ) throws(MustacheFault) -> MustacheToken {
    position += sigilLength
    let bytes = try content(to: end, start).withoutBlanks
    guard !bytes.isEmpty else {
      throw MustacheFault(problem: Words(en: "a tag has no name", nl: "een tag heeft geen naam"), offset: start)
    }
    guard bytes.allSatisfy(Self.isNameByte) else {
      let words = Words(
        en: "a name in a tag contains a character that names cannot have",
        nl: "in de naam in een tag staat een teken dat daar niet kan")
      throw MustacheFault(problem: words, offset: start)
    }
    return .tag(kind, name: String(decoding: bytes, as: UTF8.self), offset: start, nameOffset: bytes.startIndex)
  }

  private mutating func content(to end: [UInt8], _ start: Int) throws(MustacheFault) -> ArraySlice<UInt8> {
    guard let found = offset(of: end, from: position) else {
      throw MustacheFault(problem: Words(en: "a tag has no end", nl: "een tag heeft geen einde"), offset: start)
    }
    defer { position = found + end.count }
    return bytes[position..<found]
  }

  private mutating func setDelimiters(_ content: ArraySlice<UInt8>, _ start: Int) throws(MustacheFault) {
    let parts = content.split { $0 <= 0x20 }
    guard parts.count == 2 else {
      let words = Words(
        en: "the delimiters cannot be set like this", nl: "op deze manier zijn er geen andere haken voor tags in te stellen")
      throw MustacheFault(problem: words, offset: start)
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
  }

  private func offset(of wanted: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first else { return nil }
    var index = start
    while let found = bytes[index...].firstIndex(of: first) {
      if bytes[found...].starts(with: wanted) { return found }
      index = found + 1
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 97...122, 65...90, 48...57: true
    default: ".-_?*/".utf8.contains(byte)
    }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without spaces and tabs at both ends.
  fileprivate var withoutBlanks: ArraySlice<UInt8> {
    guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 }) else { return [] }
    return self[first...last]
  }
}
