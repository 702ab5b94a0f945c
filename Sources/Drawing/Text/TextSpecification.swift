import SiteModel

/// How the lines of a text begin or end.
enum TextAlignment: Sendable, Hashable { case leading, centred, trailing }

/// How a text is set: the look that a composition asks for.
struct TextStyle: Sendable, Hashable {
  var typeface: Typeface
  /// The size that is wished for; the text becomes smaller when it does not fit.
  var size: Double
  /// The smallest size at which words stay whole. Below it, a long word is broken rather than made smaller.
  var softSize: Double
  /// The smallest size. A text that does not fit at it ends in an ellipsis.
  var leastSize: Double
  /// The distance of lines, as a share of the typeface's own.
  var leading: Double = 1
  var alignment = TextAlignment.leading
  var lines: Int?
  /// Whether lines are made about as long as each other, as in a heading.
  var balanced = false

  /// A style of one size, with room to shrink.
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
  /// Where the last line ends in an ellipsis when the text goes on.
  var lineLimit: Int?
  /// Whether a line may end between any two characters.
  var breaksAnywhere = false
}

/// How large a text became, from the upper left corner of its layout.
struct TextExtents: Sendable, Hashable {
  var width: Double
  var height: Double
  /// What is really covered.
  var ink: Rectangle
  var lines: Int
  /// From the top to the first line's baseline.
  var baseline: Double
}

/// A text with its place in a drawing.
struct PlacedText: Sendable, Hashable {
  /// What the text is in the drawing.
  enum Role: Sendable, Hashable { case title, day, label, note, fact, action, brand }

  var specification: TextSpecification
  var origin: Point
  var extents: TextExtents
  /// The room that the text was given: nothing of it is drawn outside.
  var frame: Rectangle
  var colour: TextColour
  /// The colour of the words, from the palette.
  var paint: Colour
  var role: Role

  /// What the text covers in the drawing.
  var ink: Rectangle {
    Rectangle(
      x: origin.x + extents.ink.x, y: origin.y + extents.ink.y, width: extents.ink.width, height: extents.ink.height)
  }

  /// The lower edge of the lines.
  var bottom: Double { origin.y + extents.height }
}
