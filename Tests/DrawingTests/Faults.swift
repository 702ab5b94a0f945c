@testable import Drawing

extension Artwork {
  /// Faults in the positions of texts: outside their area or the drawing's safe part, on each other, or on a background other
  /// than the one that they were declared for.
  func faults(safe: Rectangle, palette: Palette) -> [String] {
    let texts = self.texts
    var faults: [String] = []
    let elements = Self.flat(elements)
    for (index, element) in elements.enumerated() {
      guard case .text(let text) = element else { continue }
      if !safe.contains(text.seen, tolerance: 1) { faults.append("\(text.name) leaves the frame: \(text.seen)") }
      let grounds = text.colour.ground.allowed(in: palette)
      for point in text.seen.grid {
        let ground = Self.colour(at: point, of: elements[..<index])
        guard !grounds.contains(ground) else { continue }
        faults.append("\(text.name) stands on \(ground) at \(point)")
        break
      }
    }
    for (index, text) in texts.enumerated() {
      for other in texts.dropFirst(index + 1) where text.seen.inset(by: 0.5).overlaps(other.seen.inset(by: 0.5)) {
        faults.append("\(text.name) touches \(other.name)")
      }
    }
    return faults
  }

  /// All elements, in order, without the parts that contain them.
  private static func flat(_ elements: [Element]) -> [Element] {
    elements.flatMap { element -> [Element] in if case .part(_, let inner) = element { flat(inner) } else { [element] } }
  }

  /// The colour that is visible at a point, of some elements.
  private static func colour(at point: Point, of elements: ArraySlice<Element>) -> Colour {
    for element in elements.reversed() {
      switch element {
      case .shape(let shape, let paint): if shape.contains(point) { return paint }
      case .qrCode(_, let frame): if Shape.rectangle(frame).contains(point) { return .black }
      case .text, .part: break
      }
    }
    return .black
  }
}

extension Artwork.Shape {
  func contains(_ point: Point) -> Bool {
    switch self {
    case .rectangle(let frame): return point.x >= frame.x && point.x < frame.right && point.y >= frame.y && point.y < frame.bottom
    case .circle(let centre, let radius):
      let (x, y) = (point.x - centre.x, point.y - centre.y)
      return x * x + y * y < radius * radius
    case .polygon(let corners):
      guard var from = corners.last else { return false }
      var isInside = false
      for to in corners {
        if (from.y > point.y) != (to.y > point.y), point.x < (to.x - from.x) * (point.y - from.y) / (to.y - from.y) + from.x {
          isInside.toggle()
        }
        from = to
      }
      return isInside
    }
  }
}

extension PlacedText {
  /// The visible part of the text: its ink, as far as it is not clipped.
  var seen: Rectangle {
    guard !frame.contains(ink, tolerance: specification.size * 0.1) else { return ink }
    let (left, top) = (max(ink.x, frame.x), max(ink.y, frame.y))
    return Rectangle(x: left, y: top, width: min(ink.right, frame.right) - left, height: min(ink.bottom, frame.bottom) - top)
  }

  var name: String { "\(role) “\(specification.text.prefix(60))” of \(Int(specification.size))" }
}

extension Rectangle {
  /// Points all over the rectangle.
  var grid: [Point] {
    guard width > 0, height > 0 else { return [] }
    return (0...8).flatMap { column in
      (0...3).map { Point(x: x + width * Double(column) / 8, y: y + height * Double($0) / 3) }
    }
  }
}

extension TextColour.Ground {
  /// The possible colours of the background: for one that can be lit, all steps of the beam.
  func allowed(in palette: Palette) -> Set<Colour> {
    func steps(_ from: Colour, _ to: Colour) -> Set<Colour> {
      let count = max(1, from.distance(to: to) / 2)
      return Set((0...count).map { from.mixed(with: to, share: Double($0) / Double(count)) })
    }
    return switch self {
    case .token(.beam): steps(palette[.paper], palette[.beam])
    case .token(let token): [palette[token]]
    case .litDeep: steps(palette[.deep], colour(in: palette))
    }
  }
}

extension CardSize {
  /// The area where text may be.
  var safe: Rectangle {
    let top = self == .tall ? 250.0 : 40
    return Rectangle(x: 40, y: top, width: Double(width) - 80, height: Double(height) - 2 * top)
  }
}
