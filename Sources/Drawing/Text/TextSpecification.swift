import SiteModel

/// The horizontal alignment of lines.
enum TextAlignment: Sendable, Hashable { case leading, centred, trailing }

/// The style of a text, as a composition requests it.
struct TextStyle: Sendable, Hashable {
  var typeface: Typeface
  /// The preferred size; the text becomes smaller when it does not fit.
  var size: Double
  /// The smallest size at which words stay whole. Below it, a long word is broken rather than made smaller.
  var softSize: Double
  /// The smallest size. A text that does not fit in it ends in an ellipsis.
  var leastSize: Double
  /// The line height, as a factor of the typeface's own.
  var leading: Double = 1
  var alignment = TextAlignment.leading
  var lines: Int?
  /// Whether lines are made about equally long, as in a heading.
  var balanced = false

  /// A style with one preferred size that may shrink.
  static func fixed(_ typeface: Typeface, _ size: Double, least: Double? = nil, leading: Double = 1) -> TextStyle {
    TextStyle(
      typeface: typeface, size: size, softSize: max(size * 0.7, least ?? size * 0.7), leastSize: least ?? size * 0.5,
      leading: leading)
  }
}

/// A text with everything that decides how Pango lays it out.
struct TextSpecification: Sendable, Hashable {
  var text: String
  var language: LanguageTag
  var typeface: Typeface
  var size: Double
  var width: Double
  var leading: Double
  var alignment: TextAlignment
  /// The maximum number of lines; a longer text ends in an ellipsis.
  var lineLimit: Int?
  /// Whether a line may end between any two characters.
  var breaksAnywhere = false
}

/// The size of a text's layout, measured from its upper left corner.
struct TextExtents: Sendable, Hashable {
  var width: Double
  var height: Double
  /// The area that is covered with ink.
  var ink: Rectangle
  var lines: Int
  /// The distance from the top to the first line's baseline.
  var baseline: Double
}

/// A text at its position in a drawing.
struct PlacedText: Sendable, Hashable {
  /// The role of the text in the drawing.
  enum Role: Sendable, Hashable { case title, day, label, note, fact, action, brand }

  var specification: TextSpecification
  var origin: Point
  var extents: TextExtents
  /// The area for the text: nothing of it is drawn outside.
  var frame: Rectangle
  var colour: TextColour
  var paint: Colour
  var role: Role

  /// The area that the text's ink covers in the drawing.
  var ink: Rectangle {
    Rectangle(
      x: origin.x + extents.ink.x, y: origin.y + extents.ink.y, width: extents.ink.width, height: extents.ink.height)
  }

  /// The lower edge of the lines.
  var bottom: Double { origin.y + extents.height }
}
