extension Composer {
  /// The card of an ordinary page: text on paper, and blocks on the lower edge that throw their light behind the title.
  mutating func composePlainCard(_ card: CardContent, _ size: CardSize) {
    let scale = CardMeasurements(size)
    let (width, height) = (drawing.width, drawing.height)
    drawing.fill(Rectangle(x: 0, y: 0, width: width, height: height), palette[.paper])
    let unit: Double =
      switch size {
      case .wide: 205
      case .square: 232
      case .tall: 350
      }
    let scene = BlockScene(accent: card.accent, corner: Point(x: width, y: height), unit: unit)
    let light = Beam(
      source: scene.sun.centre, end: Point(x: -60, y: scene.sun.centre.y + (size == .wide ? 40 : -140)),
      spread: size == .wide ? 190 : 260)
    drawing.elements += light.shapes(palette[.beam], on: palette[.paper])
    drawing.elements += scene.shapes(palette)

    let sceneTop = scene.sun.centre.y - scene.sun.radius
    var noteArea: Rectangle?
    var column: Rectangle
    let brand: Rectangle
    switch size {
    case .wide:
      column = Rectangle(
        x: scale.margin, y: scale.safety, width: width - scale.margin - unit * 2.02 - 56, height: height - 2 * scale.safety)
      brand = Rectangle(x: scale.margin, y: column.bottom - 64, width: column.width, height: 64)
      column.takeBottom(64 + 32)
    case .square:
      column = Rectangle(x: scale.margin, y: scale.safety, width: width - 2 * scale.margin, height: sceneTop - scale.safety - 8)
      brand = Rectangle(x: scale.margin, y: height - scale.safety - 84, width: width - scale.margin - unit * 2.02 - 48, height: 84)
      noteArea = Rectangle(x: brand.x, y: column.y, width: brand.width, height: brand.y - column.y - 48)
    case .tall:
      brand = Rectangle(x: scale.margin, y: scale.safety, width: width - 2 * scale.margin, height: 96)
      column = Rectangle(
        x: scale.margin, y: brand.bottom + 72, width: width - 2 * scale.margin, height: sceneTop - brand.bottom - 72 - 24)
    }
    writeBrand(card, in: brand, size: scale.brand, name: .inkOnBeam, address: .softOnBeam, scheme: .onPaper)
    writeHeadline(
      of: &column, label: card.label, title: card.title, note: card.note, scale, .onPaper(card.accent), noteArea: noteArea)
  }
}
