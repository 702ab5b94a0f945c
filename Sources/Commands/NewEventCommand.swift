import ArgumentParser
import SiteModel

/// `baken new event`
struct NewEvent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event",
    abstract: "Write the beginning of a workshop or another event.",
    discussion: "  baken new event \"ECVET Experience Utrecht\" --date 2027-03-11")

  @Argument(help: "The event's title.")
  var title: String

  @Option(name: .long, help: ArgumentHelp("The day of the event.", valueName: "date"))
  var date: String

  @Option(name: .long, help: ArgumentHelp("The folder with the site's content.", valueName: "folder"), completion: .directory)
  var site = "content"

  func run() throws {
    guard let day = CalendarDate(date) else { throw ValidationError("“\(date)” is not a date. Write it like 2027-03-11.") }
    let slug = Slug.from(title)
    guard !slug.isEmpty else { throw ValidationError("the title needs a letter or a digit.") }
    let closes = CalendarDate(daysSinceEpoch: day.daysSinceEpoch - 7)
    try StarterSite(site).begin(
      "event.md", ["TITLE": Starter.quoted(title), "DATE": day.description, "CLOSES": closes.description],
      at: "events/\(day)-\(slug).md")
  }
}

/// `baken new expert`
struct NewExpert: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expert",
    abstract: "Write the beginning of the page of a person or a team.",
    discussion: "  baken new expert \"Mobility desk\"\n  baken new expert \"A. Person\" --person")

  @Argument(help: "The name.")
  var name: String

  @Flag(name: .long, help: "A person rather than a team.")
  var person = false

  @Option(name: .long, help: ArgumentHelp("The folder with the site's content.", valueName: "folder"), completion: .directory)
  var site = "content"

  func run() throws {
    let slug = Slug.from(name)
    guard !slug.isEmpty else { throw ValidationError("the name needs a letter or a digit.") }
    try StarterSite(site).begin(
      "expert.md", ["TITLE": Starter.quoted(name), "KIND": person ? "person" : "team"], at: "experts/\(slug).md")
  }
}
