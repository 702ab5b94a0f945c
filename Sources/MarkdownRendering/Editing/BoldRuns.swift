/// The pairs of asterisks in a block, and those of them that make nothing bold (CommonMark, section 6.2).
struct BoldRuns {
  /// The offsets of two pairs in succession, around what was meant to be bold.
  private(set) var unmatched: [(Int, Int)] = []

  /// Nil when the block has longer runs of asterisks, which can mean several things.
  init?(in text: [UInt8]) {
    let star = UInt8(ascii: "*")
    var open: [Int] = []
    var left: [Int] = []
    var position = 0
    while let place = text[position...].firstIndex(of: star) {
      let run = text[place...].prefix { $0 == star }
      position = run.endIndex
      guard run.count < 3 else { return nil }
      guard run.count == 2 else { continue }
      let before = Self.kind(of: text[..<place].suffix(4).drop { $0 & 0b1100_0000 == 0b1000_0000 }, isBefore: true)
      let after = Self.kind(of: text[position...].prefix(4), isBefore: false)
      let canOpen = after != .space && (after != .punctuation || before != .word)
      let canClose = before != .space && (before != .punctuation || after != .word)
      if canClose, !open.isEmpty {
        open.removeLast()
      } else if canOpen {
        open.append(place)
      } else if canClose || Self.isFirst(place, in: text) || !open.isEmpty || !left.isEmpty {
        left.append(place)
      }
    }
    left = (left + open).sorted()
    // Two pairs in succession with no other asterisk between them are one mistake.
    var index = 0
    while index + 1 < left.count {
      let (first, second) = (left[index], left[index + 1])
      let hasOthers = text[(first + 2)..<second].contains(star)
      if hasOthers {
        index += 1
      } else {
        unmatched.append((first, second))
        index += 2
      }
    }
  }

  private enum Kind { case space, punctuation, word }

  /// The kind of the last or first character of some bytes. Blanked-out bytes, such as code, count as punctuation.
  private static func kind(of bytes: ArraySlice<UInt8>, isBefore: Bool) -> Kind {
    guard let byte = isBefore ? bytes.last : bytes.first else { return .space }
    if byte < 0x80 { return byte <= 0x20 && byte != 0 ? .space : byte == 0 || byte.isPunctuation ? .punctuation : .word }
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    guard let scalar = isBefore ? scalars.last : scalars.first else { return .space }
    if scalar.properties.isWhitespace { return .space }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .word : .punctuation
  }

  /// Whether there is only white space before a place on its line.
  static func isFirst(_ place: Int, in text: [UInt8]) -> Bool {
    let before = text[..<place].last { $0 > 0x20 || $0 == 0x0A }
    return before == nil || before == 0x0A
  }
}
