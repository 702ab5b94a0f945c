extension Unicode.Scalar {
  /// Whether the character may stand in HTML and XML (HTML, 13.2.3.5; XML 1.0, 2.2): every one but controls other than
  /// tab and line ends, and the code points that are no characters.
  public var isAllowedInMarkup: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: false
    default: value & 0xFFFE != 0xFFFE
    }
  }

  /// The character's name as `U+0008`.
  public var codePointName: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
