import ArgumentParser
import Diagnostics
import Foundation
import Publishing
import SelfChecks
import SiteModel
import SiteRendering

/// `baken self-check review`
struct SelfCheckReview: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Write what a reviewer needs: flow graph, script in each language, score key and witnesses.",
    discussion: """
      The witnesses are sets of answers, one for each question, option, level and cap, that show that it can be reached.

        baken self-check review ecvet-zelfcheck
        baken self-check review ecvet-zelfcheck --output review
      """)

  @Argument(help: "The name of the self-check's file, without its ending.")
  var name: String

  @OptionGroup var shared: SelfCheckOptions

  @Option(
    name: .long, help: ArgumentHelp("The folder to write to, as a whole; without it, NAME-review.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Flag(name: .long, help: "Replace a folder that holds something else.")
  var force = false

  func run() async throws {
    let loaded = try await shared.load()
    _ = try shared.document(name, in: loaded.site, language: try shared.chosenLanguage(loaded.site))
    let files = SiteRenderer(site: loaded.site, theme: loaded.theme, features: loaded.features).selfCheckReview(name)
    try ReportFolder(path: output ?? "\(name)-review", kind: .review, site: shared.site, force: force).write(files)
  }
}

/// `baken self-check score`
struct SelfCheckScore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score exported results.",
    discussion: "  baken self-check score ecvet-zelfcheck result.json")

  @Argument(help: "The name of the self-check's file, without its ending.")
  var name: String

  @Argument(help: "Results that schools have exported.", completion: .file(extensions: ["json"]))
  var files: [String]

  @OptionGroup var shared: SelfCheckOptions

  func run() async throws {
    let loaded = try await shared.load()
    let document = try shared.document(name, in: loaded.site, language: try shared.chosenLanguage(loaded.site))
    let results = try SelfCheckResultFile.readAll(files, for: document)
    SelfCheckResultFile.reportChangedRules(of: results)
    for (index, file) in results.enumerated() {
      if index > 0 { print("") }
      print("\(file.path) (\(file.date)\(file.organisation.map { ", \($0)" } ?? ""))")
      print(Self.table(document.questionnaire.result(of: file.answers), document))
    }
  }

  /// The scores as a table.
  private static func table(_ result: Result, _ document: SelfCheckDocument) -> String {
    let width = document.dimensions.map(\.name.count).max() ?? 0
    return zip(document.dimensions, result.dimensions).enumerated().map { index, entry in
      let (texts, score) = entry
      let name = texts.name.padding(toLength: width, withPad: " ", startingAt: 0)
      let mark =
        result.priorities.firstIndex(of: index).map { Words(en: " (priority \($0 + 1))", nl: " (prioriteit \($0 + 1))").shown }
        ?? ""
      guard let percent = score.percent, let level = score.level else { return "  \(name)  \(score.status.rawValue)" }
      let capped =
        score.levelByScore == score.level ? "" : Words(en: ", limited by a cap", nl: ", laag gehouden door een grens").shown
      return "  \(name)  \(score.points)/\(score.maximum) = \(percent) %, \(document.levels[level].name)\(capped)\(mark)"
    }.joined(separator: "\n")
  }
}

/// `baken self-check summarise`
struct SelfCheckSummarise: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summarise",
    abstract: "Merge the results of many schools into one report, as HTML and CSV.",
    discussion: """
      The report gives the distribution over the levels for each dimension. Schools are named, and the least and greatest \
      scores given, only when there are at least as many results as --minimum says; a result that is given twice counts once.

        baken self-check summarise ecvet-zelfcheck results/*.json --output report --minimum 5
      """)

  @Argument(help: "The name of the self-check's file, without its ending.")
  var name: String

  @Argument(help: "Results that schools have exported.", completion: .file(extensions: ["json"]))
  var files: [String]

  @OptionGroup var shared: SelfCheckOptions

  @Option(
    name: .long, help: ArgumentHelp("The folder to write to, as a whole; without it, NAME-report.", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Flag(name: .long, help: "Replace a folder that holds something else.")
  var force = false

  @Option(name: .long, help: "The least number of results with which schools are named.")
  var minimum = 5

  func validate() throws {
    guard minimum >= 2 else {
      throw ValidationError(
        Words(
          en: "--minimum must be at least 2: a group of one is a school.",
          nl: "--minimum moet minstens 2 zijn: een groep van één is een school."))
    }
  }

  func run() async throws {
    let loaded = try await shared.load()
    let language = try shared.chosenLanguage(loaded.site)
    let document = try shared.document(name, in: loaded.site, language: language)
    let results = SelfCheckResultFile.withoutDuplicates(try SelfCheckResultFile.readAll(files, for: document))
    SelfCheckResultFile.reportChangedRules(of: results)
    let report = SelfCheckGroupReport(
      summary: GroupSummary(results.map(\.answers), of: document.questionnaire, minimum: minimum),
      names: results.compactMap(\.organisation), dates: results.map(\.date), minimum: minimum)
    let written = SiteRenderer(site: loaded.site, theme: loaded.theme, features: loaded.features).selfCheckReport(
      report, on: document)
    try ReportFolder(path: output ?? "\(name)-report", kind: .report, site: shared.site, force: force).write(written)
  }
}
