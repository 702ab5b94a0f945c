import ContentHashing
import Foundation

/// A short mark of the words of a text. Texts that differ only in spaces or typography have the same.
enum TextFingerprint {
  /// Ten letters of sixteen are 40 bits: a changed text has the mark of the old one once in a million million times.
  static let length = 10

  /// Consonants. Other YAML readers would take digits for a number, and `12e4567890` for an infinite one; with vowels there would be
  /// words.
  private static let letters: [Character] = Array("bcdfghjklmnpqrst")

  static func of(_ text: String) -> String {
    let digest = ContentHash(of: Array(words(of: text).utf8)).hexadecimal
    return String(digest.prefix(length).compactMap { $0.hexDigitValue.map { letters[$0] } })
  }

  /// The text without spaces, soft hyphens and other invisible characters, and with one form for all quotation marks and one for all
  /// hyphens and dashes. Compatibility forms (UAX #15, NFKC) are those of the same words: a ligature, an ellipsis, a no-break hyphen.
  static func words(of text: String) -> String {
    let quoted = String(String.UnicodeScalarView(text.unicodeScalars.map { quotationMarks.contains($0) ? "'" : $0 }))
    var result = String.UnicodeScalarView()
    for scalar in quoted.precomposedStringWithCompatibilityMapping.unicodeScalars {
      let properties = scalar.properties
      if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { continue }
      let isDash = properties.generalCategory == .dashPunctuation || scalar == "\u{2212}"
      let plain: Unicode.Scalar = isDash ? "-" : scalar
      // `--` is a dash to Markdown, and two single marks are sometimes typed for a double one.
      if plain == "-" || plain == "'", result.last == plain { continue }
      result.append(plain)
    }
    return String(result)
  }

  private static let quotationMarks: Set<Unicode.Scalar> = [
    "'", "\"", "`", "´", "‘", "’", "‚", "‛", "“", "”", "„", "‟", "«", "»", "‹", "›", "′", "″", "＂", "＇",
  ]
}
