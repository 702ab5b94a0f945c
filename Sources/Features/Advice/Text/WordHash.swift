/// A number for a word in small letters, by which words are compared: a site has millions of words, and making each a string takes
/// ten times as long as everything else that is done with it. That two of the words that rules look for have the same number as a
/// third is next to impossible with 64 bits (FNV-1a).
struct WordHash: Hashable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// Adds the two bytes of a Latin letter with an accent, in its small form.
  mutating func addAccented(_ first: UInt8, _ second: UInt8) {
    add(first)
    add(first == 0xC3 && Self.isCapital(second) ? second + 0x20 : second)
  }

  /// Whether the second byte behind C3 is that of a capital letter: À to Þ, without ×.
  static func isCapital(_ second: UInt8) -> Bool { 0x80...0x9E ~= second && second != 0x97 }

  init() {}

  /// The number of a word. Apostrophes of all forms are the same.
  init(_ word: some StringProtocol) {
    var bytes = Array(word.utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): add(byte | 0x20)
      case 0xC3:
        if let second = bytes.popFirst() { addAccented(byte, second) }
      case 0xE2 where bytes.starts(with: [0x80, 0x99]):
        bytes.removeFirst(2)
        add(UInt8(ascii: "'"))
      default: add(byte)
      }
    }
  }
}
