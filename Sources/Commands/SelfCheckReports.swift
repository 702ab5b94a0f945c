import ArgumentParser
import Foundation
import SelfCheck
import SiteModel
import SiteRendering

/// `baken self-check review`
struct SelfCheckReview: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Write what a reviewer needs: flow graph, script in each language, score key and witnesses.",
    discussion: """
      The witnesses are sets of answers, one for each question, option, level and cap, that show that it can be reached.

        baken self-check review ecvet-zelfcheck --output review
      """)

  @Argument(help: "The name of the self-check's file, without its ending.")
  var name: String

  @OptionGroup var shared: SelfCheckOptions

  @Option(name: .long, help: ArgumentHelp("The folder to write to.", valueName: "folder"), completion: .directory)
  var output = "self-check-review"

  func run() async throws {
    let loaded = try await shared.load()
    _ = try shared.document(name, in: loaded.site, language: try shared.chosenLanguage(loaded.site))
    let files = SiteRenderer(site: loaded.site, theme: loaded.theme).selfCheckReview(name)
    try writeReport(files, to: output)
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
    for (index, file) in try SelfCheckResultFile.readAll(files, for: document).enumerated() {
      if index > 0 { print("") }
      print("\(file.path) (\(file.date)\(file.organisation.map { ", \($0)" } ?? ""))")
      print(Self.table(document.questionnaire.result(of: file.answers), document))
    }
  }

  /// The scores in lines.
  private static func table(_ result: Result, _ document: SelfCheckDocument) -> String {
    let width = document.dimensions.map(\.name.count).max() ?? 0
    return zip(document.dimensions, result.dimensions).enumerated().map { index, entry in
      let (texts, score) = entry
      let name = texts.name.padding(toLength: width, withPad: " ", startingAt: 0)
      let mark = result.priorities.firstIndex(of: index).map { " (priority \($0 + 1))" } ?? ""
      guard let percent = score.percent, let level = score.level else { return "  \(name)  \(score.status.rawValue)" }
      let capped = score.levelByScore == score.level ? "" : ", limited by a cap"
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
      scores given, only when there are at least as many results as --minimum says.

        baken self-check summarise ecvet-zelfcheck results/*.json --output report --minimum 5
      """)

  @Argument(help: "The name of the self-check's file, without its ending.")
  var name: String

  @Argument(help: "Results that schools have exported.", completion: .file(extensions: ["json"]))
  var files: [String]

  @OptionGroup var shared: SelfCheckOptions

  @Option(name: .long, help: ArgumentHelp("The folder to write to.", valueName: "folder"), completion: .directory)
  var output = "self-check-report"

  @Option(name: .long, help: "The least number of results with which schools are named.")
  var minimum = 5

  func validate() throws {
    guard minimum >= 2 else { throw ValidationError("--minimum must be at least 2: a group of one is a school.") }
  }

  func run() async throws {
    let loaded = try await shared.load()
    let language = try shared.chosenLanguage(loaded.site)
    let document = try shared.document(name, in: loaded.site, language: language)
    let results = try SelfCheckResultFile.readAll(files, for: document)
    let report = SelfCheckGroupReport(
      summary: GroupSummary(results.map(\.answers), of: document.questionnaire, minimum: minimum),
      names: results.compactMap(\.organisation), dates: results.map(\.date), minimum: minimum)
    let written = SiteRenderer(site: loaded.site, theme: loaded.theme).selfCheckReport(report, on: document)
    try writeReport(written, to: output)
  }
}

/// Writes the files of a report into a folder.
private func writeReport(_ files: [OutputFile], to folder: String) throws {
  try writingFiles(in: folder) {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for file in files {
      guard case .bytes(let bytes) = file.content else { continue }
      try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent(file.path))
      print("Wrote \(folder)/\(file.path)")
    }
  }
}
