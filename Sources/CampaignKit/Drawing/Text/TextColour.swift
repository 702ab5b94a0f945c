/// The colour of words and the ground that they stand on. Words are drawn in the pairs declared here and in no others.
struct TextColour: Sendable, Hashable {
  let foreground: Palette.Token
  let ground: Palette.Token

  private init(_ foreground: Palette.Token, on ground: Palette.Token) {
    self.foreground = foreground
    self.ground = ground
  }

  static let inkOnPaper = TextColour(.ink, on: .paper)
  static let inkOnSheet = TextColour(.ink, on: .sheet)
  /// Words on paper that the light may fall on.
  static let inkOnBeam = TextColour(.ink, on: .beam)
  static let softOnPaper = TextColour(.inkSoft, on: .paper)
  static let softOnBeam = TextColour(.inkSoft, on: .beam)
  static let onSun = TextColour(.onSun, on: .sun)
  static let onDeep = TextColour(.onDeep, on: .deep)
  static let softOnDeep = TextColour(.onDeepSoft, on: .deep)
  static let sunOnDeep = TextColour(.sun, on: .deep)

  static func accentOnPaper(_ accent: Accent) -> TextColour { TextColour(accent.text, on: .paper) }
  static func accentOnBeam(_ accent: Accent) -> TextColour { TextColour(accent.text, on: .beam) }
  static func onBlock(_ accent: Accent) -> TextColour { TextColour(.onBlock, on: accent.block) }
  static func inkOnTint(_ accent: Accent) -> TextColour { TextColour(.ink, on: accent.tint) }
  static func accentOnTint(_ accent: Accent) -> TextColour { TextColour(accent.text, on: accent.tint) }

  /// All pairs.
  static let declared: [TextColour] =
    [inkOnPaper, inkOnSheet, inkOnBeam, softOnPaper, softOnBeam, onSun, onDeep, softOnDeep, sunOnDeep]
    + Accent.allCases.flatMap { [accentOnPaper($0), accentOnBeam($0), onBlock($0), inkOnTint($0), accentOnTint($0)] }
}

/// Two colours of a palette in which words cannot be read by everybody.
public struct ContrastProblem: Sendable, Hashable {
  /// The colour of the words, and that of the ground.
  public let foreground: Palette.Token
  public let ground: Palette.Token
  /// Their contrast, below ``minimum``.
  public let contrast: Double

  /// The least contrast of text (WCAG 2.2, criterion 1.4.3).
  public static let minimum = 4.5
}

extension Palette {
  /// The pairs of colours that drawings use for words and that are too alike to be read; none in a good palette.
  public var contrastProblems: [ContrastProblem] {
    TextColour.declared.compactMap { pair in
      let contrast = self[pair.foreground].contrast(with: self[pair.ground])
      guard contrast < ContrastProblem.minimum else { return nil }
      return ContrastProblem(foreground: pair.foreground, ground: pair.ground, contrast: contrast)
    }
  }
}
