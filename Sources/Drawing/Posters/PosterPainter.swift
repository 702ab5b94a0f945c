import SiteModel

/// Draws posters and handouts as PDF. A painter can be used by several threads at once; the same content results in the same
/// bytes each time.
public struct PosterPainter: Sendable {
  private let palette: Palette
  private let fonts: InstalledFonts

  /// A painter with the colours of a theme.
  /// Throws ``DrawingFailure/missingFont(family:package:)`` when a typeface is not installed.
  public init(palette: Palette) throws(DrawingFailure) {
    self.palette = palette
    fonts = try InstalledFonts.onThisMachine.get()
  }

  /// A poster as a PDF of one page, with the moment of its creation in its properties.
  public func pdf(_ poster: PosterContent, _ paper: PaperSize, created: Instant) throws(DrawingFailure) -> [UInt8] {
    let composer = try PosterComposition.compose(poster, palette: palette)
    return try document(poster, composer, paper, created: created)
  }

  /// A handout as a PDF of one page, with the moment of its creation in its properties.
  public func pdf(_ handout: HandoutContent, _ paper: PaperSize, created: Instant) throws(DrawingFailure) -> [UInt8] {
    let composer = try HandoutComposition.compose(handout, palette: palette)
    return try document(handout.poster, composer, paper, created: created)
  }

  /// A poster as a PNG with a width in pixels.
  public func preview(_ poster: PosterContent, width: Int) throws(DrawingFailure) -> [UInt8] {
    let composer = try PosterComposition.compose(poster, palette: palette)
    return try Picture.png(of: composer.drawing, width: width, text: composer.text)
  }

  /// A handout as a PNG with a width in pixels.
  public func preview(_ handout: HandoutContent, width: Int) throws(DrawingFailure) -> [UInt8] {
    let composer = try HandoutComposition.compose(handout, palette: palette)
    return try Picture.png(of: composer.drawing, width: width, text: composer.text)
  }

  /// A hash, in hexadecimal, of everything that the bytes of a poster depend on, except the moment of its creation.
  public func fingerprint(_ poster: PosterContent) -> String { fingerprint(of: poster, as: "poster") }

  /// A hash, in hexadecimal, of everything that the bytes of a handout depend on, except the moment of its creation.
  public func fingerprint(_ handout: HandoutContent) -> String { fingerprint(of: handout, as: "handout") }

  private func fingerprint(of content: some Encodable, as kind: String) -> String {
    fonts.fingerprint(of: content, as: "\(kind) \(Document.stamp)", palette: palette)
  }

  private func document(
    _ poster: PosterContent, _ composer: borrowing Composer, _ paper: PaperSize, created: Instant
  ) throws(DrawingFailure) -> [UInt8] {
    let properties = DocumentProperties(
      title: poster.title, author: poster.organisation, language: poster.language, created: created)
    var drawing = composer.drawing
    drawing.elements = [.part(.document, drawing.elements)]
    return try Document.pdf(of: drawing, on: paper, properties, text: composer.text)
  }
}
