import CByteSearch

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

  /// The first offset of a character that HTML and XML reserve, `&`, `<`, `>` or `"`, at or after another offset.
  func offsetOfMarkup(from start: Int) -> Int? { first(from: start, baken_offset_of_markup) }

  /// The first offset of a byte that an ordinary text does not contain: a control character but for tabs and line feeds, or the
  /// first byte of characters of which some are not allowed in a text.
  public func offsetOfUnusualByte(from start: Int) -> Int? { first(from: start, baken_offset_of_unusual) }

  private func first(from start: Int, _ search: (UnsafeRawPointer?, Int, Int) -> Int) -> Int? {
    guard start < count, let baseAddress else { return nil }
    let found = search(baseAddress, start, count)
    return found < count ? found : nil
  }

  /// Whether the bytes end with a text.
  func ends(with end: StaticString) -> Bool {
    guard count >= end.utf8CodeUnitCount, let base = baseAddress else { return end.utf8CodeUnitCount == 0 }
    return memcmp(base + count - end.utf8CodeUnitCount, end.utf8Start, end.utf8CodeUnitCount) == 0
  }

  /// The last offset of a byte.
  func lastOffset(of byte: UInt8) -> Int? {
    var offset = count
    while offset > 0 {
      offset -= 1
      if self[offset] == byte { return offset }
    }
    return nil
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

extension String {
  /// The first index of a byte, at or after another index. Going through the bytes of a string one by one takes ten times as many
  /// instructions.
  public func firstIndex(ofByte byte: UInt8, from start: Index? = nil) -> Index? {
    var text = self
    let first = start.map { utf8.distance(from: startIndex, to: $0) } ?? 0
    return text.withUTF8 { UnsafeRawBufferPointer($0).offset(of: byte, from: first) }.map { utf8.index(startIndex, offsetBy: $0) }
  }

  /// Whether a byte occurs.
  public func contains(byte: UInt8) -> Bool {
    var text = self
    return text.withUTF8 { UnsafeRawBufferPointer($0).offset(of: byte, from: 0) != nil }
  }
}
