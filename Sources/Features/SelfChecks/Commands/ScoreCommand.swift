import Diagnostics
import Foundation
import SiteModel
import SiteRendering

/// `baken self-check score`
enum ScoreCommand: SiteTool {
  static let name = "score"
  static let abstract = Words(en: "Score exported results.", nl: "Reken bewaarde uitkomsten na.")
  static let examples = ["baken self-check score ecvet-zelfcheck result.json"]
  static let arguments = [SelfCheckCommands.selfCheck.declaration, SelfCheckCommands.results.declaration]

  static func answer(_ call: CommandCall, about loaded: LoadedSite) throws(CommandRefusal) -> CommandAnswer {
    let document = try loaded.selfCheck(of: call)
    let results = try SelfCheckResultFile.readAll(call[SelfCheckCommands.results], for: document)
    let blocks = results.map { file in
      [
        "\(file.path) (\(file.date)\(file.organisation.map { ", \($0)" } ?? ""))",
        table(document.questionnaire.result(of: file.answers), document, in: call.language),
      ]
    }
    return CommandAnswer(
      remarks: SelfCheckResultFile.remarksOnChangedRules(of: results), lines: Array(blocks.joined(separator: [""])))
  }

  /// The scores as a table.
  private static func table(_ result: Result, _ document: SelfCheckDocument, in language: AuthorLanguage) -> String {
    let width = document.dimensions.map(\.name.count).max() ?? 0
    return zip(document.dimensions, result.dimensions).enumerated().map { index, entry in
      let (texts, score) = entry
      let name = texts.name.padding(toLength: width, withPad: " ", startingAt: 0)
      let mark = result.priorities.firstIndex(of: index).map { Words(en: " (priority \($0 + 1))", nl: " (prioriteit \($0 + 1))") }
      guard let percent = score.percent, let level = score.level else { return "  \(name)  \(score.status.rawValue)" }
      let capped =
        score.levelByScore == score.level ? nil : Words(en: ", limited by a cap", nl: ", laag gehouden door een grens")
      let remarks = [capped, mark].compactMap { $0?[language] }.joined()
      return "  \(name)  \(score.points)/\(score.maximum) = \(percent) %, \(document.levels[level].name)\(remarks)"
    }.joined(separator: "\n")
  }
}
