import ArgumentParser
import Foundation
import SiteModel

/// `baken new`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write the beginning of a site, a page, an article, an event, an expert, a campaign or a self-check.",
    subcommands: [NewSite.self, NewPage.self, NewNews.self, NewEvent.self, NewExpert.self, NewCampaign.self, NewSelfCheck.self])
}

/// `baken new site`
struct NewSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Start a site of your own in a folder.",
    discussion: "  baken new site my-site\n  cd my-site\n  baken build")

  @Argument(help: "The folder; it must be empty or not there yet.", completion: .directory)
  var folder: String

  @Option(name: .long, help: "The language of the first texts.")
  var language = StarterLanguage.nl

  enum StarterLanguage: String, ExpressibleByArgument, CaseIterable { case nl, en }

  func run() throws {
    try writingFiles(in: folder) {
      let present = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      guard present.allSatisfy({ $0.hasPrefix(".") }) else {
        throw ValidationError("the folder \(folder) is not empty. Give a new or an empty one.")
      }
      let written = try Starter.copy(language.rawValue, to: folder)
      for file in written { print("Wrote \(folder)/\(file)") }
    }
    print("\nNow: cd \(folder) && baken build")
  }
}

/// `baken new page`
struct NewPage: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Write the beginning of a page.",
    discussion: """
      The name is the page's place under pages/, with its section in front. With a language behind it, it is a translation.

        baken new page about/how-we-work
        baken new page about/how-we-work.en
      """)

  @Argument(help: "Section and name, such as about/how-we-work.")
  var name: String

  @Option(name: .long, help: ArgumentHelp("The folder with the site's content.", valueName: "folder"), completion: .directory)
  var site = "content"

  func run() throws {
    let site = try StarterSite(site)
    let place = try NewPagePlace(name, in: site)
    try site.begin("page.md", ["TITLE": Starter.title(from: place.slug)], language: place.language, at: place.path)
  }
}

/// `baken new news`
struct NewNews: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "news",
    abstract: "Write the beginning of an article, dated today.",
    discussion: "  baken new news \"A new recommendation\"")

  @Argument(help: "The article's title.")
  var title: String

  @Option(name: .long, help: ArgumentHelp("The folder with the site's content.", valueName: "folder"), completion: .directory)
  var site = "content"

  @Option(name: .long, help: ArgumentHelp("The article's day, in place of today.", valueName: "date"))
  var date: String?

  func run() throws {
    let today = LocalClock.utc.local(at: Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970))).date
    guard let day = date.map({ CalendarDate($0) }) ?? today else {
      throw ValidationError("“\(date ?? "")” is not a date. Write it like 2027-03-11.")
    }
    let slug = Slug.from(title)
    guard !slug.isEmpty else { throw ValidationError("the title needs a letter or a digit.") }
    try StarterSite(site).begin(
      "news.md", ["TITLE": Starter.quoted(title), "DATE": day.description], at: "news/\(day)-\(slug).md")
  }
}

/// Runs a piece of work that writes files, and says in plain words what the system refused.
func writingFiles(in place: String, _ work: () throws -> Void) throws {
  do {
    try work()
  } catch let error as CocoaError {
    let reason =
      (error.userInfo[NSUnderlyingErrorKey] as? any Error).map { "\($0.localizedDescription)" } ?? error.localizedDescription
    throw MachineFailure(description: "\(place) cannot be written: \(reason)")
  }
}
