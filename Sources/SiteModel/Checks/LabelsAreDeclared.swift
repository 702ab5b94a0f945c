import Diagnostics

/// The audiences and topics of a page are declared.
struct LabelsAreDeclared: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    let configuration = site.configuration(page.language)
    // Nearly every page passes this fast check.
    let areDeclared =
      page.meta.audiences.allSatisfy { configuration.audience($0.value) != nil }
      && page.meta.topics.allSatisfy { configuration.topic($0.value) != nil }
    guard !areDeclared else { return [] }
    let declared = DeclaredNames(of: site, in: page.language)
    return page.meta.audiences.compactMap { declared.finding($0, of: .audience) }
      + page.meta.topics.compactMap { declared.finding($0, of: .topic) }
  }
}
