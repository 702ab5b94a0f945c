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

  @Option(name: .long, help: ArgumentHelp("The first day of the campaign, in place of next Monday.", valueName: "date"))
  var start: String?

  @Option(name: .long, help: ArgumentHelp("The folder with the site's content.", valueName: "folder"), completion: .directory)
  var site = "content"

  func run() throws {
    guard let day = start.map({ CalendarDate($0) }) ?? Self.nextMonday else {
      throw ValidationError("“\(start ?? "")” is not a date. Write it like 2027-03-11.")
    }
    let slug = Slug.from(title)
    guard !slug.isEmpty else { throw ValidationError("the title needs a letter or a digit.") }
    let site = try StarterSite(site)
    try site.write(Self.filled(try site.template("campaign.md"), title: title, start: day), to: "campaigns/\(slug).md")
  }

  private static var nextMonday: CalendarDate? {
    let today = LocalClock.utc.local(at: Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970))).date
    return CalendarDate(daysSinceEpoch: today.daysSinceEpoch + 8 - today.weekday)
  }

  /// The example, with its days counted from the first one.
  private static func filled(_ example: String, title: String, start: CalendarDate) -> String {
    example.replacing("%TITLE%", with: Starter.quoted(title)).replacing(#/%START([+-]\d+)?%/#) { match in
      let days = match.output.1.flatMap { Int($0) } ?? 0
      return CalendarDate(daysSinceEpoch: start.daysSinceEpoch + days).description
    }
  }
}
