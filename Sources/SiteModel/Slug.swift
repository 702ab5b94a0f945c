import Foundation

/// The rules for the parts of addresses.
public enum Slug {
  /// Whether a text can be one part of an address as it stands: lower-case letters and digits in groups joined by single hyphens.
  public static func isValid(_ text: String) -> Bool {
    !text.isEmpty && text == from(text)
  }

  /// Whether a text has lower-case letters and digits in groups joined by single hyphens, and nothing else.
  private static func isPlain(_ text: String) -> Bool {
    let hyphen = UInt8(ascii: "-")
    var previous = hyphen
    for byte in text.utf8 {
      guard 97...122 ~= byte || 48...57 ~= byte || (byte == hyphen && previous != hyphen) else { return false }
      previous = byte
    }
    return previous != hyphen || text.isEmpty
  }

  /// A slug made from any text: lower case, accents removed, everything but letters and digits turned into single hyphens. May be empty.
  public static func from(_ text: String) -> String {
    if isPlain(text) { return text }
    let folded = text.folding(
      options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: Locale(identifier: "en"))
    let words = folded.lowercased().unicodeScalars.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
    return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
  }
}

/// Percent-encoding for the path of an address (RFC 3986, section 3.3).
public func percentEncodedPath(_ path: String) -> String {
  var path = path
  guard let start = path.withUTF8({ $0.firstIndex { !isPathByte($0) } }) else { return path }
  var result = Array(path.utf8.prefix(start))
  for byte in path.utf8.dropFirst(start) {
    if isPathByte(byte) {
      result.append(byte)
    } else {
      let digits = Array("0123456789ABCDEF".utf8)
      result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// A text as one value of a query (RFC 3986, section 3.4): every byte that is not unreserved is percent-encoded.
public func percentEncodedQuery(_ text: String) -> String { percentEncodedPath(text).replacing("/", with: "%2F") }

private func isPathByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 97...122, 65...90, 48...57, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
    true
  default: false
  }
}
