extension Composer {
  /// Draws the QR code on a white square, which is also a link.
  mutating func drawCode(_ code: QRCode, for poster: PosterContent, in frame: Rectangle) {
    let words = "QR: \(poster.qrLabel), \(poster.shownAddress)"
    part(.link(poster.link, label: poster.shownAddress)) { composer in
      composer.drawing.elements.append(.part(.figure(alternative: words), [.qrCode(code, frame)]))
    }
  }

  /// Writes the address to type, as a link, at the top of a column.
  mutating func writeAddress(
    of column: inout Rectangle, _ poster: PosterContent, size: Double, _ colour: TextColour, gap: Double = 0
  ) {
    let style = TextStyle.fixed(.sansBold, size, least: size * 0.6).in(lines: 2)
    guard let placed = setting(poster.shownAddress, style, colour, .action, in: column) else { return }
    column.takeTop(placed.extents.height + gap)
    addAddress(placed, poster)
  }

  /// Adds the address as a link.
  mutating func addAddress(_ placed: PlacedText, _ poster: PosterContent) {
    part(.paragraph) { composer in
      composer.add(placed, as: .link(poster.link, label: poster.shownAddress))
    }
  }

  /// Draws the block that marks the first, second, third … item of a row.
  mutating func drawBlock(_ index: Int, in frame: Rectangle) {
    switch index % 3 {
    case 0: drawing.fill(frame, palette[.blockBlue])
    case 1: drawing.fill(frame, palette[.blockClay])
    default:
      drawing.fill(
        .polygon([
          Point(x: frame.x, y: frame.bottom), Point(x: frame.right, y: frame.bottom),
          Point(x: frame.x + frame.width / 2, y: frame.y),
        ]), palette[.blockGreen])
    }
  }

  /// Writes the sender and how to reach them, with the beacon as the logo.
  mutating func writeSender(
    _ poster: PosterContent, in row: Rectangle, size: Double, name: TextColour, contact: TextColour, scheme: Beacon.Scheme
  ) {
    let side = row.height / Beacon.height
    drawing.elements += Beacon(foot: Point(x: row.x + side * 1.01, y: row.bottom), side: side, scheme: scheme).shapes(palette)
    let left = row.x + side * 2.02 + size * 0.6
    var column = Rectangle(x: left, y: row.y, width: row.right - left, height: row.height)
    let below = takeBottom(of: &column, poster.contact, .fixed(.sans, size * 0.76).in(lines: 1), contact, .brand)
    writeBottom(of: &column, poster.organisation, .fixed(.serifBold, size).in(lines: 1), name, .brand, as: .paragraph)
    if let below { add(below, as: .paragraph) }
  }
}
