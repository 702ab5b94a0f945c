import Diagnostics

/// A site that readers can search has a page for it in each of its languages.
struct SearchHasAPage: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    guard let search = site.configuration(site.defaultLanguage).search, search.value else { return [] }
    return site.languages.filter { site.searchPage(in: $0) == nil }.map { language in
      Diagnostic(.noSearchPage, at: search.range, ["language": language.code])
    }
  }
}
