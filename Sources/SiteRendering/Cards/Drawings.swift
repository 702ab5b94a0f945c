import Drawing
import Synchronization
import Theming

/// The renderers of cards and of printed matter, with the colours of a theme.
public struct Drawings: Sendable {
  public let cards: CardPainter
  public let posters: PosterPainter

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

/// Drawing is impossible: fonts are not installed, or the theme lacks a colour.
public struct DrawingsUnavailable: Error, CustomStringConvertible {
  public let description: String
}

/// Bytes that are made once, when they are first needed.
public final class LazyBytes: Sendable {
  private let made = Mutex<[UInt8]?>(nil)
  private let make: @Sendable () throws -> [UInt8]

  public init(_ make: @escaping @Sendable () throws -> [UInt8]) { self.make = make }

  public func bytes() throws -> [UInt8] {
    try made.withLock { bytes in
      if let bytes { return bytes }
      let new = try make()
      bytes = new
      return new
    }
  }
}
