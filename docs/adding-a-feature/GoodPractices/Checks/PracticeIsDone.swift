import Diagnostics
import SiteModel

/// A good practice was done: its year is not ahead.
struct PracticeIsDone: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    let year = site.configuration(site.defaultLanguage).clock.local(at: site.now).date.year
    guard let practice = page.goodPractice, practice.year > year else { return [] }
    return [Diagnostic(.practiceIsAhead, at: page.meta.title.range, ["year": String(practice.year)])]
  }
}
