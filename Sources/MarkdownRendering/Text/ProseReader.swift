import Diagnostics
import SiteModel

/// Collects the running text of a parsed tree.
struct ProseReader {
  private var places: ProsePlaces
  private var runs: [ProseRun] = []

  init(lines: SourceLines, bytes: UnsafeRawBufferPointer) { places = ProsePlaces(lines: lines, bytes: bytes) }

  mutating func blocks(of root: Node) -> [ProseBlock] {
    var blocks: [ProseBlock] = []
    var current = root.firstChild
    while let node = current {
      switch node.kind {
      case .paragraph, .heading, .tableCell:
        if let block = block(node) { blocks.append(block) }
        current = node.followingPast(within: root)
      case .codeBlock, .htmlBlock: current = node.followingPast(within: root)
      default: current = node.following(within: root)
      }
    }
    return blocks
  }

  private mutating func block(_ node: Node) -> ProseBlock? {
    places.enter(node.lines)
    runs.removeAll(keepingCapacity: true)
    collect(node)
    let surroundings = Surroundings(of: node)
    let kind: ProseBlock.Kind
    switch node.kind {
    case .heading:
      dropExplicitID()
      kind = .heading(level: node.headingLevel)
    case .tableCell: kind = .tableCell
    default: kind = surroundings.isInList ? .listItem : .paragraph
    }
    return runs.isEmpty ? nil : ProseBlock(kind, isQuoted: surroundings.isQuoted, runs: runs.map(\.self))
  }

  /// What a block stands in.
  private struct Surroundings {
    var isInList = false
    var isQuoted = false

    init(of block: Node) {
      var parent = block.parent
      // Nobody reads what is nested deeper, and an author may nest blocks to any depth.
      for _ in 0..<20 {
        guard let node = parent else { return }
        switch node.kind {
        case .item: isInList = true
        case .blockQuote: isQuoted = isQuoted || !node.isAlert
        default: break
        }
        parent = node.parent
      }
    }
  }

  // MARK: Inlines

  private mutating func collect(_ block: Node) {
    var link: (end: Node?, destination: String)?
    var mark: (end: Node?, language: LanguageTag?)?
    var current = block.firstChild
    if let first = current, block.parent?.kind == .blockQuote, block.previous == nil, first.isAlertMarker { current = first.next }
    while let node = current {
      if let open = link, open.end == node { link = nil }
      if let open = mark, open.end == node { mark = nil }
      switch node.kind {
      case .text: add(node, link?.destination, mark?.language)
      case .code:
        let range = places.range(ofCode: node)
        runs.append(ProseRun(text: node.literal, range: range, language: mark?.language, isCode: true, link: link?.destination))
      case .softBreak where !runs.isEmpty, .lineBreak where !runs.isEmpty:
        let text = node.kind == .softBreak ? " " : "\n"
        runs.append(
          ProseRun(text: text, range: places.lineOnly(node.startLine), language: mark?.language, link: link?.destination))
      case .link:
        let destination = node.destination
        let end = node.followingPast(within: block)
        if destination.hasPrefix("lang:") {
          mark = (end, LanguageTag(String(destination.dropFirst("lang:".count))))
        } else {
          link = (end, destination)
        }
      case .image:
        current = node.followingPast(within: block)
        continue
      default: break
      }
      current = node.following(within: block)
    }
  }

  private mutating func add(_ node: Node, _ link: String?, _ language: LanguageTag?) {
    node.withLiteral { literal in
      guard !literal.isEmpty else { return }
      for piece in places.pieces(of: literal, node) {
        let text = String(decoding: UnsafeRawBufferPointer(rebasing: literal[piece.text]), as: UTF8.self)
        runs.append(ProseRun(text: text, range: piece.range, language: language, link: link))
      }
    }
  }

  /// Removes `{#id}` from the end of a heading.
  private mutating func dropExplicitID() {
    guard let last = runs.last, !last.isCode, last.text.utf8.contains(UInt8(ascii: "}")), last.text.trimmingEnd.hasSuffix("}"),
      let open = last.text.range(ofLast: "{#")
    else { return }
    runs.removeLast()
    let text = last.text[..<open.lowerBound].trimmingEnd
    guard !text.isEmpty else { return }
    var range = last.range
    if last.isExact { range.end = range.column + text.unicodeScalars.count }
    runs.append(last.with(text: String(text), range: range))
  }
}

extension Node {
  /// Whether a text marks the block quote around it as an alert: `[!NOTE]`.
  fileprivate var isAlertMarker: Bool {
    kind == .text
      && AlertMarker(literal, isAloneOnLine: next.map { $0.kind == .softBreak || $0.kind == .lineBreak } ?? true)?.isAlone ?? false
  }

  /// Whether a block quote is an alert.
  var isAlert: Bool { firstChild?.firstChild?.isAlertMarker ?? false }
}
