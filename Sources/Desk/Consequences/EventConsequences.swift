import Formats
import Foundation
import PreviewServer
import SiteModel
import SiteRendering
import Theming

/// The entries of one event in calendars, before and after, with its pages.
struct EventChange {
  /// An entry in a language.
  struct Pair {
    let language: LanguageTag
    let before: CalendarEntry?
    let after: CalendarEntry?

    var isChanged: Bool { before != after }
    var entry: CalendarEntry? { after ?? before }
  }

  /// The first are those of the default language.
  let pairs: [Pair]
  let content: Page?
  /// The files of its pages in the output.
  let outputPaths: [String]

  /// The addresses of its pages, whole.
  var urls: Set<String> { Set(pairs.flatMap { [$0.before?.url, $0.after?.url] }.compactMap(\.self)) }

  func pairs(in language: LanguageTag) -> [Pair] { pairs.filter { $0.language == language } }

  /// Whether somebody who knows the event must know of it: its day, its place or whether it goes on.
  var isNews: Bool {
    pairs.contains { pair in
      guard let before = pair.before, let after = pair.after else { return false }
      return (before.start, before.end, before.place) != (after.start, after.end, after.place) || before.status != after.status
        || before.conference != after.conference
    }
  }
}

/// What changes in calendars, event by event.
struct EventConsequences {
  private let making: ConsequenceMaking
  let changes: [EventChange]
  /// The addresses of the events in each calendar that people follow.
  private let calendars: [Set<String>]

  init(_ making: ConsequenceMaking) {
    self.making = making
    let files = making.comparison.changes.compactMap { change -> Calendar? in
      guard case .calendar = change.value else { return nil }
      let (before, after) = (making.comparison.before(change.path), making.comparison.after(change.path))
      guard ![before, after].contains(where: { $0.map(CampaignCalendar.isOne) ?? false }) else { return nil }
      return Calendar(
        path: change.path, before: before.map(CalendarEntry.entries) ?? [], after: after.map(CalendarEntry.entries) ?? [])
    }
    changes = Self.changes(in: files, making)
    // The file beside the page of an event is for that event alone.
    calendars = files.filter { file in !file.urls.contains { making.address(ofURL: $0) == file.folder } }.map(\.urls)
  }

  private struct Calendar {
    let path: String
    let before: [CalendarEntry]
    let after: [CalendarEntry]

    var urls: Set<String> { Set((before + after).map(\.url)) }
    /// The address of the folder that it is in.
    var folder: String { path.lastIndex(of: "/").map { "/" + path[...$0] } ?? "/" }
  }

  private static func changes(in files: [Calendar], _ making: ConsequenceMaking) -> [EventChange] {
    struct Key: Hashable { let uid, url: String }
    let keyed = { (entries: [CalendarEntry]) in
      Dictionary(entries.map { (Key(uid: $0.uid, url: $0.url), $0) }) { first, _ in first }
    }
    let (old, new) = (keyed(files.flatMap(\.before)), keyed(files.flatMap(\.after)))
    let site = making.published
    var groups: [String: [EventChange.Pair]] = [:]
    for key in Set(old.keys).union(new.keys) {
      guard let address = making.address(ofURL: key.url) else { continue }
      let group = site.page(at: address).map { site.pages[$0].id } ?? address
      groups[group, default: []].append(
        EventChange.Pair(language: making.language(of: address), before: old[key], after: new[key]))
    }
    let rank = { (tag: LanguageTag) in site.languages.firstIndex(of: tag) ?? site.languages.count }
    return groups.values.filter { $0.contains(where: \.isChanged) }.map { pairs -> EventChange in
      let sorted = pairs.sorted {
        (rank($0.language), $0.entry?.start?.text ?? "", $0.entry?.uid ?? "")
          < (rank($1.language), $1.entry?.start?.text ?? "", $1.entry?.uid ?? "")
      }
      let addresses = Set(sorted.compactMap { $0.entry.flatMap { making.address(ofURL: $0.url) } })
      let known = addresses.sorted().compactMap { site.page(at: $0) }.first.map { site.pages[$0].id }
      let original = known.flatMap { site.translation(of: $0, in: site.defaultLanguage) }
      return EventChange(
        pairs: sorted, content: original.map { site.pages[$0] },
        outputPaths: addresses.sorted().map { SiteAddress(path: $0).outputPath })
    }.sorted {
      ($0.pairs.first?.entry?.start?.text ?? "", $0.outputPaths.first ?? "") < (
        $1.pairs.first?.entry?.start?.text ?? "", $1.outputPaths.first ?? ""
      )
    }
  }

  func event(_ change: EventChange, pictures: [Consequences.Picture], messages: [Consequences.Message]) -> Consequences.Event {
    let own = change.pairs.first.map { change.pairs(in: $0.language) } ?? []
    let pages = making.pageDifferences.filter { change.outputPaths.contains($0.path) && !$0.page.isSame }
    let mentions = OldMentions(making, change).found
    return Consequences.Event(
      kind: own.allSatisfy { $0.before == nil } ? .new : own.allSatisfy { $0.after == nil } ? .gone : .changed,
      title: change.content?.meta.title.value ?? own.first?.entry?.title ?? "", path: change.content?.contentPath,
      facts: own.flatMap { facts($0, isOneOfSeveral: own.count > 1) }, pages: pages.map { making.page($0.page, at: $0.path) },
      pictures: pictures, messages: messages, mentions: Consequences.Group(mentions, upTo: OldMentions.shown),
      mails: ParticipantMail(making, change).mails, calendars: calendars.filter { !$0.isDisjoint(with: change.urls) }.count)
  }

  /// What is no longer as it was.
  private func facts(_ pair: EventChange.Pair, isOneOfSeveral: Bool) -> [Consequences.Fact] {
    guard pair.isChanged else { return [] }
    let words = EventEntryWords(making, making.deskLanguage)
    let part = isOneOfSeveral ? pair.entry?.title : nil
    let fact = { (name: Consequences.Fact.Name, value: @escaping (CalendarEntry) -> String) -> Consequences.Fact? in
      let shown = { (entry: CalendarEntry?) in entry.map(value).flatMap { $0.isEmpty ? nil : $0 } }
      let (before, after) = (shown(pair.before), shown(pair.after))
      return before == after ? nil : Consequences.Fact(name: name, part: part, before: before, after: after)
    }
    let facts = [
      fact(.title) { $0.title }, fact(.day, words.time), fact(.place) { $0.place }, fact(.status) { $0.status },
      fact(.link) { $0.conference },
    ].compactMap(\.self)
    // The description repeats the day and the place.
    return facts.isEmpty ? [fact(.text) { $0.text }].compactMap(\.self) : facts
  }
}

/// The day and the time of a calendar entry in the words of a language.
struct EventEntryWords {
  let strings: ThemeStrings
  private let clock: LocalClock

  init(_ making: ConsequenceMaking, _ language: LanguageTag) {
    strings = making.renderer.strings(language)
    clock = making.published.configuration(making.published.defaultLanguage).clock
  }

  func start(_ entry: CalendarEntry) -> LocalDateTime? { entry.start?.local(on: clock) }
  func end(_ entry: CalendarEntry) -> LocalDateTime? { entry.end?.local(on: clock) }

  /// The day of an entry, with its times.
  func time(_ entry: CalendarEntry) -> String {
    guard let start = start(entry) else { return "" }
    guard let end = end(entry), start.hasTime, end.hasTime else { return strings.moment(start) }
    guard start.date == end.date else {
      return strings.text("event.over-days", ["start": strings.moment(start), "end": strings.moment(end)])
    }
    return strings.text(
      "event.one-day",
      ["date": strings.longDateWithWeekday(start.date), "start": strings.clockTime(start), "end": strings.clockTime(end)])
  }
}

extension ConsequenceMaking {
  /// The language in which the desk speaks, if the theme has it.
  var deskLanguage: LanguageTag {
    LanguageTag(site.language.rawValue).flatMap { published.languages.contains($0) ? $0 : nil } ?? published.defaultLanguage
  }

  /// The address of a page on the site by its whole URL.
  func address(ofURL url: String) -> String? {
    let root = renderer.links.absolute(SiteAddress(path: "/"))
    guard url.hasPrefix(root) else { return nil }
    let path = "/" + url.dropFirst(root.count)
    return path.removingPercentEncoding ?? path
  }
}
