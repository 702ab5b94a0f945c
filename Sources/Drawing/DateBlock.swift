/// A date as texts in the language of a drawing, each usable separately.
public struct DateBlock: Sendable, Hashable, Encodable {
  /// The weekday: `donderdag`.
  public var weekday: String?
  /// The number of the day: `11`; of several days, `11–12`.
  public var day: String
  /// The month: `maart`.
  public var month: String
  /// The year: `2027`.
  public var year: String
  /// The time: `9.30–16.30 uur`.
  public var time: String?

  /// The date without the time, in one line: `donderdag 11 maart 2027`.
  public var words: String { [weekday, day, month, year].compactMap(\.self).joined(separator: " ") }

  public init(weekday: String? = nil, day: String, month: String, year: String, time: String? = nil) {
    self.weekday = weekday
    self.day = day
    self.month = month
    self.year = year
    self.time = time
  }
}
