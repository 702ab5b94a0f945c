import SiteModel
import SiteRendering
import Theming

/// A date that an author typed in a text.
struct TypedDate {
  let text: String
  /// Nil when it was omitted.
  let year: Int?
  let month: Int
  let day: Int

  /// Whether it can be this day.
  func isOn(_ date: CalendarDate) -> Bool { (month, day) == (date.month, date.day) && (year ?? date.year) == date.year }

  /// Whether it is certainly before a day.
  func isBefore(_ date: CalendarDate) -> Bool { year.map { ($0, month, day) < (date.year, date.month, date.day) } ?? false }
}

/// Finds dates that an author typed in a text: `2027-03-11`, and in the words of a language, such as `11 maart` and `11 maart
/// 2027`.
struct TypedDates {
  private let months: [String: Int]

  init(strings: ThemeStrings) {
    months = Dictionary((1...12).map { (strings.monthName($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The dates, in order.
  func dates(in text: String) -> [TypedDate] {
    let words = text.split { $0.isWhitespace || ",.;:()[]\"“”".contains($0) }
    return words.indices.compactMap { index in
      if let date = CalendarDate(words[index]) {
        return TypedDate(text: String(words[index]), year: date.year, month: date.month, day: date.day)
      }
      return date(words[index...].prefix(3).map(String.init))
    }
  }

  /// A date at the start of some words: day and month in the order of the language, or month, day and year.
  private func date(_ words: [String]) -> TypedDate? {
    guard words.count >= 2 else { return nil }
    let year = words.count > 2 && words[2].count == 4 ? Int(words[2]) : nil
    let text = ([words[0], words[1]] + (year == nil ? [] : [words[2]])).joined(separator: " ")
    // “In May 12 teams …” contains no date.
    for (day, month) in [(words[0], words[1])] + (year == nil ? [] : [(words[1], words[0])]) {
      // With a year, capitals do not matter.
      let month = months[month] ?? (year == nil ? nil : months.first { $0.key.lowercased() == month.lowercased() }?.value)
      guard let day = Int(day), let month, CalendarDate(year: year ?? 2_000, month: month, day: day) != nil else {
        continue
      }
      return TypedDate(text: text, year: year, month: month, day: day)
    }
    return nil
  }
}
