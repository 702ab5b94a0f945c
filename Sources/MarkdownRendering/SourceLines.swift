import Diagnostics
import SiteModel

/// The lines of a text, for turning libcmark-gfm's positions into places in the author's file.
///
/// The library counts bytes, and its columns inside a line are wrong in known cases: after `\|` in a table, after a line break in
/// an indented paragraph, in a strikethrough or a link over two lines. So a column is used only if the bytes there are the expected
/// ones; otherwise the text is searched for, and at worst the place is a whole line.
///
/// In this type, lines and columns are the library's: from 1 in the text, columns in bytes.
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

  /// The number of lines.
  var count: Int { starts.count - 1 }

  /// The bytes of a line without its line end.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number > 0, number < starts.count else { return [] }
    let slice = text[starts[number - 1]..<min(starts[number] - 1, text.count)]
    return slice.last == 13 ? slice.dropLast() : slice
  }

  /// The bytes of some lines, without the last line end.
  func lines(_ range: ClosedRange<Int>) -> ArraySlice<UInt8> {
    let (first, last) = (max(range.lowerBound, 1), min(range.upperBound, starts.count - 1))
    guard first <= last else { return [] }
    return text[starts[first - 1]..<max(starts[first - 1], min(starts[last] - 1, text.count))]
  }

  /// Columns beyond this are not given: nobody counts that far, and counting for each of a million links on one line takes minutes.
  static let lastColumn = 10_000

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

  /// A place in the author's file from columns that are counted in characters, from 0.
  func range(line number: Int, scalars: Range<Int>) -> SourceRange {
    SourceRange(
      path: source.path, line: source.firstLine + number - 1, column: source.columnOffset + scalars.lowerBound + 1,
      end: source.columnOffset + scalars.upperBound + 1)
  }

  /// The offsets of a line in the text, without its line end.
  func offsets(ofLine number: Int) -> Range<Int> {
    let line = line(number)
    return line.startIndex..<line.endIndex
  }

  private func scalars(in bytes: ArraySlice<UInt8>) -> Int {
    // A plain loop, since the compiler makes one of it that counts sixteen bytes at a time.
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for byte in bytes where byte & 0b1100_0000 != 0b1000_0000 { count &+= 1 }
      return count
    }
  }
}

// MARK: - Looking for bytes

extension SourceLines {
  private func holds(_ wanted: String, line number: Int, column: Int) -> Bool {
    column > 0 && line(number).dropFirst(column - 1).starts(with: wanted.utf8)
  }

  /// The first occurrence of a text in some lines, beginning at one of them and continuing from the first.
  private func find(_ wanted: String, in block: ClosedRange<Int>, from start: Int = 0) -> (line: Int, column: Int)? {
    guard let first = wanted.utf8.first else { return nil }
    let limit = block.clamped(to: 1...max(starts.count - 1, 1))
    let order = limit.contains(start) ? Array(start...limit.upperBound) + Array(limit.lowerBound..<start) : Array(limit)
    // A block as long as a book is not searched to its end for every link in it.
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

  /// The range of a text in some lines.
  func range(of wanted: String, in block: ClosedRange<Int>) -> SourceRange? {
    find(wanted, in: block).map { range(line: $0.line, column: $0.column, end: $0.column + wanted.utf8.count) }
  }
}

// MARK: - Destinations of links

extension SourceLines {
  /// The byte range of a link's destination in the text; nil when it is not written unchanged after the link text.
  /// - Parameter last: the end of the previous link's destination, where the search starts if the place of the link is unknown.
  func offsets(ofDestination destination: String, of link: Node, in block: ClosedRange<Int>, after last: Int) -> Range<Int>? {
    let area = starts[min(block.lowerBound, count) - 1]..<min(starts[min(block.upperBound, count)], text.count)
    guard !area.isEmpty else { return nil }
    let start = verifiedStart(of: link, opening: "[").map { starts[$0.line - 1] + $0.column - 1 }
    var place = start ?? (area.contains(last) ? last : area.lowerBound)
    while place < area.upperBound, let words = text[place..<area.upperBound].firstRange(of: "](".utf8) {
      if let found = offsets(of: destination, from: words.upperBound, to: area.upperBound) { return found }
      place = words.upperBound
    }
    return nil
  }

  /// The byte range of a destination in the definition of a link; nil when the definition has another one.
  func offsets(ofDestination destination: String, in definition: ReferenceDefinition) -> Range<Int>? {
    guard !definition.isFootnote else { return nil }
    let colon = starts[definition.line - 1] + definition.columns.upperBound - 1
    return offsets(of: destination, from: colon + 1, to: min(starts[definition.line], text.count))
  }

  /// The byte range of a destination that begins at an offset, after optional white space and `<`.
  private func offsets(of destination: String, from start: Int, to end: Int) -> Range<Int>? {
    guard start < end, !destination.isEmpty else { return nil }
    let rest = text[start..<end].drop { $0 <= 0x20 || $0 == UInt8(ascii: "<") }
    guard rest.starts(with: destination.utf8) else { return nil }
    let found = rest.startIndex..<(rest.startIndex + destination.utf8.count)
    let next = found.upperBound < end ? text[found.upperBound] : 0x0A
    return next <= 0x20 || next == UInt8(ascii: ")") || next == UInt8(ascii: ">") ? found : nil
  }
}

// MARK: - Places of nodes

extension SourceLines {
  /// A block, by its first line: from the beginning of the block to the end of the line.
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

  /// The number of columns before each line of a fenced block's text: those that the library removed from the first line with text,
  /// otherwise those before the fence.
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

  /// The fence that an unclosed block lacks; nil when the block is closed.
  func missingFence(ofCode code: String, in node: Node) -> String? {
    let opening = line(node.startLine).dropFirst(max(node.startColumn - 1, 0))
    guard let delimiter = opening.first, delimiter == UInt8(ascii: "`") || delimiter == UInt8(ascii: "~") else { return nil }
    let length = opening.prefix { $0 == delimiter }.count
    let count = code.utf8.count { $0 == 10 }
    // The markers of the block quotes and lists around the block may come before the fence.
    let closing = line(node.startLine + count + 1).drop { $0 == 32 || $0 == 9 || $0 == UInt8(ascii: ">") }
    let rest = closing.drop { $0 == delimiter }
    if closing.count - rest.count >= length, rest.allSatisfy({ $0 == 32 || $0 == 9 }) { return nil }
    return String(repeating: Character(UnicodeScalar(delimiter)), count: length)
  }

  /// The label of a footnote, which libcmark-gfm does not expose.
  func label(ofFootnote definition: Node) -> String? {
    let before = line(definition.startLine).prefix(max(definition.startColumn - 1, 0))
    let text = String(decoding: before, as: UTF8.self)
    guard let open = text.range(ofLast: "[^"), let close = text.range(ofLast: "]:"), open.upperBound < close.lowerBound else {
      return nil
    }
    return String(text[open.upperBound..<close.lowerBound])
  }

  /// A link, from its bracket or first letter to its end if that is known; otherwise its destination, otherwise its line.
  func range(ofLink node: Node, to destination: String, in block: ClosedRange<Int>) -> SourceRange {
    // The text of an autolink is its destination, without the scheme that the library added.
    if let text = node.firstChild, text == node.lastChild, text.kind == .text {
      let words = text.literal
      if destination.hasSuffix(words), let place = range(ofAutolink: words, node, in: block) { return place }
    }
    return range(ofBracketed: node, opening: "[", to: destination, in: block)
  }

  /// An image, found as a link is.
  func range(ofImage node: Node, at destination: String, in block: ClosedRange<Int>) -> SourceRange {
    range(ofBracketed: node, opening: "![", to: destination, in: block)
  }

  /// Raw HTML, by its beginning.
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

  /// The library's position of a link if its bracket is there, otherwise the position before its text.
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
