extension Unicode.Scalar {
  /// Whether the character is allowed in both HTML and XML (HTML, section 13.2.3.5; XML 1.0, section 2.2): not a control character
  /// other than tab and line ends, and not a noncharacter.
  public var isAllowedInMarkup: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: false
    default: value & 0xFFFE != 0xFFFE
    }
  }

  /// The code point as `U+0008`.
  public var codePointName: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
