extension Composer {
  /// Writes the number of the day as high as an area, with weekday, month, year and time next to its lower edge.
  /// - Parameters:
  ///   - words: the size of the words.
  ///   - share: the part of the width that the number has at most.
  /// - Returns: the place of the number.
  @discardableResult
  mutating func writeDayBeside(
    _ day: DateBlock, in area: Rectangle, words: Double, share: Double = 0.62, _ colour: TextColour, as part: Artwork.Part? = nil
  ) -> Rectangle? {
    var number = area
    number.width = area.width * share
    let placed = setByInk(day.day, Self.number(in: area), colour, .day, in: number, at: .bottom)
    let left = (placed?.ink.right ?? number.x) + words
    var column = Rectangle(x: left, y: area.y, width: area.right - left, height: area.height)
    func small(_ size: Double, lines: Int) -> TextStyle { .fixed(.sansSemibold, size).in(lines: lines) }
    let time = takeBottom(of: &column, day.time, small(words * 0.8, lines: 2), colour, .day, gap: words * 0.2)
    let year = takeBottom(of: &column, day.year, .fixed(.serifBold, words * 1.3, leading: 0.85).in(lines: 1), colour, .day)
    let month = takeBottom(
      of: &column, day.month, .fixed(.serifBold, words * 1.3, leading: 0.85).in(lines: 1), colour, .day, gap: words * 0.1)
    let weekday = takeBottom(of: &column, day.weekday, small(words * 0.8, lines: 2), colour, .day)
    // In the order in which a date is read.
    add([weekday, placed, month, year, time], as: part)
    return placed?.ink
  }

  /// Writes weekday, number, month and time below each other, aligned to the bottom of an area.
  /// - Returns: the place of the number.
  @discardableResult
  mutating func writeDayStacked(
    _ day: DateBlock, in area: Rectangle, words: Double, _ colour: TextColour, as part: Artwork.Part? = nil
  ) -> Rectangle? {
    var column = area
    let time = takeBottom(of: &column, day.time, .fixed(.sansSemibold, words * 0.9).in(lines: 1), colour, .day, gap: words * 0.2)
    let month = takeBottom(
      of: &column, "\(day.month) \(day.year)", .fixed(.serifBold, words * 1.6).in(lines: 1), colour, .day, gap: words * 0.65)
    var weekday = setting(day.weekday, .fixed(.sansSemibold, words).in(lines: 1), colour, .day, in: column)
    var number = column
    number.takeTop((weekday?.extents.height ?? 0) + words * 0.5)
    let placed = setByInk(day.day, Self.number(in: area), colour, .day, in: number, at: .bottom)
    weekday?.place(bottomAt: (placed?.ink.y ?? number.bottom) - words * 0.5)
    add([weekday, placed, month, time], as: part)
    return placed?.ink
  }

  /// Strikes a number through: a bar in the colour of the sun, with an edge in the colour of its ground that parts it from the digits.
  mutating func strikeThrough(_ number: Rectangle, on ground: Palette.Token) {
    let height = number.height * 0.11
    let bar = Rectangle(
      x: number.x - height, y: number.y + (number.height - height) / 2, width: number.width + 2 * height, height: height)
    drawing.fill(bar.inset(by: -height / 3), palette[ground])
    drawing.fill(bar, palette[.sun])
  }

  /// The style of a number that fills its area.
  private static func number(in area: Rectangle) -> TextStyle {
    TextStyle(typeface: .serifBold, size: area.height * 1.8, softSize: 12, leastSize: 8, lines: 1)
  }
}

extension PlacedText {
  /// Moves the text so that its lines end at a vertical position.
  fileprivate mutating func place(bottomAt bottom: Double) { origin.y = bottom - extents.height }
}
