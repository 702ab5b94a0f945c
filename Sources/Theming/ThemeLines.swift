/// The offsets of the lines of a theme file.
struct ThemeLines {
  private let bytes: [UInt8]
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = [0] + bytes.indices.filter { bytes[$0] == MustacheBytes.lineFeed }.map { $0 + 1 }
  }

  /// The line and column of a byte, from 1; columns count Unicode scalars.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, bytes[starts[low]..<offset].count { $0 & 0xC0 != 0x80 } + 1)
  }
}
