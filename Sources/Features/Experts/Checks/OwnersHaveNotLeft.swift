import Diagnostics
import SiteModel

/// No owner of a page has left.
struct OwnersHaveNotLeft: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    let today = site.configuration(site.defaultLanguage).clock.local(at: site.now).date
    guard let owner = page.meta.owner, let left = site.departure(ofExpert: owner.value), left <= today else { return [] }
    return [Diagnostic(.ownerHasLeft, at: owner.range, ["value": owner.value, "date": "\(left)"])]
  }
}

extension Site {
  /// The day on which an expert leaves or has left; nil for others, and for an unknown key.
  public func departure(ofExpert key: String) -> CalendarDate? {
    if let page = expert(key, in: defaultLanguage) { return pages[page].expert?.left?.value }
    guard case .content(_, let date)? = withheldPage("experts/\(key)")?.reason else { return nil }
    return date
  }
}
