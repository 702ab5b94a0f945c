import SiteModel

/// The words of a language that the rules look for: see `DutchWords.swift` and `EnglishWords.swift`.
struct LanguageWords: Sendable {
  /// Link texts that do not say where the link leads.
  let emptyLinks: Set<String>
  /// Headings that do not say what stands below them.
  let vagueHeadings: Set<String>
  /// Words that point at a place on the screen.
  let positions: [PositionWord]
  /// Words of the informal and of the formal way to address a reader; empty where the language has one way only.
  let informal: [String]
  let formal: [String]
  /// Words that end with a dot in the middle of a sentence, without the dot.
  let dotted: [String]
  /// Abbreviations that everybody knows.
  let knownAbbreviations: Set<String>
  /// Words that people write in capitals for emphasis.
  let emphasised: Set<String>
  /// What stands between an abbreviation and its meaning.
  let explaining: [String]
  /// What stands behind the bracket of a remark that explains nothing: `ABC (see page 3)`.
  let referring: [String]
  /// Words whose initials an abbreviation leaves out.
  let smallWords: Set<String>
  let syllables: SyllableRules
  let readingLevel: ReadingFormula

  /// The words of a language; nil for a language that the rules do not know.
  static func of(_ language: LanguageTag) -> PreparedWords? {
    switch language.primary {
    case "nl": .dutch
    case "en": .english
    default: nil
    }
  }
}

/// A word that points at a place on the screen, unless the words around it say otherwise.
struct PositionWord: Sendable {
  let phrase: String
  /// It points at what follows. With a colon at the end of its sentence that follows at once, for every reader.
  var isAhead = false
  /// The word means something else with one of these among the next three words.
  var unlessBefore: Set<String> = []
  /// The word points only with one of these among the next three words; empty for always.
  var onlyBefore: Set<String> = []
}

/// The words of a language, prepared for being found.
struct PreparedWords: Sendable {
  static let dutch = PreparedWords(.dutch)
  static let english = PreparedWords(.english)

  let words: LanguageWords
  let positions: WordTable
  let informal: WordTable
  let formal: WordTable
  let dotted: WordTable
  let explaining: WordTable
  let referring: WordTable

  private init(_ words: LanguageWords) {
    self.words = words
    positions = WordTable(words.positions.map(\.phrase))
    informal = WordTable(words.informal)
    formal = WordTable(words.formal)
    dotted = WordTable(words.dotted)
    explaining = WordTable(words.explaining)
    referring = WordTable(words.referring)
  }
}
