extension Composer {
  /// The poster of a campaign: the lit beacon at night, and below it, on paper, the message and the call to action.
  mutating func composeCampaignPoster(_ poster: PosterContent, _ code: QRCode) {
    let (width, height, margin) = (drawing.width, drawing.height, 56.0)
    let night = Rectangle(x: 0, y: 0, width: width, height: 716)
    drawing.fill(Rectangle(x: 0, y: 0, width: width, height: height), palette[.paper])
    drawing.fill(night, palette[.deep])
    let beacon = Beacon(foot: Point(x: width - margin - 138, y: night.bottom), side: 136, scheme: .onDeep)
    for end in [Point(x: -260, y: beacon.sun.y + 130), Point(x: width + 520, y: beacon.sun.y - 160)] {
      drawing.elements += Beam(source: beacon.sun, end: end, spread: 250)
        .shapes(TextColour.Ground.litDeep.colour(in: palette), on: palette[.deep])
    }
    // The light ends at the lower edge of the night.
    drawing.fill(Rectangle(x: 0, y: night.bottom, width: width, height: height - night.bottom), palette[.paper])
    drawing.elements += beacon.shapes(palette)

    var column = Rectangle(x: margin, y: 56, width: width - 2 * margin, height: beacon.sun.y - beacon.sunRadius - 56 - 12)
    let label = TextStyle.fixed(.sansBold, 26).in(lines: 2)
    writeTop(of: &column, poster.label, label, .sunOnLitDeep, .label, gap: 14, as: .paragraph)
    let title = write(poster.title, Self.posterTitle(112, least: 32), .onLitDeep, .title, in: column, as: .heading(level: 1))
    let top = (title?.bottom ?? column.y) + 34
    var facts = Rectangle(x: margin, y: top, width: beacon.foot.x - beacon.side - 2 * margin, height: night.bottom - top - 36)
    writeNext(poster.next, of: &facts)
    writeFitting(of: &facts, from: 30, to: 12, at: .bottom) { composer, area, list in
      composer.writeFacts(of: &area, poster.facts, list, label: .sunOnLitDeep, value: .onLitDeep)
    }

    let foot = Rectangle(x: margin, y: height - margin - 214, width: width - 2 * margin, height: 214)
    writeMessageColumns(
      poster.messages, in: Rectangle(x: margin, y: night.bottom + 36, width: foot.width, height: foot.y - night.bottom - 64))
    writeAction(poster, code, in: foot)
  }

  /// Writes the next day at the top of an area, to be read across a room, and its place below it.
  private mutating func writeNext(_ next: PosterContent.Next?, of area: inout Rectangle) {
    guard let next else { return }
    let day = Rectangle(x: area.x, y: area.y, width: area.width, height: 124)
    // Several days, such as “8 en 22”, are as large as one; the words beside them give way.
    let isLong = next.day.day.count > 5
    writeDayBeside(next.day, in: day, words: isLong ? 24 : 30, share: isLong ? 0.76 : 0.62, .onLitDeep, as: .paragraph)
    area.takeTop(day.height + 12)
    writeTop(of: &area, next.place, .fixed(.sansSemibold, 30).in(lines: 1), .onLitDeep, .fact, gap: 24, as: .paragraph)
  }

  /// Writes up to three messages in columns, each under its block.
  private mutating func writeMessageColumns(_ messages: [String], in area: Rectangle) {
    let messages = messages.filter { !DrawableText.cleaned($0).isEmpty }
    guard messages.count <= 3, !messages.isEmpty else {
      var area = area
      writeFitting(of: &area, from: 20, to: 11) { composer, area, list in
        composer.writeMessages(of: &area, messages, list, .inkOnPaper)
      }
      return
    }
    let gap = 30.0
    let width = (area.width - gap * Double(messages.count - 1)) / Double(messages.count)
    for index in messages.indices {
      drawBlock(index, in: Rectangle(x: area.x + Double(index) * (width + gap), y: area.y, width: 38, height: 38))
    }
    var row = area
    row.takeTop(52)
    writeFitting(of: &row, from: 22, to: 11) { composer, area, list in
      var lowest = area.y
      composer.part(.list) { composer in
        for (index, message) in messages.enumerated() {
          var cell = Rectangle(x: area.x + Double(index) * (width + gap), y: area.y, width: width, height: area.height)
          let style = TextStyle.fixed(.sansSemibold, list.size, leading: 1.08)
          composer.writeTop(of: &cell, message, style, .inkOnPaper, .note, as: .listItem)
          lowest = max(lowest, cell.y)
        }
      }
      area.takeTop(lowest - area.y)
    }
  }

  /// Writes the call to action on a yellow background, the address, and the QR code on the right.
  private mutating func writeAction(_ poster: PosterContent, _ code: QRCode, in area: Rectangle) {
    let side = 190.0
    let plate = Rectangle(x: area.right - side, y: area.y, width: side, height: side)
    let button = Rectangle(x: 0, y: area.y, width: plate.x - 34, height: 132)
    drawing.fill(button, palette[.sun])
    var words = Rectangle(x: area.x, y: button.y + 14, width: button.right - area.x - 26, height: button.height - 28)
    let style = Self.posterTitle(46, least: 22).in(lines: 2)
    writeTop(of: &words, poster.callToAction, style, .onSun, .action, gap: 8, as: .paragraph)
    writeAddress(of: &words, poster, size: 24, .onSun)
    let sender = Rectangle(x: area.x, y: area.bottom - 52, width: button.width - area.x, height: 52)
    writeSender(poster, in: sender, size: 23, name: .inkOnPaper, contact: .softOnPaper, scheme: .onPaper)
    drawCode(code, for: poster, in: plate)
    var label = TextStyle.fixed(.sansBold, 17, least: 11).in(lines: 1)
    label.alignment = .centred
    write(
      poster.qrLabel, label, .inkOnPaper, .action, in: Rectangle(x: plate.x, y: plate.bottom + 4, width: side, height: 24),
      as: .paragraph)
  }
}
