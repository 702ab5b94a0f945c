/// Gives a text on lines of its own another content; lines that say the same stay as they are written.
struct BlockScalarEditing {
  let bytes: [UInt8]
  let header: BlockScalarHeader
  let lineEnd: [UInt8]

  /// The edits; nil when the text cannot be written so.
  func splices(to text: String) -> [Splice]? {
    guard YAMLText.canBeBlock(text), header.chomping != UInt8(ascii: "+") else { return nil }
    return header.isFolded ? folded(text) : literal(text)
  }

  /// A line as it stands, without its end, and what it says.
  private struct Line {
    var range: Range<Int>
    var text: ArraySlice<UInt8>
  }

  private var lines: [Line] {
    var lines: [Line] = []
    var start = header.lines.lowerBound
    while start <= header.lines.upperBound {
      let next = bytes[start..<header.lines.upperBound].firstIndex(of: 0x0A) ?? header.lines.upperBound
      let end = next > start && bytes[next - 1] == 0x0D ? next - 1 : next
      let indentation = min(header.indentation, bytes[start..<end].prefix { $0 == 0x20 }.count)
      lines.append(Line(range: start..<end, text: bytes[(start + indentation)..<end]))
      start = next + 1
    }
    return lines
  }

  private func literal(_ text: String) -> [Splice] {
    let new = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    return replacing(lines.map { [$0] }, saying: { Array($0[0].text) }, with: new, separator: lineEnd)
  }

  /// A paragraph is one line of the text; a line break in it is a space. Only texts without indented lines are written anew.
  private func folded(_ text: String) -> [Splice]? {
    var paragraphs: [[Line]] = []
    var isApart = true
    for line in lines {
      if line.text.isEmpty {
        // An empty line more is an empty paragraph, which is seldom meant: such a text is written anew as a whole.
        guard !isApart else { return nil }
        isApart = true
        continue
      }
      guard line.text.first != 0x20, line.text.first != 0x09 else { return nil }
      if isApart { paragraphs.append([]) }
      paragraphs[paragraphs.count - 1].append(line)
      isApart = false
    }
    let new = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    guard !new.contains(where: { $0.isEmpty || $0[0] == 0x20 || $0[0] == 0x09 }) else { return nil }
    let said = { (lines: [Line]) in Array(lines.map(\.text).joined(separator: [0x20])) }
    return replacing(paragraphs, saying: said, with: new, separator: lineEnd + lineEnd)
  }

  /// The edits that make some parts of the text, such as paragraphs, say something else.
  /// - Parameters:
  ///   - old: the lines of each part.
  ///   - said: what the lines of a part say.
  ///   - separator: what stands between two parts.
  private func replacing(
    _ old: [[Line]], saying said: ([Line]) -> [UInt8], with new: [[UInt8]], separator: [UInt8]
  ) -> [Splice] {
    let ends = CommonEnds(of: old.map(said), new)
    let (before, after) = (ends.middle(of: old), ends.middle(of: new))
    guard !before.isEmpty || !after.isEmpty else { return [] }
    let indentation = Array(repeating: UInt8(0x20), count: header.indentation)
    let text = Array(after.map { $0.isEmpty ? [] : indentation + $0 }.joined(separator: separator))
    let previous = ends.first > 0 ? old[ends.first - 1].last : nil
    if let start = before.first?.first?.range.lowerBound, let end = before.last?.last?.range.upperBound {
      guard after.isEmpty else { return [Splice(start..<end, text)] }
      // With one of the separators around it.
      if ends.last > 0, let next = old[before.endIndex].first { return [Splice(start..<next.range.lowerBound, [])] }
      return previous.map { [Splice($0.range.upperBound..<end, [])] } ?? []
    }
    if let previous { return [Splice(previous.range.upperBound..<previous.range.upperBound, separator + text)] }
    let start = old.first?.first?.range.lowerBound ?? header.lines.lowerBound
    return [Splice(start..<start, text + separator)]
  }
}
