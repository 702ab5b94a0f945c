import Diagnostics
import Experts
import SiteModel

/// No event is given by an expert who has left before it.
struct HostsHaveNotLeft: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard let event = page.event else { return [] }
    return event.hosts.compactMap { host in
      guard let left = site.departure(ofExpert: host.value), left <= event.start.value.local.date else { return nil }
      return Diagnostic(.hostHasLeft, at: host.range, ["value": host.value, "date": "\(left)"])
    }
  }
}
