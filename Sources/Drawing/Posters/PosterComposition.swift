/// The compositions of a poster, on A3; on A4 they are scaled down.
enum PosterComposition {
  /// A poster as a drawing. Throws when the link is too long for a QR code.
  static func compose(_ poster: PosterContent, palette: Palette) throws(DrawingFailure) -> Composer {
    let code = try QRCode(poster.link)
    var composer = Composer(
      width: PaperSize.a3.width, height: PaperSize.a3.height, palette: palette, language: poster.language)
    if let day = poster.day { composer.composeEventPoster(poster, day, code) } else { composer.composeCampaignPoster(poster, code) }
    return composer
  }
}

extension Composer {
  /// The style of a title in the largest size that fits.
  static func posterTitle(_ size: Double, least: Double) -> TextStyle {
    TextStyle(typeface: .serifBold, size: size, softSize: size * 0.5, leastSize: least, leading: 0.9, balanced: true)
  }

  /// The poster of an event: its date over the whole width, the event on paper, and the call to action on the deep blue.
  mutating func composeEventPoster(_ poster: PosterContent, _ day: DateBlock, _ code: QRCode) {
    let (width, height, margin) = (drawing.width, drawing.height, 56.0)
    let block = Rectangle(x: 0, y: 0, width: width, height: 470)
    let band = Rectangle(x: 0, y: height - 256, width: width, height: 256)
    drawing.fill(Rectangle(x: 0, y: 0, width: width, height: height), palette[.paper])
    let sun = Point(x: width - 20, y: 24)
    drawing.elements += Beam(source: sun, end: Point(x: -40, y: 980), spread: 210).shapes(palette[.beam], on: palette[.paper])
    drawing.fill(block, palette[poster.accent.block])
    drawing.fill(.circle(centre: sun, radius: 118), palette[.sun])
    drawing.fill(band, palette[.deep])

    let label = TextStyle.fixed(.sansBold, 26).in(lines: 2)
    write(
      poster.label, label, .onBlock(poster.accent), .label, in: Rectangle(x: margin, y: 50, width: 560, height: 64), as: .paragraph)
    let number = writeDayBeside(
      day, in: Rectangle(x: margin, y: 132, width: width - 2 * margin, height: 290), words: 46, .onBlock(poster.accent),
      as: .paragraph)
    if poster.isOff, let number { strikeThrough(number, on: poster.accent.block) }

    var column = Rectangle(x: margin, y: block.bottom + 26, width: width - 2 * margin, height: band.y - block.bottom - 54)
    writeStatus(of: &column, poster.status, size: 48, as: .paragraph)
    var heading = column
    heading.height = column.height * (poster.facts.isEmpty && poster.messages.isEmpty ? 1 : 0.42)
    if let title = write(poster.title, Self.posterTitle(76, least: 28), .inkOnBeam, .title, in: heading, as: .heading(level: 1)) {
      column.takeTop(title.extents.height + 24)
    }
    writeFactsAndMessages(poster, in: column)
    writeAction(poster, code, in: band, margin: margin)
  }

  /// Writes facts on the left and messages on the right; if either is empty, the other gets the whole width.
  private mutating func writeFactsAndMessages(_ poster: PosterContent, in area: Rectangle) {
    var (left, right) = (area, area)
    if !poster.facts.isEmpty, !poster.messages.isEmpty {
      left.width = area.width * 0.43
      right.width = area.width * 0.5
      right.x = area.right - right.width
    }
    let columns = poster.messages.isEmpty ? 2 : 1
    writeFitting(of: &left, from: 24, to: 12) { composer, area, list in
      composer.writeFacts(
        of: &area, poster.facts, columns: columns, list, label: .accentOnBeam(poster.accent), value: .inkOnBeam)
    }
    writeFitting(of: &right, from: 24, to: 12) { composer, area, list in
      composer.writeMessages(of: &area, poster.messages, list, .inkOnBeam)
    }
  }

  /// Writes the call to action, the address and the organisation on the deep blue, with the QR code on the right.
  private mutating func writeAction(_ poster: PosterContent, _ code: QRCode, in band: Rectangle, margin: Double) {
    let side = 168.0
    let plate = Rectangle(x: band.right - margin - side, y: band.y + 24, width: side, height: side)
    var words = Rectangle(x: margin, y: band.y + 30, width: plate.x - 2 * margin, height: band.height - 30 - 48 - 42 - 12)
    writeTop(of: &words, poster.callToAction, Self.posterTitle(52, least: 24), .onDeep, .action, gap: 10, as: .paragraph)
    writeAddress(of: &words, poster, size: 27, .sunOnDeep)
    let sender = Rectangle(x: margin, y: band.bottom - 42 - 48, width: words.width, height: 48)
    writeSender(poster, in: sender, size: 22, name: .onDeep, contact: .softOnDeep, scheme: .onDeep)
    drawCode(code, for: poster, in: plate)
    let below = Rectangle(x: plate.x, y: plate.bottom + 4, width: plate.width, height: 22)
    var style = TextStyle.fixed(.sansBold, 17, least: 11).in(lines: 1)
    style.alignment = .centred
    write(poster.qrLabel, style, .onDeep, .action, in: below, as: .paragraph)
  }
}
