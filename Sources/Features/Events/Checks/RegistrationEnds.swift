import Diagnostics
import SiteModel

/// Registration for an event that is over has an end.
struct RegistrationEnds: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard let event = page.event, event.takesPlace, event.end.value.instant <= site.now, let registration = event.registration,
      registration.channel != nil, registration.closes == nil
    else { return [] }
    return [Diagnostic(.registrationOnPastEvent, at: event.start.range)]
  }
}
