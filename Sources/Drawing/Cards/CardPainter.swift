import ContentHashing

/// Draws share cards. A painter can be used by several threads at once; the same card results in the same bytes each time.
public struct CardPainter: Sendable {
  private let palette: Palette
  private let fonts: InstalledFonts

  /// A painter with the colours of a theme. Throws ``DrawingFailure/missingFont(family:package:)`` when a typeface is not
  /// installed.
  public init(palette: Palette) throws(DrawingFailure) {
    self.palette = palette
    fonts = try InstalledFonts.onThisMachine.get()
  }

  /// A card as PNG.
  public func png(_ card: CardContent, _ size: CardSize) throws(DrawingFailure) -> [UInt8] {
    let composer = CardComposition.compose(card, size, palette: palette)
    return try Picture.png(of: composer.drawing, width: size.width, text: composer.text)
  }

  /// A hash, in hexadecimal, of everything that a card's bytes depend on: an image with the same fingerprint need not be drawn
  /// again.
  public func fingerprint(_ card: CardContent, _ size: CardSize) -> String {
    fonts.fingerprint(of: card, as: "card \(size.rawValue)", palette: palette)
  }
}
