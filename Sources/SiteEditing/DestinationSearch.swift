import Foundation

/// Where a file may have the destination of a Markdown link or image, found by its bytes alone.
///
/// The search finds too much: a link that is shown as code looks like any other. Whether a place is a destination is for whoever reads
/// the file again with another one there to see.
struct DestinationSearch {
  /// The place of a destination without its fragment.
  struct Place: Hashable {
    var range: Range<Int>
    /// The path, decoded as the reader of Markdown decodes it, with the address of the site in front if that is written there.
    var path: String
    /// Whether it stands in `<` and `>`, where spaces need no encoding.
    var isBracketed: Bool
  }

  private let bytes: [UInt8]

  init(in bytes: [UInt8]) { self.bytes = bytes }

  /// The destinations behind `](` and `]:`.
  var places: [Place] {
    var found: [Place] = []
    var position = bytes.startIndex
    while let bracket = bytes[position...].firstIndex(of: UInt8(ascii: "]")), bracket + 1 < bytes.count {
      position = bracket + 1
      let mark = bytes[position]
      guard mark == UInt8(ascii: "(") || mark == UInt8(ascii: ":") else { continue }
      if let place = destination(from: position + 1, isDefinition: mark == UInt8(ascii: ":")) { found.append(place) }
    }
    return found
  }

  /// The places of an address of the site that is written whole: `https://…`.
  func places(ofAddress url: String, path: String) -> [Place] {
    let whole = Array((url + path).utf8)
    guard !url.isEmpty, let first = whole.first else { return [] }
    var found: [Place] = []
    var position = bytes.startIndex
    while let start = bytes[position...].firstIndex(of: first) {
      position = start + 1
      guard bytes[start...].starts(with: whole) else { continue }
      let end = start + whole.count
      // A longer address is another one.
      if end < bytes.count, Self.continuesAddress(bytes[end]) { continue }
      found.append(Place(range: (start + url.utf8.count)..<end, path: path, isBracketed: false))
    }
    return found
  }

  private static func continuesAddress(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "_")
      || 48...57 ~= byte || 97...122 ~= byte | 0x20
  }

  /// The destination that begins at an offset, after white space.
  private func destination(from start: Int, isDefinition: Bool) -> Place? {
    var start = start
    while start < bytes.count, bytes[start].isWhiteSpace { start += 1 }
    guard start < bytes.count else { return nil }
    let isBracketed = bytes[start] == UInt8(ascii: "<")
    if isBracketed { start += 1 }
    var end = start
    var depth = 0
    scan: while end < bytes.count {
      switch bytes[end] {
      case 0x0A, 0x0D: break scan
      case UInt8(ascii: ">") where isBracketed: break scan
      case 0x00...0x20 where !isBracketed: break scan
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if !isBracketed, !isDefinition, depth == 0 { break scan }
        depth -= 1
      case UInt8(ascii: "\\") where end + 1 < bytes.count && bytes[end + 1] > 0x20: end += 1
      default: break
      }
      end += 1
    }
    // The mark of a number, as in `&#45;`, begins no fragment.
    let hash =
      bytes[start..<end].indices.first { bytes[$0] == UInt8(ascii: "#") && ($0 == start || bytes[$0 - 1] != UInt8(ascii: "&")) }
      ?? end
    let raw = String(decoding: bytes[start..<hash], as: UTF8.self)
    let unescaped = Self.withoutReferences(raw).replacing(/\\([!-\/:-@\[-`{-~])/) { String($0.1) }
    return Place(range: start..<hash, path: unescaped.removingPercentEncoding ?? unescaped, isBracketed: isBracketed)
  }
}

extension DestinationSearch {
  /// A text with the characters for which `&#45;`, `&#x2D;` and the most usual names stand (CommonMark, section 2.5). Another name stays
  /// as it is, and what then reads otherwise is not changed.
  private static func withoutReferences(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing(/&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]+));/) { match in
      let number = match.1.flatMap { UInt32($0) } ?? match.2.flatMap { UInt32($0, radix: 16) }
      if let scalar = number.flatMap(Unicode.Scalar.init) { return String(Character(scalar)) }
      return match.3.flatMap { names[String($0)] } ?? String(match.0)
    }
  }

  private static let names = [
    "amp": "&", "apos": "'", "colon": ":", "lowbar": "_", "lpar": "(", "period": ".", "quot": "\"", "rpar": ")", "sol": "/",
  ]
}

/// How a path is written in a file.
enum PathSpelling {
  /// In Markdown: what would end a destination or has a meaning in it is percent-encoded, also what matters to YAML around it.
  static func inMarkdown(_ path: String, isBracketed: Bool) -> [UInt8] {
    encoded(path, isBracketed ? "<>#%&\\`'\"{}" : " ()<>#%&\\`'\"{}")
  }

  /// In a YAML value that is percent-decoded: with the fragment's mark and the percent sign encoded, and all that Markdown would encode
  /// if the author did so.
  static func inValue(_ path: String, like text: String) -> String {
    String(decoding: encoded(path, text.contains("%") ? " ()<>#%&'\"" : "#%"), as: UTF8.self)
  }

  private static func encoded(_ path: String, _ characters: String) -> [UInt8] {
    let set = Set(characters.utf8)
    return path.utf8.flatMap { byte -> [UInt8] in
      guard set.contains(byte) || byte < 0x20 || byte == 0x7F else { return [byte] }
      let digits = String(byte, radix: 16, uppercase: true)
      return Array(("%" + (digits.utf8.count == 1 ? "0" : "") + digits).utf8)
    }
  }

  /// Whether a text can stand in YAML without quotes, in a list in brackets, too, and is read as a text.
  static func canBePlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first,
      first.properties.isAlphabetic || first.properties.numericType != nil || "./_".unicodeScalars.contains(first),
      !text.contains(": "), !text.contains(" #"), text.last != ":", text.last != " ",
      !text.unicodeScalars.contains(where: { ",[]{}\"\n\r\t".unicodeScalars.contains($0) })
    else { return false }
    let isNumber = !first.properties.isAlphabetic && text.wholeMatch(of: /[-+.0-9A-Fa-fxo_]+/) != nil
    return !isNumber && !["null", "true", "false"].contains(text.lowercased())
  }

  /// A text in single quotes.
  static func singleQuoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
}

/// A YAML value that stands on one line, as it is written.
struct WrittenScalar {
  /// The value with its quotes.
  var whole: Range<Int>
  /// The text without quotes.
  var inner: Range<Int>
  /// The quotes; nil without.
  var quote: UInt8?

  /// Finds a value at its place; nil when it is not written there as it reads.
  init?(_ text: String, at start: Int, in bytes: [UInt8]) {
    guard start < bytes.count, !text.isEmpty else { return nil }
    let mark = bytes[start]
    let isQuoted = mark == UInt8(ascii: "'") || mark == UInt8(ascii: "\"")
    // Between double quotes a backslash begins an escape.
    if mark == UInt8(ascii: "\""), text.contains(where: { $0 == "\\" || $0 == "\"" }) { return nil }
    let written = Array((mark == UInt8(ascii: "'") ? text.replacing("'", with: "''") : text).utf8)
    let first = isQuoted ? start + 1 : start
    guard bytes[first...].starts(with: written) else { return nil }
    let end = first + written.count
    quote = isQuoted ? mark : nil
    inner = first..<end
    whole = start..<(isQuoted ? end + 1 : end)
    if isQuoted {
      guard end < bytes.count, bytes[end] == mark else { return nil }
      if mark == UInt8(ascii: "'"), end + 1 < bytes.count, bytes[end + 1] == mark { return nil }
    } else if end < bytes.count,
      ![0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(bytes[end])
    {
      return nil
    }
  }

  /// The value with another text in place of its beginning.
  /// - Parameters:
  ///   - count: how many bytes of the text as read make way.
  ///   - text: the whole text as it is read.
  func splice(replacing count: Int, of text: String, with path: String) -> Splice {
    let rest = String(decoding: text.utf8.dropFirst(count), as: UTF8.self)
    switch quote {
    case UInt8(ascii: "'"): return Splice(whole, PathSpelling.singleQuoted(path + rest).utf8)
    case nil where !PathSpelling.canBePlain(path + rest): return Splice(whole, PathSpelling.singleQuoted(path + rest).utf8)
    default: return Splice(inner.lowerBound..<(inner.lowerBound + count), path.utf8)
    }
  }
}
