import Diagnostics
import SiteModel

/// Edits a parsed tree so that it renders as Baken's HTML, and collects links, headings and the like on the way.
///
/// It walks over the tree without recursion, since an author may nest blocks to any depth. Each construct has a file of its own in
/// this folder.
struct TreeEditor {
  let root: Node
  let source: MarkdownSource
  let renderer: MarkdownRenderer
  let lines: SourceLines

  var diagnostics: [Diagnostic] = []
  var headings: [HeadingDraft] = []
  var links: [MarkupBody.Link] = []
  /// The addresses of other sites, where the source asks for them.
  var outsideLinks: [Located<String>] = []
  var images: [MarkupBody.Image] = []
  var components: [MarkupBody.ComponentBlock] = []
  /// The plain text of the nodes that the editor made; nil when no plain text is needed.
  private var plainForms: [Node: PlainForm]?
  /// The byte ranges of the links' destinations in the text; empty when no plain text is needed.
  private var destinations: [Range<Int>?] = []
  var excerpt = ""
  var tableCount = 0
  var footnotes: [Footnote] = []
  /// The identifiers of the references to footnotes.
  var footnoteReferenceIDs = UniqueIDs()
  /// The identifiers that the author gave to headings, with their places.
  var explicitIDs: [String: SourceRange] = [:]
  var usedTerms: [String] = []
  /// The number of reported opening tags per element, so that their end tags are not reported as well.
  var openTags: [String: Int] = [:]
  /// Nodes to remove from the tree after the walk. Until then the walk needs their neighbours, and the text of what was below them
  /// may be stored in them, so they live as long as the document.
  private var discarded: [Node] = []
  /// The lines of the current block, in which nodes without an exact position are searched for.
  var block: ClosedRange<Int>
  /// The first line of the block that was searched last for broken links.
  var searchedBlock = 0
  private let searchesBrokenLinks: Bool
  /// What the text may contain that the tree does not show.
  let hints: SyntaxHints
  /// The definitions in the text, and the references to them.
  var references = References()
  var alertLines: Set<Int> = []
  /// Whether syntax of another system has been opened, so that its closing part needs no finding of its own.
  var hasOpenedForeignSyntax = false
  private var needsTypography: Bool

  init(root: Node, text: [UInt8], source: MarkdownSource, renderer: MarkdownRenderer) {
    self.root = root
    self.source = source
    self.renderer = renderer
    lines = SourceLines(text: text, source: source)
    block = 1...1
    plainForms = source.needsPlainText ? [:] : nil
    needsTypography = renderer.quotationMarks.mayDiffer(in: text)
    searchesBrokenLinks = BrokenLink.mayOccur(in: text)
    hints = SyntaxHints(of: text)
  }

  /// Where the walk continues after a node.
  enum Step {
    /// At the children of a node: the visited one or its replacement.
    case into(Node)
    /// After a node and everything below it.
    case past(Node)
  }

  mutating func editTree() {
    collectFootnotes()
    collectReferences()
    if source.marksBlocks { markBlocks() }
    var current = root.firstChild
    while let node = current {
      switch visit(node) {
      case .into(let place): current = place.following(within: root)
      case .past(let place): current = place.followingPast(within: root)
      }
    }
    finishHeadings()
    finishFootnotes()
    finishReferences()
    for node in discarded { node.unlink() }
  }

  /// Removes a node from the tree when the walk is over.
  mutating func discard(_ node: Node) { discarded.append(node) }

  /// Puts another node in a node's place and moves the children to it.
  mutating func replace(_ node: Node, with replacement: Node) {
    node.replace(with: replacement)
    discard(node)
  }

  /// Records the plain text of a node that the editor made.
  mutating func note(_ node: Node, as form: PlainForm) { plainForms?[node] = form }

  /// Records the byte range of the destination of the next link to other content.
  mutating func noteDestination(_ destination: String, of link: Node) {
    guard plainForms != nil else { return }
    let last = destinations.last.flatMap(\.self)?.upperBound ?? 0
    let place = lines.offsets(ofDestination: destination, of: link, in: block, after: last)
    destinations.append(place ?? references.definitions.compactMap { lines.offsets(ofDestination: destination, in: $0) }.first)
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
    inspectSource(of: paragraph)
    refineText(of: paragraph, allowsTerms: true)
    if source.needsExcerpt, excerpt.isEmpty, paragraph.parent == root { excerpt = PlainText.excerpt(of: paragraph) }
    return .into(paragraph)
  }

  mutating func enterBlock(_ node: Node) {
    block = node.lines
  }

  /// Sets the quotation marks of the text in a block, and links the terms that the site explains.
  mutating func refineText(of block: Node, allowsTerms: Bool) {
    let terms = allowsTerms && source.linksTerms ? renderer.terms : nil
    let needsTypography = needsTypography && mayNeedTypography(block)
    guard needsTypography || terms != nil else { return }
    var text = InlineText(of: block)
    if needsTypography { text.setQuotationMarks(renderer.quotationMarks) }
    if let terms { text.link(terms, alreadyLinked: &usedTerms) }
  }

  /// Whether the author's lines of a block may need other quotation marks than libcmark-gfm's.
  private func mayNeedTypography(_ node: Node) -> Bool {
    guard node.startLine > 0 else { return true }
    return (node.startLine...max(node.startLine, node.endLine)).contains { renderer.quotationMarks.mayDiffer(in: lines.line($0)) }
  }

  mutating func report(_ kind: DiagnosticKind, at range: SourceRange, _ arguments: [String: any DiagnosticArgument] = [:]) {
    diagnostics.append(Diagnostic(kind, at: range, arguments))
  }

  /// Removes the `<p>` from a text that is one paragraph.
  mutating func unwrapSingleParagraph() {
    guard let paragraph = root.firstChild, paragraph == root.lastChild, paragraph.kind == .paragraph else { return }
    replace(paragraph, with: Node(making: .customBlock))
  }

  /// The tree as plain text; empty when that is not needed.
  var plainBody: PlainBody {
    guard let plainForms else { return PlainBody() }
    return PlainBody(blocks: PlainWriter.blocks(of: root, forms: plainForms), destinations: destinations)
  }

  /// The HTML with everything that was collected.
  func body(with cut: PieceCutter.CutHTML) -> MarkupBody {
    MarkupBody(
      html: cut.html, pieces: cut.pieces,
      headings: headings.enumerated().map { $1.heading(html: cut.headingHTML[$0] ?? "") },
      // An array that grew by appending has spare capacity; copying drops it, since a site holds the bodies of all its pages.
      links: links.map(\.self), images: images.map(\.self), components: components.map(\.self),
      otherAnchors: footnotes.flatMap(\.anchors), terms: usedTerms, excerpt: excerpt)
  }
}
