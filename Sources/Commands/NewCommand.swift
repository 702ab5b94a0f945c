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
    discussion: "The name is the page's place under pages/, with its section in front.\n\n  baken new page about/how-we-work")

  @Argument(help: "Section and name, such as about/how-we-work.")
  var name: String

  @Option(name: .long, help: ArgumentHelp("The folder with the site's content.", valueName: "folder"), completion: .directory)
  var site = "content"

  func run() throws {
    let parts = name.split(separator: "/").map { Slug.from(String($0).hasSuffix(".md") ? String($0.dropLast(3)) : String($0)) }
    guard let last = parts.last, parts.allSatisfy({ !$0.isEmpty }) else {
      throw ValidationError("“\(name)” is no name for a page. Write it like about/how-we-work.")
    }
    let text = """
      ---
      title: \(Starter.title(from: last))
      summary: One or two sentences that say what the page is about.
      draft: true
      ---

      Write here. The page is a draft: it is left out until you remove the line “draft: true”.

      """
    try Starter.writeNew(text, to: "\(site)/pages/\(parts.joined(separator: "/")).md", site: site)
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
    let text = """
      ---
      title: \(Starter.quoted(title))
      date: \(day)
      summary: What happened, and what it means for the reader.
      draft: true
      ---

      Write here. The article is a draft: it is left out until you remove the line “draft: true”.

      """
    try Starter.writeNew(text, to: "\(site)/news/\(day)-\(slug).md", site: site)
  }
}

/// Files that `baken new` writes.
enum Starter {
  /// Copies a starter site and gives the paths of its files.
  static func copy(_ name: String, to folder: String) throws -> [String] {
    let root = URL(fileURLWithPath: Bundle.main.bundlePath).appendingPathComponent("Baken_Commands.resources/Starter/\(name)")
    guard let walk = FileManager.default.enumerator(atPath: root.path) else {
      throw MachineFailure(description: "the starter site is missing: \(root.path)")
    }
    var written: [String] = []
    for path in walk.allObjects.compactMap({ $0 as? String }).sorted() {
      let source = root.appendingPathComponent(path)
      guard (try source.resourceValues(forKeys: [.isRegularFileKey])).isRegularFile == true else { continue }
      let target = URL(fileURLWithPath: folder).appendingPathComponent(path)
      try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(contentsOf: source).write(to: target)
      written.append(path)
    }
    return written
  }

  /// Writes a new file; one that is already there is never touched.
  static func writeNew(_ text: String, to path: String, site: String) throws {
    guard FileManager.default.fileExists(atPath: "\(site)/site.yml") else {
      throw ValidationError(
        "there is no site at \(site)/site.yml. Run this in the folder above content/, or name the site with --site.")
    }
    guard !FileManager.default.fileExists(atPath: path) else { throw ValidationError("\(path) is already there.") }
    try writingFiles(in: path) {
      let url = URL(fileURLWithPath: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .withoutOverwriting)
    }
    print("Wrote \(path)")
  }

  /// A text as a YAML value between double quotes.
  static func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
  }

  /// A first title from a file name: `how-we-work` becomes `How we work`.
  static func title(from slug: String) -> String {
    let words = slug.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
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
