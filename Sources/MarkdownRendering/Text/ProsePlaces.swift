import Diagnostics

/// Finds the places of texts in the author's file.
///
/// libcmark-gfm's columns are wrong in known cases (see ``SourceLines``), and a text need not be what the author wrote: quotes,
/// dashes, escapes and entities become other characters. So each text is laid beside the bytes of its line, and is cut where the
/// two differ in length. What cannot be found has only a line.
struct ProsePlaces {
  /// A part of a text with its place.
  struct Piece {
    /// In bytes of the text.
    let text: Range<Int>
    let range: SourceRange
  }

  private let lines: SourceLines
  private let bytes: UnsafeRawBufferPointer
  private var block = 1...1
  /// Where the last text that was found ended: its line, and the offset in that line.
  private var last = (line: 1, offset: 0)
  /// The last column that was counted, so that the next one is counted from there.
  private var counted = (line: 0, offset: 0, column: 0)

  init(lines: SourceLines, bytes: UnsafeRawBufferPointer) {
    self.lines = lines
    self.bytes = bytes
  }

  /// Begins with the next block.
  mutating func enter(_ block: ClosedRange<Int>) {
    self.block = block
    last = (block.lowerBound, 0)
  }

  /// A place of which only the line is known.
  func lineOnly(_ line: Int) -> SourceRange {
    lines.range(line: block.contains(line) ? line : min(max(last.line, block.lowerBound), block.upperBound))
  }

  /// The parts of a text.
  mutating func pieces(of text: UnsafeRawBufferPointer, _ node: Node) -> [Piece] {
    if let found = find(text, startingAt: node) {
      return found.parts.map { Piece(text: $0.text, range: range(line: found.line, $0.place)) }
    }
    return [Piece(text: 0..<text.count, range: lineOnly(node.startLine))]
  }

  /// The place of a code span without its backticks.
  mutating func range(ofCode node: Node) -> SourceRange {
    let place: (line: Int, offsets: Range<Int>)? = node.withLiteral { code in
      guard !code.isEmpty, node.startLine == node.endLine, block.contains(node.startLine) else { return nil }
      let line = line(node.startLine)
      let start = max(node.startColumn - 1, 0)
      // The library counts from the first character of the code, or from the backticks in front of it.
      for offset in [start, start + 1, start + 2] where line.holds(code, at: offset) {
        return (node.startLine, offset..<(offset + code.count))
      }
      return nil
    }
    guard let place else { return lineOnly(node.startLine) }
    last = (place.line, place.offsets.upperBound)
    return range(line: place.line, place.offsets)
  }

  // MARK: Searching

  private typealias Found = (line: Int, parts: [Alignment.Part])

  private mutating func find(_ text: UnsafeRawBufferPointer, startingAt node: Node) -> Found? {
    let (number, offset) = (node.startLine, node.startColumn - 1)
    if block.contains(number), offset >= 0, let parts = Alignment.parts(of: text, in: line(number), from: offset) {
      return found(number, parts)
    }
    return search(text)
  }

  private mutating func found(_ number: Int, _ parts: [Alignment.Part]) -> Found {
    last = (number, parts.last?.place.upperBound ?? 0)
    return (number, parts)
  }

  /// How many places a text is compared with.
  private static let attempts = 400

  /// Searches the rest of the block.
  private mutating func search(_ text: UnsafeRawBufferPointer) -> Found? {
    var attempts = Self.attempts
    for number in max(last.line, block.lowerBound)...max(block.upperBound, last.line) {
      let line = line(number)
      var offset = number == last.line ? last.offset : 0
      while offset < line.count {
        if Alignment.mayBegin(text[0], as: line[offset]) {
          if let parts = Alignment.parts(of: text, in: line, from: offset) { return found(number, parts) }
          attempts -= 1
          if attempts == 0 { return nil }
        }
        offset += 1
      }
      attempts -= 1
      if attempts <= 0 { return nil }
    }
    return nil
  }

  private func line(_ number: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[lines.offsets(ofLine: number)])
  }

  // MARK: Columns

  private mutating func range(line number: Int, _ offsets: Range<Int>) -> SourceRange {
    guard offsets.lowerBound < SourceLines.lastColumn else { return lines.range(line: number) }
    let first = column(at: offsets.lowerBound, line: number)
    let end = column(at: offsets.upperBound, line: number)
    return lines.range(line: number, scalars: first..<end)
  }

  /// The number of characters before an offset of a line.
  private mutating func column(at offset: Int, line number: Int) -> Int {
    if counted.line != number || counted.offset > offset { counted = (number, 0, 0) }
    let line = line(number)
    for byte in line[counted.offset..<min(offset, line.count)] where byte & 0b1100_0000 != 0b1000_0000 { counted.column += 1 }
    counted.offset = offset
    return counted.column
  }
}

/// A text laid beside the bytes from which libcmark-gfm made it.
private enum Alignment {
  struct Part {
    /// In bytes of the text.
    var text: Range<Int>
    /// In bytes of the line.
    var place: Range<Int>
  }

  /// Whether a byte of the author's may become the first byte of a text.
  static func mayBegin(_ byte: UInt8, as written: UInt8) -> Bool { byte == written || isRewritten(written) }

  private static func isRewritten(_ byte: UInt8) -> Bool { "\\&\"'-.".utf8.contains(byte) }

  /// The parts of a text that begins at an offset of a line: each as long as the author's, or one that was rewritten. Nil when the
  /// text is not there.
  static func parts(of text: UnsafeRawBufferPointer, in line: UnsafeRawBufferPointer, from start: Int) -> [Part]? {
    if line.holds(text, at: start) { return [Part(text: 0..<text.count, place: start..<(start + text.count))] }
    guard start < line.count else { return nil }
    var parts: [Part] = []
    var open = Part(text: 0..<0, place: start..<start)
    var (position, place) = (0, start)
    while position < text.count {
      guard place < line.count else { return nil }
      let rewritten = rewriting(text, position, line, place)
      guard let rewritten else {
        guard text[position] == line[place] else { return nil }
        position += 1
        place += 1
        continue
      }
      guard rewritten.isLonger else {
        position += rewritten.text
        place += rewritten.place
        continue
      }
      if position > open.text.lowerBound {
        parts.append(Part(text: open.text.lowerBound..<position, place: open.place.lowerBound..<place))
      }
      parts.append(Part(text: position..<(position + rewritten.text), place: place..<(place + rewritten.place)))
      position += rewritten.text
      place += rewritten.place
      open = Part(text: position..<position, place: place..<place)
    }
    if position > open.text.lowerBound {
      parts.append(Part(text: open.text.lowerBound..<position, place: open.place.lowerBound..<place))
    }
    return parts
  }

  /// How many bytes of the text stand for how many of the line, where the two differ; `isLonger` where their numbers of characters
  /// differ as well. Nil where they are the same.
  private static func rewriting(
    _ text: UnsafeRawBufferPointer, _ position: Int, _ line: UnsafeRawBufferPointer, _ place: Int
  ) -> (text: Int, place: Int, isLonger: Bool)? {
    let byte = line[place]
    guard isRewritten(byte) else { return nil }
    switch byte {
    case UInt8(ascii: "\\"):
      guard place + 1 < line.count, line[place + 1] == text[position], line[place + 1].isPunctuation else { return nil }
      return (1, 2, true)
    case UInt8(ascii: "&"): return entity(text, position, line, place)
    default: break
    }
    // The typographic characters have three bytes: E2 80 and one more.
    guard position + 2 < text.count, text[position] == 0xE2, text[position + 1] == 0x80 else { return nil }
    switch (byte, text[position + 2]) {
    case (UInt8(ascii: "'"), 0x98), (UInt8(ascii: "'"), 0x99), (UInt8(ascii: "\""), 0x9C), (UInt8(ascii: "\""), 0x9D):
      return (3, 1, false)
    case (UInt8(ascii: "-"), 0x93): return line.repeats(byte, from: place, count: 2) ? (3, 2, true) : nil
    case (UInt8(ascii: "-"), 0x94): return line.repeats(byte, from: place, count: 3) ? (3, 3, true) : nil
    case (UInt8(ascii: "."), 0xA6): return line.repeats(byte, from: place, count: 3) ? (3, 3, true) : nil
    default: return nil
    }
  }

  /// `&euml;` and the like: a character, which ends where the text goes on as the line does behind the semicolon.
  private static func entity(
    _ text: UnsafeRawBufferPointer, _ position: Int, _ line: UnsafeRawBufferPointer, _ place: Int
  ) -> (text: Int, place: Int, isLonger: Bool)? {
    guard let semicolon = line[place..<min(place + 34, line.count)].firstIndex(of: UInt8(ascii: ";")), semicolon > place + 1
    else { return nil }
    let written = UnsafeRawBufferPointer(rebasing: line[place...semicolon])
    // What looks like an entity but is none stays as it is.
    if written.count <= text.count - position, text.holds(written, at: position) { return nil }
    let length = utf8Length(of: text[position])
    return position + length <= text.count ? (length, written.count, true) : nil
  }

  private static func utf8Length(of first: UInt8) -> Int {
    switch first {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether other bytes stand at an offset.
  fileprivate func holds(_ other: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    offset >= 0 && offset + other.count <= count
      && UnsafeRawBufferPointer(rebasing: self[offset..<(offset + other.count)]).elementsEqual(other)
  }

  fileprivate func repeats(_ byte: UInt8, from offset: Int, count length: Int) -> Bool {
    offset + length <= count && self[offset..<(offset + length)].allSatisfy { $0 == byte }
  }
}
