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
      let name = weekday == 6 ? Words(en: "Saturday", nl: "zaterdag") : Words(en: "Sunday", nl: "zondag")
      return Diagnostic(.eventInWeekend, at: session.start.range, ["weekday": name])
    }
  }
}

/// A public holiday of the Netherlands.
struct DutchHoliday {
  let name: Words

  /// The holiday on a day; nil for other days.
  static func on(_ day: CalendarDate) -> DutchHoliday? {
    let fixed = [
      (1, 1, Words(en: "New Year's Day", nl: "nieuwjaarsdag")),
      (4, kingsDay(in: day.year), Words(en: "King's Day", nl: "Koningsdag")),
      (5, 5, Words(en: "Liberation Day", nl: "Bevrijdingsdag")),
      (12, 25, Words(en: "Christmas Day", nl: "eerste kerstdag")),
      (12, 26, Words(en: "the second day of Christmas", nl: "tweede kerstdag")),
    ]
    if let (_, _, name) = fixed.first(where: { $0.0 == day.month && $0.1 == day.day }) { return DutchHoliday(name: name) }
    let movable = [
      (-2, Words(en: "Good Friday", nl: "Goede Vrijdag")),
      (0, Words(en: "Easter Sunday", nl: "eerste paasdag")),
      (1, Words(en: "Easter Monday", nl: "tweede paasdag")),
      (39, Words(en: "Ascension Day", nl: "Hemelvaartsdag")),
      (49, Words(en: "Whit Sunday", nl: "eerste pinksterdag")),
      (50, Words(en: "Whit Monday", nl: "tweede pinksterdag")),
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
