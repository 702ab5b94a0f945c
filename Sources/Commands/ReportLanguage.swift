import Advice
import ArgumentParser
import Diagnostics
import SiteBuilder

/// `baken report language`
struct ReportLanguage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language",
    abstract: "List how hard the texts are: for each page the reading level and the longest sentence.",
    discussion: """
      The level is from 0, very hard, to 100, very easy: by Flesch for English, and as Douma fitted it for Dutch. It counts words \
      and syllables only, and is no proof that a text is clear.

        baken report language
        baken report language --format json
      """)

  @OptionGroup var options: ReportOptions

  func run() async throws {
    let pages = try await options.survey().valuesOfTexts { PageLanguage($0) }
    // The hardest first; pages too short for a level come last.
    let sorted = pages.sorted { ($0.level ?? 101, $0.source) < ($1.level ?? 101, $1.source) }
    try options.write(["pages": sorted.map(Row.init)], lines: Self.table(sorted))
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

  private static func table(_ pages: [PageLanguage]) -> [String] {
    guard !pages.isEmpty else { return [Words(en: "The site has no page.", nl: "De site heeft geen pagina.").shown] }
    let head = [
      Words(en: "level", nl: "niveau"), Words(en: "words", nl: "woorden"), Words(en: "longest", nl: "langste"),
      Words(en: "place of the longest sentence", nl: "plek van de langste zin"),
    ].map(\.shown)
    let rows = pages.map { page in
      let level = page.level.map { "\($0) (\(PageLanguage.words(ofLevel: $0).shown))" } ?? "–"
      let longest = page.longest.map { "\($0.words)" } ?? "–"
      return [level, "\(page.words)", longest, page.longest.map { "\($0.place)" } ?? page.source]
    }
    let widths = head.indices.dropLast().map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
    return ([head] + rows).map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ") + "  " + (row.last ?? "")
    }
  }
}
