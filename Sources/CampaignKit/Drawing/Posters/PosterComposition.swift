/// The composition of a poster, on A3; on A4 it is the same, smaller.
enum PosterComposition {
  static func compose(_ poster: PosterContent, palette: Palette) throws(DrawingFailure) -> Composer {
    var composer = Composer(
      width: PaperSize.a3.width, height: PaperSize.a3.height, palette: palette, language: poster.language)
    let code = try QRCode(poster.link)
    var column = Rectangle(x: 60, y: 60, width: 720, height: 1000)
    composer.writeTop(
      of: &column, poster.title, TextStyle(typeface: .serifBold, size: 90, softSize: 50, leastSize: 30), .inkOnPaper, .title,
      as: .heading(level: 1))
    let frame = Rectangle(x: 60, y: 900, width: 150, height: 150)
    composer.drawing.elements.append(.part(.figure(alternative: poster.qrLabel), [.qrCode(code, frame)]))
    composer.drawing.elements.append(.link(poster.link, frame))
    return composer
  }
}

/// The composition of a handout, on A4.
enum HandoutComposition {
  static func compose(_ handout: HandoutContent, palette: Palette) throws(DrawingFailure) -> Composer {
    try PosterComposition.compose(handout.poster, palette: palette)
  }
}
