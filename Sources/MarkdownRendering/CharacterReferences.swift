import Diagnostics
import SiteModel

/// Numeric character references (`&#8;`) that stand for characters which no page and no feed may hold.
enum CharacterReferences {
  /// A finding for each such reference in a text. In code a reference is shown as it is written; the caller asks only when
  /// a forbidden character has reached the HTML.
  static func findings(in source: MarkdownSource) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (number, line) in source.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for match in line.matches(of: /&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));/) {
        let value = match.output.1.map { UInt32($0, radix: 16) } ?? match.output.2.map { UInt32($0) } ?? nil
        guard let value, let scalar = Unicode.Scalar(value), !scalar.isAllowedInMarkup else { continue }
        let column = source.columnOffset + line[..<match.range.lowerBound].unicodeScalars.count + 1
        let range = SourceRange(
          path: source.path, line: source.firstLine + number, column: column, end: column + match.output.0.unicodeScalars.count)
        findings.append(Diagnostic(.fileHoldsControlCharacter, at: range, ["character": scalar.codePointName]))
      }
    }
    return findings
  }

  /// Whether a body shows a character that may not stand in markup.
  static func reachHTML(of body: MarkupBody) -> Bool {
    body.pieces.contains { piece in
      if case .html(let html) = piece { html.unicodeScalars.contains { !$0.isAllowedInMarkup } } else { false }
    } || body.images.contains { $0.alt.unicodeScalars.contains { !$0.isAllowedInMarkup } }
  }
}
