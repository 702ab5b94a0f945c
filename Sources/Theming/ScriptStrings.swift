/// The string literals of a script (ECMA-262, section 12.9), without those in comments and regular expressions.
///
/// The script is not interpreted: any string that names another site counts, unless clearly nothing is loaded from there. The
/// site's security policy would block such a request in any case; the finding comes earlier.
struct ScriptStrings {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The byte ranges of the strings that name another site.
  var foreignAddresses: [Range<Int>] {
    var found: [Range<Int>] = []
    var position = 0
    // The code before the present byte, without comments and with single spaces.
    var before: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "/") where next(position) == UInt8(ascii: "/"):
        position = bytes[position...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      case UInt8(ascii: "/") where next(position) == UInt8(ascii: "*"):
        position = bytes[(position + 2)...].firstRange(of: Array("*/".utf8))?.upperBound ?? bytes.count
      case UInt8(ascii: "/") where Self.mayBeginExpression(before):
        position = endOfExpression(position)
        before.append(byte)
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"):
        let end = endOfString(position, byte)
        let text = position + 1..<end
        if ForeignAddresses.isForeign(decoded(text)), !Self.isLinkOrName(before, decoded(text)) { found.append(text) }
        before += bytes[position..<min(end + 1, bytes.count)]
        position = end + 1
      default:
        if byte > 0x20 { before.append(byte) }
        if byte <= 0x20, before.last != 0x20 { before.append(0x20) }
        position += 1
      }
      if before.count > 200 { before.removeFirst(before.count - 100) }
    }
    return found
  }

  private func next(_ position: Int) -> UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

  /// The end of a string: its quotation mark, or the end of the line.
  private func endOfString(_ start: Int, _ quote: UInt8) -> Int {
    var position = start + 1
    while position < bytes.count {
      switch bytes[position] {
      case quote: return position
      case UInt8(ascii: "\\"): position += 2
      case 0x0A where quote != UInt8(ascii: "`"): return position
      default: position += 1
      }
    }
    return bytes.count
  }

  private func endOfExpression(_ start: Int) -> Int {
    var position = start + 1
    var isInClass = false
    while position < bytes.count, bytes[position] != 0x0A {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass: return position + 1
      default: break
      }
      position += 1
    }
    return min(position, bytes.count)
  }

  /// Whether a slash begins a regular expression and is not a division.
  private static func mayBeginExpression(_ before: [UInt8]) -> Bool {
    let code = before.last == 0x20 ? before.dropLast() : before[...]
    guard let last = code.last else { return true }
    if "(,=:[!&|?{};+-*%<>~^".utf8.contains(last) { return true }
    return ["return", "typeof", "case", "of", "in"].contains { code.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// Whether an address is only a name: a namespace, the target of a link, or an operand of a comparison.
  private static func isLinkOrName(_ before: [UInt8], _ text: String) -> Bool {
    if text.hasPrefix("http://www.w3.org/") { return true }
    let code = String(decoding: before.filter { $0 != 0x20 }.suffix(40), as: UTF8.self)
    return ["href=", "href:", "\"href\",", "'href',", "==="].contains(where: code.hasSuffix)
  }

  /// A string with its escapes decoded (ECMA-262, section 12.9.4).
  private func decoded(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard text.contains("\\") else { return text }
    let escape = #/\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}|(\n)|(.))/#
    return text.replacing(escape) { match in
      let (_, byte, unit, point, lineEnd, other) = match.output
      if let number = (byte ?? unit ?? point).flatMap({ UInt32($0, radix: 16) }) {
        return UnicodeScalar(number).map { String(Character($0)) } ?? ""
      }
      return lineEnd == nil ? String(other ?? "") : ""
    }
  }
}
