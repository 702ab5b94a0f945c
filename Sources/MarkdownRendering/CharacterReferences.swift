import Diagnostics
import SiteModel

/// Numeric character references (`&#8;`) that stand for characters which no page and no feed may hold.
enum CharacterReferences {
  /// Whether a text may hold any: most hold none, and need no expression to say so.
  static func mayBe(in text: [UInt8]) -> Bool {
    text.withUnsafeBytes { bytes in
      var offset = 0
      while let ampersand = bytes.offset(of: UInt8(ascii: "&"), from: offset) {
        offset = ampersand + 1
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "#") { return true }
      }
      return false
    }
  }

  /// A finding for each such reference in a text. In code a reference is shown as it is written; so the caller says whether
  /// a forbidden character has reached the HTML, and only the two that never get there are reported otherwise.
  static func findings(in source: MarkdownSource, onlyMarkers: Bool) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (number, line) in source.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for match in line.matches(of: reference) {
        guard let scalar = scalar(of: match.output), !scalar.isAllowedInMarkup, !onlyMarkers || isMarker(scalar) else { continue }
        let column = source.columnOffset + line[..<match.range.lowerBound].unicodeScalars.count + 1
        let range = SourceRange(
          path: source.path, line: source.firstLine + number, column: column, end: column + match.output.0.unicodeScalars.count)
        findings.append(Diagnostic(.fileHoldsControlCharacter, at: range, ["character": scalar.codePointName]))
      }
    }
    return findings
  }

  /// A text without references to U+FFFE and U+FFFF. libcmark-gfm writes these two as the single bytes 0xFE and 0xFF, of which
  /// the second marks the openings in the HTML, so they must not reach it.
  static func withoutMarkers(_ text: String) -> String {
    text.replacing(reference) { match in
      scalar(of: match.output).map(isMarker) == true ? "\u{FFFD}" : String(match.output.0)
    }
  }

  private typealias Output = (Substring, Substring?, Substring?)

  private static var reference: Regex<Output> { /&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,9}));/ }

  private static func scalar(of output: Output) -> Unicode.Scalar? {
    let value = output.1.map { UInt32($0, radix: 16) } ?? output.2.map { UInt32($0) } ?? nil
    return value.flatMap(Unicode.Scalar.init)
  }

  private static func isMarker(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0xFFFE || scalar.value == 0xFFFF }

  /// Whether a body shows a character that may not stand in markup.
  static func reachHTML(of body: MarkupBody) -> Bool {
    String(decoding: body.html, as: UTF8.self).unicodeScalars.contains {
      !$0.isAllowedInMarkup
    } || body.images.contains { $0.alt.unicodeScalars.contains { !$0.isAllowedInMarkup } }
  }
}
