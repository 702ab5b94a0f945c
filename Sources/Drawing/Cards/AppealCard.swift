extension Composer {
  /// The card of a campaign: the lit beacon at night, with its light across the whole card.
  mutating func composeAppealCard(_ card: CardContent, _ size: CardSize) {
    let scale = CardMeasurements(size)
    let (width, height) = (drawing.width, drawing.height)
    drawing.fill(Rectangle(x: 0, y: 0, width: width, height: height), palette[.deep])
    let beacon: Beacon =
      switch size {
      case .wide: Beacon(foot: Point(x: 985, y: 660), side: 215, scheme: .onDeep)
      case .square: Beacon(foot: Point(x: 838, y: 1110), side: 226, scheme: .onDeep)
      case .tall: Beacon(foot: Point(x: 540, y: 2050), side: 330, scheme: .onDeep)
      }
    let spread = size == .wide ? 330.0 : 420
    for end in [
      Point(x: -width * 0.35, y: beacon.sun.y + (size == .wide ? 120 : -60)), Point(x: width * 1.6, y: beacon.sun.y - 60),
    ] {
      drawing.elements += Beam(source: beacon.sun, end: end, spread: spread)
        .shapes(TextColour.Ground.litDeep.colour(in: palette), on: palette[.deep])
    }
    drawing.elements += beacon.shapes(palette)

    var column = Rectangle(x: scale.margin, y: scale.safety, width: width - 2 * scale.margin, height: height - 2 * scale.safety)
    let brandHeight = scale.brand * 2.3
    var brand = column
    brand.height = brandHeight
    switch size {
    case .wide:
      column.takeTop(brandHeight + scale.label * 1.4)
      column.width = beacon.foot.x - beacon.side - column.x - 56
      brand.width = column.width
      writeButton(of: &column, card.callToAction, size: scale.note)
      writeEvent(of: &column, card, size: scale.note)
    case .square:
      brand.y = column.bottom - brandHeight
      brand.width = beacon.foot.x - beacon.side - brand.x - 36
      var foot = brand
      foot.y = beacon.sun.y
      foot.height = brand.y - foot.y - scale.note
      writeButton(of: &foot, card.callToAction, size: scale.note)
      writeEvent(of: &foot, card, size: scale.note)
      column.height = beacon.sun.y - beacon.sunRadius - 24 - column.y
    case .tall:
      column.takeTop(brandHeight + scale.label * 1.4)
      column.height = beacon.sun.y - beacon.sunRadius - 48 - column.y
      writeButton(of: &column, card.callToAction, size: scale.note)
      writeEvent(of: &column, card, size: scale.note)
    }
    writeBrand(card, in: brand, size: scale.brand, name: .onLitDeep, address: .softOnLitDeep, scheme: .onDeep)
    writeHeadline(of: &column, label: card.label, title: card.title, note: card.note, scale, .onDeep)
  }

  /// Writes date and place of the campaign's event above the button, and removes their space from the column.
  private mutating func writeEvent(of column: inout Rectangle, _ card: CardContent, size: Double) {
    guard let day = card.day else { return }
    writeBottom(
      of: &column, card.place, .fixed(.sansSemibold, size * 1.15).in(lines: 1), .onLitDeep, .fact, gap: size * 0.7)
    writeBottom(
      of: &column, day.words, .fixed(.serifBold, size * 1.55, leading: 0.9).in(lines: 2), .sunOnLitDeep, .day, gap: size * 0.15)
    column.takeBottom(size)
  }
}
