import ArgumentParser
import Diagnostics
import Events
import Experts
import Foundation
import SiteBuilder
import SiteModel
import Theming

/// `baken report`
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Answer a question about the site: who is mentioned where, what is overdue, what comes, what is not translated.",
    subcommands: [
      ReportExpert.self, ReportReviews.self, ReportUpcoming.self, ReportLanguage.self, ReportTranslations.self,
    ])
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
    do {
      let (survey, findings) = try await SiteBuilder(shared.buildOptions(output: nil)).survey()
      guard let survey else {
        let text = Terminal.format()
        writeError(findings.map(text.text).joined(separator: "\n"))
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
    } catch let error as ThemeMissing {
      throw MachineFailure(error.words)
    }
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

/// `baken report expert`
struct ReportExpert: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expert",
    abstract: "List every source line and every file of the site that mentions an expert, for a request for erasure.",
    discussion: "  baken report expert gonnie-van-der-eerden")

  @Argument(help: "The expert: the name of the file in experts/, without .md.")
  var expert: String

  @OptionGroup var options: ReportOptions

  func run() async throws {
    let survey = try await options.survey()
    guard let index = survey.site.expert(expert, in: survey.site.defaultLanguage) else {
      let known = survey.site.expertKeys
      let missing = Words(en: "the site has no expert “\(expert)”.", nl: "de site heeft geen expert “\(expert)”.")
      throw ValidationError(missing.naming(expert, among: known))
    }
    let person = survey.site.pages[index].expert
    let words = [person?.email, person?.telephone?.e164, person?.telephone?.national].compactMap(\.self)
    let mentions = survey.mentions(of: index, words: words)
    let sources = mentions.sources.map { source in
      Report.Source(
        path: source.place.path, line: source.place.line, column: source.place.column,
        text: source.line.trimmingCharacters(in: .whitespaces))
    }
    try options.write(
      Report(expert: expert, sources: sources, files: mentions.outputs),
      lines: [Words(en: "Source lines (\(sources.count)):", nl: "Regels in de teksten (\(sources.count)):").shown]
        + sources.map { "  \($0.path):\($0.line):\($0.column): \($0.text)" }
        + [
          Words(en: "Files of the site (\(mentions.outputs.count)):", nl: "Bestanden van de site (\(mentions.outputs.count)):")
            .shown
        ] + mentions.outputs.map { "  \($0)" })
  }

  private struct Report: Encodable {
    struct Source: Encodable {
      var path: String
      var line: Int
      var column: Int
      var text: String
    }

    var expert: String
    var sources: [Source]
    var files: [String]
  }
}

/// `baken report upcoming`
struct ReportUpcoming: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upcoming",
    abstract: "List the events that are not over, and what changes next.",
    discussion: "  baken report upcoming\n  baken report upcoming --format json")

  @OptionGroup var options: ReportOptions

  func run() async throws {
    let survey = try await options.survey()
    let site = survey.site
    let coming = site.events(in: site.defaultLanguage).map { site.pages[$0] }.filter { $0.isComing(at: site.now) }
    let clock = site.configuration(site.defaultLanguage).clock
    let events = coming.compactMap { page in
      page.event.map { event in
        Report.Event(
          start: event.clock.rfc3339(event.start.value.instant), title: page.meta.title.value, status: event.status.value.rawValue,
          source: page.source, line: UpcomingLine(page, event, on: clock).words)
      }
    }
    let change = site.nextChange.map {
      Report.Change(moment: clock.rfc3339($0.instant), source: $0.source, day: clock.words(at: $0.instant))
    }
    let report = Report(events: events, nextChange: change)
    try options.write(report, lines: report.lines)
  }

  private struct Report: Encodable {
    struct Event: Encodable {
      var start: String
      var title: String
      var status: String
      var source: String
      /// What people read in its place.
      var line: Words

      enum CodingKeys: CodingKey { case start, title, status, source }
    }

    struct Change: Encodable {
      var moment: String
      var source: String
      var day: Words

      enum CodingKeys: CodingKey { case moment, source }
    }

    var events: [Event]
    var nextChange: Change?

    var lines: [String] {
      var lines = events.map(\.line.shown)
      if events.isEmpty { lines = [Words(en: "No event is planned.", nl: "Er staat geen bijeenkomst gepland.").shown] }
      if let nextChange {
        lines.append(
          Words(
            en: "The site next changes by itself on {moment} ({source}).",
            nl: "De site verandert vanzelf weer op {moment} ({source})."
          ).filling(["moment": nextChange.day, "source": nextChange.source]).shown)
      }
      return lines
    }
  }
}
