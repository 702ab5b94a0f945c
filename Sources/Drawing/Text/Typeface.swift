/// A typeface of the drawings: the serif of the site's headings, and a sans for everything else.
enum Typeface: Sendable, Hashable, CaseIterable {
  case serifBold, sans, sansSemibold, sansBold

  /// The family, as Fontconfig knows it.
  var family: String {
    switch self {
    case .serifBold: "P052"
    case .sans, .sansSemibold, .sansBold: "Inter"
    }
  }

  /// The Debian package that holds the family.
  var package: String {
    switch self {
    case .serifBold: "fonts-urw-base35"
    case .sans, .sansSemibold, .sansBold: "fonts-inter"
    }
  }

  /// How heavy the letters are, on the scale of CSS (CSS Fonts 4, section 2.2).
  var weight: UInt32 {
    switch self {
    case .sans: 400
    case .sansSemibold: 600
    case .serifBold, .sansBold: 700
    }
  }
}
