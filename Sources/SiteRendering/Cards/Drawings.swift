import Diagnostics
import Drawing
import Synchronization
import Theming

/// The renderers of cards and of printed matter, with the colours of a theme.
public struct Drawings: Sendable {
  public let cards: CardPainter
  public let posters: PosterPainter

  public init(theme: Theme) throws(DrawingsUnavailable) {
    guard let palette = Palette(tokens: theme.colours) else { throw DrawingsUnavailable(words: Self.missingColours) }
    do throws(DrawingFailure) {
      cards = try CardPainter(palette: palette)
      posters = try PosterPainter(palette: palette)
    } catch {
      throw DrawingsUnavailable(words: error.words)
    }
  }

  private static var missingColours: Words {
    let names = Palette.Token.allCases.map { "--" + $0.name }.joined(separator: ", ")
    return Words(
      en: "the site's theme leaves out some of the colours in which cards and posters are drawn: \(names)",
      nl: "in het thema van de site ontbreken kleuren waarin kaarten en posters worden getekend: \(names)")
  }
}

/// Drawing is impossible: fonts are not installed, or the theme lacks a colour.
public struct DrawingsUnavailable: Error, DiagnosticArgument, CustomStringConvertible {
  public let words: Words

  public var description: String { words.english }
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
