import Diagnostics
import SiteModel

/// Turns Markdown in one language into HTML with openings: CommonMark, GFM, footnotes and what Baken adds to them.
///
/// libcmark-gfm parses; the tree is edited where Baken's HTML differs; libcmark-gfm renders; the HTML is cut at the
/// openings. A renderer holds nothing that changes, so any number of threads may share one.
public struct MarkdownRenderer: Sendable {
  let strings: MarkdownStrings
  let componentNames: Set<String>
  let terms: GlossaryTerms?
  let quotationMarks: QuotationMarks
  let reservedIDs: Set<String>
  private let siteURL: String

  /// A renderer for a language.
  ///
  /// - Parameters:
  ///   - language: Decides which quotation marks straight quotes become.
  ///   - strings: The words that the HTML needs besides the author's.
  ///   - componentNames: The first words of info strings that make a fenced block a component.
  ///   - terms: The glossary, for sources that ask for its terms to be marked.
  ///   - reservedIDs: Identifiers that the page around the text uses; no heading gets one by itself.
  ///   - siteURL: The site's own address, without a last `/`; empty when it has none.
  public init(
    language: LanguageTag, strings: MarkdownStrings, componentNames: Set<String>, terms: GlossaryTerms?,
    reservedIDs: Set<String> = [], siteURL: String = ""
  ) {
    self.strings = strings
    self.componentNames = componentNames
    self.terms = terms
    self.reservedIDs = reservedIDs
    self.siteURL = siteURL
    quotationMarks = QuotationMarks(language: language)
  }

  /// A destination as it is written inside the site: the address of a page or a file in media/ loses the site's own scheme and host,
  /// so that it is checked and follows the site to another address. What the site makes for others to load, such as a calendar, keeps
  /// them.
  public func insideSite(_ destination: String) -> String {
    guard !siteURL.isEmpty, destination.hasPrefix(siteURL) else { return destination }
    let rest = destination.dropFirst(siteURL.count)
    let path = rest.prefix { $0 != "#" }
    guard path.isEmpty || path.hasPrefix("/"), !path.contains("?") else { return destination }
    let isFile = path.split(separator: "/").last?.contains(".") ?? false
    guard !isFile || path.hasPrefix("/media/") else { return destination }
    return (path.isEmpty ? "/" : String(path)) + rest.dropFirst(path.count)
  }

  /// The HTML of a whole text.
  public func render(_ source: MarkdownSource) -> MarkdownResult { render(source, isInline: false) }

  /// The HTML of a text that stands inside a sentence or a heading: a single paragraph comes without its `<p>`.
  public func renderInline(_ source: MarkdownSource) -> MarkdownResult { render(source, isInline: true) }

  private func render(_ source: MarkdownSource, isInline: Bool) -> MarkdownResult {
    var text = Array(source.text.utf8)
    let hasReferences = CharacterReferences.mayBe(in: text)
    if hasReferences { text = Array(CharacterReferences.withoutMarkers(source.text).utf8) }
    let document = CMarkDocument(parsing: text)
    var editor = TreeEditor(root: document.root, text: text, source: source, renderer: self)
    editor.editTree()
    if isInline { editor.unwrapSingleParagraph() }
    let cut = document.withHTML { PieceCutter.cut($0, images: editor.images) }
    var result = MarkdownResult(body: editor.body(with: cut), diagnostics: editor.diagnostics)
    if hasReferences {
      let reachHTML = CharacterReferences.reachHTML(of: result.body)
      result.diagnostics += CharacterReferences.findings(in: source, onlyMarkers: !reachHTML)
    }
    return result
  }
}
