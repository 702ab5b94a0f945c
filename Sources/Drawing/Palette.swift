/// The colours of cards and posters: the theme's colour tokens of the light scheme.
public struct Palette: Sendable, Hashable {
  /// A colour named after its use, as in the theme.
  public enum Token: Int, Sendable, CaseIterable {
    case paper, sheet, ink, inkSoft, line
    case blue, clay, green
    case blockBlue, blockClay, blockGreen, onBlock
    case sun, onSun, beam
    case deep, onDeep, onDeepSoft
    case litBlue, litClay, litGreen
    case tintBlue, tintClay, tintGreen

    /// The token's name in a style sheet, without the leading hyphens: `ink-soft`.
    public var name: String {
      "\(self)".reduce(into: "") { name, letter in
        name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
      }
    }
  }

  /// Indexed by the token's number.
  private let colours: [Colour]

  /// A palette from colours such as `#1d3f9e` by token name, with or without the `--` of style sheets; nil when a token is
  /// missing or its value has another form. Other tokens are ignored.
  public init?(tokens: [String: String]) {
    let found = Token.allCases.compactMap { token in
      (tokens[token.name] ?? tokens["--" + token.name]).flatMap(Colour.init(hexadecimal:))
    }
    guard found.count == Token.allCases.count else { return nil }
    colours = found
  }

  /// The names of the tokens that are missing or whose value has another form.
  public static func missing(in tokens: [String: String]) -> [String] {
    Token.allCases.filter { token in
      (tokens[token.name] ?? tokens["--" + token.name]).flatMap(Colour.init(hexadecimal:)) == nil
    }.map(\.name)
  }

  public subscript(token: Token) -> Colour { colours[token.rawValue] }

  /// The palette's contribution to the fingerprint of a drawing.
  var fingerprintText: String { colours.map { "\($0.red) \($0.green) \($0.blue)" }.joined(separator: ",") }
}

/// The front block of a drawing: blue is for schools, clay for companies, green for government and sector.
public enum Accent: String, Sendable, Hashable, CaseIterable, Encodable {
  case blue, clay, green

  /// The accent for text on paper.
  var text: Palette.Token {
    switch self {
    case .blue: .blue
    case .clay: .clay
    case .green: .green
    }
  }

  /// The accent for a block with text on it.
  var block: Palette.Token {
    switch self {
    case .blue: .blockBlue
    case .clay: .blockClay
    case .green: .blockGreen
    }
  }

  /// The accent for a block on the deep blue.
  var lit: Palette.Token {
    switch self {
    case .blue: .litBlue
    case .clay: .litClay
    case .green: .litGreen
    }
  }

  /// The accent for a pale background.
  var tint: Palette.Token {
    switch self {
    case .blue: .tintBlue
    case .clay: .tintClay
    case .green: .tintGreen
    }
  }
}
