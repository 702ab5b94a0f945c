import SiteModel

/// Table rows with too many cells: for each cell that libcmark-gfm adds to a row, it walks through all cells of that row, which
/// takes minutes for a row of a hundred thousand.
enum WideRows {
  static let limit = 500

  /// The line, from 1, of the first row that is too wide; nil when there is none.
  static func first(in text: [UInt8]) -> Int? {
    text.withUnsafeBytes { bytes in
      guard hasManyBars(bytes) else { return nil }
      var line = 1
      var count = 0
      for byte in bytes {
        if byte == UInt8(ascii: "|") { count += 1 }
        if count > limit { return line }
        guard byte == 0x0A else { continue }
        line += 1
        count = 0
      }
      return nil
    }
  }

  /// Whether a text has enough bars for a row that is too wide.
  private static func hasManyBars(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var start = 0
    var count = 0
    while let bar = bytes.offset(of: UInt8(ascii: "|"), from: start) {
      count += 1
      if count > limit { return true }
      start = bar + 1
    }
    return false
  }
}
