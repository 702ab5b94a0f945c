import ArgumentParser
import Diagnostics
import Foundation
import SiteBuilder
import SiteModel
import Theming

/// `baken report`
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Answer a question about the site: who is mentioned where, what is overdue, what comes.",
    subcommands: [ReportExpert.self, ReportReviews.self, ReportUpcoming.self])
}

/// The options that reports share.
struct ReportOptions: ParsableArguments {
  @OptionGroup var shared: SharedOptions

  /// The site, read; findings that forbid a build are shown, and end the command.
  func survey() async throws -> SiteSurvey {
    do {
      let (survey, findings) = try await SiteBuilder(shared.buildOptions(output: nil)).survey()
      guard let survey else {
        let text = TextFormat(usesColour: false)
        writeError(findings.map(text.text).joined(separator: "\n"))
        throw ExitCode(Exit.contentHasErrors)
      }
      return survey
    } catch let error as ThemeMissing {
      throw MachineFailure(description: "\(error)")
    }
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
    guard let mentions = survey.mentions(ofExpert: expert) else {
      let known = survey.site.expertKeys
      let guess = nearest(to: expert, among: known).map { " Did you mean “\($0)”?" } ?? ""
      throw ValidationError("the site has no expert “\(expert)”.\(guess) There are: \(known.joined(separator: ", ")).")
    }
    print("Source lines (\(mentions.sources.count)):")
    for source in mentions.sources { print("  \(source.place): \(source.line.trimmingCharacters(in: .whitespaces))") }
    print("Files of the site (\(mentions.outputs.count)):")
    for path in mentions.outputs { print("  \(path)") }
  }
}

/// `baken report reviews`
struct ReportReviews: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reviews",
    abstract: "List the pages whose review date has come, with who looks after them.",
    discussion: "  baken report reviews\n  baken report reviews --now 2027-12-31")

  @OptionGroup var options: ReportOptions

  func run() async throws {
    let overdue = try await options.survey().overdueReviews
    if overdue.isEmpty { print("No page is overdue.") }
    for page in overdue { print("\(page.due)  \(page.owner ?? "(no owner)")  \(page.source)  \(page.title)") }
  }
}

/// `baken report upcoming`
struct ReportUpcoming: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upcoming",
    abstract: "List the events that are not over, and what changes next.",
    discussion: "  baken report upcoming")

  @OptionGroup var options: ReportOptions

  func run() async throws {
    let survey = try await options.survey()
    if survey.upcomingEvents.isEmpty { print("No event is planned.") }
    for page in survey.upcomingEvents {
      guard let event = page.event else { continue }
      let status = event.status.value == .scheduled ? "" : "  (\(event.status.value.rawValue))"
      print("\(event.clock.rfc3339(event.start.value.instant))  \(page.meta.title.value)\(status)  \(page.source)")
    }
    if let change = survey.site.nextChange {
      let clock = survey.site.configuration(survey.site.defaultLanguage).clock
      print("The site next changes by itself at \(clock.rfc3339(change.instant)) (\(change.source)).")
    }
  }
}
