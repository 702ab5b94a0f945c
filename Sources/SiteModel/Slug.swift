import Foundation

/// The rules for parts of addresses.
public enum Slug {
  /// Whether a text can be used as a slug: groups of lower-case letters and digits, joined by single hyphens.
  public static func isValid(_ text: String) -> Bool {
    !text.isEmpty && text == from(text)
  }

  /// Whether a text consists of lower-case ASCII letters and digits in groups joined by single hyphens.
  private static func isPlain(_ text: String) -> Bool {
    let hyphen = UInt8(ascii: "-")
    var previous = hyphen
    for byte in text.utf8 {
      guard 97...122 ~= byte || 48...57 ~= byte || (byte == hyphen && previous != hyphen) else { return false }
      previous = byte
    }
    return previous != hyphen || text.isEmpty
  }

  /// A slug made from any text: lower case, accents removed, each run of anything but letters and digits replaced by a hyphen. May
  /// be empty.
  public static func from(_ text: String) -> String {
    if isPlain(text) { return text }
    if let slug = fromASCII(text) { return slug }
    let folded = text.folding(
      options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: Locale(identifier: "en"))
    // Some programs type this ligature, which is not allowed in addresses and sorts wrongly.
    let letters = folded.lowercased().replacing("ĳ", with: "ij")
    let words = letters.unicodeScalars.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
    return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
  }
}

extension Slug {
  /// The slug of a text, or of a name in its place where the text has no letter and no digit, such as *€*.
  public static func from(_ text: String, orElse name: String) -> String {
    let slug = from(text)
    return slug.isEmpty ? from(name) : slug
  }

  /// The slug of a text of ASCII characters; nil for any other. Folding a text takes Foundation longer than all else about a title.
  private static func fromASCII(_ text: String) -> String? {
    var slug: [UInt8] = []
    var isBetweenWords = false
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      let lower = 65...90 ~= byte ? byte | 0x20 : byte
      guard 97...122 ~= lower || 48...57 ~= lower else {
        isBetweenWords = true
        continue
      }
      if isBetweenWords, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      isBetweenWords = false
      slug.append(lower)
    }
    return String(decoding: slug, as: UTF8.self)
  }
}

/// A path, percent-encoded (RFC 3986, section 3.3).
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

/// A text as a query value (RFC 3986, section 3.4): every reserved byte is percent-encoded.
public func percentEncodedQuery(_ text: String) -> String { percentEncodedPath(text).replacing("/", with: "%2F") }

private func isPathByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 97...122, 65...90, 48...57, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
    true
  default: false
  }
}

extension String {
  /// This text with a capital at its start, as Dutch writes it: an initial `ij` becomes `IJ` (IJsselstein).
  public var capitalizedAtStart: String {
    let isDigraph = count > 1 && prefix(2).lowercased() == "ij"
    let length = isDigraph ? 2 : 1
    return prefix(length).uppercased() + dropFirst(length)
  }
}
