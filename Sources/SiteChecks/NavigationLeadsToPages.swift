import Diagnostics
import SiteModel

/// Everything that `site.yml` leads to is a published page.
struct NavigationLeadsToPages: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    site.languages.flatMap { language in
      let configuration = site.configuration(language)
      let entries = configuration.navigation + configuration.footer.flatMap(\.links) + configuration.audiences.compactMap(\.page)
      return entries.compactMap { entry -> Diagnostic? in
        switch site.target(of: entry.value, from: "site.yml", in: language) {
        case .page, .generated, .unreadable: return nil
        case .media, .withheld, .outside, .nothing:
          let files = site.pages.filter { $0.language == site.defaultLanguage }.map(\.contentPath)
          return Diagnostic(
            .brokenMenuEntry, at: entry.range,
            ["value": entry.value, "example": files.first { $0 != "pages/index.md" } ?? "pages/about.md"],
            suggestion: nearest(to: entry.value, among: files))
        }
      }
    }
  }
}
