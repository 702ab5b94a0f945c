import CPangoCairo
import SiteModel

/// Which characters the installed fonts can draw.
public enum FontCoverage {
  /// The characters of a text that are in no installed font, each once, in order of their first occurrence.
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
  /// Whether the character is visible at all, unlike spaces, controls, joiners and variation selectors.
  fileprivate var needsGlyph: Bool {
    !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint && properties.generalCategory != .control
  }
}
