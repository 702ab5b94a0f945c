import Diagnostics
import SiteModel

/// Nobody who has left looks after a page or gives a later event.
struct NobodyHasLeft: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    let today = site.configuration(site.defaultLanguage).clock.local(at: site.now).date
    var findings: [Diagnostic] = []
    if let owner = page.meta.owner, let left = site.departure(ofExpert: owner.value), left <= today {
      findings.append(Diagnostic(.ownerHasLeft, at: owner.range, ["value": owner.value, "date": "\(left)"]))
    }
    for host in page.event?.hosts ?? [] {
      guard let event = page.event, let left = site.departure(ofExpert: host.value), left <= event.start.value.local.date else {
        continue
      }
      findings.append(Diagnostic(.hostHasLeft, at: host.range, ["value": host.value, "date": "\(left)"]))
    }
    return findings
  }
}

extension Site {
  /// The day on which an expert leaves or has left; nil for one who stays, and for a key that no expert has.
  func departure(ofExpert key: String) -> CalendarDate? {
    if let page = expert(key, in: defaultLanguage) { return pages[page].expert?.left?.value }
    guard case .left(let date)? = withheldPage("experts/\(key)")?.reason else { return nil }
    return date
  }
}
