import Foundation
import SiteModel
import Theming

/// How the times, places and states of events are said, in the words of the theme.
extension ThemeStrings {
  /// A time of day, such as `9.30`.
  func clockTime(_ time: LocalDateTime) -> String {
    let minute = time.minute < 10 ? "0\(time.minute)" : String(time.minute)
    let hour = text("date.hour-digits") == "2" && time.hour < 10 ? "0\(time.hour)" : String(time.hour)
    return text("date.clock", ["hour": hour, "minute": minute])
  }

  /// A day with its weekday, such as `donderdag 11 maart 2027`.
  func longDateWithWeekday(_ date: CalendarDate) -> String {
    text("date.with-weekday", ["weekday": text("date.weekdays.d\(date.weekday)"), "date": longDate(date)])
  }

  /// From when to when, in one sentence part.
  func timeSpan(_ session: Session) -> String {
    let (start, end) = (session.start.value.local, session.end.value.local)
    if start.date == end.date {
      return text(
        "event.one-day", ["date": longDateWithWeekday(start.date), "start": clockTime(start), "end": clockTime(end)])
    }
    return text("event.over-days", ["start": moment(start), "end": moment(end)])
  }

  /// A day and a time.
  func moment(_ time: LocalDateTime) -> String {
    guard time.hasTime else { return longDateWithWeekday(time.date) }
    return text("event.moment", ["date": longDateWithWeekday(time.date), "time": clockTime(time)])
  }

  /// From the first day to the last, the one day with its times, or each of several days, with the times that they share.
  func timeSpan(_ event: Event) -> String {
    guard event.sessions.count > 1 else { return timeSpan(event.sessions[0]) }
    guard event.separateDays != nil, let (start, end) = event.sharedTimes else { return days(of: event) }
    return text("event.one-day", ["date": days(of: event), "start": clockTime(start), "end": clockTime(end)])
  }

  /// The day of an event, the first and the last of several, or each of several that do not follow each other.
  func days(of event: Event) -> String {
    if let days = event.separateDays { return list(days, withWeekdays: true) }
    let (first, last) = (event.start.value.local.date, event.end.value.local.date)
    let start = longDateWithWeekday(first)
    return first == last ? start : text("event.over-days", ["start": start, "end": longDateWithWeekday(last)])
  }

  /// Days in one list, each with no more than the next does not say: `donderdag 8 en donderdag 22 april 2027`.
  func list(_ days: [CalendarDate], withWeekdays: Bool) -> String {
    let words = days.indices.map { index in
      let (day, next) = (days[index], days.dropFirst(index + 1).first)
      let date =
        if let next, (next.year, next.month) == (day.year, day.month) {
          String(day.day)
        } else if let next, next.year == day.year {
          text("date.long", ["day": String(day.day), "month": monthName(day.month), "year": ""]).trimmingCharacters(
            in: .whitespaces)
        } else {
          longDate(day)
        }
      guard withWeekdays else { return date }
      return text("date.with-weekday", ["weekday": text("date.weekdays.d\(day.weekday)"), "date": date])
    }
    return list(words)
  }

  /// Words in one list: `8, 15 en 22`.
  func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return text("date.and", ["first": words.dropLast().joined(separator: ", "), "last": last])
  }

  /// A price, such as `€ 49,50` or the word for free.
  func price(_ amount: String) -> String {
    if Double(amount) == 0 { return text("event.free") }
    return text("event.price", ["amount": amount.replacingOccurrences(of: ".", with: text("file-size.decimal-mark"))])
  }

  /// The name of a value that narrows a list.
  func name(of facet: Facet, in configuration: SiteConfiguration, language: LanguageTag) -> String {
    switch facet.dimension {
    case .format: text("event.formats.\(facet.value)")
    case .language: languageName(facet.value, in: language)
    case .audience, .region, .sector, .topic: configuration.name(of: facet) ?? facet.value
    }
  }

  /// What a language is called in another.
  func languageName(_ code: String, in language: LanguageTag) -> String {
    Locale(identifier: language.code).localizedString(forIdentifier: code) ?? code
  }
}

extension Event {
  /// The state in which an event is worth a word; nil for one that goes as planned.
  var notableStatus: Status? { status.value == .scheduled ? nil : status.value }

  /// The days of an event whose parts are on days with others between them; nil for one that is on one day, or runs over days.
  var separateDays: [CalendarDate]? {
    guard sessions.allSatisfy({ $0.start.value.local.date == $0.end.value.local.date }) else { return nil }
    let days = Set(sessions.map(\.start.value.local.date)).sorted { $0.daysSinceEpoch < $1.daysSinceEpoch }
    let hasGap = zip(days, days.dropFirst()).contains { $1.daysSinceEpoch - $0.daysSinceEpoch > 1 }
    return hasGap ? days : nil
  }

  /// The times of day at which each of its parts begins and ends; nil when they differ.
  var sharedTimes: (start: LocalDateTime, end: LocalDateTime)? {
    let (start, end) = (sessions[0].start.value.local, sessions[0].end.value.local)
    let isShared = sessions.allSatisfy { session in
      let (other, last) = (session.start.value.local, session.end.value.local)
      return (other.hour, other.minute, last.hour, last.minute) == (start.hour, start.minute, end.hour, end.minute)
    }
    return isShared ? (start, end) : nil
  }

  /// Where it takes place, in one line; nil for one that is only online.
  var town: String? { venue?.city ?? venue?.name }
}
