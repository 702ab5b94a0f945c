/// The colours of cards and posters: the theme's colour tokens of the light scheme.
public struct Palette: Sendable, Hashable {
  /// A colour by its job, named as the theme names it.
  public enum Token: Int, Sendable, CaseIterable {
    case paper, sheet, ink, inkSoft, line
    case blue, clay, green
    case blockBlue, blockClay, blockGreen, onBlock
    case sun, onSun, beam
    case deep, onDeep, onDeepSoft
    case litBlue, litClay, litGreen
    case tintBlue, tintClay, tintGreen

    /// The token's name in a style sheet, without the hyphens before it: `ink-soft`.
    public var name: String {
      "\(self)".reduce(into: "") { name, letter in
        name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
      }
    }
  }

  /// By the token's number.
  private let colours: [Colour]

  /// A palette from texts such as `#1d3f9e` by token name, with or without the style sheet's `--`; nil when a
  /// token is missing or not a colour of that form. Names of other tokens are left alone.
  public init?(tokens: [String: String]) {
    let found = Token.allCases.compactMap { token in
      (tokens[token.name] ?? tokens["--" + token.name]).flatMap(Colour.init(hexadecimal:))
    }
    guard found.count == Token.allCases.count else { return nil }
    colours = found
  }

  /// The names of the colours that texts by token name leave out, or have in another form.
  public static func missing(in tokens: [String: String]) -> [String] {
    Token.allCases.filter { token in
      (tokens[token.name] ?? tokens["--" + token.name]).flatMap(Colour.init(hexadecimal:)) == nil
    }.map(\.name)
  }

  /// The colour of a token.
  public subscript(token: Token) -> Colour { colours[token.rawValue] }

  /// What the fingerprint of a drawing takes in.
  var fingerprintText: String { colours.map { "\($0.red) \($0.green) \($0.blue)" }.joined(separator: ",") }
}

/// The block that leads in a drawing: blue is for schools, clay for companies, green for government and sector.
public enum Accent: String, Sendable, Hashable, CaseIterable, Encodable {
  case blue, clay, green

  /// The accent as words on paper.
  var text: Palette.Token {
    switch self {
    case .blue: .blue
    case .clay: .clay
    case .green: .green
    }
  }

  /// The accent as a block that carries words.
  var block: Palette.Token {
    switch self {
    case .blue: .blockBlue
    case .clay: .blockClay
    case .green: .blockGreen
    }
  }

  /// The accent as a block on the deep blue.
  var lit: Palette.Token {
    switch self {
    case .blue: .litBlue
    case .clay: .litClay
    case .green: .litGreen
    }
  }

  /// The accent as a pale ground.
  var tint: Palette.Token {
    switch self {
    case .blue: .tintBlue
    case .clay: .tintClay
    case .green: .tintGreen
    }
  }
}
