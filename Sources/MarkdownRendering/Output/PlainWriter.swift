import SiteModel

/// The plain text of a node that the editor made.
enum PlainForm {
  /// These words.
  case words(String)
  /// A block with the text of its children: a heading, a table row.
  case block
  /// A table cell with the text of its children.
  case cell
  /// A table: rows without empty lines between them.
  case table
  /// Blocks with a title above them: an alert.
  case titled(String)
  /// Blocks with a marker before the first: a footnote.
  case item(marker: String)
  /// A link with the text of its children.
  case link(PlainBody.Destination)
}

/// Writes the edited tree as plain text.
///
/// It walks over the tree without recursion, since an author may nest blocks to any depth.
struct PlainWriter {
  private enum Level {
    case list(isTight: Bool, number: Int?)
    case item(marker: String, isFirstBlock: Bool, isTight: Bool)
    case quotation
  }

  private let forms: [Node: PlainForm]
  private var blocks: [PlainBody.Block] = []
  private var pieces: [PlainBody.Piece] = []
  private var levels: [Level] = []
  /// The number of open levels that the last block was in as well.
  private var sharedLevels = 0
  /// The index of the first piece of the current link.
  private var linkStart = 0

  /// The blocks of a tree.
  /// - Parameter forms: the plain text of the nodes that the editor made.
  static func blocks(of root: Node, forms: [Node: PlainForm]) -> [PlainBody.Block] {
    var writer = PlainWriter(forms: forms)
    writer.write(root)
    return writer.blocks
  }

  private init(forms: [Node: PlainForm]) { self.forms = forms }

  private mutating func write(_ root: Node) {
    var current = root.firstChild
    while let node = current {
      enter(node)
      if let child = node.firstChild {
        current = child
        continue
      }
      leave(node)
      current = node.next
      var parent = node.parent
      while current == nil, let open = parent, open != root {
        leave(open)
        current = open.next
        parent = open.parent
      }
    }
  }

  private mutating func enter(_ node: Node) {
    if let form = forms[node] { return enter(node, form) }
    switch node.kind {
    case .text, .code: add(node.literal)
    case .softBreak: add(" ")
    case .lineBreak: pieces.append(.lineBreak)
    case .blockQuote: levels.append(.quotation)
    case .list: levels.append(.list(isTight: node.isTightList, number: node.listStart))
    case .item: beginItem()
    case .codeBlock:
      pieces = [.words(String(node.literal.trimmingEnd))]
      endBlock(keepsLines: true)
    default: break
    }
  }

  private mutating func enter(_ node: Node, _ form: PlainForm) {
    switch form {
    case .words(let words): add(words)
    case .cell: if node.previous != nil { add(" | ") }
    case .table: levels.append(.list(isTight: true, number: nil))
    case .titled(let title):
      add(title)
      endBlock()
    case .item(let marker): levels.append(.item(marker: marker, isFirstBlock: true, isTight: false))
    case .link: linkStart = pieces.count
    case .block: break
    }
  }

  private mutating func leave(_ node: Node) {
    switch forms[node] {
    case .block?: return endBlock()
    case .table?, .item?: return endLevel()
    case .link(let destination)?: return endLink(to: destination)
    case .words?, .cell?, .titled?, nil: break
    }
    switch node.kind {
    case .paragraph: endBlock()
    case .blockQuote, .list, .item: endLevel()
    default: break
    }
  }

  // MARK: Words

  private mutating func add(_ words: String) {
    // The words of a link stay separate from those before it.
    if pieces.count > linkStart, case .words(let before)? = pieces.last {
      pieces[pieces.count - 1] = .words(before + words)
    } else {
      pieces.append(.words(words))
    }
  }

  private mutating func endLink(to destination: PlainBody.Destination) {
    let words = pieces[linkStart...].map { if case .words(let words) = $0 { words } else { " " } }.joined()
    let destination =
      if case .address(let address) = destination { PlainBody.Destination.address(address.addressEscaped) } else { destination }
    pieces.append(.destination(destination, of: words))
    linkStart = 0
  }

  // MARK: Blocks

  private mutating func beginItem() {
    guard case .list(let isTight, let number)? = levels.last else { preconditionFailure("an item is in a list") }
    if let number { levels[levels.count - 1] = .list(isTight: isTight, number: number + 1) }
    levels.append(.item(marker: number.map { "\($0)." } ?? "-", isFirstBlock: true, isTight: isTight))
  }

  private mutating func endLevel() {
    levels.removeLast()
    sharedLevels = min(sharedLevels, levels.count)
  }

  private mutating func endBlock(keepsLines: Bool = false) {
    defer { pieces = [] }
    guard pieces.contains(where: { if case .words(let words) = $0 { !words.allSatisfy(\.isWhitespace) } else { false } }) else {
      return
    }
    let containers = levels.compactMap { level -> PlainBody.Container? in
      switch level {
      case .list: nil
      case .item(let marker, let isFirstBlock, _): .item(marker: marker, isFirstBlock: isFirstBlock)
      case .quotation: .quotation
      }
    }
    blocks.append(PlainBody.Block(containers: containers, pieces: pieces, isTight: isTight, keepsLines: keepsLines))
    for index in levels.indices {
      if case .item(let marker, true, let isTight) = levels[index] {
        levels[index] = .item(marker: marker, isFirstBlock: false, isTight: isTight)
      }
    }
    sharedLevels = levels.count
  }

  /// Whether the next block and the one before it are in a list without empty lines.
  private var isTight: Bool {
    guard sharedLevels > 0 else { return false }
    switch levels[sharedLevels - 1] {
    case .list(let isTight, _), .item(_, _, let isTight): return isTight
    case .quotation: return false
    }
  }
}
