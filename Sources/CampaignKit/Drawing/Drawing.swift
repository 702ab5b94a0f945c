/// A drawing as values: what is drawn, in order, before anything is drawn.
///
/// A composition makes it, and the same drawing becomes a picture or a page of a PDF.
struct Drawing: Sendable, Hashable {
  var width: Double
  var height: Double
  var elements: [Element] = []

  /// One thing that is drawn.
  indirect enum Element: Sendable, Hashable {
    case shape(Shape, Paint)
    case text(PlacedText)
    case qrCode(QRCode, Rectangle)
    /// What can be clicked in a PDF.
    case link(String, Rectangle)
    /// Elements that are one part of a document for who hears it.
    case part(Part, [Element])
  }

  /// A part of a tagged document (ISO 32000-1, 14.8.4).
  enum Part: Sendable, Hashable {
    case heading(level: Int), paragraph, list, listItem
    /// A picture with the words that stand for it.
    case figure(alternative: String)
  }

  /// A figure of the plane.
  enum Shape: Sendable, Hashable {
    case rectangle(Rectangle)
    case polygon([Point])
    case circle(centre: Point, radius: Double)
  }

  /// What a figure is filled with.
  enum Paint: Sendable, Hashable {
    case colour(Colour)
    /// A colour that fades along a line until it is gone.
    case fading(Colour, opacity: Double, from: Point, to: Point)
  }

  /// The texts, also those inside parts.
  var texts: [PlacedText] { Self.texts(of: elements) }

  private static func texts(of elements: [Element]) -> [PlacedText] {
    elements.flatMap { element -> [PlacedText] in
      switch element {
      case .text(let text): [text]
      case .part(_, let inner): texts(of: inner)
      case .shape, .qrCode, .link: []
      }
    }
  }

  mutating func fill(_ shape: Shape, _ colour: Colour) { elements.append(.shape(shape, .colour(colour))) }

  mutating func fill(_ rectangle: Rectangle, _ colour: Colour) { fill(.rectangle(rectangle), colour) }
}
