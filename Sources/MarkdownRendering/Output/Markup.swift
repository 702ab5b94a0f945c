/// What a custom node writes: HTML with slots.
///
/// A slot is written as `0xFF`, a letter, an index in decimal digits, `0xFF`. That byte occurs in no UTF-8 text, so no author can
/// write one, and libcmark-gfm copies a custom node's text unchanged.
struct Markup {
  /// The kinds of slots.
  enum Slot: UInt8 {
    case linkStart = 0x6C  // l
    case image = 0x69  // i
    case component = 0x63  // c
    case heading = 0x68  // h
    case headingEnd = 0x65  // e
    /// The start of a heading's text.
    case headingTextStart = 0x74  // t
    /// The end of a heading's text.
    case headingTextEnd = 0x75  // u
    /// The link to a heading.
    case headingAnchor = 0x61  // a
    /// The start of a term's words.
    case termStart = 0x62  // b
    /// The end of a term's words.
    case termEnd = 0x64  // d
    /// The address of the page itself.
    case ownAddress = 0x73  // s
    /// Comes after the `<li>` of a task.
    case task = 0x6B  // k
  }

  /// The byte on both sides of a slot.
  static let delimiter: UInt8 = 0xFF

  private var bytes: [UInt8] = []

  init() {}

  init(_ html: String) { append(html) }

  init(_ slot: Slot, _ index: Int = 0) { append(slot, index) }

  mutating func append(_ html: String) { bytes += html.utf8 }

  /// Appends HTML that is known when the program is compiled. Headings and table cells are made of little else, and as strings these
  /// parts took a quarter of the instructions that the editor spends on a text.
  mutating func append(fixed html: StaticString) { html.withUTF8Buffer { bytes += $0 } }

  mutating func append(_ number: Int) { appendDigits(of: number) }

  /// Makes room for bytes that are about to be appended.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  mutating func append(_ slot: Slot, _ index: Int = 0) {
    bytes.append(Self.delimiter)
    bytes.append(slot.rawValue)
    appendDigits(of: index)
    bytes.append(Self.delimiter)
  }

  private mutating func appendDigits(of number: Int) {
    if number > 9 { appendDigits(of: number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Calls a function with the bytes, terminated by a NUL.
  consuming func withCString(_ body: (UnsafePointer<CChar>) -> Void) {
    bytes.append(0)
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      body(base.assumingMemoryBound(to: CChar.self))
    }
  }
}
