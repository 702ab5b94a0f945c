/// A language of the site, as a BCP 47 tag (RFC 5646) such as `nl` or `en-GB`.
public struct LanguageTag: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The tag as written.
  public let code: String

  /// A language by its tag; nil when the text has not the form of a tag (letters and digits in groups of at most eight,
  /// joined by hyphens, the first of two or three letters).
  public init?(_ code: String) {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy({ 97...122 ~= $0 }),
      parts.dropFirst().allSatisfy({ part in
        (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { 97...122 ~= $0 || 65...90 ~= $0 || 48...57 ~= $0 }
      })
    else { return nil }
    self.code = code
  }

  /// The primary subtag: `en` for `en-GB`.
  public var primary: String { String(code.prefix { $0 != "-" }) }

  /// The tag.
  public var description: String { code }

  /// Orders by the tag's letters.
  public static func < (left: LanguageTag, right: LanguageTag) -> Bool { left.code < right.code }
}
