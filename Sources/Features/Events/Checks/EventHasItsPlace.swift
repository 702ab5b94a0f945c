import Diagnostics
import SiteModel

/// An event on site has a venue with a town; an online event has a link, or states that the link will follow.
struct EventHasItsPlace: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard let event = page.event else { return [] }
    let format = event.format
    var findings: [Diagnostic] = []
    if format.value != .online, event.venue?.city == nil {
      findings.append(Diagnostic(.eventWithoutVenue, at: format.range, ["format": format.value.rawValue]))
    }
    if format.value != .onSite, event.online == nil {
      findings.append(Diagnostic(.eventWithoutOnlineLink, at: format.range, ["format": format.value.rawValue]))
    }
    return findings
  }
}
