/// A day and a time on the clock of some place, without a zone: what an author writes.
public struct LocalDateTime: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The day.
  public var date: CalendarDate
  /// Seconds since midnight on that clock, 0 to 86399.
  public var secondOfDay: Int
  /// Whether the author wrote a time.
  public var hasTime: Bool

  /// A day, at midnight.
  public init(_ date: CalendarDate) {
    self.date = date
    secondOfDay = 0
    hasTime = false
  }

  /// A day and a time of it.
  public init(_ date: CalendarDate, secondOfDay: Int) {
    self.date = date
    self.secondOfDay = min(max(secondOfDay, 0), 86_399)
    hasTime = true
  }

  /// A moment written as `2027-03-11`, `2027-03-11T09:30` or `2027-03-11T09:30:00`; a space may stand for the T. Nil otherwise.
  public init?(_ text: String) {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }
    guard let first = parts.first, let date = CalendarDate(first) else { return nil }
    guard parts.count == 2 else {
      self.init(date)
      return
    }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(clock.count), clock.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { 48...57 ~= $0 } }) else {
      return nil
    }
    let numbers = clock.compactMap { Int($0) }
    guard numbers.count == clock.count, numbers[0] < 24, numbers[1] < 60, numbers.count < 3 || numbers[2] < 60 else { return nil }
    self.init(date, secondOfDay: numbers[0] * 3_600 + numbers[1] * 60 + (numbers.count == 3 ? numbers[2] : 0))
  }

  /// The hour, 0 to 23.
  public var hour: Int { secondOfDay / 3_600 }
  /// The minute, 0 to 59.
  public var minute: Int { secondOfDay / 60 % 60 }

  /// Seconds from 1970 on, as if the place's clock were on UTC.
  public var secondsSinceEpochIgnoringZone: Int { date.daysSinceEpoch * 86_400 + secondOfDay }

  /// `2027-03-11` or `2027-03-11T09:30:00`.
  public var description: String {
    guard hasTime else { return date.description }
    return "\(date)T\(padded(hour, to: 2)):\(padded(minute, to: 2)):\(padded(secondOfDay % 60, to: 2))"
  }

  /// Orders by the clock.
  public static func < (left: Self, right: Self) -> Bool {
    (left.date, left.secondOfDay) < (right.date, right.secondOfDay)
  }
}
