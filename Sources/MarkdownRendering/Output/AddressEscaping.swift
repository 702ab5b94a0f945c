extension String {
  /// This destination as the value of an `href`: characters that an address may not contain are percent-encoded, and existing
  /// percent-encoding is kept.
  var hrefEscaped: String {
    if utf8.allSatisfy(Self.isHrefByte) { return self }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + 16)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "'"): result += "&#x27;".utf8
      case _ where Self.isHrefByte(byte): result.append(byte)
      default: result += [UInt8(ascii: "%"), Self.hexDigit(byte >> 4), Self.hexDigit(byte & 15)]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// This destination as a percent-encoded address, not escaped for HTML.
  var addressEscaped: String { hrefEscaped.replacing("&amp;", with: "&").replacing("&#x27;", with: "'") }

  /// This text percent-decoded; nil when the result is not UTF-8.
  var percentDecoded: String? {
    guard contains(byte: UInt8(ascii: "%")) else { return self }
    var result: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
      if byte == UInt8(ascii: "%"), digits.count == 2 {
        result.append(UInt8(digits[0] * 16 + digits[1]))
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return String(validating: result, as: UTF8.self)
  }

  private static func isHrefByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 97...122, 65...90, 48...57: true
    // / . - # ? = : % _ ~ + , ; @ ! $ ( ) *
    case 0x23...0x25, 0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x21, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? value + 48 : value + 55 }
}
