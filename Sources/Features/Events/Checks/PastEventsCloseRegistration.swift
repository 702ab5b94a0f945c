import Diagnostics
import SiteModel

/// Registration for a past event has a closing date.
struct PastEventsCloseRegistration: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard let event = page.event, event.takesPlace, event.end.value.instant <= site.now, let registration = event.registration,
      registration.channel != nil, registration.closes == nil
    else { return [] }
    return [Diagnostic(.registrationOnPastEvent, at: event.start.range)]
  }
}
