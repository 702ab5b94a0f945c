/// Finds lines and columns in a theme file. A file may have all its tags on one line, so columns are not counted from the line's start.
struct ThemeLines {
  private let bytes: [UInt8]
  private let starts: [Int]
  /// The number of Unicode scalars before each part of the file, all parts being equally long.
  private let scalarsBefore: [Int]

  private static let partLength = 256

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = [0] + bytes.indices.filter { bytes[$0] == MustacheBytes.lineFeed }.map { $0 + 1 }
    var counts = [0]
    for start in stride(from: 0, to: bytes.count, by: Self.partLength) {
      let part = bytes[start..<min(start + Self.partLength, bytes.count)]
      counts.append(counts[counts.count - 1] + part.count(where: Self.beginsScalar))
    }
    scalarsBefore = counts
  }

  /// The line and column of a byte, from 1; columns count Unicode scalars.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, scalars(before: offset) - scalars(before: starts[low]) + 1)
  }

  private func scalars(before offset: Int) -> Int {
    let part = offset / Self.partLength
    return scalarsBefore[part] + bytes[(part * Self.partLength)..<offset].count(where: Self.beginsScalar)
  }

  private static func beginsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
