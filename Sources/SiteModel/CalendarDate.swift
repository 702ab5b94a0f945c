/// A day of the Gregorian calendar, without a time or a zone.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  private let shortYear: Int16
  private let shortMonth: UInt8
  private let shortDay: UInt8

  public var year: Int { Int(shortYear) }
  /// From 1 to 12.
  public var month: Int { Int(shortMonth) }
  /// From 1 to 31.
  public var day: Int { Int(shortDay) }

  /// A date in the years 1 to 9999; nil when it does not exist.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, in: year) else {
      return nil
    }
    shortYear = Int16(year)
    shortMonth = UInt8(month)
    shortDay = UInt8(day)
  }

  /// A date written as `2027-03-11` (RFC 3339, full-date); nil when the text has another form or the date does not exist.
  public init?(_ text: some StringProtocol) { self.init(text: String(text)) }

  private init?(text: String) {
    guard text.utf8.count == 10 else { return nil }
    var numbers = [0, 0, 0]
    for (place, byte) in text.utf8.enumerated() {
      switch (place, byte) {
      case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): continue
      case (4, _), (7, _): return nil
      case (_, 48...57):
        numbers[place < 4 ? 0 : place < 7 ? 1 : 2] = numbers[place < 4 ? 0 : place < 7 ? 1 : 2] * 10 + Int(byte - 48)
      default: return nil
      }
    }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// The number of days since 1 January 1970.
  public var daysSinceEpoch: Int {
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day of the week as ISO 8601 counts it: 1 for Monday, 7 for Sunday.
  public var weekday: Int { (((daysSinceEpoch + 3) % 7) + 7) % 7 + 1 }

  /// The date a number of days after 1 January 1970; clamped to the years 1 to 9999.
  public init(daysSinceEpoch days: Int) {
    let shifted = min(max(days, -719_162), 2_932_896) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    shortDay = UInt8(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    shortMonth = UInt8(month)
    shortYear = Int16(yearOfEra + era * 400 + (month <= 2 ? 1 : 0))
  }

  /// `2027-03-11`.
  public var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))" }

  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A number with leading zeros.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
