import Diagnostics
import SiteModel

/// A published article has no future date, unless its author states when it is to be published.
struct NewsIsNotDatedAhead: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard page.kind == .news, let date = page.meta.date, page.meta.publish == nil,
      site.configuration(site.defaultLanguage).clock.instant(of: date.value) > site.now
    else { return [] }
    return [Diagnostic(.newsDatedAhead, at: date.range, ["date": date.value.written])]
  }
}
