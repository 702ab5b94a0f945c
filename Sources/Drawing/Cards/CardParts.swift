extension Composer {
  /// The colours of text on one background.
  struct HeadlineColours: Sendable {
    var title: TextColour
    var label: TextColour
    var note: TextColour

    static func onPaper(_ accent: Accent) -> HeadlineColours {
      HeadlineColours(title: .inkOnBeam, label: .accentOnBeam(accent), note: .softOnBeam)
    }

    static func onTint(_ accent: Accent) -> HeadlineColours {
      HeadlineColours(title: .inkOnTint(accent), label: .accentOnTint(accent), note: .softOnTint(accent))
    }

    static let onDeep = HeadlineColours(title: .onLitDeep, label: .sunOnLitDeep, note: .softOnLitDeep)
  }

  /// Writes label, title and note at the top of a column, and removes their space from it. The title is the largest; the note
  /// yields to it, and can have an area of its own, below the title.
  mutating func writeHeadline(
    of column: inout Rectangle, label: String?, title: String, note: String?, _ scale: CardMeasurements, _ words: HeadlineColours,
    noteArea: Rectangle? = nil
  ) {
    let gap = scale.label * 0.6
    let labelStyle = TextStyle.fixed(.sansBold, scale.label, least: scale.label * 0.75).in(lines: 2)
    var heading = column
    if let placed = setting(label, labelStyle, words.label, .label, in: heading) {
      add(placed)
      heading.takeTop(placed.extents.height + gap)
    }
    guard let placed = setting(title, scale.title, words.title, .title, in: heading) else {
      column = heading
      return
    }
    add(placed)
    heading.takeTop(placed.extents.height + scale.note * 0.7)
    column = heading
    if let noteArea {
      heading = noteArea
      heading.takeTop(max(0, column.y - noteArea.y))
    }
    // A note that would have to be much smaller, or cut off, is left out.
    let size = min(scale.note, placed.specification.size * 0.62)
    guard heading.height > size * 2.5 else { return }
    var noteStyle = TextStyle.fixed(.sans, size, least: size * 0.8, leading: 1.12)
    noteStyle.balanced = true
    guard let below = setting(note, noteStyle, words.note, .note, in: heading), below.specification.lineLimit == nil else { return }
    add(below)
    column.takeTop(below.extents.height + scale.note * 0.7)
  }

  /// Writes the name of the site with its logo and its address, in a row of the logo's height.
  mutating func writeBrand(
    _ card: CardContent, in row: Rectangle, size: Double, name: TextColour, address: TextColour, scheme: Beacon.Scheme
  ) {
    let mark = Beacon(
      foot: Point(x: row.x + row.height / Beacon.height * 1.01, y: row.bottom), side: row.height / Beacon.height, scheme: scheme)
    drawing.elements += mark.shapes(palette)
    let left = row.x + mark.side * 2.02 + size * 0.55
    let width = row.right - left
    let upper = Rectangle(x: left, y: row.y, width: width, height: row.height * 0.56)
    let lower = Rectangle(x: left, y: row.y + row.height * 0.56, width: width, height: row.height * 0.44)
    write(card.siteName, .fixed(.serifBold, size).in(lines: 1), name, .brand, in: upper, at: .bottom)
    write(card.address, .fixed(.sans, size * 0.76).in(lines: 1), address, .brand, in: lower, at: .bottom)
  }

  /// Draws a yellow button with a text at the bottom left of a column; removes its space from the column.
  mutating func writeButton(of column: inout Rectangle, _ words: String?, size: Double) {
    let padding = size * 0.85
    let area = Rectangle(
      x: column.x + padding, y: column.bottom - size * 4.2, width: column.width - 2 * padding, height: size * 4.2 - padding * 0.8)
    guard let placed = setting(words, .fixed(.sansBold, size).in(lines: 2), .onSun, .action, in: area, at: .bottom) else { return }
    let height = placed.extents.height + 1.6 * padding
    drawing.fill(
      Rectangle(x: column.x, y: column.bottom - height, width: placed.extents.width + 2 * padding, height: height), palette[.sun])
    add(placed)
    column.takeBottom(height + size)
  }

  /// Writes the status of an event in dark ink on a yellow strip at the top of a column; removes its space from the column.
  /// Nobody who sees it should travel to a cancelled event.
  mutating func writeStatus(of column: inout Rectangle, _ words: String?, size: Double, as part: Artwork.Part? = nil) {
    let padding = size * 0.5
    let area = Rectangle(
      x: column.x + padding, y: column.y + padding * 0.6, width: column.width * 0.8 - 2 * padding, height: size * 1.6)
    guard let placed = setting(words, .fixed(.sansBold, size, least: size * 0.7).in(lines: 1), .onSun, .label, in: area) else {
      return
    }
    let height = placed.extents.height + 1.2 * padding
    drawing.fill(Rectangle(x: column.x, y: column.y, width: placed.extents.width + 2 * padding, height: height), palette[.sun])
    add(placed, as: part)
    column.takeTop(height + size * 0.6)
  }
}

extension TextStyle {
  /// The style with a maximum number of lines.
  func `in`(lines: Int) -> TextStyle {
    var style = self
    style.lines = lines
    return style
  }
}
