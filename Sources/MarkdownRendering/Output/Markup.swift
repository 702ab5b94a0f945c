/// What a custom node writes: HTML with openings.
///
/// An opening is `0xFF`, a letter, an index in decimal digits, `0xFF`. That byte is in no UTF-8 text, so no author can
/// write one, and libcmark-gfm copies a custom node's text as it stands.
struct Markup {
  /// What stands at an opening.
  enum Opening: UInt8 {
    case linkStart = 0x6C  // l
    case image = 0x69  // i
    case component = 0x63  // c
    case heading = 0x68  // h
    case headingEnd = 0x65  // e
    /// What a heading says begins here …
    case headingTextStart = 0x74  // t
    /// … and ends here.
    case headingTextEnd = 0x75  // u
    /// The link to a heading.
    case headingAnchor = 0x61  // a
    /// The `<li>` before it belongs to a task.
    case task = 0x6B  // k
  }

  /// The byte around an opening.
  static let mark: UInt8 = 0xFF

  private var bytes: [UInt8] = []

  /// An empty text.
  init() {}

  /// Finished HTML.
  init(_ html: String) { append(html) }

  /// An opening.
  init(_ opening: Opening, _ index: Int) { append(opening, index) }

  mutating func append(_ html: String) { bytes += html.utf8 }

  mutating func append(_ opening: Opening, _ index: Int) {
    bytes.append(Self.mark)
    bytes.append(opening.rawValue)
    appendDigits(of: index)
    bytes.append(Self.mark)
  }

  private mutating func appendDigits(of number: Int) {
    if number > 9 { appendDigits(of: number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Calls a function with the bytes, ended by a zero.
  consuming func withCString(_ body: (UnsafePointer<CChar>) -> Void) {
    bytes.append(0)
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      body(base.assumingMemoryBound(to: CChar.self))
    }
  }
}
