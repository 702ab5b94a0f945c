/// A part of a Mustache template with everything inside it.
indirect enum MustacheNode: Sendable {
  case text([UInt8])
  case value(String)
  case section(String, [MustacheNode])
  case inverted(String, [MustacheNode])
  /// Another template. The white space before a tag alone on its line is put before each of the template's lines.
  case partial(String, indentation: [UInt8])
  /// Another template, with some of its blocks replaced.
  case parent(String, indentation: [UInt8], blocks: [String: [MustacheNode]])
  /// A block that templates extending this one may replace.
  case block(String, indentation: [UInt8], [MustacheNode])
}

/// Builds the tree of a template's parts.
///
/// A line with only one tag that outputs no value is removed entirely, including its white space and line end.
struct MustacheTree {
  private struct Level {
    let kind: MustacheToken.Kind
    let name: String
    let offset: Int
    var indentation: [UInt8] = []
    var nodes: [MustacheNode] = []
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
    var levels = [Level(kind: .silent, name: "", offset: 0)]
    for (index, token) in tokens.enumerated() {
      switch token {
      case .text:
        let text = lines.text(at: index)
        if !text.isEmpty { levels[levels.count - 1].nodes.append(.text(Array(text))) }
      case .tag(let kind, let name, let offset, _):
        try add(kind, name, offset, indentation: lines.indentation(at: index), to: &levels)
      }
    }
    guard let open = levels.last, levels.count == 1 else {
      throw MustacheFault(problem: "a section is not closed", offset: levels.last?.offset ?? 0)
    }
    return open.nodes
  }

  private static func add(
    _ kind: MustacheToken.Kind, _ name: String, _ offset: Int, indentation: [UInt8], to levels: inout [Level]
  ) throws(MustacheFault) {
    var node: MustacheNode
    switch kind {
    case .silent: return
    case .section, .inverted, .parent, .block:
      levels.append(Level(kind: kind, name: name, offset: offset, indentation: indentation))
      return
    case .value: node = .value(name)
    case .partial: node = .partial(name, indentation: indentation)
    case .close:
      guard let level = levels.popLast(), level.name == name, !levels.isEmpty else {
        throw MustacheFault(problem: "a section is closed under another name than it was opened", offset: offset)
      }
      node = try closed(level)
    }
    if levels.last?.kind == .parent {
      guard case .block = node else {
        throw MustacheFault(problem: "only blocks may stand directly inside {{<parent}} and its end", offset: offset)
      }
    }
    levels[levels.count - 1].nodes.append(node)
  }

  private static func closed(_ level: Level) throws(MustacheFault) -> MustacheNode {
    switch level.kind {
    case .section: return .section(level.name, level.nodes)
    case .inverted: return .inverted(level.name, level.nodes)
    case .block: return .block(level.name, indentation: level.indentation, level.nodes)
    case .parent:
      var blocks: [String: [MustacheNode]] = [:]
      for case .block(let name, _, let nodes) in level.nodes { blocks[name] = MustacheNode.withoutIndentation(nodes) }
      return .parent(level.name, indentation: level.indentation, blocks: blocks)
    case .silent, .value, .partial, .close:
      throw MustacheFault(problem: "a section is closed under another name than it was opened", offset: level.offset)
    }
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

/// Finds the tags that are alone on their lines, and the text around them that is removed with those lines.
private struct StandaloneTags {
  private let tokens: [MustacheToken]
  private let bytes: [UInt8]
  private var isAlone: [Bool] = []

  init(_ tokens: [MustacheToken], in bytes: [UInt8]) {
    self.tokens = tokens
    self.bytes = bytes
    isAlone = tokens.indices.map { index in
      guard case .tag(let kind, _, _, _) = tokens[index], kind != .value else { return false }
      return beginsLine(index) && endsLine(index)
    }
  }

  /// The text of a token without what belongs to the lines of standalone tags beside it.
  func text(at index: Int) -> ArraySlice<UInt8> {
    guard case .text(let range) = tokens[index] else { return [] }
    var text = bytes[range]
    if index > 0, isAlone[index - 1] { text = afterLineEnd(text) }
    if index + 1 < tokens.count, isAlone[index + 1] { text = text.dropLast(blankTail(of: text).count) }
    return text
  }

  /// The white space before a standalone tag on its line; empty for any other tag.
  func indentation(at index: Int) -> [UInt8] {
    guard index > 0, isAlone[index], case .text(let range) = tokens[index - 1] else { return [] }
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
