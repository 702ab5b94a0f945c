/// A date and a time on a local clock, without a time zone: what an author writes.
public struct LocalDateTime: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var date: CalendarDate
  /// Seconds since midnight, 0 to 86399.
  public var secondOfDay: Int
  /// Whether the author wrote a time.
  public var hasTime: Bool

  /// A date without a time, at midnight.
  public init(_ date: CalendarDate) {
    self.date = date
    secondOfDay = 0
    hasTime = false
  }

  public init(_ date: CalendarDate, secondOfDay: Int) {
    self.date = date
    self.secondOfDay = min(max(secondOfDay, 0), 86_399)
    hasTime = true
  }

  /// A date or time written as `2027-03-11`, `2027-03-11T09:30` or `2027-03-11T09:30:00`, with a T or a space; nil for any other
  /// text.
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

  /// From 0 to 23.
  public var hour: Int { secondOfDay / 3_600 }
  /// From 0 to 59.
  public var minute: Int { secondOfDay / 60 % 60 }

  /// Seconds since 1970, as if the local clock showed UTC.
  public var secondsSinceEpochIgnoringZone: Int { date.daysSinceEpoch * 86_400 + secondOfDay }

  /// `2027-03-11` or `2027-03-11T09:30:00`.
  public var description: String {
    guard hasTime else { return date.description }
    return "\(date)T\(padded(hour, to: 2)):\(padded(minute, to: 2)):\(padded(secondOfDay % 60, to: 2))"
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.date, left.secondOfDay) < (right.date, right.secondOfDay)
  }
}

extension LocalDateTime {
  /// As an author writes it: `2027-03-11T09:30`.
  public var written: String { hasTime ? String(description.prefix(16)) : description }
}
