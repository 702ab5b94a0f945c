import Foundation
import SiteModel
import SiteRendering
import Theming

/// The times of an event as text. They are local times at the event's place; if that is not in the site's time zone, each is
/// labelled with its zone.
public struct EventTimes {
  let event: Event
  let strings: ThemeStrings
  /// The name of the zone, such as `tijd in Londen`; nil for the site's own.
  let zone: String?

  /// The first day to the last, a single day with its times, or each of several days, with their common times.
  public var span: String {
    guard event.sessions.count > 1 else { return inZone(words(event.sessions[0])) }
    guard event.separateDays != nil, let (start, end) = event.sharedTimes else { return strings.days(of: event) }
    return inZone(
      strings.text(
        "event.one-day",
        ["date": strings.days(of: event), "start": strings.clockTime(start), "end": strings.clockTime(end)]))
  }

  /// Start and end of a session, without the zone.
  func words(_ session: Session) -> String {
    let (start, end) = (session.start.value.local, session.end.value.local)
    if session.isOnOneDay {
      return strings.text(
        "event.one-day",
        [
          "date": strings.longDateWithWeekday(start.date), "start": strings.clockTime(start), "end": strings.clockTime(end),
        ])
    }
    return strings.text("event.over-days", ["start": strings.moment(start), "end": strings.moment(end)])
  }

  /// Start and end of the event on each of its days.
  public var hours: String {
    let spans = event.sessions.map { session in
      strings.text(
        "campaign.hours",
        ["start": strings.clockTime(session.start.value.local), "end": strings.clockTime(session.end.value.local)])
    }
    if Set(spans).count == 1 { return inZone(spans[0]) }
    let days = event.sessions.map(\.start.value.local.date)
    // Weekdays identify the days only if each occurs once.
    let hasOwnWeekdays = Set(days.map(\.weekday)).count == Set(days).count
    return inZone(
      zip(days, spans).map { day, span in
        let name = hasOwnWeekdays ? strings.text("date.weekdays.d\(day.weekday)") : strings.dayAndMonth(day)
        return strings.text("campaign.hours-of-day", ["day": name, "hours": span])
      }.joined(separator: ", "))
  }

  /// A day, with its time if it has one.
  public func moment(_ time: EventTime) -> String {
    let words = strings.moment(time.local)
    return time.local.hasTime ? inZone(words) : words
  }

  private func inZone(_ words: String) -> String {
    zone.map { strings.text("event.in-zone", ["time": words, "zone": $0]) } ?? words
  }
}

extension SiteRenderer {
  /// The times of an event, for readers of a language.
  public func times(of event: Event, _ strings: ThemeStrings) -> EventTimes {
    EventTimes(event: event, strings: strings, zone: prepared(ZoneNames.self).name(of: event.clock, strings))
  }
}

/// The names of the time zones of events, except the site's own.
public struct ZoneNames: PreparedValue {
  /// By language and zone. They are from the Unicode CLDR, where lookups are slow, so each is made once.
  private var names: [LanguageTag: [String: String]] = [:]

  public init(site: Site, theme: Theme, links: SiteLinks) {
    for language in site.languages {
      let own = site.configuration(language).clock.identifier
      let others = Set(site.pages.lazy.compactMap(\.event?.clock.identifier)).subtracting([own])
      if !others.isEmpty { names[language] = Dictionary(uniqueKeysWithValues: others.map { ($0, Self.place($0, language)) }) }
    }
  }

  /// The name of the clock's zone; nil for the site's own.
  func name(of clock: LocalClock, _ strings: ThemeStrings) -> String? {
    guard let place = place(of: clock, strings.language) else { return nil }
    return Self.isOffset(clock.identifier) ? place : strings.text("event.zone-of", ["place": place])
  }

  /// The place of the clock's zone, such as `Londen`; nil for the site's own.
  func place(of clock: LocalClock, _ language: LanguageTag) -> String? { names[language]?[clock.identifier] }

  /// The exemplar city of the zone (Unicode Technical Standard 35, part 4), or the zone's identifier.
  private static func place(_ identifier: String, _ language: LanguageTag) -> String {
    guard identifier != "UTC" else { return identifier }
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: language.code)
    formatter.timeZone = TimeZone(identifier: identifier)
    formatter.dateFormat = isOffset(identifier) ? "VVVV" : "VVV"
    return formatter.string(from: Date(timeIntervalSince1970: 0))
  }

  /// Whether a zone is an offset from UTC and not a place.
  private static func isOffset(_ identifier: String) -> Bool { identifier == "UTC" || identifier.hasPrefix("Etc/") }
}
