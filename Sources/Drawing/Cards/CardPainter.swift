import ContentHashing

/// Draws share cards. One painter serves many threads at once; the same card gives the same bytes each time.
public struct CardPainter: Sendable {
  private let palette: Palette
  private let fonts: InstalledFonts

  /// A painter with the colours of a theme.
  /// Throws ``DrawingFailure/missingFont(family:package:)`` when a typeface is not installed.
  public init(palette: Palette) throws(DrawingFailure) {
    self.palette = palette
    fonts = try InstalledFonts.onThisMachine.get()
  }

  /// A card as PNG.
  public func png(_ card: CardContent, _ size: CardSize) throws(DrawingFailure) -> [UInt8] {
    let composer = CardComposition.compose(card, size, palette: palette)
    return try Picture.png(of: composer.drawing, width: size.width, text: composer.text)
  }

  /// What a card's bytes depend on, as a hash in hexadecimal: a card whose fingerprint is that of a picture need not be drawn
  /// again.
  public func fingerprint(_ card: CardContent, _ size: CardSize) -> String {
    fonts.fingerprint(of: card, as: "card \(size.rawValue)", palette: palette)
  }
}
