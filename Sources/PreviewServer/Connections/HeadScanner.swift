import Foundation

/// Searches for the end of a request's head in bytes that arrive in parts. Each byte is scanned only once, however small the
/// parts are.
struct HeadScanner {
  /// The number of scanned bytes.
  private var count = 0
  /// The beginning of the current line.
  private var lineStart = 0

  /// The result of a scan.
  enum Finding: Equatable {
    /// The head is not complete.
    case more
    /// The head is complete, with its empty line, at this number of bytes.
    case end(Int)
  }

  /// All control characters except the tab, which may be in a value (RFC 9110, section 5.5).
  private static let controls = ((1...8).map(CChar.init) + (10...31).map(CChar.init) + [127, 0])

  /// Scans the new bytes.
  /// - Parameters:
  ///   - bytes: all received bytes of the head, followed by a zero.
  ///   - limit: the maximum length of a head, in bytes.
  /// - Throws: ``Refusal`` for an invalid line end (RFC 9112, section 2.2), for a control character, and for a head that is too
  ///   long.
  mutating func scan(_ bytes: UnsafeRawBufferPointer, limit: Int) throws -> Finding {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return .more }
    while count < bytes.count {
      // `strcspn` also stops at a zero.
      count += strcspn(base + count, Self.controls)
      guard count <= limit else { throw Refusal.headTooLong }
      guard count < bytes.count else { break }
      switch bytes[count] {
      case UInt8(ascii: "\n"): throw Refusal.badLineEnd
      case UInt8(ascii: "\r"):
        // The other half may be in the next part.
        guard count + 1 < bytes.count else { return .more }
        guard bytes[count + 1] == UInt8(ascii: "\n") else { throw Refusal.badLineEnd }
        guard count > 0 else { throw Refusal.noRequest }
        count += 2
        if count == lineStart + 2 { return .end(count) }
        lineStart = count
      default: throw Refusal.controlCharacter
      }
    }
    return .more
  }
}
