import SiteModel

/// Composes a drawing: owns the text layout, and adds elements to the drawing one by one.
struct Composer: ~Copyable {
  let palette: Palette
  let language: LanguageTag
  let text: TextSetter
  var drawing: Artwork

  init(width: Double, height: Double, palette: Palette, language: LanguageTag) {
    self.palette = palette
    self.language = language
    text = TextSetter()
    drawing = Artwork(width: width, height: height)
  }

  /// The vertical alignment of a text in an area that is higher than the text.
  enum Anchor: Sendable { case top, middle, bottom }

  /// A text laid out in an area, at the largest size that fits; not drawn yet. Nil for an empty text or area.
  func setting(
    _ words: String?, _ style: TextStyle, _ colour: TextColour, _ role: PlacedText.Role, in area: Rectangle,
    at anchor: Anchor = .top
  ) -> PlacedText? {
    guard let words, !DrawableText.cleaned(words).isEmpty, area.width > 1, area.height > 1 else { return nil }
    let (specification, extents) = text.fit(words, style, language: language, width: area.width, height: area.height)
    let spare = area.height - extents.height
    let top =
      switch anchor {
      case .top: area.y
      case .middle: area.y + spare / 2
      case .bottom: area.y + spare
      }
    return PlacedText(
      specification: specification, origin: Point(x: area.x, y: top), extents: extents, frame: area, colour: colour,
      paint: palette[colour.foreground], role: role)
  }

  /// Writes a text in an area, and returns where it was placed.
  @discardableResult
  mutating func write(
    _ words: String?, _ style: TextStyle, _ colour: TextColour, _ role: PlacedText.Role, in area: Rectangle,
    at anchor: Anchor = .top,
    as part: Artwork.Part? = nil
  ) -> PlacedText? {
    guard let placed = setting(words, style, colour, role, in: area, at: anchor) else { return nil }
    add(placed, as: part)
    return placed
  }

  /// Adds those texts that could be laid out, as one part.
  mutating func add(_ texts: [PlacedText?], as part: Artwork.Part? = nil) {
    let texts = texts.compactMap(\.self).map(Artwork.Element.text)
    if let part, !texts.isEmpty { drawing.elements.append(.part(part, texts)) } else { drawing.elements += texts }
  }

  /// Makes one part of the document from everything that a function adds.
  mutating func part(_ part: Artwork.Part, _ body: (inout Composer) -> Void) {
    let start = drawing.elements.count
    body(&self)
    let inner = Array(drawing.elements[start...])
    drawing.elements.removeSubrange(start...)
    if !inner.isEmpty { drawing.elements.append(.part(part, inner)) }
  }

  /// Adds a text that was laid out before.
  mutating func add(_ placed: PlacedText, as part: Artwork.Part? = nil) {
    if let part { drawing.elements.append(.part(part, [.text(placed)])) } else { drawing.elements.append(.text(placed)) }
  }

  /// Writes a text at the top of a column, and removes its space and a gap from the column.
  @discardableResult
  mutating func writeTop(
    of column: inout Rectangle, _ words: String?, _ style: TextStyle, _ colour: TextColour, _ role: PlacedText.Role,
    gap: Double = 0,
    as part: Artwork.Part? = nil
  ) -> PlacedText? {
    guard let placed = write(words, style, colour, role, in: column, as: part) else { return nil }
    column.takeTop(placed.extents.height + gap)
    return placed
  }

  /// Lays out a text at the bottom of a column, and removes its space and a gap from the column; not drawn yet.
  func takeBottom(
    of column: inout Rectangle, _ words: String?, _ style: TextStyle, _ colour: TextColour, _ role: PlacedText.Role, gap: Double = 0
  ) -> PlacedText? {
    guard let placed = setting(words, style, colour, role, in: column, at: .bottom) else { return nil }
    column.takeBottom(placed.extents.height + gap)
    return placed
  }

  /// Writes a text at the bottom of a column, and removes its space and a gap from the column.
  mutating func writeBottom(
    of column: inout Rectangle, _ words: String?, _ style: TextStyle, _ colour: TextColour, _ role: PlacedText.Role,
    gap: Double = 0,
    as part: Artwork.Part? = nil
  ) {
    if let placed = takeBottom(of: &column, words, style, colour, role, gap: gap) { add(placed, as: part) }
  }

  /// A text laid out in an area by its visible ink, not by its lines: for large numbers. Not drawn yet.
  func setByInk(
    _ words: String, _ style: TextStyle, _ colour: TextColour, _ role: PlacedText.Role, in area: Rectangle, at anchor: Anchor = .top
  ) -> PlacedText? {
    // Lines are higher than their ink, so the layout gets extra room above and below, which the ink does not fill.
    let lines = Rectangle(x: area.x, y: area.y - area.height, width: area.width, height: area.height * 3)
    guard var placed = setting(words, style, colour, role, in: lines) else { return nil }
    var factor = min(1, area.height / max(placed.extents.ink.height, 1), area.width / max(placed.extents.ink.width, 1))
    while factor < 1 || placed.ink.height > area.height {
      placed.specification.size *= factor
      placed.extents = text.extents(of: placed.specification)
      guard placed.extents.ink.height > area.height, placed.specification.size > 1 else { break }
      factor = 0.97
    }
    let spare = max(0, area.height - placed.extents.ink.height)
    placed.origin.y = area.y - placed.extents.ink.y + (anchor == .bottom ? spare : anchor == .middle ? spare / 2 : 0)
    if placed.specification.alignment == .leading { placed.origin.x = area.x - placed.extents.ink.x }
    placed.frame = area
    return placed
  }
}

extension Rectangle {
  /// Removes a strip from the top.
  mutating func takeTop(_ strip: Double) {
    y += strip
    height -= strip
  }

  /// Removes a strip from the bottom.
  mutating func takeBottom(_ strip: Double) { height -= strip }
}
