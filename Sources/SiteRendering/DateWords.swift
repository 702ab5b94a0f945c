import Foundation
import SiteModel
import Theming

/// Formats of days, times and lists in the language of the theme.
extension ThemeStrings {
  /// A time of day, such as `9.30`.
  public func clockTime(_ time: LocalDateTime) -> String {
    let minute = time.minute < 10 ? "0\(time.minute)" : String(time.minute)
    let hour = text("date.hour-digits") == "2" && time.hour < 10 ? "0\(time.hour)" : String(time.hour)
    return text("date.clock", ["hour": hour, "minute": minute])
  }

  /// A day with its weekday, such as `donderdag 11 maart 2027`.
  public func longDateWithWeekday(_ date: CalendarDate) -> String {
    text("date.with-weekday", ["weekday": text("date.weekdays.d\(date.weekday)"), "date": longDate(date)])
  }

  /// A day and a time.
  public func moment(_ time: LocalDateTime) -> String {
    guard time.hasTime else { return longDateWithWeekday(time.date) }
    return text("event.moment", ["date": longDateWithWeekday(time.date), "time": clockTime(time)])
  }

  /// A day without its year, such as `11 maart`.
  public func dayAndMonth(_ date: CalendarDate) -> String {
    text("date.long", ["day": String(date.day), "month": monthName(date.month), "year": ""]).trimmingCharacters(in: .whitespaces)
  }

  /// Several days in one list, without repeating what the next one states: `donderdag 8 en donderdag 22 april 2027`.
  public func list(_ days: [CalendarDate], withWeekdays: Bool) -> String {
    let words = days.indices.map { index in
      let (day, next) = (days[index], days.dropFirst(index + 1).first)
      let date =
        if let next, (next.year, next.month) == (day.year, day.month) {
          String(day.day)
        } else if let next, next.year == day.year {
          dayAndMonth(day)
        } else {
          longDate(day)
        }
      guard withWeekdays else { return date }
      return text("date.with-weekday", ["weekday": text("date.weekdays.d\(day.weekday)"), "date": date])
    }
    return list(words)
  }

  /// Words in one list: `8, 15 en 22`.
  public func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return text("date.and", ["first": words.dropLast().joined(separator: ", "), "last": last])
  }

  /// What a language is called in another.
  public func languageName(_ code: String, in language: LanguageTag) -> String {
    Locale(identifier: language.code).localizedString(forIdentifier: code) ?? code
  }
}
