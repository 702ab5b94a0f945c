import Diagnostics
import SiteModel

/// A rescheduled event states its former start, which differs from the present one.
struct RescheduledEventStatesFormerStart: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard let event = page.event else { return [] }
    switch (event.status.value, event.formerStart) {
    case (.rescheduled, nil): return [Diagnostic(.rescheduledWithoutFormerStart, at: event.status.range)]
    case (.rescheduled, let former?) where former.value.instant == event.start.value.instant:
      return [
        Diagnostic(.formerStartIsStart, at: former.range, notes: [DiagnosticNote(.startsHere, at: event.start.range)])
      ]
    case (.scheduled, let former?), (.full, let former?):
      return [Diagnostic(.formerStartUnused, at: former.range, ["status": event.status.value.rawValue])]
    default: return []
    }
  }
}
