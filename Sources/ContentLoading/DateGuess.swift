import Diagnostics
import SiteModel

/// The finding about a text that should be a date, with or without a time, but is not.
/// - Parameter needsTime: whether a date without a time is no answer.
public func dateFinding(_ text: Located<String>, needsTime: Bool = false) -> Diagnostic {
  let isInForm = text.value.prefix(10).wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil
  return isInForm
    ? Diagnostic(.impossibleDate, at: text.range, ["value": text.value])
    : Diagnostic(
      .dateForm, at: text.range, ["value": text.value],
      correction: DateGuess.reading(text.value).map { meant in
        // The time is still to be said by whoever knows it.
        needsTime && !meant.contains("T") ? .shown(meant + "T…") : Correction(of: text.value, to: meant)
      })
}

/// Reads dates as people write them, to suggest the right form.
enum DateGuess {
  /// The date in the required form; nil when the text cannot be read, or in two ways.
  static func reading(_ text: String) -> String? {
    let words = text.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
    guard let last = words.last else { return nil }
    if words.count > 1, let time = time(last), let date = date(Array(words.dropLast())) { return "\(date)T\(time)" }
    if words.count == 1, let separator = last.firstIndex(of: "t"), let time = time(String(last[separator...].dropFirst())),
      let date = date([String(last[..<separator])])
    {
      return "\(date)T\(time)"
    }
    return date(words)?.description
  }

  private static func date(_ words: [String]) -> CalendarDate? {
    let parts = words.flatMap { $0.split { "-/. ".contains($0) }.map(String.init) }
    guard parts.count == 3 else { return nil }
    if let month = parts.firstIndex(where: { Self.month($0) != nil }) {
      let numbers = parts.enumerated().filter { $0.offset != month }.compactMap { Int($0.element) }
      guard numbers.count == 2, month < 2, let day = numbers.first(where: { $0 <= 31 }),
        let year = numbers.first(where: { $0 > 999 })
      else { return nil }
      return Self.month(parts[month]).flatMap { CalendarDate(year: year, month: $0, day: day) }
    }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    if numbers[0] > 999 { return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) }
    guard numbers[2] > 999 else { return nil }
    // The day may come first or second. Only one reading is possible if the other is no date, or both are the same.
    let readings = Set(
      [(0, 1), (1, 0)].compactMap { day, month in CalendarDate(year: numbers[2], month: numbers[month], day: numbers[day]) })
    return readings.count == 1 ? readings.first : nil
  }

  private static func time(_ word: String) -> String? {
    let parts = word.split { $0 == ":" || $0 == "." }
    guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    return (hour < 10 ? "0\(hour)" : "\(hour)") + ":" + parts[1]
  }

  /// The number of a month from its Dutch or English name, or an abbreviation of it.
  private static func month(_ word: String) -> Int? {
    guard word.count >= 3, Int(word) == nil else { return nil }
    return names.first { word == $0.key || $0.key.hasPrefix(word) }?.value
  }

  private static let names: KeyValuePairs<String, Int> = [
    "januari": 1, "january": 1, "februari": 2, "february": 2, "maart": 3, "mrt": 3, "march": 3, "april": 4, "mei": 5, "may": 5,
    "juni": 6, "june": 6, "juli": 7, "july": 7, "augustus": 8, "august": 8, "september": 9, "oktober": 10, "october": 10,
    "november": 11, "december": 12,
  ]
}
