/// Searches a text for any of several stems of four bytes each, almost as fast as reading it.
///
/// It stops only at every second byte: either the first or the last three bytes of a stem begin at one of those. The three-byte
/// sequences of all stems are kept as a small set of hashes, so that the stems themselves are compared only rarely.
struct StemSearch: Sendable {
  private let stems: [UInt32]
  /// For each hash of three bytes, whether a stem has it.
  private let mayBegin: [Bool]

  private static let hashBits: UInt32 = 12

  /// - Parameter stems: of four bytes each in UTF-8; others are never found.
  init(_ stems: [String]) {
    let words = stems.map { stem in stem.utf8.reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
    var mayBegin = Array(repeating: false, count: 1 << Self.hashBits)
    for word in words {
      mayBegin[Self.hash(word)] = true
      mayBegin[Self.hash(word >> 8)] = true
    }
    self.stems = words
    self.mayBegin = mayBegin
  }

  /// Whether a text contains one of the stems.
  func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { matches(UnsafeRawBufferPointer($0)) }
  }

  private func matches(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count >= 4 else { return false }
    return mayBegin.withUnsafeBufferPointer { mayBegin in
      var index = 0
      while index <= bytes.count - 4 {
        let word = Self.word(at: index, of: bytes)
        if mayBegin[Self.hash(word)], stems.contains(word) || index > 0 && stems.contains(Self.word(at: index - 1, of: bytes)) {
          return true
        }
        index += 2
      }
      return stems.contains(Self.word(at: bytes.count - 4, of: bytes))
    }
  }

  /// Four bytes of a text in little-endian order.
  private static func word(at index: Int, of bytes: UnsafeRawBufferPointer) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
  }

  /// A hash of the three lowest bytes.
  private static func hash(_ word: UInt32) -> Int {
    Int(((word & 0xFF_FFFF) &* 0x9E37_79B1) >> (32 - hashBits))
  }
}
