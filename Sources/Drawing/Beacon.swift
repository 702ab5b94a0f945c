/// The logo of the site: two squares and a triangle, for knowledge, skills and competence, stacked up to a light for recognition.
struct Beacon: Sendable, Hashable {
  /// The background, which decides the colours of the blocks.
  enum Scheme: Sendable, Hashable { case onPaper, onDeep }

  /// The middle of the lower edge.
  var foot: Point
  /// The side of a square.
  var side: Double
  var scheme = Scheme.onPaper

  /// The height of a beacon with squares of side 1.
  static let height = 2.87

  private var gap: Double { side * 0.02 }
  private var apex: Point { Point(x: foot.x, y: foot.y - side - gap - side * 1.07) }

  /// The radius of the light.
  var sunRadius: Double { side * 0.39 }
  /// The centre of the light.
  var sun: Point { Point(x: apex.x, y: apex.y - sunRadius) }

  /// The four shapes, each with its colour.
  func shapes(_ palette: Palette) -> [Artwork.Element] {
    let top = foot.y - side
    let (left, right, upper): (Palette.Token, Palette.Token, Palette.Token) =
      scheme == .onDeep ? (.litBlue, .litClay, .litGreen) : (.blockBlue, .blockClay, .blockGreen)
    return [
      .shape(.rectangle(Rectangle(x: foot.x - gap / 2 - side, y: top, width: side, height: side)), palette[left]),
      .shape(.rectangle(Rectangle(x: foot.x + gap / 2, y: top, width: side, height: side)), palette[right]),
      .shape(
        .polygon([apex, Point(x: apex.x + side * 0.73, y: top - gap), Point(x: apex.x - side * 0.73, y: top - gap)]),
        palette[upper]),
      .shape(.circle(centre: sun, radius: sunRadius), palette[.sun]),
    ]
  }
}
