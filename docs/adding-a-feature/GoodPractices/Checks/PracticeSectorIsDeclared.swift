import Diagnostics
import SiteModel

/// The sector of a good practice is one that the site declares.
struct PracticeSectorIsDeclared: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard let sector = page.goodPractice?.sector else { return [] }
    let declared = DeclaredNames(of: site, in: page.language)
    return [declared.finding(Located(Facet(.sector, sector.value), at: sector.range))].compactMap(\.self)
  }
}
