/// The lines of a page's text, and how others take their place.
struct TextLines {
  let bytes: [UInt8]
  let textLine: Int
  private let index: LineIndex

  init(bytes: [UInt8], textLine: Int) {
    self.bytes = bytes
    self.textLine = textLine
    index = LineIndex(bytes)
  }

  /// A text with the line ends of a file.
  static func written(_ text: String, lineEnd: [UInt8]) -> [UInt8] {
    lineEnd == [0x0A] ? Array(text.utf8) : text.utf8.flatMap { $0 == 0x0A ? lineEnd : [$0] }
  }

  /// The edit; nil when there are no such lines.
  func splice(_ lines: (first: Int, last: Int), with text: String) -> Splice? {
    guard lines.first >= textLine, lines.last >= lines.first - 1 else { return nil }
    let text = Self.written(withoutOuterLineEnds(text), lineEnd: index.lineEnd)
    guard lines.last >= lines.first else { return inserting(text, before: lines.first) }
    guard let first = index.line(lines.first), let last = index.line(lines.last) else { return nil }
    if text.isEmpty { return removing(first.lowerBound..<last.upperBound, behind: lines.last) }
    return Splice(first.lowerBound..<contentEnd(last), text)
  }

  private func withoutOuterLineEnds(_ text: String) -> String {
    var rest = text.utf8[...]
    while rest.first == 0x0A { rest.removeFirst() }
    while rest.last == 0x0A { rest.removeLast() }
    return String(Substring(rest))
  }

  private func contentEnd(_ line: Range<Int>) -> Int {
    var end = line.upperBound
    if end > line.lowerBound, bytes[end - 1] == 0x0A { end -= 1 }
    if end > line.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  private func isEmpty(_ number: Int) -> Bool {
    index.line(number).map { bytes[$0].allSatisfy(\.isWhiteSpace) } ?? true
  }

  /// Takes out lines, with one of the empty lines around them.
  private func removing(_ range: Range<Int>, behind last: Int) -> Splice {
    if let next = index.line(last + 1), isEmpty(last + 1), !next.isEmpty { return Splice(range.lowerBound..<next.upperBound, []) }
    return Splice(range, [])
  }

  /// Puts a text before a line, apart from what stands around it; the number after the last line stands for the end.
  private func inserting(_ text: [UInt8], before number: Int) -> Splice? {
    guard !text.isEmpty else { return nil }
    let lineEnd = index.lineEnd
    guard let line = index.line(number) else {
      guard index.line(number - 1) != nil else { return nil }
      let isEnded = bytes.last == 0x0A || bytes.isEmpty
      return Splice(bytes.count..<bytes.count, (isEnded ? [] : lineEnd) + lineEnd + text + lineEnd)
    }
    let isApart = number == textLine || isEmpty(number - 1)
    // At the end of the file, or before what must not become part of the new text.
    let isLast = line.isEmpty || isEmpty(number)
    return Splice(line.lowerBound..<line.lowerBound, (isApart ? [] : lineEnd) + text + lineEnd + (isLast ? [] : lineEnd))
  }
}
