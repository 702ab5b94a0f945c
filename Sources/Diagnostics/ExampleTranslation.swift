import Synchronization

/// Examples in Dutch: what stands in ``ExamplePhrases`` in English stands there in Dutch.
///
/// A reader of Dutch should not have to guess that `about.md` is a page of theirs, nor read English to see what a heading looks like.
public enum ExampleTranslation {
  /// An example with Dutch names and words.
  public static func dutch(_ example: String) -> String {
    // One example may be asked for by each of many thousand findings.
    if let known = translated.withLock({ $0[example] }) { return known }
    var result = example
    for (english, dutch) in phrases where result.contains(english) { result = result.replacingWholeName(english, with: dutch) }
    translated.withLock { $0[example] = result }
    return result
  }

  private static let translated = Mutex<[String: String]>([:])

  /// The longest ones first, since some are parts of others.
  private static let phrases = (ExamplePhrases.names + ExamplePhrases.ownNames + ExamplePhrases.words + ExamplePhrases.values)
    .sorted {
      $0.english.count > $1.english.count
    }
}

extension Words {
  /// An example as it is typed, with the names in it in each language.
  public static func example(_ text: String) -> Words { Words(en: text, nl: ExampleTranslation.dutch(text)) }
}

extension String {
  /// This text with a name replaced where it is no part of a longer word.
  fileprivate func replacingWholeName(_ name: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while let found = rest.firstRange(of: name) {
      let before = rest[..<found.lowerBound].last ?? result.last
      let isWhole = !isLetter(before, beside: name.first) && !isLetter(rest[found.upperBound...].first, beside: name.last)
      result += rest[..<found.lowerBound] + (isWhole ? other : name)
      rest = rest[found.upperBound...]
    }
    return result + rest
  }

  private func isLetter(_ neighbour: Character?, beside edge: Character?) -> Bool {
    guard let neighbour, let edge, edge.isLetter || edge.isNumber else { return false }
    return neighbour.isLetter || neighbour.isNumber || neighbour == "-" || neighbour == "_"
  }
}
