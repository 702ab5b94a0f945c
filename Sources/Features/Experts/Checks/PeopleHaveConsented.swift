import Diagnostics
import SiteModel

/// A person on the site has given consent.
struct PeopleHaveConsented: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard let expert = page.expert, expert.kind == .person, expert.consent == nil else { return [] }
    return [Diagnostic(.personWithoutConsent, at: page.meta.title.range, ["name": page.meta.title.value])]
  }
}
