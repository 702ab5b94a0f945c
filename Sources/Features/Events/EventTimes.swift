import Foundation
import SiteModel
import SiteRendering
import Theming

/// The times of an event in words. They are those of the clock at its place: when that is not the site's clock, every time says so.
public struct EventTimes {
  let event: Event
  let strings: ThemeStrings
  /// Whose clock shows the times, such as `tijd in Londen`; nil for the site's own.
  let zone: String?

  /// From the first day to the last, the one day with its times, or each of several days, with the times that they share.
  public var span: String {
    guard event.sessions.count > 1 else { return inZone(words(event.sessions[0])) }
    guard event.separateDays != nil, let (start, end) = event.sharedTimes else { return strings.days(of: event) }
    return inZone(
      strings.text(
        "event.one-day",
        ["date": strings.days(of: event), "start": strings.clockTime(start), "end": strings.clockTime(end)]))
  }

  /// From when to when a part of the event is, without the zone.
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

  /// From when to when the event is, on each of its days.
  public var hours: String {
    let spans = event.sessions.map { session in
      strings.text(
        "campaign.hours",
        ["start": strings.clockTime(session.start.value.local), "end": strings.clockTime(session.end.value.local)])
    }
    if Set(spans).count == 1 { return inZone(spans[0]) }
    let days = event.sessions.map(\.start.value.local.date)
    // The weekday tells days apart only where no two of them share it.
    let hasOwnWeekdays = Set(days.map(\.weekday)).count == Set(days).count
    return inZone(
      zip(days, spans).map { day, span in
        let name = hasOwnWeekdays ? strings.text("date.weekdays.d\(day.weekday)") : strings.dayAndMonth(day)
        return strings.text("campaign.hours-of-day", ["day": name, "hours": span])
      }.joined(separator: ", "))
  }

  /// A day, with its time where it has one.
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

/// The names of the clocks at the places of events, where they are not the site's own clock.
public struct ZoneNames: PreparedValue {
  /// By language and zone. The names come from the Unicode CLDR, which takes long to ask: each is made once.
  private var names: [LanguageTag: [String: String]] = [:]

  public init(site: Site, theme: Theme, links: SiteLinks) {
    for language in site.languages {
      let own = site.configuration(language).clock.identifier
      let others = Set(site.pages.lazy.compactMap(\.event?.clock.identifier)).subtracting([own])
      if !others.isEmpty { names[language] = Dictionary(uniqueKeysWithValues: others.map { ($0, Self.place($0, language)) }) }
    }
  }

  /// Whose clock it is, in words; nil for the site's own.
  func name(of clock: LocalClock, _ strings: ThemeStrings) -> String? {
    guard let place = place(of: clock, strings.language) else { return nil }
    return Self.isOfNoPlace(clock.identifier) ? place : strings.text("event.zone-of", ["place": place])
  }

  /// The place whose clock it is, such as `Londen`; nil for the site's own.
  func place(of clock: LocalClock, _ language: LanguageTag) -> String? { names[language]?[clock.identifier] }

  /// The city that stands for the zone (Unicode Technical Standard 35, part 4, exemplar city), or the zone's own name.
  private static func place(_ identifier: String, _ language: LanguageTag) -> String {
    guard identifier != "UTC" else { return identifier }
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: language.code)
    formatter.timeZone = TimeZone(identifier: identifier)
    formatter.dateFormat = isOfNoPlace(identifier) ? "VVVV" : "VVV"
    return formatter.string(from: Date(timeIntervalSince1970: 0))
  }

  /// Whether a zone is a distance from UTC and no place.
  private static func isOfNoPlace(_ identifier: String) -> Bool { identifier == "UTC" || identifier.hasPrefix("Etc/") }
}
