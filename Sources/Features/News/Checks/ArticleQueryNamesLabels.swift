import Diagnostics
import SiteModel

/// The audiences and topics of a list of articles exist.
struct ArticleQueryNamesLabels: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    let queries = page.components.compactMap { $0 as? ArticleQuery }
    guard !queries.isEmpty else { return [] }
    let declared = DeclaredNames(of: site, in: page.language)
    return queries.flatMap { query in
      [
        query.audience.flatMap { declared.finding($0, of: .audience) },
        query.topic.flatMap { declared.finding($0, of: .topic) },
      ].compactMap(\.self)
    }
  }
}
