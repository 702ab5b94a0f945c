/// A point of a drawing, measured from its upper left corner: in pixels on a card, in points (1/72 inch) on paper.
struct Point: Sendable, Hashable {
  var x: Double
  var y: Double
}

/// A rectangle of a drawing, in the drawing's units.
struct Rectangle: Sendable, Hashable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }

  /// The rectangle, reduced by a distance on each side.
  func inset(by distance: Double) -> Rectangle {
    Rectangle(x: x + distance, y: y + distance, width: width - 2 * distance, height: height - 2 * distance)
  }

  /// Whether another rectangle lies in this one, with a tolerance.
  func contains(_ other: Rectangle, tolerance: Double = 0.5) -> Bool {
    other.width <= 0 || other.height <= 0
      || (other.x >= x - tolerance && other.y >= y - tolerance && other.right <= right + tolerance
        && other.bottom <= bottom + tolerance)
  }

  /// Whether two rectangles share more than an edge.
  func overlaps(_ other: Rectangle) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }
}
