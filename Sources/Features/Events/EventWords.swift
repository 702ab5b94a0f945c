import Foundation
import SiteModel
import SiteRendering
import Theming

/// Formats of the times, places and statuses of events in the language of the theme.
extension ThemeStrings {
  /// The day of an event, the first and last of consecutive days, or each of non-consecutive ones.
  public func days(of event: Event) -> String {
    if let days = event.separateDays { return list(days, withWeekdays: true) }
    let (first, last) = (event.firstDay, event.lastDay)
    let start = longDateWithWeekday(first)
    return first == last ? start : text("event.over-days", ["start": start, "end": longDateWithWeekday(last)])
  }

  /// A price, such as `€ 49,50`, or the word for free.
  public func price(_ amount: String) -> String {
    if Double(amount) == 0 { return text("event.free") }
    return text("event.price", ["amount": amount.replacingOccurrences(of: ".", with: text("file-size.decimal-mark"))])
  }
}

extension Event {
  /// The status, if it should be shown; nil for an event as planned.
  public var notableStatus: Status? { status.value == .scheduled ? nil : status.value }

  /// Whether all of it is on one day, or in one evening.
  var isOnOneDay: Bool { sessions.allSatisfy(\.isOnOneDay) && firstDay == lastDay }

  /// How many places are left, or how many there are; nil where nobody can come any more.
  func placesToShow(_ strings: ThemeStrings) -> String? {
    guard takesPlace, status.value != .full, let registration else { return nil }
    if let left = registration.placesLeft { return strings.text("event.places-left", count: left) }
    return registration.capacity.map { strings.text("event.places", count: $0) }
  }

  /// The days of an event whose sessions are on non-consecutive days; nil for one day or consecutive days.
  public var separateDays: [CalendarDate]? {
    guard sessions.allSatisfy(\.isOnOneDay) else { return nil }
    let days = Set(sessions.map(\.start.value.local.date)).sorted { $0.daysSinceEpoch < $1.daysSinceEpoch }
    let hasGap = zip(days, days.dropFirst()).contains { $1.daysSinceEpoch - $0.daysSinceEpoch > 1 }
    return hasGap ? days : nil
  }

  /// The start and end that all sessions have in common; nil when they differ.
  var sharedTimes: (start: LocalDateTime, end: LocalDateTime)? {
    let (start, end) = (sessions[0].start.value.local, sessions[0].end.value.local)
    let isShared = sessions.allSatisfy { session in
      let (other, last) = (session.start.value.local, session.end.value.local)
      return (other.hour, other.minute, last.hour, last.minute) == (start.hour, start.minute, end.hour, end.minute)
    }
    return isShared ? (start, end) : nil
  }

  /// The town of the event; nil for one that is only online.
  var town: String? { venue?.city ?? venue?.name }
}
