import Diagnostics
import SiteModel
import SiteRendering

/// `baken report language`
enum LanguageReport: SiteReport {
  static let name = "language"
  static let abstract = Words(
    en: "List how hard the texts are: for each page the reading level and the longest sentence.",
    nl: "Toon hoe moeilijk de teksten zijn: van elke pagina het leesniveau en de langste zin.")
  static let explanation = [
    Words(
      en: """
        The level is from 0, very hard, to 100, very easy: by Flesch for English, and as Douma fitted it for Dutch. It counts words \
        and syllables only, and is no proof that a text is clear.
        """,
      nl: """
        Het niveau loopt van 0, zeer moeilijk, tot 100, zeer makkelijk: volgens Flesch voor het Engels, en zoals Douma dat voor het \
        Nederlands aanpaste. Het telt alleen woorden en lettergrepen, en bewijst niet dat een tekst duidelijk is.
        """)
  ]
  static let examples = ["baken report language", "baken report language --format json"]
  static let arguments: [CommandArgumentDeclaration] = []

  static func answer(_ call: CommandCall, about survey: SiteSurvey) async -> CommandAnswer {
    let pages = await survey.valuesOfTexts { PageLanguage($0) }
    // The hardest first; pages too short for a level come last.
    let sorted = pages.sorted { ($0.level ?? 101, $0.source) < ($1.level ?? 101, $1.source) }
    return CommandAnswer(lines: table(sorted, in: call.language), json: ["pages": sorted.map(Row.init)])
  }

  /// A page in JSON.
  private struct Row: Encodable {
    struct Sentence: Encodable {
      var words: Int
      var line: Int
      var text: String
    }

    var source: String
    var words: Int
    var sentences: Int
    var level: Int?
    var longest: Sentence?

    init(_ page: PageLanguage) {
      source = page.source
      words = page.words
      sentences = page.sentences
      level = page.level
      longest = page.longest.map { Sentence(words: $0.words, line: $0.place.line, text: $0.text) }
    }
  }

  private static func table(_ pages: [PageLanguage], in language: AuthorLanguage) -> [String] {
    guard !pages.isEmpty else { return [Words(en: "The site has no page.", nl: "De site heeft geen pagina.")[language]] }
    let head = [
      Words(en: "level", nl: "niveau"), Words(en: "words", nl: "woorden"), Words(en: "longest", nl: "langste"),
      Words(en: "place of the longest sentence", nl: "plek van de langste zin"),
    ].map { $0[language] }
    let rows = pages.map { page in
      let level = page.level.map { "\($0) (\(PageLanguage.words(ofLevel: $0)[language]))" } ?? "–"
      let longest = page.longest.map { "\($0.words)" } ?? "–"
      return [level, "\(page.words)", longest, page.longest.map { "\($0.place)" } ?? page.source]
    }
    let widths = head.indices.dropLast().map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    return ([head] + rows).map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ") + "  " + (row.last ?? "")
    }
  }
}
