import Diagnostics
import SiteModel

/// Renders Markdown in one language to HTML with slots: CommonMark, GFM, footnotes and Baken's additions.
///
/// libcmark-gfm parses; the tree is edited where Baken's HTML differs; libcmark-gfm renders; the HTML is cut at the slots. A
/// renderer has no mutable state, so any number of threads may share one.
public struct MarkdownRenderer: Sendable {
  let strings: MarkdownStrings
  let componentNames: Set<String>
  let terms: LinkedTerms?
  let quotationMarks: QuotationMarks
  let language: LanguageTag
  let reservedIDs: Set<String>
  private let siteURL: String

  /// - Parameters:
  ///   - language: decides which quotation marks replace straight quotes.
  ///   - strings: the words in the HTML that are not the author's.
  ///   - componentNames: the info strings that make a fenced block a component.
  ///   - terms: the terms that the site explains, for sources that ask for them to be linked.
  ///   - reservedIDs: identifiers that the page around the text uses; no generated heading identifier equals one.
  ///   - siteURL: the site's own address without a trailing `/`; empty when it has none.
  public init(
    language: LanguageTag, strings: MarkdownStrings, componentNames: Set<String>, terms: LinkedTerms?,
    reservedIDs: Set<String> = [], siteURL: String = ""
  ) {
    self.strings = strings
    self.componentNames = componentNames
    self.terms = terms
    self.reservedIDs = reservedIDs
    self.siteURL = siteURL
    quotationMarks = QuotationMarks(language: language)
    self.language = language
  }

  /// A destination as written inside the site: the absolute address of one of the site's own pages or files in `media/` loses
  /// scheme and host, so that it is checked and survives a move of the site. Generated files for other programs, such as a
  /// calendar, stay absolute.
  public func insideSite(_ destination: String) -> String {
    guard !siteURL.isEmpty, destination.hasPrefix(siteURL) else { return destination }
    let rest = destination.dropFirst(siteURL.count)
    let path = rest.prefix { $0 != "#" }
    guard path.isEmpty || path.hasPrefix("/"), !path.contains("?") else { return destination }
    let isFile = path.split(separator: "/").last?.contains(".") ?? false
    guard !isFile || path.hasPrefix("/media/") else { return destination }
    return (path.isEmpty ? "/" : String(path)) + rest.dropFirst(path.count)
  }

  public func render(_ source: MarkdownSource) -> MarkdownResult { render(source, isInline: false) }

  /// The HTML of a text for use inside a sentence or a heading: a single paragraph has no `<p>`.
  public func renderInline(_ source: MarkdownSource) -> MarkdownResult { render(source, isInline: true) }

  private func render(_ source: MarkdownSource, isInline: Bool) -> MarkdownResult {
    var text = Array(source.text.utf8)
    let hasReferences = CharacterReferences.mayOccur(in: text)
    if hasReferences { text = Array(CharacterReferences.withoutUnencodable(source.text).utf8) }
    let wideRow = WideRows.first(in: text)
    let document = CMarkDocument(parsing: text, hasTables: wideRow == nil)
    var editor = TreeEditor(root: document.root, text: text, source: source, renderer: self)
    editor.editTree()
    if isInline { editor.unwrapSingleParagraph() }
    let cut = document.withHTML { PieceCutter.cut($0, images: editor.images) }
    var result = MarkdownResult(body: editor.body(with: cut), plain: editor.plainBody, diagnostics: editor.diagnostics)
    result.outsideLinks = editor.outsideLinks
    if let wideRow {
      result.diagnostics.append(
        Diagnostic(
          .wideTable, at: SourceRange(path: source.path, line: source.firstLine + wideRow - 1), ["limit": "\(WideRows.limit)"]))
    }
    if hasReferences {
      let haveReached = CharacterReferences.haveReachedHTML(of: result.body)
      result.diagnostics += CharacterReferences.findings(in: source, onlyUnencodable: !haveReached)
    }
    return result
  }
}
