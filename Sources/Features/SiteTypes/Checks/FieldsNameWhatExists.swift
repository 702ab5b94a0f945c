import Diagnostics
import Pages
import SiteModel

/// What the fields of a page name exists: the pages that it refers to, its files, and the names of `site.yml`.
struct FieldsNameWhatExists: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    let values = [page.typedContent?.values].compactMap(\.self) + page.components.compactMap { ($0 as? DeclaredComponent)?.values }
    guard !values.isEmpty else { return [] }
    let declared = DeclaredNames(of: site, in: page.language)
    var findings: [Diagnostic] = []
    for values in values {
      values.forEach { field, value in
        if let finding = finding(value, of: field, on: page, site, declared) { findings.append(finding) }
      }
    }
    return findings
  }

  private func finding(
    _ value: Located<FieldValue>, of field: Field, on page: Page, _ site: Site, _ declared: DeclaredNames
  ) -> Diagnostic? {
    switch (value.value, field.type) {
    case (.choice(let name), .choice(.labels(let dimension))):
      declared.finding(Located(Facet(dimension, name), at: value.range))
    case (.reference(let key), .reference(let folder)): finding(Located(key, at: value.range), in: folder, page, site)
    case (.media(let link), _): finding(link, page, site)
    default: nil
    }
  }

  private func finding(_ key: Located<String>, in folder: String, _ page: Page, _ site: Site) -> Diagnostic? {
    let id = "\(folder)/\(key.value)"
    switch site.target(ofFile: id, in: page.language) {
    case .page, .generated, .media, .unreadable: return nil
    case .withheld(let withheld):
      return site.withheldPage(withheld).map { withheld in
        Diagnostic(.linkToUnpublished, at: key.range, ["page": withheld.source, "reason": withheld.reason.words])
      }
    case .outside, .nothing:
      return Diagnostic(
        .brokenReference, at: key.range, ["value": key.value, "folder": folder],
        guess: .nearest(to: key.value, among: site.pages(inFolder: folder).map(\.name)))
    }
  }

  private func finding(_ link: ContentLink, _ page: Page, _ site: Site) -> Diagnostic? {
    switch site.target(of: link.path, from: page.contentPath, in: page.language) {
    case .media: return nil
    case .outside: return Diagnostic(.linkOutsideSite, at: link.range, ["destination": link.path])
    case .page, .generated, .withheld, .unreadable, .nothing:
      let wanted = resolvedPath(link.path, from: page.contentPath) ?? link.path
      return Diagnostic(.missingDownload, at: link.range, ["path": wanted], guess: .nearest(to: wanted, among: site.media.keys))
    }
  }
}
