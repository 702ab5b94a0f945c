import Diagnostics
import SiteModel

/// An event is on a working day in the Netherlands, unless its author confirms the day.
struct EventIsOnAWorkingDay: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard let event = page.event, !event.isDayConfirmed, event.takesPlace, event.end.value.instant > site.now else { return [] }
    return event.sessions.compactMap { session in
      let day = session.start.value.local.date
      if event.venue?.country ?? "NL" == "NL", let holiday = DutchHoliday.on(day) {
        return Diagnostic(.eventOnHoliday, at: session.start.range, ["day": "\(day)", "holiday": holiday.name])
      }
      let weekday = day.weekday
      guard weekday >= 6 else { return nil }
      return Diagnostic(.eventInWeekend, at: session.start.range, ["weekday": weekday == 6 ? "Saturday" : "Sunday"])
    }
  }
}

/// A public holiday of the Netherlands.
struct DutchHoliday {
  /// Its English name.
  let name: String

  /// The holiday on a day; nil for other days.
  static func on(_ day: CalendarDate) -> DutchHoliday? {
    let fixed = [
      (1, 1, "New Year's Day"), (4, kingsDay(in: day.year), "King's Day"), (5, 5, "Liberation Day"), (12, 25, "Christmas Day"),
      (12, 26, "the second day of Christmas"),
    ]
    if let (_, _, name) = fixed.first(where: { $0.0 == day.month && $0.1 == day.day }) { return DutchHoliday(name: name) }
    let movable = [
      (-2, "Good Friday"), (0, "Easter Sunday"), (1, "Easter Monday"), (39, "Ascension Day"), (49, "Whit Sunday"),
      (50, "Whit Monday"),
    ]
    let sinceEaster = day.daysSinceEpoch - easter(in: day.year)
    return movable.first { $0.0 == sinceEaster }.map { DutchHoliday(name: $0.1) }
  }

  /// King's Day is on 27 April, or on the 26th when that is a Sunday.
  private static func kingsDay(in year: Int) -> Int {
    CalendarDate(year: year, month: 4, day: 27)?.weekday == 7 ? 26 : 27
  }

  /// Easter Sunday of the Gregorian calendar (the method of Meeus, Jones and Butcher), in days since 1970.
  private static func easter(in year: Int) -> Int {
    let century = year / 100
    let golden = year % 19
    let correction = century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15
    let epact = correction % 30
    let moon = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11))
    let sunday = (year + year / 4 + moon + 2 - century + century / 4) % 7
    let offset = moon - sunday
    let month = 3 + (offset + 40) / 44
    return CalendarDate(year: year, month: month, day: offset + 28 - 31 * (month / 4))?.daysSinceEpoch ?? 0
  }
}
