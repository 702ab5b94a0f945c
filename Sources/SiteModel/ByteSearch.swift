#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Search for bytes: whatever is done with every text of a site uses bytes, since comparing characters takes many times as long.
extension UnsafeRawBufferPointer {
  /// The first offset of a byte, at or after another offset.
  public func offset(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// Whether the bytes of a text occur; those of an empty text do.
  public func contains(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { sought in
      guard let first = sought.first, let base = baseAddress, let wanted = sought.baseAddress else { return sought.isEmpty }
      var start = 0
      while let found = offset(of: first, from: start) {
        guard found + sought.count <= count else { return false }
        // Most places are passed by without a call: their second byte is another one.
        let isOther = sought.count > 1 && self[found + 1] != sought[1]
        if !isOther, memcmp(base + found, wanted, sought.count) == 0 { return true }
        start = found + 1
      }
      return false
    }
  }
}
