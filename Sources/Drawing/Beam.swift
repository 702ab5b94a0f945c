/// A beam of light that fades with the distance.
///
/// It consists of opaque shapes, each a little shorter and a little brighter than the one below. The steps are too small to be
/// seen, compress well in an image, and need no transparency in print.
struct Beam: Sendable, Hashable {
  var source: Point
  /// The end of the beam's axis.
  var end: Point
  /// Half the beam's width at its end.
  var spread: Double

  /// The beam from a colour at its source to the background's colour at its end.
  func shapes(_ colour: Colour, on ground: Colour) -> [Artwork.Element] {
    let steps = max(1, colour.distance(to: ground) / 2)
    return (1...steps).map { step in
      let share = Double(step) / Double(steps)
      return .shape(triangle(reach: 1 - (share - 1 / Double(steps))), ground.mixed(with: colour, share: share))
    }
  }

  /// The part of the beam next to its source, up to a share of its length.
  private func triangle(reach: Double) -> Artwork.Shape {
    let (x, y) = ((end.x - source.x) * reach, (end.y - source.y) * reach)
    let length = (x * x + y * y).squareRoot()
    // The direction across the beam.
    let across = Point(x: -y / max(length, 1) * spread * reach, y: x / max(length, 1) * spread * reach)
    return .polygon([
      source, Point(x: source.x + x + across.x, y: source.y + y + across.y),
      Point(x: source.x + x - across.x, y: source.y + y - across.y),
    ])
  }
}
