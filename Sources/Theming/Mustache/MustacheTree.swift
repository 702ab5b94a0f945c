import Diagnostics

/// A part of a Mustache template with everything inside it.
indirect enum MustacheNode: Sendable {
  case text([UInt8])
  case value(TagName)
  case section(TagName, [MustacheNode])
  case inverted(TagName, [MustacheNode])
  /// Another template. The white space before a tag alone on its line is put before each of the template's lines.
  case partial(String, indentation: [UInt8])
  /// Another template, with some of its blocks replaced.
  case parent(String, indentation: [UInt8], blocks: [String: [MustacheNode]])
  /// A block that templates extending this one may replace. What replaces it is indented as the block is.
  case block(String, BlockIndentation, [MustacheNode])
}

/// The name in a tag, with its byte offset in the template.
struct TagName: Sendable {
  let text: String
  let offset: Int
}

/// How the lines are indented that replace a block.
struct BlockIndentation: Sendable {
  let bytes: [UInt8]
  /// Whether the white space before the block is in the output already, so that the first line needs none.
  let isWritten: Bool
}

/// Builds the tree of a template's parts.
///
/// A line with only one tag that outputs no value is removed entirely, including its white space and line end. So is a line on which
/// templates and blocks only begin or end, as the specification of inheritance shows.
struct MustacheTree {
  private struct Level {
    let kind: MustacheToken.Kind
    let name: String
    let offset: Int
    let nameOffset: Int
    var indentation: [UInt8] = []
    /// Whether the tag has its line for itself.
    var isAlone = false
    var nodes: [MustacheNode] = []
    var tag: TagName { TagName(text: name, offset: nameOffset) }
  }

  static func nodes(of template: String) throws(MustacheFault) -> [MustacheNode] {
    let bytes = Array(template.utf8)
    let (tokens, fault) = MustacheScanner.scan(bytes)
    if let fault { throw fault }
    return try nodes(of: tokens, in: bytes)
  }

  /// The parts of a scanned template.
  static func nodes(of tokens: [MustacheToken], in bytes: [UInt8]) throws(MustacheFault) -> [MustacheNode] {
    let lines = StandaloneTags(tokens, in: bytes)
    var levels = [Level(kind: .silent, name: "", offset: 0, nameOffset: 0)]
    for (index, token) in tokens.enumerated() {
      switch token {
      case .text:
        let text = lines.text(at: index)
        if !text.isEmpty { levels[levels.count - 1].nodes.append(.text(Array(text))) }
      case .tag(let kind, let name, let offset, let nameOffset):
        let place = (indentation: lines.indentation(at: index), isAlone: lines.isAlone[index])
        try add(kind, TagName(text: name, offset: nameOffset), offset, place, to: &levels)
      }
    }
    guard let open = levels.last, levels.count == 1 else {
      let words = Words(en: "a section is not closed", nl: "een sectie is niet afgesloten")
      throw MustacheFault(problem: words, offset: levels.last?.offset ?? 0)
    }
    return open.nodes
  }

  private static let otherName = Words(
    en: "a section is closed under another name than it was opened with",
    nl: "een sectie wordt afgesloten met een andere naam dan waarmee zij begon")

  private static func add(
    _ kind: MustacheToken.Kind, _ tag: TagName, _ offset: Int, _ place: (indentation: [UInt8], isAlone: Bool),
    to levels: inout [Level]
  ) throws(MustacheFault) {
    var node: MustacheNode
    switch kind {
    case .silent: return
    case .section, .inverted, .parent, .block:
      levels.append(
        Level(
          kind: kind, name: tag.text, offset: offset, nameOffset: tag.offset, indentation: place.indentation,
          isAlone: place.isAlone))
      return
    case .value: node = .value(tag)
    case .partial: node = .partial(tag.text, indentation: place.isAlone ? place.indentation : [])
    case .close:
      guard let level = levels.popLast(), level.name == tag.text, !levels.isEmpty else {
        throw MustacheFault(problem: Self.otherName, offset: offset)
      }
      node = try closed(level)
    }
    if levels.last?.kind == .parent {
      guard case .block = node else {
        let words = Words(
          en: "only blocks may stand directly between {{<parent}} and its end",
          nl: "direct tussen {{<parent}} en het einde daarvan mogen alleen blokken staan")
        throw MustacheFault(problem: words, offset: offset)
      }
    }
    levels[levels.count - 1].nodes.append(node)
  }

  private static func closed(_ level: Level) throws(MustacheFault) -> MustacheNode {
    switch level.kind {
    case .section: return .section(level.tag, level.nodes)
    case .inverted: return .inverted(level.tag, level.nodes)
    case .block: return .block(level.name, indentation(of: level), level.nodes)
    case .parent:
      var blocks: [String: [MustacheNode]] = [:]
      for case .block(let name, _, let nodes) in level.nodes { blocks[name] = MustacheNode.withoutIndentation(nodes) }
      return .parent(level.name, indentation: level.isAlone ? level.indentation : [], blocks: blocks)
    case .silent, .value, .partial, .close:
      throw MustacheFault(problem: Self.otherName, offset: level.offset)
    }
  }

  /// A block with its line for itself is indented as its own first line is, or as its tag when it has none.
  private static func indentation(of block: Level) -> BlockIndentation {
    guard block.isAlone else { return BlockIndentation(bytes: block.indentation, isWritten: true) }
    guard case .text(let first)? = block.nodes.first else { return BlockIndentation(bytes: block.indentation, isWritten: false) }
    return BlockIndentation(bytes: Array(first.prefix(while: MustacheBytes.isBlank)), isWritten: false)
  }
}

extension MustacheNode {
  /// The parts of a block without the indentation of its first line: the block that it replaces has its own.
  fileprivate static func withoutIndentation(_ nodes: [MustacheNode]) -> [MustacheNode] {
    guard case .text(let first)? = nodes.first else { return nodes }
    let indentation = Array(first.prefix(while: MustacheBytes.isBlank))
    guard !indentation.isEmpty else { return nodes }
    var isAtLineStart = true
    return nodes.map { node in
      guard case .text(let text) = node else {
        isAtLineStart = false
        return node
      }
      let lines = text.split(separator: MustacheBytes.lineFeed, omittingEmptySubsequences: false).enumerated().map { number, line in
        let begins = number > 0 || isAtLineStart
        return begins && line.starts(with: indentation) ? line.dropFirst(indentation.count) : line
      }
      isAtLineStart = text.last == MustacheBytes.lineFeed
      return .text(Array(lines.joined(separator: [MustacheBytes.lineFeed])))
    }
  }
}

/// Finds the tags whose lines have no text, and the text around them that is removed with those lines.
private struct StandaloneTags {
  /// For each part of the template, whether it is such a tag.
  private(set) var isAlone: [Bool] = []
  private let tokens: [MustacheToken]
  private let bytes: [UInt8]

  init(_ tokens: [MustacheToken], in bytes: [UInt8]) {
    self.tokens = tokens
    self.bytes = bytes
    isAlone = tokens.indices.map { index in
      guard case .tag(let kind, _, _, _) = tokens[index], kind != .value else { return false }
      return beginsLine(index) && endsLine(index)
    }
    for line in structuralLines() { for index in line { isAlone[index] = true } }
  }

  /// The lines with several tags, all of which begin or end a template or a block. A block that begins and ends on one line is none:
  /// what replaces it stands in that line.
  private func structuralLines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var open: [MustacheToken.Kind] = []
    var start: Int?
    var openOnLine = 0
    var isStructural = false
    for index in tokens.indices {
      guard case .tag(let kind, _, _, _) = tokens[index] else {
        if !isBlank(index) { (start, isStructural) = (nil, false) }
        continue
      }
      if beginsLine(index) { (start, openOnLine, isStructural) = (index, 0, true) }
      switch kind {
      case .section, .inverted:
        open.append(kind)
        isStructural = false
      case .parent, .block:
        open.append(kind)
        openOnLine += 1
      case .close:
        let closed = open.popLast()
        if closed != .parent, closed != .block { isStructural = false }
        if openOnLine == 1, closed == .block { isStructural = false }
        openOnLine = max(0, openOnLine - 1)
      case .value, .partial, .silent: isStructural = false
      }
      if let first = start, isStructural, endsLine(index) { lines.append(first..<(index + 1)) }
    }
    return lines
  }

  /// Whether a text has nothing but spaces and tabs.
  private func isBlank(_ index: Int) -> Bool {
    guard case .text(let range) = tokens[index] else { return false }
    return bytes[range].allSatisfy(MustacheBytes.isBlank)
  }

  /// The text of a token without what belongs to the lines of standalone tags beside it.
  func text(at index: Int) -> ArraySlice<UInt8> {
    guard case .text(let range) = tokens[index] else { return [] }
    var text = bytes[range]
    if index > 0, isAlone[index - 1] { text = afterLineEnd(text) }
    if index + 1 < tokens.count, isAlone[index + 1] { text = text.dropLast(blankTail(of: text).count) }
    return text
  }

  /// The white space before the first tag of a line; empty for any other tag.
  func indentation(at index: Int) -> [UInt8] {
    guard index > 0, beginsLine(index), case .text(let range) = tokens[index - 1] else { return [] }
    return Array(blankTail(of: bytes[range]))
  }

  private func beginsLine(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    guard case .text(let range) = tokens[index - 1] else { return false }
    let start = range.upperBound - blankTail(of: bytes[range]).count
    return start == 0 || bytes[start - 1] == MustacheBytes.lineFeed
  }

  private func endsLine(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    guard case .text(let range) = tokens[index + 1] else { return false }
    let rest = bytes[range].drop(while: MustacheBytes.isBlank)
    return rest.isEmpty ? index + 2 == tokens.count : rest.first == MustacheBytes.lineFeed || rest.starts(with: [13, 10])
  }

  private func blankTail(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.suffix(text.reversed().prefix(while: MustacheBytes.isBlank).count)
  }

  private func afterLineEnd(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    text.firstIndex(of: MustacheBytes.lineFeed).map { text[($0 + 1)...] } ?? []
  }
}

enum MustacheBytes {
  static let lineFeed: UInt8 = 10

  /// Whether a byte is a space or a tab.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
