import Diagnostics

/// Every link in `site.yml` leads to a published page.
struct NavigationLeadsToPages: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    let files = site.pages.filter { $0.language == site.defaultLanguage }.map(\.contentPath)
    let example = files.first { $0 != "pages/index.md" } ?? "pages/about.md"
    return site.languages.flatMap { language in
      let configuration = site.configuration(language)
      let entries = configuration.navigation + configuration.footer.flatMap(\.links) + configuration.audiences.compactMap(\.page)
      return entries.compactMap { entry -> Diagnostic? in
        switch site.target(of: entry.value, from: "site.yml", in: language) {
        case .page, .generated, .unreadable: return nil
        case .media, .withheld, .outside, .nothing:
          return Diagnostic(
            .brokenMenuEntry, at: entry.range,
            ["value": entry.value, "example": example],
            guess: .nearest(to: entry.value, among: files))
        }
      }
    }
  }
}
