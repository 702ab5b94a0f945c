/// The path of a request, checked and decoded (RFC 3986, section 3.3).
struct RequestPath: Sendable, Hashable {
  /// The path, beginning with `/`, percent-decoded.
  let text: String

  /// The path of a request's target; nil for an invalid one: one without a leading `/`, with invalid percent-encoding, or with
  /// characters that no address contains.
  init?(_ target: String) {
    guard target.utf8.first == UInt8(ascii: "/"), let decoded = Self.decoded(target) else { return nil }
    let hasControls = decoded.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    let climbs = decoded.split(separator: "/").contains { $0 == ".." || $0 == "." }
    guard !hasControls, !climbs else { return nil }
    text = decoded
  }

  /// A text with its percent-encoded bytes decoded; nil when an encoding is broken or the bytes are not UTF-8.
  static func decoded(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal) else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
