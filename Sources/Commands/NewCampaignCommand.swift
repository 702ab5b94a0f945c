import ArgumentParser
import Foundation
import SiteModel

/// `baken new campaign`
struct NewCampaign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "campaign",
    abstract: "Write a filled example of a campaign: texts, posts, newsletter and planning to change into your own.",
    discussion: "  baken new campaign \"Two hundred schools\" --start 2027-01-11")

  @Argument(help: "The campaign's title.")
  var title: String

  @Option(name: .long, help: ArgumentHelp("The first day of the campaign.", valueName: "date"))
  var start: String

  @Option(name: .long, help: ArgumentHelp("The folder with the site's content.", valueName: "folder"), completion: .directory)
  var site = "content"

  func run() throws {
    guard let day = CalendarDate(start) else { throw ValidationError("“\(start)” is not a date. Write it like 2027-03-11.") }
    let slug = Slug.from(title)
    guard !slug.isEmpty else { throw ValidationError("the title needs a letter or a digit.") }
    try Starter.writeNew(try Self.example(title: title, start: day), to: "\(site)/campaigns/\(slug).md", site: site)
  }

  /// The example, with its days counted from the first one.
  private static func example(title: String, start: CalendarDate) throws -> String {
    let url = URL(fileURLWithPath: Bundle.main.bundlePath).appendingPathComponent("Baken_Commands.resources/Starter/campaign.md")
    guard let example = try? String(contentsOf: url, encoding: .utf8) else {
      throw MachineFailure(description: "the example of a campaign is missing: \(url.path)")
    }
    return example.replacing("%TITLE%", with: Starter.quoted(title)).replacing(#/%START([+-]\d+)?%/#) { match in
      let days = match.output.1.flatMap { Int($0) } ?? 0
      return CalendarDate(daysSinceEpoch: start.daysSinceEpoch + days).description
    }
  }
}
