import Diagnostics
import MarkdownRendering
import SiteModel
import Testing

extension MarkdownStrings {
  static let dutch = MarkdownStrings(
    alertNote: "Let op", alertTip: "Tip", alertImportant: "Belangrijk",
    alertWarning: "Waarschuwing", alertCaution: "Pas op", table: "Tabel {number}", footnotes: "Noten",
    footnoteReference: "Noot {number}", footnoteBack: "Terug naar de tekst", taskDone: "gedaan", taskOpen: "te doen")
}

/// A renderer for a language; tests write Dutch unless the language is the point.
func renderer(
  _ language: String = "nl", components: Set<String> = [], terms: LinkedTerms? = nil, reservedIDs: Set<String> = []
) throws -> MarkdownRenderer {
  let tag = try #require(LanguageTag(language))
  return MarkdownRenderer(
    language: tag, strings: .dutch, componentNames: components, terms: terms, reservedIDs: reservedIDs)
}

/// What a text becomes.
func render(
  _ text: String, language: String = "nl", components: Set<String> = [], terms: LinkedTerms? = nil, firstLine: Int = 1,
  columnOffset: Int = 0
) throws -> MarkdownResult {
  try renderer(language, components: components, terms: terms).render(
    MarkdownSource(text: text, path: "a.md", firstLine: firstLine, columnOffset: columnOffset, linksTerms: terms != nil))
}

extension MarkdownResult {
  /// The HTML in one text, with slots written as `{link 0}`, and terms as the page shows them.
  var html: String {
    body.pieces.map { piece in
      switch piece {
      case .html(let bytes): String(decoding: body.html[bytes.range], as: UTF8.self)
      case .linkStart(let index): "{link \(index)}"
      case .image(let index): "{image \(index)}"
      case .component(let index): "{component \(index)}"
      case .heading(let index): "{heading \(index)}"
      case .headingAnchor(let index): "{anchor \(index)}"
      case .headingEnd(let index): "{/heading \(index)}"
      case .termStart(let index): "<button class=\"term\" popovertarget=\"term-\(body.terms[Int(index)])\">"
      case .termEnd: "</button>"
      case .ownAddress: ""
      }
    }.joined()
  }

  /// The findings as `line:column-end identifier: summary`.
  var findings: [String] {
    diagnostics.map { finding in
      let range = finding.range.map { "\($0.line):\($0.column)-\($0.end)" } ?? "nowhere"
      return "\(range) \(finding.kind.identifier): \(finding.summary(in: .english))"
    }
  }
}
