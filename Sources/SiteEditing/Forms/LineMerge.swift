/// Joins two changes of one text that were made apart, where they are in different places.
public struct LineMerge {
  private let base: [ArraySlice<UInt8>]
  private let ours: [ArraySlice<UInt8>]
  private let theirs: [ArraySlice<UInt8>]

  private init(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) {
    self.base = Self.lines(base)
    self.ours = Self.lines(ours)
    self.theirs = Self.lines(theirs)
  }

  /// The text with both changes; nil when they are in one place, or side by side in one paragraph.
  /// - Parameter textLine: the line on which paragraphs begin; before it each line may change by itself.
  public static func merged(base: [UInt8], ours: [UInt8], theirs: [UInt8], textLine: Int) -> [UInt8]? {
    LineMerge(base, ours, theirs).merged(textLine: textLine)
  }

  /// The lines with their ends.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  /// What changed between the first and the last line that differ: lines of the base, and what stands there now.
  private struct Hunk {
    var range: Range<Int>
    var lines: ArraySlice<ArraySlice<UInt8>>
  }

  private func hunk(_ changed: [ArraySlice<UInt8>]) -> Hunk {
    let ends = CommonEnds(of: base, changed)
    return Hunk(range: ends.middle(of: base).indices, lines: ends.middle(of: changed))
  }

  private func merged(textLine: Int) -> [UInt8]? {
    let (ours, theirs) = (hunk(ours), hunk(theirs))
    let (first, second) = ours.range.lowerBound <= theirs.range.lowerBound ? (ours, theirs) : (theirs, ours)
    let isApart =
      first.range.isEmpty || second.range.isEmpty
      ? first.range.upperBound < second.range.lowerBound : first.range.upperBound <= second.range.lowerBound
    guard isApart else { return nil }
    let between = base[first.range.upperBound..<second.range.lowerBound]
    let isInText = second.range.lowerBound + 1 >= textLine && first.range.upperBound >= textLine
    let isParted = between.contains { $0.allSatisfy(\.isWhiteSpace) }
    guard !isInText || isParted else { return nil }
    let lines = base[..<first.range.lowerBound] + first.lines + between + second.lines + base[second.range.upperBound...]
    return lines.flatMap { Array($0) }
  }
}
