/// The sign of the site: two squares and a triangle, knowledge, skills and competence, stacked up to the light of recognition.
struct Beacon: Sendable, Hashable {
  /// The colours of the blocks.
  enum Scheme: Sendable, Hashable { case onPaper, onDeep }

  /// The middle of the ground on which it stands.
  var foot: Point
  /// The side of a square.
  var side: Double
  var scheme = Scheme.onPaper

  private var gap: Double { side * 0.02 }
  private var apex: Point { Point(x: foot.x, y: foot.y - side - gap - side * 1.07) }

  /// The light's radius.
  var sunRadius: Double { side * 0.39 }
  /// The light's middle.
  var sun: Point { Point(x: apex.x, y: apex.y - sunRadius) }
  /// How high a beacon with squares of side 1 is.
  static let height = 2.87

  /// The four shapes, each with its colour.
  func shapes(_ palette: Palette) -> [Drawing.Element] {
    let top = foot.y - side
    let isLit = scheme == .onDeep
    return [
      .shape(
        .rectangle(Rectangle(x: foot.x - gap / 2 - side, y: top, width: side, height: side)),
        .colour(palette[isLit ? .litBlue : .blockBlue])),
      .shape(
        .rectangle(Rectangle(x: foot.x + gap / 2, y: top, width: side, height: side)),
        .colour(palette[isLit ? .litClay : .blockClay])),
      .shape(
        .polygon([apex, Point(x: apex.x + side * 0.73, y: top - gap), Point(x: apex.x - side * 0.73, y: top - gap)]),
        .colour(palette[isLit ? .litGreen : .blockGreen])),
      .shape(.circle(centre: sun, radius: sunRadius), .colour(palette[.sun])),
    ]
  }

  /// A beam of light from the sun to a distance (negative: to the left), so wide at its end.
  func beam(_ palette: Palette, reach: Double, spread: Double, opacity: Double = 1) -> Drawing.Element {
    let end = Point(x: sun.x + reach, y: sun.y)
    return .shape(
      .polygon([sun, Point(x: end.x, y: end.y - spread), Point(x: end.x, y: end.y + spread)]),
      .fading(palette[scheme == .onPaper ? .beam : .sun], opacity: opacity, from: sun, to: end))
  }
}
