/// A drawing as values: what is drawn, in order, before anything is drawn.
///
/// A composition makes it, and the same drawing becomes a picture or a page of a PDF.
struct Artwork: Sendable, Hashable {
  var width: Double
  var height: Double
  var elements: [Element] = []

  /// One thing that is drawn.
  indirect enum Element: Sendable, Hashable {
    case shape(Shape, Colour)
    case text(PlacedText)
    case qrCode(QRCode, Rectangle)
    /// Elements that are one part of a document for who hears it.
    case part(Part, [Element])
  }

  /// A part of a tagged document (ISO 32000-1, 14.8.4).
  enum Part: Sendable, Hashable {
    case document, heading(level: Int), paragraph, list, listItem, itemLabel, itemBody
    /// A picture with the words that stand for it.
    case figure(alternative: String)
    /// What can be clicked, where it leads, and the words for that.
    case link(String, label: String)
  }

  /// A figure of the plane.
  enum Shape: Sendable, Hashable {
    case rectangle(Rectangle)
    case polygon([Point])
    case circle(centre: Point, radius: Double)
  }

  /// The texts, also those inside parts.
  var texts: [PlacedText] {
    Self.collect(elements) { if case .text(let text) = $0 { text } else { nil } }
  }

  /// The words that stand for pictures, in order.
  var figureTexts: [String] {
    Self.collect(elements) { if case .part(.figure(let alternative), _) = $0 { alternative } else { nil } }
  }

  /// The words of the links, in order.
  var linkTexts: [String] {
    Self.collect(elements) { if case .part(.link(_, let label), _) = $0 { label } else { nil } }
  }

  /// What a function finds in the elements and those inside their parts, outer before inner.
  private static func collect<Found>(_ elements: [Element], _ find: (Element) -> Found?) -> [Found] {
    elements.flatMap { element -> [Found] in
      let found = find(element).map { [$0] } ?? []
      guard case .part(_, let inner) = element else { return found }
      return found + collect(inner, find)
    }
  }

  mutating func fill(_ shape: Shape, _ colour: Colour) { elements.append(.shape(shape, colour)) }

  mutating func fill(_ rectangle: Rectangle, _ colour: Colour) { fill(.rectangle(rectangle), colour) }
}
