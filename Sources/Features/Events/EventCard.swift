import Drawing
import SiteModel
import SiteRendering
import Theming

extension SiteRenderer {
  /// The date of an event, as texts for a card.
  public func dateBlock(of event: Event, _ language: LanguageTag) -> DateBlock {
    let strings = strings(language)
    if let days = event.separateDays {
      return dateBlock(of: days, hours: event.sharedTimes.map { _ in times(of: event, strings).hours }, strings)
    }
    let (first, last) = (event.firstDay, event.lastDay)
    let isOneMonth = (first.year, first.month) == (last.year, last.month)
    let day = first == last ? "\(first.day)" : isOneMonth ? "\(first.day)–\(last.day)" : "\(first.day)"
    return DateBlock(
      weekday: first == last ? strings.text("date.weekdays.d\(first.weekday)") : nil, day: day,
      month: strings.monthName(first.month),
      year: String(first.year), time: first == last ? times(of: event, strings).hours : nil)
  }

  /// Non-consecutive days, as texts for a card: their numbers, with their months.
  private func dateBlock(of days: [CalendarDate], hours: String?, _ strings: ThemeStrings) -> DateBlock {
    let weekdays = Set(days.map(\.weekday))
    // Each month once, in the order of the days.
    let months = days.indices.filter { $0 == 0 || days[$0].month != days[$0 - 1].month }.map { strings.monthName(days[$0].month) }
    return DateBlock(
      weekday: weekdays.count == 1 ? strings.text("date.weekdays.d\(days[0].weekday)") : nil,
      day: strings.list(days.map { String($0.day) }), month: strings.list(months), year: String(days[days.count - 1].year),
      time: hours)
  }
}
