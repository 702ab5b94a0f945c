/// A JSON value (RFC 8259) with its keys in a fixed order, written so that it is safe inside a script element.
public indirect enum JSONText: Sendable {
  case string(String)
  case number(Int)
  case bool(Bool)
  case null
  case array([JSONText])
  case object([(String, JSONText)])

  /// The JSON, without white space.
  public var text: String {
    var result: [UInt8] = []
    result.reserveCapacity(500)
    write(to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  private func write(to result: inout [UInt8]) {
    switch self {
    case .string(let text): Self.write(text, to: &result)
    case .number(let number): result += String(number).utf8
    case .bool(let value): result += (value ? "true" : "false").utf8
    case .null: result += "null".utf8
    case .array(let items):
      result.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { result.append(UInt8(ascii: ",")) }
        item.write(to: &result)
      }
      result.append(UInt8(ascii: "]"))
    case .object(let members):
      result.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { result.append(UInt8(ascii: ",")) }
        Self.write(member.0, to: &result)
        result.append(UInt8(ascii: ":"))
        member.1.write(to: &result)
      }
      result.append(UInt8(ascii: "}"))
    }
  }

  /// Escapes `<`, `>` and `&`, so that no text can end the script element or begin a comment in it, and the two Unicode line
  /// separators, which scripts do not accept in a string.
  private static func write(_ text: String, to result: inout [UInt8]) {
    result.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for (index, byte) in bytes.enumerated() {
        // Nearly all characters end here, so that no escape is asked for: that took half of the time of writing a page's data.
        guard mayNeedEscape(byte), let (escape, length) = escape(byte, at: index, in: bytes) else { continue }
        result += bytes[start..<index]
        result += escape.utf8
        start = index + length
      }
      result += bytes[start...]
    }
    result.append(UInt8(ascii: "\""))
  }

  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), 0xE2: true
    default: false
    }
  }

  /// The escape sequence for the character that begins with a byte, and the length of that character in bytes; nil for a
  /// character that needs no escape.
  private static func escape(_ byte: UInt8, at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (escape: String, length: Int)? {
    switch byte {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case 0x0A: return ("\\n", 1)
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0..<0x20: return (escape(UInt32(byte)), 1)
    case 0xE2:
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 else { return nil }
      return (escape(0x2000 + UInt32(bytes[index + 2] & 0x3F)), 3)
    default: return nil
    }
  }

  private static func escape(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
