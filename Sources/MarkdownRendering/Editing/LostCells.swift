import Diagnostics

extension TreeEditor {
  /// Reports the first cell of a row that the head of its table has no column for: GFM leaves such cells out (section 4.10).
  mutating func findLostCells(in row: Node, columns: Int) {
    guard !row.isHeaderRow, row.startLine > 0 else { return }
    let line = lines.line(row.startLine)
    // Most rows have no more bars than they can use.
    guard line.count(where: { $0 == UInt8(ascii: "|") }) >= columns else { return }
    let cells = RowCells(of: Array(line))
    guard let lost = cells.all.dropFirst(columns).first(where: { !$0.isEmpty }) else { return }
    let words = String(decoding: line[(line.startIndex + lost.lowerBound)..<(line.startIndex + lost.upperBound)], as: UTF8.self)
    let code = cells.codeToEscape(besides: columns)
    diagnostics.append(
      Diagnostic(
        .lostCell, at: lines.range(line: row.startLine, column: lost.lowerBound + 1, end: lost.upperBound + 1),
        ["cell": words.shortened(to: 40), "column": "\(columns)"],
        correction: code.map { code in
          Correction(
            of: code.written, to: code.escaped,
            at: lines.range(line: row.startLine, column: code.range.lowerBound + 1, end: code.range.upperBound + 1))
        }))
  }
}

/// The cells of a line of a table, as libcmark-gfm takes them apart: a `|` ends a cell wherever it stands, within code as well,
/// unless a backslash stands right before it, even one that is escaped itself.
struct RowCells {
  /// The bytes of each cell in the line, without the white space around it.
  private(set) var all: [Range<Int>] = []
  private let line: [UInt8]
  /// The bars that end a cell.
  private var bars: [Int] = []

  init(of line: [UInt8]) {
    self.line = line
    let content = line.firstIndex { $0 > 0x20 && $0 != UInt8(ascii: ">") } ?? line.count
    var start = content < line.count && line[content] == UInt8(ascii: "|") ? content + 1 : content
    for place in start..<line.count where line[place] == UInt8(ascii: "|") && (place == 0 || line[place - 1] != UInt8(ascii: "\\"))
    {
      bars.append(place)
      all.append(trimmed(start..<place))
      start = place + 1
    }
    let last = trimmed(start..<line.count)
    if !last.isEmpty { all.append(last) }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first(where: { line[$0] > 0x20 }), let last = range.last(where: { line[$0] > 0x20 }) else {
      return range.lowerBound..<range.lowerBound
    }
    return first..<(last + 1)
  }

  /// The only code whose bars make the row too long by just as many cells: there nothing else can have been meant.
  func codeToEscape(besides columns: Int) -> (range: Range<Int>, written: String, escaped: String)? {
    var found: Range<Int>?
    var place = 0
    while let open = line[place...].firstIndex(of: UInt8(ascii: "`")) {
      let length = line[open...].prefix { $0 == UInt8(ascii: "`") }.count
      guard let end = endOfCode(from: open + length, length: length) else {
        place = open + length
        continue
      }
      if bars.contains(where: { (open..<end).contains($0) }) {
        guard found == nil else { return nil }
        found = open..<end
      }
      place = end
    }
    guard let found else { return nil }
    let inside = bars.count { found.contains($0) }
    guard all.count - inside == columns else { return nil }
    var escaped: [UInt8] = []
    for place in found {
      if bars.contains(place) { escaped.append(UInt8(ascii: "\\")) }
      escaped.append(line[place])
    }
    return (found, String(decoding: line[found], as: UTF8.self), String(decoding: escaped, as: UTF8.self))
  }

  /// The offset after the next run of exactly so many backticks.
  private func endOfCode(from start: Int, length: Int) -> Int? {
    var place = start
    while let open = line[place...].firstIndex(of: UInt8(ascii: "`")) {
      let run = line[open...].prefix { $0 == UInt8(ascii: "`") }.count
      if run == length { return open + run }
      place = open + run
    }
    return nil
  }
}
