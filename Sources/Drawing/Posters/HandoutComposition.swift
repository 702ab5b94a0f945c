/// The composition of a handout, on A4: more text than on a poster, and the call to action in a column beside it.
enum HandoutComposition {
  /// A handout as a drawing. Throws when the link is too long for a QR code.
  static func compose(_ handout: HandoutContent, palette: Palette) throws(DrawingFailure) -> Composer {
    let code = try QRCode(handout.poster.link)
    var composer = Composer(
      width: PaperSize.a4.width, height: PaperSize.a4.height, palette: palette, language: handout.poster.language)
    composer.composeHandout(handout, code)
    return composer
  }
}

extension Composer {
  fileprivate mutating func composeHandout(_ handout: HandoutContent, _ code: QRCode) {
    let poster = handout.poster
    let (width, height, margin) = (drawing.width, drawing.height, 45.0)
    let head = Rectangle(x: 0, y: 0, width: width, height: 208)
    drawing.fill(Rectangle(x: 0, y: 0, width: width, height: height), palette[.paper])
    drawing.fill(head, palette[poster.accent.tint])
    let scene = BlockScene(accent: poster.accent, corner: Point(x: width - margin, y: head.bottom), unit: 60)
    drawing.elements += scene.shapes(palette)

    var heading = Rectangle(x: margin, y: 36, width: width - 2 * margin - 60 * BlockScene.width - 24, height: head.height - 60)
    let label = TextStyle.fixed(.sansBold, 12).in(lines: 2)
    writeTop(of: &heading, poster.label, label, .accentOnTint(poster.accent), .label, gap: 6, as: .paragraph)
    write(poster.title, Self.posterTitle(42, least: 18), .inkOnTint(poster.accent), .title, in: heading, as: .heading(level: 1))

    let foot = Rectangle(x: margin, y: height - margin - 34, width: width - 2 * margin, height: 34)
    let body = Rectangle(x: margin, y: head.bottom + 26, width: 318, height: foot.y - head.bottom - 26 - 22)
    writeBody(handout, in: body)
    let side = Rectangle(x: width - margin - 152, y: body.y, width: 152, height: body.height)
    drawing.fill(Rectangle(x: side.x - 18, y: side.y, width: 0.75, height: side.height), palette[.line])
    writeSideColumn(poster, code, in: side)
    drawing.fill(Rectangle(x: margin, y: foot.y - 11, width: foot.width, height: 0.75), palette[.line])
    writeSender(poster, in: foot, size: 14, name: .inkOnPaper, contact: .softOnPaper, scheme: .onPaper)
  }

  /// Writes the paragraphs, the first of them larger, and then the messages: all in the largest size at which they fit.
  private mutating func writeBody(_ handout: HandoutContent, in area: Rectangle) {
    var column = area
    writeFitting(of: &column, from: 13, to: 7) { composer, area, list in
      var rest = handout.paragraphs[...]
      while let paragraph = rest.first {
        let items = rest.prefix { $0.mark != nil }
        if items.isEmpty {
          let isLead = rest.startIndex == 0
          let style = TextStyle.fixed(isLead ? .sansSemibold : .sans, isLead ? list.size * 1.2 : list.size, leading: 1.16)
          composer.writeTop(of: &area, paragraph.words, style, .inkOnPaper, .note, gap: list.size * 0.9, as: .paragraph)
          rest.removeFirst()
        } else {
          composer.writeItems(of: &area, items, list, mark: .accentOnPaper(handout.poster.accent))
          rest = rest.dropFirst(items.count)
        }
      }
      composer.writeMessages(of: &area, handout.poster.messages, list, .inkOnPaper)
    }
  }

  /// Writes items below each other, each after its mark; removes their space from the area.
  private mutating func writeItems(
    of area: inout Rectangle, _ items: ArraySlice<HandoutContent.Paragraph>, _ list: ListLayout, mark: TextColour
  ) {
    let indent = list.size * 1.6
    let style = TextStyle.fixed(.sans, list.size, leading: 1.16)
    part(.list) { composer in
      for item in items {
        let margin = Rectangle(x: area.x, y: area.y, width: indent, height: area.height)
        var cell = Rectangle(x: area.x + indent, y: area.y, width: area.width - indent, height: area.height)
        composer.part(.listItem) { composer in
          composer.write(item.mark, style.in(lines: 1), mark, .note, in: margin, as: .itemLabel)
          composer.writeTop(of: &cell, item.words, style, .inkOnPaper, .note, gap: list.size * 0.4, as: .itemBody)
        }
        area.takeTop(cell.y - area.y)
      }
    }
    area.takeTop(list.size * 0.5)
  }

  /// Writes the date, the facts, and the call to action.
  private mutating func writeSideColumn(_ poster: PosterContent, _ code: QRCode, in area: Rectangle) {
    var column = area
    if let day = poster.day ?? poster.next?.day {
      let block = Rectangle(x: column.x, y: column.y, width: column.width, height: 152)
      drawing.fill(block, palette[poster.accent.block])
      let number = writeDayStacked(day, in: block.inset(by: 13), words: 11, .onBlock(poster.accent), as: .paragraph)
      if poster.isOff, let number { strikeThrough(number, on: poster.accent.block) }
      column.takeTop(block.height + 16)
    }
    writeStatus(of: &column, poster.status, size: 14, as: .paragraph)
    writeTop(of: &column, poster.next?.place, .fixed(.sansSemibold, 14).in(lines: 2), .inkOnPaper, .fact, gap: 12, as: .paragraph)
    let label = takeBottom(of: &column, poster.qrLabel, .fixed(.sansBold, 10, least: 7).in(lines: 1), .inkOnPaper, .action, gap: 3)
    let side = 112.0
    let plate = Rectangle(x: column.x, y: column.bottom - side, width: side, height: side)
    column.takeBottom(side + 8)
    let (address, accent) = (TextStyle.fixed(.sansBold, 10.5, least: 6).in(lines: 2), TextColour.accentOnPaper(poster.accent))
    let link = takeBottom(of: &column, poster.shownAddress, address, accent, .action, gap: 2)
    var action = column
    action.takeTop(column.height - 60)
    let call = setting(
      poster.callToAction, Self.posterTitle(19, least: 10).in(lines: 2), .inkOnPaper, .action, in: action, at: .bottom)
    column.takeBottom((call?.extents.height ?? 0) + 16)
    writeFitting(of: &column, from: 12, to: 7) { composer, area, list in
      composer.writeFacts(of: &area, poster.facts, list, label: accent, value: .inkOnPaper)
    }
    if let call { add(call, as: .paragraph) }
    if let link { addAddress(link, poster) }
    drawCode(code, for: poster, in: plate)
    if let label { add(label, as: .paragraph) }
  }
}
