import CPangoCairo
import SiteModel

/// Which characters the installed fonts can draw.
public enum FontCoverage {
  /// The characters of a text that no installed font has, each once, in the order in which they come.
  public static func missingCharacters(in text: String) -> [Character] {
    let setter = TextSetter()
    var known: [Unicode.Scalar: Bool] = [:]
    var missing: [Character] = []
    for character in text where !missing.contains(character) {
      let isMissing = character.unicodeScalars.contains { scalar in
        guard scalar.needsGlyph else { return false }
        if let answer = known[scalar] { return !answer }
        let answer = setter.canDraw(scalar)
        known[scalar] = answer
        return !answer
      }
      if isMissing { missing.append(character) }
    }
    return missing
  }
}

extension Unicode.Scalar {
  /// Whether something is seen of the character at all: not of spaces, controls and what only joins or varies others.
  fileprivate var needsGlyph: Bool {
    !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint && properties.generalCategory != .control
  }
}
