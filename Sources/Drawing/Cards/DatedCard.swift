extension Composer {
  /// The card of an event: its date on a block as large as the card allows, readable from a distance, with light falling past it.
  mutating func composeDatedCard(_ card: CardContent, _ day: DateBlock, _ size: CardSize) {
    let plan = DatedCardLayout(size)
    drawing.fill(Rectangle(x: 0, y: 0, width: drawing.width, height: drawing.height), palette[.paper])
    let light = Beam(source: plan.sun, end: plan.beamEnd, spread: plan.sunRadius * 1.6)
    drawing.elements += light.shapes(palette[.beam], on: palette[.paper])
    drawing.fill(plan.block, palette[card.accent.block])
    drawing.fill(.circle(centre: plan.sun, radius: plan.sunRadius), palette[.sun])
    drawOtherBlocks(than: card.accent, side: plan.side)
    if plan.isDayBesideText {
      writeDayBeside(day, in: plan.day, words: plan.words, .onBlock(card.accent))
    } else {
      writeDayStacked(day, in: plan.day, words: plan.words, .onBlock(card.accent))
    }

    let scale = CardMeasurements(size)
    var column = plan.column
    var brand = column
    brand.takeTop(column.height - plan.brandHeight)
    brand.width = drawing.width - brand.x - plan.side * 2.3
    column.takeBottom(plan.brandHeight + scale.note)
    writeBrand(card, in: brand, size: scale.brand, name: .inkOnBeam, address: .softOnBeam, scheme: .onPaper)
    writeStatus(of: &column, card.status, size: scale.label * 1.15)
    writeBottom(
      of: &column, card.place, .fixed(.sansSemibold, scale.note * 1.1).in(lines: 2), .inkOnBeam, .fact, gap: scale.note * 0.6)
    writeHeadline(of: &column, label: card.label, title: card.title, note: card.note, scale, .onPaper(card.accent))
  }

  /// Draws the other two blocks on the lower edge.
  private mutating func drawOtherBlocks(than accent: Accent, side: Double) {
    let (width, height) = (drawing.width, drawing.height)
    for (other, left) in zip(Accent.allCases.filter { $0 != accent }.reversed(), [width - side * 2.02, width - side]) {
      let colour = palette[other.block]
      if other == .green {
        drawing.fill(
          .polygon([Point(x: left, y: height), Point(x: left + side, y: height), Point(x: left + side / 2, y: height - side)]),
          colour)
      } else {
        drawing.fill(Rectangle(x: left, y: height - side, width: side, height: side), colour)
      }
    }
  }
}

/// The layout of an event's card in one size.
private struct DatedCardLayout {
  /// The block with the date, and the area for the date on it.
  var block: Rectangle
  var day: Rectangle
  var isDayBesideText: Bool
  /// The size of the text about the date.
  var words: Double
  /// The area for all other text.
  var column: Rectangle
  var brandHeight: Double
  var sun: Point
  var sunRadius: Double
  var beamEnd: Point
  /// The side of the small blocks.
  var side: Double

  init(_ size: CardSize) {
    switch size {
    case .wide:
      self.init(
        block: Rectangle(x: 0, y: 0, width: 480, height: 630), day: Rectangle(x: 60, y: 52, width: 376, height: 526),
        isDayBesideText: false, words: 36, column: Rectangle(x: 536, y: 56, width: 560, height: 518), brandHeight: 64,
        sun: Point(x: 1200, y: 0), sunRadius: 122, beamEnd: Point(x: 440, y: 380), side: 124)
    case .square:
      self.init(
        block: Rectangle(x: 0, y: 0, width: 1080, height: 490), day: Rectangle(x: 72, y: 72, width: 936, height: 346),
        isDayBesideText: true, words: 56, column: Rectangle(x: 72, y: 536, width: 770, height: 472), brandHeight: 84,
        sun: Point(x: 990, y: 788), sunRadius: 112, beamEnd: Point(x: -80, y: 700), side: 180)
    case .tall:
      self.init(
        block: Rectangle(x: 0, y: 0, width: 1080, height: 1060), day: Rectangle(x: 84, y: 262, width: 912, height: 742),
        isDayBesideText: false, words: 62, column: Rectangle(x: 84, y: 1120, width: 912, height: 538), brandHeight: 96,
        sun: Point(x: 1080, y: 90), sunRadius: 170, beamEnd: Point(x: -80, y: 1760), side: 236)
    }
  }

  private init(
    block: Rectangle, day: Rectangle, isDayBesideText: Bool, words: Double, column: Rectangle, brandHeight: Double, sun: Point,
    sunRadius: Double, beamEnd: Point, side: Double
  ) {
    self.block = block
    self.day = day
    self.isDayBesideText = isDayBesideText
    self.words = words
    self.column = column
    self.brandHeight = brandHeight
    self.sun = sun
    self.sunRadius = sunRadius
    self.beamEnd = beamEnd
    self.side = side
  }
}
