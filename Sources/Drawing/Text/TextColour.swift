/// The colour of a text and of its background. Texts are drawn only in the pairs that are declared here.
struct TextColour: Sendable, Hashable {
  /// The background of a text.
  enum Ground: Sendable, Hashable {
    case token(Palette.Token)
    /// The deep blue where the beacon's light is brightest.
    case litDeep
  }

  let foreground: Palette.Token
  let ground: Ground

  private init(_ foreground: Palette.Token, on ground: Palette.Token) { self.init(foreground, on: .token(ground)) }

  private init(_ foreground: Palette.Token, on ground: Ground) {
    self.foreground = foreground
    self.ground = ground
  }

  static let inkOnPaper = TextColour(.ink, on: .paper)
  /// Text on paper that can be lit by the beam.
  static let inkOnBeam = TextColour(.ink, on: .beam)
  static let softOnPaper = TextColour(.inkSoft, on: .paper)
  static let softOnBeam = TextColour(.inkSoft, on: .beam)
  static let onSun = TextColour(.onSun, on: .sun)
  static let onDeep = TextColour(.onDeep, on: .deep)
  static let onLitDeep = TextColour(.onDeep, on: .litDeep)
  static let softOnDeep = TextColour(.onDeepSoft, on: .deep)
  static let softOnLitDeep = TextColour(.onDeepSoft, on: .litDeep)
  static let sunOnDeep = TextColour(.sun, on: .deep)
  static let sunOnLitDeep = TextColour(.sun, on: .litDeep)

  static func accentOnPaper(_ accent: Accent) -> TextColour { TextColour(accent.text, on: .paper) }
  static func accentOnBeam(_ accent: Accent) -> TextColour { TextColour(accent.text, on: .beam) }
  static func accentOnTint(_ accent: Accent) -> TextColour { TextColour(accent.text, on: accent.tint) }
  static func onBlock(_ accent: Accent) -> TextColour { TextColour(.onBlock, on: accent.block) }
  static func inkOnTint(_ accent: Accent) -> TextColour { TextColour(.ink, on: accent.tint) }
  static func softOnTint(_ accent: Accent) -> TextColour { TextColour(.inkSoft, on: accent.tint) }

  /// All pairs.
  static let declared: [TextColour] =
    [inkOnPaper, inkOnBeam, softOnPaper, softOnBeam, onSun, onDeep, onLitDeep, softOnDeep, softOnLitDeep, sunOnDeep, sunOnLitDeep]
    + Accent.allCases.flatMap { accent in
      [accentOnPaper(accent), accentOnBeam(accent), accentOnTint(accent), onBlock(accent), inkOnTint(accent), softOnTint(accent)]
    }
}

extension TextColour.Ground {
  /// The share of the beam's colour in the brightest light on the deep blue.
  static let light = 0.22

  /// The background as a colour.
  func colour(in palette: Palette) -> Colour {
    switch self {
    case .token(let token): palette[token]
    case .litDeep: palette[.deep].mixed(with: palette[.beam], share: Self.light)
    }
  }

  /// The background as text.
  var name: String {
    switch self {
    case .token(let token): token.name
    case .litDeep: "deep in the light of beam"
    }
  }
}

/// A pair of colours of a palette with too little contrast for text.
public struct ContrastProblem: Sendable, Hashable {
  /// The token of the text's colour.
  public let foreground: String
  /// The token of the background, or its components.
  public let ground: String
  /// Their contrast, below ``minimum``.
  public let contrast: Double

  /// The minimum contrast of text (WCAG 2.2, criterion 1.4.3).
  public static let minimum = 4.5
}

extension Palette {
  /// The pairs of colours that drawings use for text and that have too little contrast; empty for a good palette.
  public var contrastProblems: [ContrastProblem] {
    TextColour.declared.compactMap { pair in
      let contrast = self[pair.foreground].contrast(with: pair.ground.colour(in: self))
      guard contrast < ContrastProblem.minimum else { return nil }
      return ContrastProblem(foreground: pair.foreground.name, ground: pair.ground.name, contrast: contrast)
    }
  }
}
