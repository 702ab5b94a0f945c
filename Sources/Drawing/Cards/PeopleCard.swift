extension Composer {
  /// The card of an expert or a team: the blocks as people, the front one with the light.
  mutating func composePeopleCard(_ card: CardContent, _ size: CardSize) {
    let scale = CardMeasurements(size)
    let (width, height) = (drawing.width, drawing.height)
    drawing.fill(Rectangle(x: 0, y: 0, width: width, height: height), palette[card.accent.tint])
    let crowd: (left: Double, unit: Double) =
      switch size {
      case .wide: (740, 230)
      case .square: (410, 340)
      case .tall: (40, 520)
      }
    let top = drawPeople(card.accent, left: crowd.left, unit: crowd.unit)

    var column: Rectangle
    let brand: Rectangle
    switch size {
    case .wide:
      column = Rectangle(x: scale.margin, y: scale.safety, width: crowd.left - scale.margin - 40, height: height - 2 * scale.safety)
      brand = Rectangle(x: scale.margin, y: column.bottom - 64, width: column.width, height: 64)
      column.takeBottom(64 + 32)
    case .square:
      column = Rectangle(x: scale.margin, y: scale.safety, width: width - 2 * scale.margin, height: top - scale.safety - 24)
      brand = Rectangle(x: scale.margin, y: height - scale.safety - 84, width: crowd.left - scale.margin - 24, height: 84)
    case .tall:
      brand = Rectangle(x: scale.margin, y: scale.safety, width: width - 2 * scale.margin, height: 96)
      column = Rectangle(
        x: scale.margin, y: brand.bottom + 72, width: width - 2 * scale.margin, height: top - brand.bottom - 72 - 40)
    }
    writeBrand(
      card, in: brand, size: scale.brand, name: .inkOnTint(card.accent), address: .softOnTint(card.accent), scheme: .onPaper)
    let label = [card.label, card.place].compactMap(\.self).joined(separator: " · ")
    writeHeadline(of: &column, label: label, title: card.title, note: card.note, scale, .onTint(card.accent))
  }

  /// Draws three people made of blocks on the lower edge, with the accent's one in front. Returns their height.
  private mutating func drawPeople(_ accent: Accent, left: Double, unit: Double) -> Double {
    let ground = drawing.height
    let others = Accent.allCases.filter { $0 != accent }
    let behind = zip(others, [(0.0, 1.0), (1.14, 0.78)])
    for (other, (x, size)) in behind {
      drawPerson(other, at: Point(x: left + x * unit, y: ground), unit: unit * size * 0.86, head: palette[other.lit])
    }
    let front = unit * 1.06
    drawPerson(accent, at: Point(x: left + unit * 0.44, y: ground), unit: front, head: palette[.sun])
    return ground - front * 1.72
  }

  private mutating func drawPerson(_ accent: Accent, at corner: Point, unit: Double, head: Colour) {
    let colour = palette[accent.block]
    let body = Rectangle(x: corner.x, y: corner.y - unit, width: unit, height: unit)
    if accent == .green {
      drawing.fill(
        .polygon([
          Point(x: body.x - unit * 0.1, y: body.bottom), Point(x: body.right + unit * 0.1, y: body.bottom),
          Point(x: body.x + unit / 2, y: body.y),
        ]), colour)
    } else {
      drawing.fill(body, colour)
    }
    drawing.fill(.circle(centre: Point(x: body.x + unit / 2, y: body.y - unit * 0.36), radius: unit * 0.36), head)
  }
}
