import Foundation

/// Looks for the end of a request's head in bytes that come in pieces. Each byte is looked at once, however small the pieces are.
struct HeadScanner {
  /// The bytes that were looked at.
  private var count = 0
  /// Where the present line begins.
  private var lineStart = 0

  /// What was found.
  enum Finding: Equatable {
    /// The head goes on.
    case more
    /// The empty line after the head ends here: so many bytes from its beginning.
    case end(Int)
  }

  /// All control characters but the tab, which may stand in a value (RFC 9110, section 5.5).
  private static let controls = ((1...8).map(CChar.init) + (10...31).map(CChar.init) + [127, 0])

  /// Looks at the bytes that are new.
  /// - Parameters:
  ///   - bytes: all that came of the head; behind them is a zero.
  ///   - limit: how long a head may be, in bytes.
  /// - Throws: ``Refusal`` for a line end that is not one (RFC 9112, section 2.2), for a control character, and for too long a head.
  mutating func scan(_ bytes: UnsafeRawBufferPointer, limit: Int) throws -> Finding {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return .more }
    while count < bytes.count {
      // It stops at a zero, too.
      count += strcspn(base + count, Self.controls)
      guard count <= limit else { throw Refusal.headTooLong }
      guard count < bytes.count else { break }
      switch bytes[count] {
      case UInt8(ascii: "\n"): throw Refusal.badLineEnd
      case UInt8(ascii: "\r"):
        // The other half may come with the next piece.
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
