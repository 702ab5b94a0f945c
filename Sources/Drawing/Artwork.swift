/// A drawing as a list of elements, in the order in which they are painted.
///
/// Compositions make drawings. The same drawing can be painted as an image or as a page of a PDF.
struct Artwork: Sendable, Hashable {
  var width: Double
  var height: Double
  var elements: [Element] = []

  indirect enum Element: Sendable, Hashable {
    case shape(Shape, Colour)
    case text(PlacedText)
    case qrCode(QRCode, Rectangle)
    /// Elements that form one part of the document for screen readers.
    case part(Part, [Element])
  }

  /// A part of a tagged PDF (ISO 32000-1, 14.8.4).
  enum Part: Sendable, Hashable {
    case document, heading(level: Int), paragraph, list, listItem, itemLabel, itemBody
    /// An image with its alternative text.
    case figure(alternative: String)
    /// A clickable area, its target, and a text for screen readers.
    case link(String, label: String)
  }

  /// A geometric shape.
  enum Shape: Sendable, Hashable {
    case rectangle(Rectangle)
    case polygon([Point])
    case circle(centre: Point, radius: Double)
  }

  /// The texts, including those inside parts.
  var texts: [PlacedText] {
    Self.collect(elements) { if case .text(let text) = $0 { text } else { nil } }
  }

  /// The alternative texts of images, in order.
  var figureTexts: [String] {
    Self.collect(elements) { if case .part(.figure(let alternative), _) = $0 { alternative } else { nil } }
  }

  /// The texts of the links, in order.
  var linkTexts: [String] {
    Self.collect(elements) { if case .part(.link(_, let label), _) = $0 { label } else { nil } }
  }

  /// The results of a function for all elements, parts before their contents.
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
