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

  /// From the first day to the last, or the one day with its times.
  func timeSpan(_ event: Event) -> String {
    guard event.sessions.count > 1 else { return timeSpan(event.sessions[0]) }
    return text(
      "event.over-days",
      ["start": longDateWithWeekday(event.start.value.local.date), "end": longDateWithWeekday(event.end.value.local.date)])
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

  /// Where it takes place, in one line; nil for one that is only online.
  var town: String? { venue?.city ?? venue?.name }
}
