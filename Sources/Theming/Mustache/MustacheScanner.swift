/// A part of a Mustache template.
enum MustacheToken {
  /// What a tag does.
  enum Kind {
    case value, section, inverted, close, partial, parent, block
    /// A comment or new delimiters: nothing is shown.
    case silent
  }

  /// Text, by its bytes in the template.
  case text(Range<Int>)
  /// A tag, by the byte at which it begins.
  case tag(Kind, name: String, offset: Int)
}

/// What is wrong in a Mustache template.
struct MustacheFault: Error {
  /// In words.
  let problem: String
  /// The byte at which it is seen.
  let offset: Int
}

/// Cuts a Mustache template into texts and tags, as mustache(5) and the specification of inheritance say.
struct MustacheScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)

  /// The parts of a template in order.
  static func tokens(of template: [UInt8]) throws(MustacheFault) -> [MustacheToken] {
    var scanner = MustacheScanner(bytes: template)
    var tokens: [MustacheToken] = []
    while scanner.position < template.count {
      let start = scanner.offset(of: scanner.opening, from: scanner.position) ?? template.count
      if start > scanner.position { tokens.append(.text(scanner.position..<start)) }
      scanner.position = start
      if start < template.count { tokens.append(try scanner.tag()) }
    }
    return tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The tag that begins here.
  private mutating func tag() throws(MustacheFault) -> MustacheToken {
    let start = position
    position += opening.count
    switch position < bytes.count ? bytes[position] : 0 {
    case UInt8(ascii: "{"): return .tag(.value, name: try name(from: 1, to: [UInt8(ascii: "}")] + closing, start), offset: start)
    case UInt8(ascii: "&"): return .tag(.value, name: try name(from: 1, to: closing, start), offset: start)
    case UInt8(ascii: "#"): return .tag(.section, name: try name(from: 1, to: closing, start), offset: start)
    case UInt8(ascii: "^"): return .tag(.inverted, name: try name(from: 1, to: closing, start), offset: start)
    case UInt8(ascii: "/"): return .tag(.close, name: try name(from: 1, to: closing, start), offset: start)
    case UInt8(ascii: ">"): return .tag(.partial, name: try name(from: 1, to: closing, start), offset: start)
    case UInt8(ascii: "<"): return .tag(.parent, name: try name(from: 1, to: closing, start), offset: start)
    case UInt8(ascii: "$"): return .tag(.block, name: try name(from: 1, to: closing, start), offset: start)
    case UInt8(ascii: "!"):
      _ = try content(to: closing, start)
      return .tag(.silent, name: "", offset: start)
    case UInt8(ascii: "="):
      position += 1
      try setDelimiters(content(to: [UInt8(ascii: "=")] + closing, start), start)
      return .tag(.silent, name: "", offset: start)
    default: return .tag(.value, name: try name(from: 0, to: closing, start), offset: start)
    }
  }

  /// The name in a tag.
  /// - Parameter sign: how many bytes stand before it to say what the tag does.
  private mutating func name(from sign: Int, to end: [UInt8], _ start: Int) throws(MustacheFault) -> String {
    position += sign
    let name = String(decoding: try content(to: end, start).withoutBlanks, as: UTF8.self)
    guard !name.isEmpty else { throw MustacheFault(problem: "a tag has no name", offset: start) }
    guard name.utf8.allSatisfy(Self.isNameByte) else {
      throw MustacheFault(problem: "a name in a tag holds a sign that names cannot have", offset: start)
    }
    return name
  }

  private mutating func content(to end: [UInt8], _ start: Int) throws(MustacheFault) -> ArraySlice<UInt8> {
    guard let found = offset(of: end, from: position) else { throw MustacheFault(problem: "a tag has no end", offset: start) }
    defer { position = found + end.count }
    return bytes[position..<found]
  }

  private mutating func setDelimiters(_ content: ArraySlice<UInt8>, _ start: Int) throws(MustacheFault) {
    let parts = content.split { $0 <= 0x20 }
    guard parts.count == 2 else { throw MustacheFault(problem: "the delimiters cannot be set like this", offset: start) }
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
  /// The bytes between the blanks at both ends.
  fileprivate var withoutBlanks: ArraySlice<UInt8> {
    guard let first = firstIndex(where: { $0 > 0x20 }), let last = lastIndex(where: { $0 > 0x20 }) else { return [] }
    return self[first...last]
  }
}
