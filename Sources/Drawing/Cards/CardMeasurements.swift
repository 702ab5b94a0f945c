/// The measurements of a card of one size, in pixels.
struct CardMeasurements: Sendable, Hashable {
  /// The margin on each side.
  var margin: Double
  /// The area without text at the top and at the bottom.
  var safety: Double
  var label: Double
  var title: TextStyle
  var note: Double
  var brand: Double

  init(_ size: CardSize) {
    func title(_ size: Double, soft: Double, least: Double) -> TextStyle {
      TextStyle(typeface: .serifBold, size: size, softSize: soft, leastSize: least, leading: 0.9, balanced: true)
    }
    switch size {
    case .wide:
      self.init(
        margin: 64, safety: 56, label: 27, title: title(88, soft: 40, least: 31), note: 29, brand: 28)
    case .square:
      self.init(
        margin: 72, safety: 72, label: 36, title: title(116, soft: 50, least: 40), note: 38, brand: 36)
    case .tall:
      // Apps show their buttons at the top and the bottom.
      self.init(
        margin: 84, safety: 262, label: 44, title: title(140, soft: 58, least: 48), note: 46, brand: 42)
    }
  }

  private init(margin: Double, safety: Double, label: Double, title: TextStyle, note: Double, brand: Double) {
    self.margin = margin
    self.safety = safety
    self.label = label
    self.title = title
    self.note = note
    self.brand = brand
  }
}
