/// The author's lines of one paragraph, heading or table, with everything blanked out that is not searched: code, comments, HTML
/// tags, the addresses of links, and escaped characters.
///
/// libcmark-gfm has split the text by then and does not tell what became of each character. The syntax that is searched for here
/// means nothing to it, so the search uses the author's own text.
struct BlockSource {
  /// The text as written.
  let raw: [UInt8]
  /// The text with a NUL for each blanked-out byte, and a space for each block quote marker at the start of a line.
  private(set) var masked: [UInt8]
  /// The offsets of the backslashes that escape a character.
  private(set) var escapes: [Int] = []
  /// The offset of each line.
  private let starts: [Int]
  private let firstLine: Int

  /// The text of some lines.
  /// - Parameter column: the first byte of the text on the first line, from 1.
  init(of lines: SourceLines, in range: ClosedRange<Int>, column: Int) {
    var raw: [UInt8] = []
    var masked: [UInt8] = []
    var starts: [Int] = []
    for number in range {
      let line = lines.line(number)
      starts.append(raw.count)
      raw += line
      raw.append(0x0A)
      let prefix =
        number == range.lowerBound
        ? min(max(column - 1, 0), line.count) : line.prefix { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }.count
      masked += repeatElement(0x20, count: prefix)
      masked += line.dropFirst(prefix)
      masked.append(0x0A)
    }
    self.raw = raw
    self.masked = masked
    self.starts = starts
    firstLine = range.lowerBound
    blankOut()
  }

  /// The line of an offset and its column in bytes, both from 1.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (firstLine + low, offset - starts[low] + 1)
  }

  /// The content of each line, from the end of its indentation to the end of the line.
  var contents: [Range<Int>] {
    starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] - 1 : max(raw.count - 1, 0)
      var start = starts[index]
      while start < end, masked[start] == 0x20 || masked[start] == 0x09 { start += 1 }
      return start..<end
    }
  }

  /// What the author wrote in a range, on one line.
  func text(_ range: Range<Int>) -> String { String(decoding: raw[range].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self) }
}

// MARK: - Blanking out

extension BlockSource {
  private mutating func blankOut() {
    var codeEnds = CodeEnds(masked)
    var position = 0
    while position < masked.count {
      switch masked[position] {
      case UInt8(ascii: "\\") where position + 1 < masked.count && masked[position + 1].isPunctuation:
        blank(position..<(position + 2))
        escapes.append(position)
        position += 2
      case UInt8(ascii: "`"):
        let length = masked[position...].prefix { $0 == UInt8(ascii: "`") }.count
        let end = codeEnds.end(ofCodeFrom: position, length: length)
        if let end { blank(position..<end) }
        position = end ?? position + length
      case UInt8(ascii: "<"): position = blankTag(at: position)
      case UInt8(ascii: "]") where position + 1 < masked.count && masked[position + 1] == UInt8(ascii: "("):
        position = blankAddress(at: position + 2)
      default: position += 1
      }
    }
  }

  private mutating func blank(_ range: Range<Int>) {
    for place in range where masked[place] != 0x0A { masked[place] = 0 }
  }

  /// Blanks out a tag, an address between `<` and `>`, or a comment; returns the offset after it.
  private mutating func blankTag(at start: Int) -> Int {
    guard start + 1 < masked.count else { return start + 1 }
    // `{{<x>}}` is no tag.
    if start > 1, masked[start - 1] == UInt8(ascii: "{"), masked[start - 2] == UInt8(ascii: "{") { return start + 1 }
    if masked[start...].starts(with: "<!--".utf8) {
      guard let end = offset(of: "-->", from: start + 4) else { return start + 4 }
      blank(start..<(end + 3))
      return end + 3
    }
    guard masked[start + 1].isLetter || masked[start + 1] == UInt8(ascii: "/") else { return start + 1 }
    let limit = min(masked.count, start + 2_000)
    guard let end = masked[(start + 1)..<limit].firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
      masked[end] == UInt8(ascii: ">")
    else { return start + 1 }
    blank(start..<(end + 1))
    return end + 1
  }

  /// Blanks out the address of a link up to its closing bracket; returns the offset of the bracket.
  private mutating func blankAddress(at start: Int) -> Int {
    var depth = 0
    for place in start..<min(masked.count, start + 4_000) {
      switch masked[place] {
      case 0x0A: return start
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth == 0:
        blank(start..<place)
        return place
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
    }
    return start
  }

  /// The offset of a text at or after another offset.
  func offset(of text: StaticString, from start: Int) -> Int? {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    var position = start
    while let found = masked[min(position, masked.count)...].firstIndex(of: wanted[0]) {
      if masked[found...].starts(with: wanted) { return found }
      position = found + 1
    }
    return nil
  }
}

/// Finds the end of code between backticks: the next run of the same number of backticks.
private struct CodeEnds {
  /// The offsets of the runs of each length, the last one first.
  private var runs: [Int: [Int]] = [:]

  init(_ text: [UInt8]) {
    var position = text.count
    while position > 0 {
      position -= 1
      guard text[position] == UInt8(ascii: "`") else { continue }
      var start = position
      while start > 0, text[start - 1] == UInt8(ascii: "`") { start -= 1 }
      runs[position - start + 1, default: []].append(start)
      position = start
    }
  }

  /// The offset after the code that begins at an offset; nil when it does not end. Offsets must be asked for in increasing order.
  mutating func end(ofCodeFrom start: Int, length: Int) -> Int? {
    while let next = runs[length]?.last, next <= start { runs[length]?.removeLast() }
    return runs[length]?.last.map { $0 + length }
  }
}
