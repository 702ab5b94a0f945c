#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Looking for bytes: what is done to every text of a site goes by bytes, since to compare characters takes many times as long.
extension UnsafeRawBufferPointer {
  /// The offset of a byte at or after another offset.
  public func offset(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// Whether the bytes of a text occur; those of an empty one do.
  public func contains(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { sought in
      guard let first = sought.first else { return true }
      var start = 0
      while let found = offset(of: first, from: start) {
        guard found + sought.count <= count else { return false }
        if self[found..<found + sought.count].elementsEqual(sought) { return true }
        start = found + 1
      }
      return false
    }
  }
}
