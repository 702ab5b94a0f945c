import Diagnostics

extension LocalDateTime {
  /// The day, and the time if there is one, as authors read them: “Thursday 11 March 2027 at 09:30”.
  public var words: Words {
    let (weekday, month) = (Self.weekdays[date.weekday - 1], Self.months[date.month - 1])
    let day = Words(
      en: "\(weekday.english) \(date.day) \(month.english) \(date.year)",
      nl: "\(weekday.dutch) \(date.day) \(month.dutch) \(date.year)")
    guard hasTime else { return day }
    let (hour, minute) = (secondOfDay / 3_600, secondOfDay / 60 % 60)
    let minutes = minute < 10 ? "0\(minute)" : "\(minute)"
    return day + Words(en: " at \(hour < 10 ? "0" : "")\(hour):\(minutes)", nl: " om \(hour).\(minutes) uur")
  }

  private static let weekdays = [
    Words(en: "Monday", nl: "maandag"), Words(en: "Tuesday", nl: "dinsdag"), Words(en: "Wednesday", nl: "woensdag"),
    Words(en: "Thursday", nl: "donderdag"), Words(en: "Friday", nl: "vrijdag"), Words(en: "Saturday", nl: "zaterdag"),
    Words(en: "Sunday", nl: "zondag"),
  ]

  private static let months = [
    Words(en: "January", nl: "januari"), Words(en: "February", nl: "februari"), Words(en: "March", nl: "maart"),
    Words(en: "April", nl: "april"), Words(en: "May", nl: "mei"), Words(en: "June", nl: "juni"), Words(en: "July", nl: "juli"),
    Words(en: "August", nl: "augustus"), Words(en: "September", nl: "september"), Words(en: "October", nl: "oktober"),
    Words(en: "November", nl: "november"), Words(en: "December", nl: "december"),
  ]
}

extension LocalClock {
  /// A moment as authors read it, by this clock.
  public func words(at instant: Instant) -> Words { local(at: instant).words }
}
