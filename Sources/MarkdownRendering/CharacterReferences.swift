import Diagnostics
import SiteModel

/// Numeric character references (`&#8;`) to characters that are not allowed in pages and feeds.
enum CharacterReferences {
  /// Whether a text may contain any. Most texts do not, and are spared the regular expression.
  static func mayOccur(in text: [UInt8]) -> Bool {
    text.withUnsafeBytes { bytes in
      var offset = 0
      while let ampersand = bytes.offset(of: UInt8(ascii: "&"), from: offset) {
        offset = ampersand + 1
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "#") { return true }
      }
      return false
    }
  }

  /// A finding for each such reference in a text. In code, a reference is shown as it is written and is no fault. So the caller
  /// says whether a forbidden character has reached the HTML; if not, only the two that never reach it are reported.
  static func findings(in source: MarkdownSource, onlyUnencodable: Bool) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (number, line) in source.text.lines.enumerated() {
      for match in line.matches(of: reference) {
        guard let scalar = scalar(of: match.output), !scalar.isAllowedInMarkup, !onlyUnencodable || isUnencodable(scalar)
        else { continue }
        let column = source.columnOffset + line[..<match.range.lowerBound].unicodeScalars.count + 1
        let range = SourceRange(
          path: source.path, line: source.firstLine + number, column: column, end: column + match.output.0.unicodeScalars.count)
        findings.append(Diagnostic(.fileHoldsControlCharacter, at: range, ["character": scalar.codePointName]))
      }
    }
    return findings
  }

  /// A text without references to U+FFFE and U+FFFF. libcmark-gfm writes these as the single bytes 0xFE and 0xFF, and 0xFF delimits
  /// the slots in the HTML (``Markup``).
  static func withoutUnencodable(_ text: String) -> String {
    text.replacing(reference) { match in
      scalar(of: match.output).map(isUnencodable) == true ? "\u{FFFD}" : String(match.output.0)
    }
  }

  private typealias Output = (Substring, Substring?, Substring?)

  private static var reference: Regex<Output> { /&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,9}));/ }

  private static func scalar(of output: Output) -> Unicode.Scalar? {
    let value = output.1.map { UInt32($0, radix: 16) } ?? output.2.map { UInt32($0) } ?? nil
    return value.flatMap(Unicode.Scalar.init)
  }

  /// Whether libcmark-gfm cannot encode the character in UTF-8.
  private static func isUnencodable(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0xFFFE || scalar.value == 0xFFFF }

  /// Whether a body shows a character that is not allowed in HTML and XML.
  static func haveReachedHTML(of body: MarkupBody) -> Bool {
    String(decoding: body.html, as: UTF8.self).unicodeScalars.contains {
      !$0.isAllowedInMarkup
    } || body.images.contains { $0.alt.unicodeScalars.contains { !$0.isAllowedInMarkup } }
  }
}
