import ArgumentParser
import ContentLoading
import Foundation
import SiteModel

/// `baken new` for a kind of file that a feature declares.
struct NewFile<Kind: NewFileKind>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Kind.name, abstract: Kind.abstract, discussion: "  " + Kind.example)
  }

  @Argument(help: "\(Kind.titleHelp)")
  var title: String

  // An option that the kind does not have is hidden, and refused if it is used nevertheless.
  @Option(
    name: .customLong(Kind.date?.option ?? "date"),
    help: ArgumentHelp("\(Kind.date?.help ?? "")", valueName: "date", visibility: Kind.date == nil ? .hidden : .default))
  var date: String?

  @Flag(
    wrappedValue: false, name: .customLong(Kind.choice?.flag ?? "choice"),
    help: ArgumentHelp("\(Kind.choice?.help ?? "")", visibility: Kind.choice == nil ? .hidden : .default))
  var isOther: Bool

  @Option(
    wrappedValue: "content", name: .long, help: ArgumentHelp("The folder with the site's content.", valueName: "folder"),
    completion: .directory)
  var site: String

  func run() throws {
    let day = try day()
    guard Kind.choice != nil || !isOther else { throw ValidationError("a new \(Kind.name) has no such choice.") }
    let slug = Slug.from(title)
    guard !slug.isEmpty else { throw ValidationError("the title needs a letter or a digit.") }
    let site = try StarterSite(site)
    var values = ["TITLE": Starter.quoted(title)]
    if let choice = Kind.choice { values[choice.placeholder] = isOther ? choice.values.with : choice.values.without }
    let name = Kind.hasDateInName ? day.map { "\($0)-\(slug)" } ?? slug : slug
    let text = try site.template("\(Kind.name).\(Kind.fileExtension)") ?? Kind.fileKind.defaultTemplate
    try site.write(
      Self.filled(text, values, day: day), to: "\(Kind.folder)/\(name).\(Kind.fileExtension)")
  }

  private func day() throws -> CalendarDate? {
    guard let rule = Kind.date else {
      guard date == nil else { throw ValidationError("a new \(Kind.name) has no day.") }
      return nil
    }
    if let date {
      guard let day = CalendarDate(date) else { throw ValidationError("“\(date)” is not a date. Write it like 2027-03-11.") }
      return day
    }
    let today = LocalClock.utc.local(at: Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970))).date
    switch rule.defaultValue {
    case .none: throw ValidationError("give the day with --\(rule.option), such as --\(rule.option) 2027-03-11.")
    case .today: return today
    case .nextMonday: return CalendarDate(daysSinceEpoch: today.daysSinceEpoch + 8 - today.weekday)
    }
  }

  /// A template with its values filled in: `%NAME%`, and dates relative to that of the file, `%DATE+14%`.
  private static func filled(_ text: String, _ values: [String: String], day: CalendarDate?) -> String {
    let filled = values.reduce(text) { $0.replacing("%\($1.key)%", with: $1.value) }
    guard let day else { return filled }
    return filled.replacing(#/%DATE([+-]\d+)?%/#) { match in
      let days = match.output.1.flatMap { Int($0) } ?? 0
      return CalendarDate(daysSinceEpoch: day.daysSinceEpoch + days).description
    }
  }
}

extension FileKind {
  /// The template for a kind of file without its own: the required keys, with their examples.
  fileprivate var defaultTemplate: String {
    let needed = keys.keys.filter { $0.rules.need == .always && $0.name != "title" }
    let lines = ["title: %TITLE%"] + needed.map(\.line)
    return shape == .keys && name != "self-checks"
      ? "---\n\(lines.joined(separator: "\n"))\n---\n\n" : lines.joined(separator: "\n")
  }
}
