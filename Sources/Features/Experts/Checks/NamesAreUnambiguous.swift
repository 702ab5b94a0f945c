import Diagnostics
import SiteModel

/// The part of a person's name by which lists are sorted is certain.
struct NamesAreUnambiguous: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard let expert = page.expert, expert.kind == .person, page.language == site.defaultLanguage else { return [] }
    let name = expert.personName(page.meta.title.value)
    guard !name.isCertain else { return [] }
    return [Diagnostic(.uncertainName, at: page.meta.title.range, ["name": page.meta.title.value, "example": name.listed])]
  }
}
