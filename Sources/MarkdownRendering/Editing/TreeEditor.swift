import Diagnostics
import SiteModel

/// Edits a parsed tree into the one whose HTML is wanted, and gathers what the text refers to on the way.
///
/// One walk over the tree, without recursion, since an author's nesting may be of any depth. Each construct has a file of
/// its own beside this one.
struct TreeEditor {
  let root: Node
  let source: MarkdownSource
  let renderer: MarkdownRenderer
  let lines: SourceLines

  var diagnostics: [Diagnostic] = []
  var headings: [HeadingDraft] = []
  var links: [MarkupBody.Link] = []
  var images: [MarkupBody.Image] = []
  var components: [MarkupBody.ComponentBlock] = []
  var excerpt = ""
  var tableCount = 0
  var footnotes: [Footnote] = []
  /// The identifiers of the marks that refer to footnotes.
  var footnoteMarkIDs = UniqueIDs()
  /// The identifiers that the author gave to headings, and where.
  var explicitIDs: [String: SourceRange] = [:]
  var usedTerms: [String] = []
  /// Opening tags of raw HTML that were reported and whose end tags need no report of their own.
  var openTags: [String: Int] = [:]
  /// Nodes that are out of the tree after the walk. The walk needs their neighbours until then, and the text of what was
  /// below them may be a part of what they hold: they go with the document.
  private var discarded: [Node] = []
  /// The lines of the block that the walk is in, to look for what has no exact place.
  var block: ClosedRange<Int>
  /// The first line of the block that was last searched for broken links.
  var searchedBlock = 0
  private let searchesBrokenLinks: Bool
  private var needsTypography: Bool

  init(root: Node, text: [UInt8], source: MarkdownSource, renderer: MarkdownRenderer) {
    self.root = root
    self.source = source
    self.renderer = renderer
    lines = SourceLines(text: text, source: source)
    block = 1...1
    needsTypography = renderer.quotationMarks.mayDiffer(in: text)
    searchesBrokenLinks = BrokenLink.mayBe(in: text)
  }

  /// Where the walk goes after a node.
  enum Step {
    /// To the children of a node: the one visited or the one that took its place.
    case into(Node)
    /// Past a node and everything below it.
    case past(Node)
  }

  mutating func editTree() {
    collectFootnotes()
    var current = root.firstChild
    while let node = current {
      switch visit(node) {
      case .into(let place): current = place.following(within: root)
      case .past(let place): current = place.followingPast(within: root)
      }
    }
    finishHeadings()
    finishFootnotes()
    for node in discarded { node.unlink() }
  }

  /// Takes a node out of the tree when the walk is over.
  mutating func discard(_ node: Node) { discarded.append(node) }

  /// Puts another node in a node's place, with the children of the first.
  mutating func replace(_ node: Node, with replacement: Node) {
    node.replace(with: replacement)
    discard(node)
  }

  private mutating func visit(_ node: Node) -> Step {
    switch node.kind {
    case .paragraph: return visitParagraph(node)
    case .heading: return visitHeading(node)
    case .link: return editLink(node)
    case .image: return editImage(node)
    case .table: return editTable(node)
    case .item: return editItem(node)
    case .blockQuote: return editBlockQuote(node)
    case .codeBlock: return editCodeBlock(node)
    case .htmlBlock, .htmlInline: return removeHTML(node)
    case .footnoteReference: return editFootnoteReference(node)
    case .text:
      if searchesBrokenLinks { findBrokenLinks(node) }
      return .into(node)
    default: return .into(node)
    }
  }

  private mutating func visitParagraph(_ paragraph: Node) -> Step {
    enterBlock(paragraph)
    refineText(of: paragraph, allowsTerms: true)
    if source.needsExcerpt, excerpt.isEmpty, paragraph.parent == root { excerpt = PlainText.excerpt(of: paragraph) }
    return .into(paragraph)
  }

  mutating func enterBlock(_ node: Node) {
    let start = max(node.startLine, 1)
    block = start...max(start, node.endLine)
  }

  /// Sets the quotation marks of the text in a block, and marks its glossary terms.
  mutating func refineText(of block: Node, allowsTerms: Bool) {
    let terms = allowsTerms && source.marksTerms ? renderer.terms : nil
    guard needsTypography || terms != nil else { return }
    var text = InlineText(of: block)
    if needsTypography { text.setQuotationMarks(renderer.quotationMarks) }
    if let terms { text.mark(terms, alreadyMarked: &usedTerms) }
  }

  mutating func report(_ kind: DiagnosticKind, at range: SourceRange, _ arguments: [String: String] = [:]) {
    diagnostics.append(Diagnostic(kind, at: range, arguments))
  }

  /// Takes the `<p>` off a text that is one paragraph.
  mutating func unwrapSingleParagraph() {
    guard let paragraph = root.firstChild, paragraph == root.lastChild, paragraph.kind == .paragraph else { return }
    replace(paragraph, with: Node(making: .customBlock))
  }

  /// Everything that was found, with the HTML.
  func body(with cut: PieceCutter.Cut) -> MarkupBody {
    MarkupBody(
      html: cut.html, pieces: cut.pieces,
      headings: headings.enumerated().map { $1.heading(html: cut.headingHTML[$0] ?? "") },
      // A list that grew entry by entry has room for more; the texts of a whole site are kept.
      links: links.map(\.self), images: images.map(\.self), components: components.map(\.self),
      otherAnchors: footnotes.flatMap(\.anchors), terms: usedTerms, excerpt: excerpt)
  }
}
