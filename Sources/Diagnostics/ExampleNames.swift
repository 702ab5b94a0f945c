/// Names of files, folders and titles that stand in examples, with the Dutch ones in their place.
///
/// Examples are the same in both languages but for these: a reader of Dutch should not have to guess that `about.md` is a page of theirs.
public enum ExampleNames {
  /// An example with Dutch names.
  public static func dutch(_ example: String) -> String {
    var result = example
    for (english, dutch) in names where result.contains(english) { result = result.replacingWholeName(english, with: dutch) }
    return result
  }

  /// The longer ones first, since some are parts of others.
  private static let names: [(String, String)] = [
    ("2027-01-11-a-new-recommendation", "2027-01-11-een-nieuwe-aanbeveling"), ("A new recommendation", "Een nieuwe aanbeveling"),
    ("Two hundred schools", "Tweehonderd scholen"), ("Our placements", "Onze stages"), ("Mobility desk", "Loket stages"),
    ("A. Person", "A. Persoon"), ("learning-outcomes", "leerresultaten"),
    ("events-translation.schema.json", "events-vertaling.schema.json"),
    ("how-we-work", "hoe-wij-werken"), ("who-we-are", "wie-wij-zijn"), ("what-counts", "wat-telt"), ("placements", "stages"),
    ("programme.pdf", "programma.pdf"), ("leaflet.pdf", "folder.pdf"), ("results/", "uitkomsten/"),
    ("result.json", "uitkomst.json"),
    ("my-site", "mijn-site"), ("old.md", "oud.md"), ("about", "over"),
    ("--output report", "--output verslag"), ("\"Title\"", "\"Titel\""), ("NAME", "NAAM"), ("FROM", "VAN"), ("TO", "NAAR"),
  ]
}

extension Words {
  /// An example as it is typed, with the names in it in each language.
  public static func example(_ text: String) -> Words { Words(en: text, nl: ExampleNames.dutch(text)) }
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
