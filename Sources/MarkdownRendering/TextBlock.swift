import SiteModel

/// A block at the top of a text: what a person points at who wants to change it.
public struct TextBlock: Sendable, Equatable {
  public enum Kind: String, Sendable {
    case paragraph, heading, list, table, component, code, quote, rule, html, definitions
  }

  public var kind: Kind
  /// The lines of the file, from 1.
  public var lines: ClosedRange<Int>
  /// The level of a heading.
  public var level: Int?
  /// The name of a component.
  public var name: String?
  /// Whether a quote is a note, a warning or the like.
  public var isAlert = false

  /// The blocks of a text, in order, with what Markdown does not show between them.
  /// - Parameters:
  ///   - text: the text of a page.
  ///   - firstLine: the line of the file on which it begins.
  ///   - componentNames: the info strings that make a fenced block a component.
  public static func all(in text: String, firstLine: Int, componentNames: Set<String>) -> [TextBlock] {
    let bytes = Array(text.utf8)
    let document = CMarkDocument(parsing: bytes, hasTables: WideRows.first(in: bytes) == nil)
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let isEmpty = { (number: Int) in lines[number - 1].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
    var found = document.withRoot { root -> [TextBlock] in
      var blocks: [TextBlock] = []
      var current = root.firstChild
      while let node = current {
        current = node.next
        if let block = TextBlock(node, lines: lines.count, isEmpty: isEmpty, componentNames) { blocks.append(block) }
      }
      return blocks
    }
    found.sort { $0.lines.lowerBound < $1.lines.lowerBound }
    return withDefinitions(found, count: lines.count, isEmpty: isEmpty).map { block in
      var block = block
      block.lines = (block.lines.lowerBound + firstLine - 1)...(block.lines.upperBound + firstLine - 1)
      return block
    }
  }

  private init(kind: Kind, lines: ClosedRange<Int>) {
    self.kind = kind
    self.lines = lines
  }

  private init?(_ node: Node, lines count: Int, isEmpty: (Int) -> Bool, _ componentNames: Set<String>) {
    guard node.startLine > 0, node.startLine <= count else { return nil }
    var last = min(max(node.startLine, node.endLine), count)
    // A list ends where the next block begins, for the library.
    while last > node.startLine, isEmpty(last) { last -= 1 }
    let lines = node.startLine...last
    switch node.kind {
    case .heading:
      self.init(kind: .heading, lines: lines)
      level = node.headingLevel
    case .list: self.init(kind: .list, lines: lines)
    case .table: self.init(kind: .table, lines: lines)
    case .blockQuote:
      self.init(kind: .quote, lines: lines)
      isAlert = node.isAlert
    case .codeBlock:
      let name = node.fenceInfo?.split(separator: " ").first.map(String.init) ?? ""
      self.init(kind: componentNames.contains(name) ? .component : .code, lines: lines)
      if kind == .component { self.name = name }
    case .htmlBlock: self.init(kind: .html, lines: lines)
    case .footnoteDefinition: self.init(kind: .definitions, lines: lines)
    case .other: self.init(kind: .rule, lines: lines)
    case .paragraph, .item, .tableRow, .tableCell, .text, .code, .softBreak, .lineBreak, .htmlInline, .link, .image,
      .footnoteReference:
      self.init(kind: .paragraph, lines: lines)
    }
  }

  /// The blocks with those lines between them that have content but show nothing, such as the addresses of links.
  private static func withDefinitions(_ blocks: [TextBlock], count: Int, isEmpty: (Int) -> Bool) -> [TextBlock] {
    var result: [TextBlock] = []
    var next = 1
    func fill(to end: Int) {
      while next < end {
        if isEmpty(next) {
          next += 1
          continue
        }
        let start = next
        while next < end, !isEmpty(next) { next += 1 }
        result.append(TextBlock(kind: .definitions, lines: start...(next - 1)))
      }
    }
    for block in blocks where block.lines.lowerBound >= next {
      fill(to: block.lines.lowerBound)
      result.append(block)
      next = block.lines.upperBound + 1
    }
    fill(to: count + 1)
    return result
  }
}
