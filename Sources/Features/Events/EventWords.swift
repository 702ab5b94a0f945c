import Foundation
import SiteModel
import SiteRendering
import Theming

/// How the times, places and states of events are said, in the words of the theme.
extension ThemeStrings {
  /// The day of an event, the first and the last of several, or each of several that do not follow each other.
  public func days(of event: Event) -> String {
    if let days = event.separateDays { return list(days, withWeekdays: true) }
    let (first, last) = (event.firstDay, event.lastDay)
    let start = longDateWithWeekday(first)
    return first == last ? start : text("event.over-days", ["start": start, "end": longDateWithWeekday(last)])
  }

  /// A price, such as `€ 49,50` or the word for free.
  public func price(_ amount: String) -> String {
    if Double(amount) == 0 { return text("event.free") }
    return text("event.price", ["amount": amount.replacingOccurrences(of: ".", with: text("file-size.decimal-mark"))])
  }
}

extension Event {
  /// The state in which an event is worth a word; nil for one that goes as planned.
  var notableStatus: Status? { status.value == .scheduled ? nil : status.value }

  /// The days of an event whose parts are on days with others between them; nil for one that is on one day, or runs over days.
  public var separateDays: [CalendarDate]? {
    guard sessions.allSatisfy(\.isOnOneDay) else { return nil }
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
