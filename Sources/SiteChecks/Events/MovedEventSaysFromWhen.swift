import Diagnostics
import SiteModel

/// A rescheduled event says when it was to begin before.
struct MovedEventSaysFromWhen: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard let event = page.event else { return [] }
    switch (event.status.value, event.formerStart) {
    case (.rescheduled, nil): return [Diagnostic(.rescheduledWithoutFormerStart, at: event.status.range)]
    case (.scheduled, let former?), (.full, let former?):
      return [Diagnostic(.formerStartUnused, at: former.range, ["status": event.status.value.rawValue])]
    default: return []
    }
  }
}
