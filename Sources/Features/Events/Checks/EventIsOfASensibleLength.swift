import Diagnostics
import SiteModel

/// No session lasts longer than a month; otherwise its end is probably a typing error.
struct EventIsOfASensibleLength: PageCheck {
  /// The maximum length in days without a finding.
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

  /// The same end in the year of the start, if that results in a sensible length.
  private func likelyEnd(of session: Session) -> String? {
    let (start, end) = (session.start.value.local, session.end.value.local)
    guard let date = CalendarDate(year: start.date.year, month: end.date.month, day: end.date.day) else { return nil }
    let guess = LocalDateTime(date, secondOfDay: end.secondOfDay)
    return guess > start && date.daysSinceEpoch - start.date.daysSinceEpoch < Self.limit ? guess.written : nil
  }
}
