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
    let text = """
      ---
      title: \(Starter.quoted(title))
      summary: What one does there, and for whom it is.
      start: \(day)T09:30
      end: \(day)T16:30
      format: on-site              # on-site, online or hybrid
      venue:
        name: The name of the building
        city: Utrecht
      # online: https://…          # for online and hybrid; or: follows
      # series: ecvet-experience   # a file of events/ with kind: series
      # hosts: [mobility]          # files of experts/
      registration:
        email: workshops@example.org   # or url: https://…
        closes: \(closes)
      #   capacity: 24
      #   price: 0
      # status: cancelled          # or postponed, full, rescheduled with former-start: …
      draft: true
      ---

      Write here. The event is a draft: it is left out until you remove the line “draft: true”.

      """
    try Starter.writeNew(text, to: "\(site)/events/\(day)-\(slug).md", site: site)
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
    let consent =
      person ? "\n# published-with-consent: 2027-03-11   # the day on which the person agreed to being on the site" : ""
    let text = """
      ---
      title: \(Starter.quoted(name))
      kind: \(person ? "person" : "team")
      role: What they do, in a few words
      summary: When to turn to them.
      # email: name@example.org
      # telephone: "+31301234567"
      # regions: [north]           # keys in site.yml; none is the whole country
      # sectors: [health]          # keys in site.yml; none is all of them
      # languages: [nl, en]\(consent)
      draft: true
      ---

      Write here. The page is a draft: it is left out until you remove the line “draft: true”.

      """
    try Starter.writeNew(text, to: "\(site)/experts/\(slug).md", site: site)
  }
}
