import SiteModel

extension TextSetter {
  /// The largest layout of a text that fits in an area, between the sizes of a style.
  ///
  /// First the text shrinks, with whole words, to the style's soft size; then long words are broken between syllables; then
  /// anywhere. A text that is still too long in the smallest size ends in an ellipsis.
  func fit(
    _ text: String, _ style: TextStyle, language: LanguageTag, width: Double, height: Double
  ) -> (specification: TextSpecification, extents: TextExtents) {
    var specification = TextSpecification(
      text: DrawableText.cleaned(text), language: language, typeface: style.typeface, size: style.size, width: max(width, 1),
      leading: style.leading, alignment: style.alignment)
    let area = Area(width: width, height: height, lines: style.lines)
    let whole = largest(specification, from: style.size, to: style.softSize, in: area)
    if let whole { return balance(whole, if: style.balanced) }
    specification.text = SyllableBreaks.softened(specification.text)
    if let broken = largest(specification, from: style.size, to: style.leastSize, in: area) {
      return balance(broken, if: style.balanced)
    }
    specification.breaksAnywhere = true
    if let broken = largest(specification, from: style.size, to: style.leastSize, in: area) { return balance(broken, if: false) }
    return shortened(specification, to: style.leastSize, in: area)
  }

  private func shortened(
    _ specification: TextSpecification, to size: Double, in area: Area
  ) -> (specification: TextSpecification, extents: TextExtents) {
    var specification = specification
    specification.size = size
    specification.lineLimit = 1
    let line = extents(of: specification)
    let lines = max(1, Int(area.height / max(line.height * specification.leading, 1)))
    for limit in stride(from: min(lines, area.lines ?? lines), through: 1, by: -1) {
      specification.lineLimit = limit
      let extents = extents(of: specification)
      if limit == 1 || area.holds(extents) { return (specification, extents) }
    }
    return (specification, line)
  }

  /// The largest size of a geometric scale at which a text fits; nil when it does not fit at the smallest.
  private func largest(_ specification: TextSpecification, from size: Double, to least: Double, in area: Area) -> TextSpecification?
  {
    var specification = specification
    let sizes = Array(sequence(first: size) { $0 * 0.95 }.prefix { $0 > least }) + [min(size, least)]
    func fits(_ index: Int) -> Bool {
      specification.size = sizes[index]
      return area.holds(extents(of: specification))
    }
    if fits(0) { return specification }
    guard fits(sizes.count - 1) else { return nil }
    var (low, high) = (0, sizes.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if fits(middle) { high = middle } else { low = middle + 1 }
    }
    specification.size = sizes[low]
    return area.holds(extents(of: specification)) ? specification : nil
  }

  /// The same number of lines, but of about equal length, by means of a narrower width.
  private func balance(
    _ specification: TextSpecification, if wished: Bool
  ) -> (specification: TextSpecification, extents: TextExtents) {
    var best = (specification: specification, extents: extents(of: specification))
    guard wished, best.extents.lines > 1, specification.alignment == .leading else { return best }
    var (low, high) = (specification.width / 2, specification.width)
    for _ in 0..<6 {
      var narrower = specification
      narrower.width = (low + high) / 2
      let extents = extents(of: narrower)
      if extents.lines == best.extents.lines, extents.width <= narrower.width + 0.5 {
        best = (narrower, extents)
        high = narrower.width
      } else {
        low = narrower.width
      }
    }
    return best
  }

  private struct Area {
    var width: Double
    var height: Double
    var lines: Int?

    func holds(_ extents: TextExtents) -> Bool {
      let edge = 0.5
      return extents.width <= width + edge && extents.height <= height + edge && extents.lines <= lines ?? .max
        && extents.ink.x >= -edge * 4 && extents.ink.right <= width + edge && extents.ink.bottom <= height + edge
    }
  }
}

/// Prepares a text for drawing in lines.
enum DrawableText {
  /// No title needs more; longer texts would only cost time.
  private static let limit = 2_000

  /// A text without controls and line breaks, with single spaces.
  static func cleaned(_ text: String) -> String {
    let scalars = text.prefix(limit).unicodeScalars.map { scalar -> Character in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: " "
      default: Character(scalar)
      }
    }
    var result = String(String.UnicodeScalarView(scalars.flatMap(\.unicodeScalars))).split(separator: " ").joined(separator: " ")
    if text.count > limit { result += "…" }
    return result
  }
}
