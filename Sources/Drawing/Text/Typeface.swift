/// A typeface of the drawings: the serif of the site's headings, and a sans for everything else.
enum Typeface: Sendable, Hashable, CaseIterable {
  case serifBold, sans, sansSemibold, sansBold

  /// The family's name in Fontconfig.
  var family: String {
    switch self {
    case .serifBold: "P052"
    case .sans, .sansSemibold, .sansBold: "Inter"
    }
  }

  /// The Debian package that contains the family.
  var package: String {
    switch self {
    case .serifBold: "fonts-urw-base35"
    case .sans, .sansSemibold, .sansBold: "fonts-inter"
    }
  }

  /// The weight of the letters, on the scale of CSS (CSS Fonts 4, section 2.2).
  var weight: UInt32 {
    switch self {
    case .sans: 400
    case .sansSemibold: 600
    case .serifBold, .sansBold: 700
    }
  }
}
