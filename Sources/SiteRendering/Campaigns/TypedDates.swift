import SiteModel
import Theming

/// Finds days that an author typed in a text: `2027-03-11`, and in the words of a language, such as `11 maart 2027`.
struct TypedDates {
  private let months: [String: Int]

  init(strings: ThemeStrings) {
    months = Dictionary(
      (1...12).map { (strings.monthName($0).lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The days with a year, in order, as they are written.
  func dates(in text: String) -> [(text: String, date: CalendarDate)] {
    let words = text.split { $0.isWhitespace || ",.;:()[]\"“”".contains($0) }
    return words.indices.compactMap { index in
      if let date = CalendarDate(words[index]) { return (String(words[index]), date) }
      guard index + 2 < words.count, let year = Int(words[index + 2]), words[index + 2].count == 4 else { return nil }
      let (first, second) = (words[index], words[index + 1])
      // Day and month, or month and day.
      let pairs = [(day: first, month: second), (day: second, month: first)]
      for pair in pairs {
        if let day = Int(pair.day), let month = months[pair.month.lowercased()],
          let date = CalendarDate(year: year, month: month, day: day)
        {
          return ("\(first) \(second) \(year)", date)
        }
      }
      return nil
    }
  }
}
