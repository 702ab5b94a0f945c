import ArgumentParser
import Diagnostics
import Foundation
import SiteBuilder
import SiteRendering

/// `baken report`
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Answer a question about the site: who is mentioned where, what is overdue, what comes, what is not translated.",
    subcommands: FeatureCommands.reports + [ReportTranslations.self])
}

/// The options that reports share.
struct ReportOptions: ParsableArguments {
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard shared.format == .github else { return }
    throw ValidationError(
      Words(
        en: "a report is not a list of findings: --format takes text or json here.",
        nl: "een overzicht is geen lijst van meldingen: --format is hier text of json."))
  }

  /// Loads the site. Errors are counted on standard error; they do not invalidate the answer, but it may be incomplete.
  func survey() async throws -> SiteSurvey {
    let (survey, findings) = try await SiteBuilder(shared.buildOptions(output: nil)).survey()
    guard let survey else {
      writeError(findings.map(Terminal.format(for: shared.site).text).joined(separator: "\n"))
      throw ExitCode(Exit.contentHasErrors)
    }
    let errors = findings.count { $0.severity == .error }
    if errors > 0 {
      writeError(
        Words(
          en: "note: the site has \(errors == 1 ? "an error" : "\(errors) errors"), so this may lack something; see baken check",
          nl:
            "let op: de site heeft \(errors == 1 ? "een fout" : "\(errors) fouten"), dus hier kan iets ontbreken; zie baken check"
        ).shown)
    }
    return survey
  }

  /// Writes a report in the format of `--format`: as JSON, or in lines.
  func write(_ report: some Encodable, lines: @autoclosure () -> [String]) throws {
    guard shared.format == .json else { return lines().forEach { print($0) } }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    print(String(decoding: try encoder.encode(report), as: UTF8.self))
  }
}
