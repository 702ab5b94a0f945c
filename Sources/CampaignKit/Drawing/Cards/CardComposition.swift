/// The compositions of share cards.
enum CardComposition {
  /// A card as a drawing.
  static func compose(_ card: CardContent, _ size: CardSize, palette: Palette) -> Composer {
    var composer = Composer(
      width: Double(size.width), height: Double(size.height), palette: palette, language: card.language)
    let area = Rectangle(x: 0, y: 0, width: Double(size.width), height: Double(size.height))
    composer.drawing.fill(area, palette[.paper])
    composer.composePage(card, area)
    return composer
  }
}

extension Composer {
  mutating func composePage(_ card: CardContent, _ area: Rectangle) {
    let beacon = Beacon(foot: Point(x: area.width - 210, y: area.height), side: 205)
    drawing.elements.append(beacon.beam(palette, reach: -beacon.sun.x, spread: 160))
    drawing.elements += beacon.shapes(palette)
    var column = Rectangle(x: 72, y: 64, width: area.width - 520, height: area.height - 128)
    writeBottom(of: &column, card.siteName, .fixed(.serifBold, 26), .inkOnPaper, .brand, gap: 24)
    writeTop(of: &column, card.label, .fixed(.sansBold, 24), .accentOnPaper(card.accent), .label, gap: 12)
    let title = TextStyle(typeface: .serifBold, size: 84, softSize: 48, leastSize: 26, leading: 0.92, balanced: true)
    writeTop(of: &column, card.title, title, .inkOnBeam, .title, gap: 20)
  }
}
