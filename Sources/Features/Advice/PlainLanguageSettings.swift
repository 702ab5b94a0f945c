import ContentLoading
import Diagnostics
import SiteModel

/// What `site.yml` says about plain language besides the rules.
struct PlainLanguageSettings: AdviceSettings {
  /// A way to address a reader in Dutch.
  enum Address: String, Sendable, Hashable, CaseIterable { case formal = "u", informal = "je" }

  /// The number of words up to which a sentence is not long.
  var sentenceLength = PlainLanguageKeys.sentenceLength.payload.defaultValue
  /// The reading level that pages should have at least; nil for no such level.
  var readingLevel: Int?
  var address: Address?
  var preferredWords: [PreferredWord] = []
  /// Abbreviations that readers of this site know.
  var knownAbbreviations: [String] = []
}

/// A word of which the site prefers another.
struct PreferredWord: Sendable, Hashable {
  let word: String
  let preferred: String
}

/// Reads the settings in `advice:` of `site.yml`.
struct PlainLanguageSettingsReader: AdviceSettingsReader {
  let keys: DeclaredKeys = [
    PlainLanguageKeys.sentenceLength, PlainLanguageKeys.readingLevel, PlainLanguageKeys.address, PlainLanguageKeys.preferredWords,
    PlainLanguageKeys.knownAbbreviations,
  ]

  func read(_ reader: inout MappingReader) -> any AdviceSettings {
    var settings = PlainLanguageSettings()
    settings.sentenceLength = reader.number(PlainLanguageKeys.sentenceLength)
    settings.readingLevel = reader.number(PlainLanguageKeys.readingLevel)
    settings.address = reader.choice(PlainLanguageKeys.address)
    settings.preferredWords = reader.table(PlainLanguageKeys.preferredWords).compactMap { word, preferred in
      preferred.map { PreferredWord(word: word.value, preferred: $0.value) }
    }
    settings.knownAbbreviations = reader.texts(PlainLanguageKeys.knownAbbreviations).map(\.value)
    return settings
  }
}

/// The settings beside the rules in `advice:` of `site.yml`.
enum PlainLanguageKeys {
  static let sentenceLength = Key.number(
    "sentence-length", 10...60, default: 25, example: "20",
    en: ("The number of words that a sentence may have", "The rule long-sentence names each sentence with more."),
    nl: ("Het aantal woorden dat een zin mag hebben", "De regel long-sentence noemt elke zin met meer woorden."))
  static let readingLevel = Key<KeyPayload.OptionalNumber>.number(
    "reading-level", 0...100, example: "50",
    en: (
      "The reading level that each page should have at least",
      "From 0, very hard, to 100, very easy, by Flesch. The rule hard-text names the pages below it; baken report language lists all."
    ),
    nl: (
      "Het leesniveau dat elke pagina ten minste moet hebben",
      "Van 0, zeer moeilijk, tot 100, zeer makkelijk, volgens Flesch en Douma. De regel hard-text noemt de pagina’s eronder; baken report language noemt alle."
    ))
  static let address = Key<KeyPayload.OptionalChoice<PlainLanguageSettings.Address>>.choice(
    "address", of: PlainLanguageSettings.Address.self, example: "u",
    en: (
      "How Dutch texts address readers", "The rule form-of-address names words of the other form. Quotations may have both."
    ),
    nl: (
      "Hoe Nederlandse teksten lezers aanspreken",
      "De regel form-of-address noemt woorden van de andere vorm. In citaten mogen beide staan."
    ))
  static let preferredWords = Key.table(
    "preferred-words", of: .plain,
    KeyPayload.Table(expected: TextForm.text.words, example: "leerresultaat", allowsNothing: false),
    example: "{leeruitkomst: leerresultaat}",
    en: (
      "Words of which the site uses another",
      "In front the word that it does not use, behind it the one that it does. Plurals are known."
    ),
    nl: (
      "Woorden waarvoor de site een ander gebruikt",
      "Vooraan het woord dat zij niet gebruikt, erachter het woord dat zij wel gebruikt. Meervouden gaan vanzelf mee."
    ))
  static let knownAbbreviations = Key.texts(
    "known-abbreviations", of: .text, example: "[SBB, OCW]",
    en: (
      "Abbreviations that readers of the site know", "They need no explanation on a page. Those in the glossary are known as well."
    ),
    nl: (
      "Afkortingen die lezers van de site kennen", "Zij hoeven op een pagina geen uitleg. Die in de begrippenlijst zijn ook bekend."
    ))
}

extension PlainLanguageSettings.Address: ChoiceValue {
  var words: Words {
    switch self {
    case .formal: Words(en: "with u", nl: "met u")
    case .informal: Words(en: "with je", nl: "met je")
    }
  }
}
