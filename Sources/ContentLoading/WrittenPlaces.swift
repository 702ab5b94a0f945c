import Diagnostics

/// The places in an author's file where addresses stand as they are.
///
/// The place of a link is known from its bracket or its first letter on. To write another address in its place, that of the address
/// itself is needed, which may be on a later line, or in the definition of a reference.
struct WrittenPlaces {
  private let path: String
  private let lines: [[UInt8]]

  init(in source: SourceText) {
    path = source.path
    lines = source.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
  }

  /// The first place of an address from the beginning of a link or value on, else from the beginning of the file; nil when it is not
  /// written like this, such as with an escape.
  func place(of address: String, from start: SourceRange) -> SourceRange? {
    let wanted = Array(address.utf8)
    guard !wanted.isEmpty, (1...lines.count).contains(start.line) else { return nil }
    for number in Array(start.line...lines.count) + Array(1..<start.line) {
      let first = number == start.line ? offset(ofColumn: start.column, in: lines[number - 1]) : 0
      if let place = place(of: wanted, line: number, from: first) { return place }
    }
    return nil
  }

  private func place(of wanted: [UInt8], line number: Int, from first: Int) -> SourceRange? {
    let line = lines[number - 1]
    var rest = line[min(first, line.count)...]
    while let found = rest.firstRange(of: wanted) {
      if Self.ends(line, at: found.upperBound) {
        let column = Self.scalars(in: line[..<found.lowerBound]) + 1
        return SourceRange(path: path, line: number, column: column, end: column + Self.scalars(in: line[found]))
      }
      rest = line[found.upperBound...]
    }
    return nil
  }

  /// Whether no longer address goes on at an offset: a mark of punctuation before a space ends a sentence.
  private static func ends(_ line: [UInt8], at offset: Int) -> Bool {
    guard offset < line.count, isOfAddress(line[offset]) else { return true }
    guard ".,:;!?*_~'".utf8.contains(line[offset]) else { return false }
    return offset + 1 >= line.count || !isOfAddress(line[offset + 1])
  }

  /// Whether a byte can be part of an address, brackets aside, which surround addresses.
  private static func isOfAddress(_ byte: UInt8) -> Bool { byte > 0x20 && !"()<>[]{}\"|`".utf8.contains(byte) }

  private static func scalars(in bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0b1100_0000 != 0b1000_0000 } }

  /// The offset of a column, which counts Unicode scalar values from 1; 0 for a whole line.
  private func offset(ofColumn column: Int, in line: [UInt8]) -> Int {
    var count = 0
    for (offset, byte) in line.enumerated() where byte & 0b1100_0000 != 0b1000_0000 {
      count += 1
      if count >= column { return offset }
    }
    return column > count ? line.count : 0
  }
}
