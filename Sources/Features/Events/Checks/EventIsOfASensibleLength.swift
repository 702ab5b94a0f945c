import Diagnostics
import SiteModel

/// No part of an event lasts longer than a month: then its end is a slip of the pen.
struct EventIsOfASensibleLength: PageCheck {
  /// The number of days up to which a part is taken as meant.
  static let limit = 31

  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    (page.event?.sessions ?? []).compactMap { session in
      let days = session.end.value.local.date.daysSinceEpoch - session.start.value.local.date.daysSinceEpoch + 1
      guard days > Self.limit else { return nil }
      return Diagnostic(
        .eventLastsLong, at: session.end.range, ["days": "\(days)"], suggestion: likelyEnd(of: session),
        notes: [DiagnosticNote(.startsHere, at: session.start.range)])
    }
  }

  /// The same end in the year of the start, when that gives a sensible length.
  private func likelyEnd(of session: Session) -> String? {
    let (start, end) = (session.start.value.local, session.end.value.local)
    guard let date = CalendarDate(year: start.date.year, month: end.date.month, day: end.date.day) else { return nil }
    let guess = LocalDateTime(date, secondOfDay: end.secondOfDay)
    return guess > start && date.daysSinceEpoch - start.date.daysSinceEpoch < Self.limit ? guess.written : nil
  }
}
