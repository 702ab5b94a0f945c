@testable import CampaignKit

extension Drawing {
  /// What is wrong with where the words stand: outside their room or the drawing's safe part, on each other, on something that is not the
  /// ground that they were declared for.
  func faults(safe: Rectangle, palette: Palette) -> [String] {
    let texts = self.texts
    var faults: [String] = []
    for text in texts {
      let seen = text.seen
      if !safe.contains(seen, tolerance: 1) { faults.append("\(text.name) leaves the frame: \(seen)") }
      let grounds = text.colour.ground.allowed(in: palette)
      for point in seen.grid where !grounds.contains(where: { $0 == colour(at: point, below: text) }) {
        faults.append("\(text.name) stands on \(colour(at: point, below: text)) at \(point)")
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

  /// The colour of what is drawn at a point before a text.
  private func colour(at point: Point, below text: PlacedText) -> Colour {
    var colour = Colour.black
    _ = walk(elements) { element in
      if case .text(text) = element { return false }
      if case .shape(let shape, let paint) = element, shape.contains(point) { colour = paint }
      if case .qrCode(_, let frame) = element, Shape.rectangle(frame).contains(point) { colour = .black }
      return true
    }
    return colour
  }

  /// Calls a function with every element until it says no.
  private func walk(_ elements: [Element], _ visit: (Element) -> Bool) -> Bool {
    for element in elements {
      guard visit(element) else { return false }
      if case .part(_, let inner) = element, !walk(inner, visit) { return false }
    }
    return true
  }
}

extension Drawing.Shape {
  func contains(_ point: Point) -> Bool {
    switch self {
    case .rectangle(let frame): return point.x >= frame.x && point.x < frame.right && point.y >= frame.y && point.y < frame.bottom
    case .circle(let centre, let radius):
      let (x, y) = (point.x - centre.x, point.y - centre.y)
      return x * x + y * y < radius * radius
    case .polygon(let corners):
      let edges = zip(corners, corners.dropFirst() + corners.prefix(1))
      return edges.count { from, to in
        (from.y > point.y) != (to.y > point.y) && point.x < (to.x - from.x) * (point.y - from.y) / (to.y - from.y) + from.x
      } % 2 == 1
    }
  }
}

extension PlacedText {
  /// What is drawn of the text: its ink, as far as it is not cut off.
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
    return (0...16).flatMap { column in
      (0...8).map { Point(x: x + width * Double(column) / 16, y: y + height * Double($0) / 8) }
    }
  }
}

extension TextColour.Ground {
  /// The colours that the ground can have: where the light may fall, all steps of the beam.
  func allowed(in palette: Palette) -> [Colour] {
    func steps(_ from: Colour, _ to: Colour) -> [Colour] {
      let count = max(1, from.distance(to: to) / 2)
      return (0...count).map { from.mixed(with: to, share: Double($0) / Double(count)) }
    }
    return switch self {
    case .token(.beam): steps(palette[.paper], palette[.beam])
    case .token(let token): [palette[token]]
    case .litDeep: steps(palette[.deep], colour(in: palette))
    }
  }
}

extension CardSize {
  /// Where words may stand.
  var safe: Rectangle {
    let top = self == .tall ? 250.0 : 40
    return Rectangle(x: 40, y: top, width: Double(width) - 80, height: Double(height) - 2 * top)
  }
}
