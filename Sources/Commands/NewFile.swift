import ArgumentParser
import ContentLoading
import Diagnostics
import Foundation
import SiteModel

/// `baken new` for a kind of file that a feature declares.
struct NewFile<Kind: NewFileKind>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: Kind.name, abstract: Kind.abstract.english, discussion: "  " + Kind.example)
  }

  @Argument(help: ArgumentHelp(Kind.titleHelp.english))
  var title: String

  // An option that the kind does not have is hidden, and refused if it is used nevertheless.
  @Option(
    name: .customLong(Kind.date?.option ?? "date"),
    help: ArgumentHelp(Kind.date?.help.english ?? "", valueName: "date", visibility: Kind.date == nil ? .hidden : .default))
  var date: String?

  @Flag(
    wrappedValue: false, name: .customLong(Kind.choice?.flag ?? "choice"),
    help: ArgumentHelp(Kind.choice?.help.english ?? "", visibility: Kind.choice == nil ? .hidden : .default))
  var isOther: Bool

  @OptionGroup var siteOption: SiteOption
  var site: String { siteOption.folder }

  @OptionGroup var language: LanguageOption

  func run() throws {
    let day = try day()
    guard Kind.choice != nil || !isOther else {
      throw ValidationError(
        Words(en: "a new \(Kind.name) has no such choice.", nl: "een nieuw bestand van de soort \(Kind.name) heeft die keuze niet.")
      )
    }
    let slug = Slug.from(title)
    guard !slug.isEmpty else { throw ValidationError(StarterSite.emptyTitle) }
    let site = try StarterSite(site)
    var values = ["TITLE": Starter.quoted(TypedTitle.title(title))]
    if let choice = Kind.choice { values[choice.placeholder] = isOther ? choice.values.with : choice.values.without }
    let name = Kind.hasDateInName ? day.map { "\($0)-\(slug)" } ?? slug : slug
    let text = try site.template("\(Kind.name).\(Kind.fileExtension)") ?? Kind.fileKind.beginning(in: site.authorLanguage)
    try site.write(
      Self.filled(text, values, day: day), to: "\(Kind.folder)/\(name).\(Kind.fileExtension)")
  }

  private func day() throws -> CalendarDate? {
    guard let rule = Kind.date else {
      guard date == nil else {
        throw ValidationError(
          Words(en: "a new \(Kind.name) has no day.", nl: "een nieuw bestand van de soort \(Kind.name) heeft geen dag."))
      }
      return nil
    }
    if let date {
      guard let day = CalendarDate(date) else {
        throw ValidationError(
          Words(
            en: "“\(date)” is not a date. Write it like 2027-03-11.", nl: "“\(date)” is geen datum. Schrijf die zoals 2027-03-11."))
      }
      return day
    }
    let today = LocalClock.utc.local(at: Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970))).date
    switch rule.defaultValue {
    case .none:
      throw ValidationError(
        Words(
          en: "give the day with --\(rule.option), such as --\(rule.option) 2027-03-11.",
          nl: "geef de dag met --\(rule.option), zoals --\(rule.option) 2027-03-11."))
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

extension NewFileKind {
  /// All words of the help of its command.
  static var helpWords: [Words] { [abstract, titleHelp] + [date?.help, choice?.help].compactMap(\.self) }
}

extension FileKind {
  /// The beginning of a file of which only the keys are known: a draft with those that it needs, and the others behind a `#`.
  func beginning(in language: AuthorLanguage) -> String {
    let own = keys.keys.filter { key in !PageKeys.page.keys.contains { $0.name == key.name } }
    let needed = own.filter { $0.rules.need == .always }.map { key in
      key.example == "…"
        ? "\(key.name): (TODO) \(key.summary[language])"
        : "\(Words.example(key.line)[language])    # (TODO) \(key.summary[language])"
    }
    let others = own.filter { $0.rules.need != .always }.map {
      "# \(Words.example($0.line)[language])    # \($0.summary[language])"
    }
    guard keys.declares(PageKeys.title.declaration) else {
      return (["title: %TITLE%"] + needed + others).joined(separator: "\n") + "\n"
    }
    let words = BeginningWords(in: language)
    let lines = ["title: %TITLE%", "summary: (TODO) \(words.summary)"] + needed + others + ["draft: true"]
    return "---\n\(lines.joined(separator: "\n"))\n---\n\n(TODO) \(words.text)\n"
  }
}

/// What a new file says where its author goes on.
private struct BeginningWords {
  let summary: String
  let text: String

  init(in language: AuthorLanguage) {
    summary = Words(en: "What readers find here, in a sentence.", nl: "Wat lezers hier vinden, in één zin.")[language]
    text =
      Words(
        en: "Write here. This is a draft: it appears when you take the line “draft: true” away.",
        nl: "Schrijf hier. Dit is een concept: het verschijnt pas als u de regel “draft: true” weghaalt.")[language]
  }
}
