/// A language of the site, as a BCP 47 tag (RFC 5646) such as `nl` or `en-GB`.
public struct LanguageTag: Sendable, Hashable, Comparable, CustomStringConvertible, Encodable {
  public let code: String

  /// A language by its tag; nil when the text is not well-formed: groups of at most eight letters and digits, joined by hyphens,
  /// the first group of two or three letters.
  public init?(_ code: String) {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy({ 97...122 ~= $0 }),
      parts.dropFirst().allSatisfy({ part in
        (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { 97...122 ~= $0 || 65...90 ~= $0 || 48...57 ~= $0 }
      })
    else { return nil }
    self.code = code
  }

  private init(wellFormed code: String) { self.code = code }

  /// No particular language (RFC 5646, section 4.1).
  public static let undetermined = LanguageTag(wellFormed: "und")

  public func encode(to encoder: any Encoder) throws { try code.encode(to: encoder) }

  /// The primary subtag: `en` for `en-GB`.
  public var primary: String { String(code.prefix { $0 != "-" }) }

  /// Whether texts are written from right to left: in the script that the tag names (RFC 5646, section 2.2.3), otherwise in the
  /// usual script of the language (Unicode CLDR).
  public var isRightToLeft: Bool {
    if let script = code.split(separator: "-").dropFirst().first(where: { $0.utf8.count == 4 }), script.first?.isLetter ?? false {
      return Self.rightToLeftScripts.contains(script.lowercased())
    }
    return Self.rightToLeftLanguages.contains(primary)
  }

  /// The value of the `dir` attribute (HTML, section 3.2.6.4).
  public var direction: String { isRightToLeft ? "rtl" : "ltr" }

  private static let rightToLeftScripts: Set<String> = [
    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi",
  ]
  private static let rightToLeftLanguages: Set<String> = [
    "ar", "arc", "ary", "arz", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps",
    "sd", "skr",
    "sdh", "syr", "ug", "ur", "yi",
  ]

  public var description: String { code }

  public static func < (left: LanguageTag, right: LanguageTag) -> Bool { left.code < right.code }
}
