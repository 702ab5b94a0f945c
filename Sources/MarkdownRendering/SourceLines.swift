import Diagnostics
import SiteModel

/// The lines of a text, to turn the positions that libcmark-gfm gives into places in the author's file.
///
/// The library counts bytes, and inside a line it counts wrong in known cases: after `\|` in a table, after a line break
/// in a paragraph that is indented, in a strikethrough over two lines, in a link over two lines. So no column is given
/// before the bytes at that place are what they should be; else the place is looked for, and at worst it is a whole line.
///
/// In here lines and columns are the library's: from 1 in the text, columns in bytes.
struct SourceLines {
  private let text: [UInt8]
  private let source: MarkdownSource
  /// The offset of each line, and of the end.
  private var starts: [Int] = [0]

  init(text: [UInt8], source: MarkdownSource) {
    self.text = text
    self.source = source
    text.withUnsafeBytes { bytes in
      let hasReturns = bytes.offset(of: 13, from: 0) != nil
      var offset = 0
      while let end = hasReturns ? Self.endOfLine(in: bytes, from: offset) : bytes.offset(of: 10, from: offset) {
        offset = end + 1
        starts.append(offset)
      }
      starts.append(bytes.count + 1)
    }
  }

  /// The last byte of a line's end: a line feed, a carriage return, or both.
  private static func endOfLine(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard let end = bytes[start...].firstIndex(where: { $0 == 10 || $0 == 13 }) else { return nil }
    return bytes[end] == 13 && end + 1 < bytes.count && bytes[end + 1] == 10 ? end + 1 : end
  }

  /// The bytes of a line without its end.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number > 0, number < starts.count else { return [] }
    let slice = text[starts[number - 1]..<min(starts[number] - 1, text.count)]
    return slice.last == 13 ? slice.dropLast() : slice
  }

  /// Columns beyond this are not given: nobody counts that far, and counting to each of a million links on one line
  /// takes minutes.
  private static let lastColumn = 10_000

  /// A place in the author's file from byte columns; column 0 means the whole line.
  func range(line number: Int, column: Int = 0, end: Int = 0) -> SourceRange {
    let authorLine = source.firstLine + number - 1
    guard 1...Self.lastColumn ~= column else { return SourceRange(path: source.path, line: authorLine) }
    let bytes = line(number)
    let first = scalars(in: bytes.prefix(column - 1))
    let last = end > column ? first + scalars(in: bytes.dropFirst(column - 1).prefix(end - column)) : first
    return SourceRange(
      path: source.path, line: authorLine, column: source.columnOffset + first + 1, end: source.columnOffset + last + 1)
  }

  private func scalars(in bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0b1100_0000 != 0b1000_0000 } }
}

// MARK: - Looking for bytes

extension SourceLines {
  private func holds(_ wanted: String, line number: Int, column: Int) -> Bool {
    column > 0 && line(number).dropFirst(column - 1).starts(with: wanted.utf8)
  }

  /// The first place of a text in some lines, from a line on and then from the first.
  private func find(_ wanted: String, in block: ClosedRange<Int>, from start: Int = 0) -> (line: Int, column: Int)? {
    guard let first = wanted.utf8.first else { return nil }
    let limit = block.clamped(to: 1...max(starts.count - 1, 1))
    let order = limit.contains(start) ? Array(start...limit.upperBound) + Array(limit.lowerBound..<start) : Array(limit)
    // A block as long as a book is not searched for every link in it.
    for number in order.prefix(200) {
      let bytes = line(number)
      guard bytes.count < 100_000 else { continue }
      var index = bytes.startIndex
      while let found = bytes[index...].firstIndex(of: first) {
        if bytes[found...].starts(with: wanted.utf8) { return (number, found - bytes.startIndex + 1) }
        index = found + 1
      }
    }
    return nil
  }

  /// Where a text stands in some lines.
  func range(of wanted: String, in block: ClosedRange<Int>) -> SourceRange? {
    find(wanted, in: block).map { range(line: $0.line, column: $0.column, end: $0.column + wanted.utf8.count) }
  }
}

// MARK: - Places of nodes

extension SourceLines {
  /// A block by its first line, from where it begins to the end of the line.
  func range(ofBlock node: Node) -> SourceRange {
    let bytes = line(node.startLine)
    let column = node.startColumn
    guard column > 0, column <= bytes.count, bytes[bytes.startIndex + column - 1] > 0x20 else {
      return range(line: max(node.startLine, 1))
    }
    let trailing = bytes.reversed().prefix { $0 == 32 || $0 == 9 }.count
    return range(line: node.startLine, column: column, end: bytes.count - trailing + 1)
  }

  /// The info string of a fenced block.
  func range(ofInfo info: String, of node: Node) -> SourceRange {
    let bytes = line(node.startLine)
    let fence = bytes.dropFirst(max(node.startColumn - 1, 0))
    let afterFence = fence.drop { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~") }
    let text = afterFence.drop { $0 == 32 || $0 == 9 }
    let column = text.startIndex - bytes.startIndex + 1
    guard holds(info, line: node.startLine, column: column) else { return range(line: max(node.startLine, 1)) }
    return range(line: node.startLine, column: column, end: column + info.utf8.count)
  }

  /// The columns that stand before each line of a fenced block's text: those that the library took off its first line
  /// with text, or else those before the fence.
  func indentation(ofCode code: String, in node: Node) -> Int {
    var number = node.startLine + 1
    for codeLine in code.utf8.split(separator: 10, omittingEmptySubsequences: false) {
      let bytes = line(number)
      if !codeLine.isEmpty {
        let taken = bytes.count - codeLine.count
        if taken >= 0, bytes.dropFirst(taken).elementsEqual(codeLine) { return scalars(in: bytes.prefix(taken)) }
        break
      }
      number += 1
    }
    return scalars(in: line(node.startLine).prefix(max(node.startColumn - 1, 0)))
  }

  /// The line that should close a fenced block; nil when the block is closed.
  func missingFence(ofCode code: String, in node: Node) -> String? {
    let opening = line(node.startLine).dropFirst(max(node.startColumn - 1, 0))
    guard let sign = opening.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    let length = opening.prefix { $0 == sign }.count
    let count = code.utf8.count { $0 == 10 }
    // Marks of the quotation and the list that the block is in may stand before the fence.
    let closing = line(node.startLine + count + 1).drop { $0 == 32 || $0 == 9 || $0 == UInt8(ascii: ">") }
    let rest = closing.drop { $0 == sign }
    if closing.count - rest.count >= length, rest.allSatisfy({ $0 == 32 || $0 == 9 }) { return nil }
    return String(repeating: Character(UnicodeScalar(sign)), count: length)
  }

  /// The label of a footnote, which libcmark-gfm keeps to itself.
  func label(ofFootnote definition: Node) -> String? {
    let before = line(definition.startLine).prefix(max(definition.startColumn - 1, 0))
    let text = String(decoding: before, as: UTF8.self)
    guard let open = text.range(ofLast: "[^"), let close = text.range(ofLast: "]:"), open.upperBound < close.lowerBound else {
      return nil
    }
    return String(text[open.upperBound..<close.lowerBound])
  }

  /// A link: from its bracket or its first letter to its end where that is known, else its destination, else its line.
  func range(ofLink node: Node, to destination: String, in block: ClosedRange<Int>) -> SourceRange {
    // The text of an autolink is its destination, without what the library put before it.
    if let text = node.firstChild, text == node.lastChild, text.kind == .text {
      let words = text.literal
      if destination.hasSuffix(words), let place = range(ofAutolink: words, node, in: block) { return place }
    }
    return range(ofBracketed: node, opening: "[", to: destination, in: block)
  }

  /// An image, like a link.
  func range(ofImage node: Node, at destination: String, in block: ClosedRange<Int>) -> SourceRange {
    range(ofBracketed: node, opening: "![", to: destination, in: block)
  }

  /// HTML, by the beginning of it.
  func range(ofHTML node: Node, beginning: String, in block: ClosedRange<Int>) -> SourceRange {
    let length = beginning.utf8.count
    if holds(beginning, line: node.startLine, column: node.startColumn) {
      return range(line: node.startLine, column: node.startColumn, end: node.startColumn + length)
    }
    if let found = find(beginning, in: block, from: node.startLine) {
      return range(line: found.line, column: found.column, end: found.column + length)
    }
    return range(line: block.contains(node.startLine) ? node.startLine : block.lowerBound)
  }

  private func range(ofAutolink words: String, _ node: Node, in block: ClosedRange<Int>) -> SourceRange? {
    let length = words.utf8.count
    for text in ["<\(words)>", words] where holds(text, line: node.startLine, column: node.startColumn) {
      return range(line: node.startLine, column: node.startColumn, end: node.startColumn + text.utf8.count)
    }
    guard !holds("[", line: node.startLine, column: node.startColumn), length > 3,
      let found = find(words, in: block, from: node.startLine)
    else { return nil }
    return range(line: found.line, column: found.column, end: found.column + length)
  }

  private func range(
    ofBracketed node: Node, opening: String, to destination: String, in block: ClosedRange<Int>
  ) -> SourceRange {
    if let start = verifiedStart(of: node, opening: opening) {
      return range(line: start.line, column: start.column, end: end(of: node, startingOn: start))
    }
    for before in ["(", "(<"] {
      guard !destination.isEmpty, let found = find(before + destination, in: block, from: node.startLine) else { continue }
      let column = found.column + before.utf8.count
      return range(line: found.line, column: column, end: column + destination.utf8.count)
    }
    return range(line: block.contains(node.startLine) ? node.startLine : block.lowerBound)
  }

  /// The library's place of a link when its bracket is there, or the place before its text.
  private func verifiedStart(of node: Node, opening: String) -> (line: Int, column: Int)? {
    if holds(opening, line: node.startLine, column: node.startColumn) { return (node.startLine, node.startColumn) }
    guard let child = node.firstChild, child.kind == .text else { return nil }
    let column = child.startColumn - opening.utf8.count
    return holds(opening, line: child.startLine, column: column) ? (child.startLine, column) : nil
  }

  private func end(of node: Node, startingOn start: (line: Int, column: Int)) -> Int {
    let bytes = line(start.line)
    guard node.endLine == start.line else { return node.endLine > start.line ? bytes.count + 1 : start.column }
    let last = bytes.dropFirst(max(node.endColumn - 1, 0)).first
    return last == UInt8(ascii: ")") || last == UInt8(ascii: "]") ? node.endColumn + 1 : start.column
  }
}
