/// The blocks of the beacon, arranged on a ground line with one of them as the largest.
struct BlockScene: Sendable, Hashable {
  /// The largest block.
  var accent: Accent
  /// The lower right corner of the scene.
  var corner: Point
  /// The unit of length of the scene: the side of a square of the plain beacon.
  var unit: Double

  /// The width of a scene, in units.
  static let width = 2.02

  /// The centre and radius of the light.
  var sun: (centre: Point, radius: Double) {
    switch accent {
    case .blue: (beacon.sun, beacon.sunRadius)
    case .clay: (place(-0.62, 1.66), 0.4 * unit)
    case .green: (place(-1.01, 2.02), 0.4 * unit)
    }
  }

  private var beacon: Beacon { Beacon(foot: place(-Self.width / 2, 0), side: unit) }

  /// The four shapes.
  func shapes(_ palette: Palette) -> [Artwork.Element] {
    let light = Artwork.Element.shape(.circle(centre: sun.centre, radius: sun.radius), palette[.sun])
    switch accent {
    case .blue: return beacon.shapes(palette)
    case .clay:
      return [
        square(at: -1.24, size: 1.24, palette[.blockClay]),
        square(at: -2.02, size: 0.76, palette[.blockBlue]),
        triangle(from: -2.02, to: -1.26, at: 0.78, height: 0.56, palette[.blockGreen]), light,
      ]
    case .green:
      return [
        triangle(from: -2.02, to: 0, at: 0, height: 1.61, palette[.blockGreen]),
        square(at: -2.02, size: 0.42, palette[.blockBlue]), square(at: -0.42, size: 0.42, palette[.blockClay]), light,
      ]
    }
  }

  /// A point from its distance to the corner in units: positive is right and up.
  private func place(_ x: Double, _ y: Double) -> Point { Point(x: corner.x + x * unit, y: corner.y - y * unit) }

  private func square(at x: Double, size: Double, _ colour: Colour) -> Artwork.Element {
    let top = place(x, size)
    return .shape(.rectangle(Rectangle(x: top.x, y: top.y, width: size * unit, height: size * unit)), colour)
  }

  private func triangle(from left: Double, to right: Double, at ground: Double, height: Double, _ colour: Colour) -> Artwork.Element
  {
    .shape(
      .polygon([place(left, ground), place(right, ground), place((left + right) / 2, ground + height)]), colour)
  }
}
