import Drawing
import Synchronization
import Theming

/// What draws: the painters of cards and of paper, with the colours of a theme.
public struct Drawings: Sendable {
  public let cards: CardPainter
  public let posters: PosterPainter

  /// The painters.
  public init(theme: Theme) throws(DrawingsUnavailable) {
    guard let palette = Palette(tokens: theme.colours) else { throw DrawingsUnavailable(description: Self.missingColours) }
    do throws(DrawingFailure) {
      cards = try CardPainter(palette: palette)
      posters = try PosterPainter(palette: palette)
    } catch {
      throw DrawingsUnavailable(description: error.description)
    }
  }

  private static var missingColours: String {
    "the site's theme leaves out colours in which cards and posters are drawn: "
      + Palette.Token.allCases.map { "--" + $0.name }.joined(separator: ", ")
  }
}

/// Nothing can be drawn here: fonts are not installed, or the theme lacks a colour.
public struct DrawingsUnavailable: Error, CustomStringConvertible {
  /// What is wrong, in a sentence.
  public let description: String
}

/// Bytes that are made once, by whoever needs them first.
public final class MadeOnce: Sendable {
  private let made = Mutex<[UInt8]?>(nil)
  private let make: @Sendable () throws -> [UInt8]

  public init(_ make: @escaping @Sendable () throws -> [UInt8]) { self.make = make }

  /// The bytes.
  public func bytes() throws -> [UInt8] {
    try made.withLock { bytes in
      if let bytes { return bytes }
      let new = try make()
      bytes = new
      return new
    }
  }
}
