import Foundation

extension StringProtocol {
  /// A word as dictionaries write it: composed letters, straight apostrophes, plain hyphens, and no characters that nobody sees.
  public var normalizedForDictionary: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return String(self) }
    var result = String.UnicodeScalarView()
    for scalar in precomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}": result.append("'")
      case "\u{2010}", "\u{2011}": result.append("-")
      case "\u{AD}", "\u{200C}", "\u{200D}", "\u{2060}": break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The word without the accents that Dutch puts on a word for stress, as in “één” and “wél”.
  public var withoutStress: String { String(map { unstressed[$0] ?? $0 }) }

  /// Whether all letters are capitals, as in an abbreviation.
  public var isInCapitals: Bool { contains(where: \.isLetter) && allSatisfy { !$0.isLetter || $0.isUppercase } }

  /// Whether the first letter is a capital.
  public var beginsWithCapital: Bool { first?.isUppercase ?? false }

  public var withSmallInitial: String { prefix(1).lowercased() + dropFirst() }

  public var withCapitalInitial: String { prefix(1).uppercased() + dropFirst() }
}

private let unstressed: [Character: Character] = [
  "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "Á": "A", "É": "E", "Í": "I", "Ó": "O", "Ú": "U",
]
