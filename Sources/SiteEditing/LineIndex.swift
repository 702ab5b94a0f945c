import Diagnostics

/// The lines of a file in bytes, for turning the places of findings into bytes and back.
///
/// A byte order mark is no part of the first line.
public struct LineIndex: Sendable {
  public let bytes: [UInt8]
  /// The offset of each line.
  private let starts: [Int]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    self.starts = starts
  }

  /// The line end that the file uses.
  public var lineEnd: [UInt8] {
    guard let first = bytes.firstIndex(of: 0x0A), first > 0, bytes[first - 1] == 0x0D else { return [0x0A] }
    return [0x0D, 0x0A]
  }

  /// The bytes of a line with its end, from 1; nil when there is no such line.
  public func line(_ number: Int) -> Range<Int>? {
    guard number >= 1, number <= starts.count else { return nil }
    return starts[number - 1]..<(number < starts.count ? starts[number] : bytes.count)
  }

  /// The offset of a line and column, which counts Unicode scalar values from 1; nil when the line is not so long.
  public func offset(line number: Int, column: Int) -> Int? {
    guard let line = line(number), column >= 1 else { return nil }
    var left = column - 1
    var offset = line.lowerBound
    while left > 0 {
      guard offset < line.upperBound, bytes[offset] != 0x0A else { return nil }
      offset += 1
      while offset < line.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  /// The bytes of a place; nil when it has no exact columns, or when the file has no such place.
  public func bytes(of place: SourceRange) -> Range<Int>? {
    guard place.column > 0, place.end > place.column, let start = offset(line: place.line, column: place.column),
      let end = offset(line: place.line, column: place.end)
    else { return nil }
    return start..<end
  }

  /// The number of the line with a byte.
  public func line(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}
