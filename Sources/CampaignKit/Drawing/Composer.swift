import SiteModel

/// Puts a drawing together: owns what measures text, and adds elements to the drawing one by one.
struct Composer: ~Copyable {
  let palette: Palette
  let language: LanguageTag
  let text: TextSetter
  var drawing: Drawing

  init(width: Double, height: Double, palette: Palette, language: LanguageTag) {
    self.palette = palette
    self.language = language
    text = TextSetter()
    drawing = Drawing(width: width, height: height)
  }

  /// Where a text stands in its room when the room is higher.
  enum Anchor: Sendable { case top, middle, bottom }

  /// A text as it stands in a room, at the largest size that fits; not drawn yet. Nil when there is nothing to write or no room.
  func setting(
    _ words: String?, _ style: TextStyle, _ colour: TextColour, _ role: PlacedText.Role, in room: Rectangle, at anchor: Anchor = .top
  ) -> PlacedText? {
    guard let words, !DrawableText.cleaned(words).isEmpty, room.width > 1, room.height > 1 else { return nil }
    let (specification, extents) = text.fit(words, style, language: language, width: room.width, height: room.height)
    let spare = room.height - extents.height
    let top =
      switch anchor {
      case .top: room.y
      case .middle: room.y + spare / 2
      case .bottom: room.y + spare
      }
    return PlacedText(
      specification: specification, origin: Point(x: room.x, y: top), extents: extents, frame: room, colour: colour,
      paint: palette[colour.foreground], role: role)
  }

  /// Writes a text in a room, and gives back where it stands.
  @discardableResult
  mutating func write(
    _ words: String?, _ style: TextStyle, _ colour: TextColour, _ role: PlacedText.Role, in room: Rectangle, at anchor: Anchor = .top,
    as part: Drawing.Part? = nil
  ) -> PlacedText? {
    guard let placed = setting(words, style, colour, role, in: room, at: anchor) else { return nil }
    add(placed, as: part)
    return placed
  }

  /// Adds a text that was set before.
  mutating func add(_ placed: PlacedText, as part: Drawing.Part? = nil) {
    if let part { drawing.elements.append(.part(part, [.text(placed)])) } else { drawing.elements.append(.text(placed)) }
  }

  /// Writes a text at the top of a column, and takes its room and a gap off the column.
  @discardableResult
  mutating func writeTop(
    of column: inout Rectangle, _ words: String?, _ style: TextStyle, _ colour: TextColour, _ role: PlacedText.Role, gap: Double = 0,
    as part: Drawing.Part? = nil
  ) -> PlacedText? {
    guard let placed = write(words, style, colour, role, in: column, as: part) else { return nil }
    column.takeTop(placed.extents.height + gap)
    return placed
  }

  /// Writes a text at the bottom of a column, and takes its room and a gap off the column.
  @discardableResult
  mutating func writeBottom(
    of column: inout Rectangle, _ words: String?, _ style: TextStyle, _ colour: TextColour, _ role: PlacedText.Role, gap: Double = 0,
    as part: Drawing.Part? = nil
  ) -> PlacedText? {
    guard let placed = write(words, style, colour, role, in: column, at: .bottom, as: part) else { return nil }
    column.takeBottom(placed.extents.height + gap)
    return placed
  }

  /// Writes a text so that what is seen of it, not its lines, begins at the upper left corner of a room: for large numbers.
  @discardableResult
  mutating func writeByInk(
    _ words: String, _ style: TextStyle, _ colour: TextColour, _ role: PlacedText.Role, in room: Rectangle,
    as part: Drawing.Part? = nil
  ) -> PlacedText? {
    // The lines are higher than their ink: they get room above and below, which the ink does not fill.
    let lines = Rectangle(x: room.x, y: room.y - room.height, width: room.width, height: room.height * 3)
    guard var placed = setting(words, style, colour, role, in: lines) else { return nil }
    var factor = min(1, room.height / max(placed.extents.ink.height, 1), room.width / max(placed.extents.ink.width, 1))
    while factor < 1 || placed.ink.height > room.height {
      placed.specification.size *= factor
      placed.extents = text.extents(of: placed.specification)
      guard placed.extents.ink.height > room.height, placed.specification.size > 1 else { break }
      factor = 0.97
    }
    placed.origin.y = room.y - placed.extents.ink.y
    if placed.specification.alignment == .leading { placed.origin.x = room.x - placed.extents.ink.x }
    placed.frame = room
    add(placed, as: part)
    return placed
  }
}

extension Rectangle {
  /// Takes a strip off the top.
  mutating func takeTop(_ strip: Double) {
    y += strip
    height -= strip
  }

  /// Takes a strip off the bottom.
  mutating func takeBottom(_ strip: Double) { height -= strip }
}
