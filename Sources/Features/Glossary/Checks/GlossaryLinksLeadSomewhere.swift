import Diagnostics
import SiteModel

/// Every link in the glossary has a published target.
struct GlossaryLinksLeadSomewhere: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    site.languages.flatMap { language in
      (site.glossary[language] ?? []).flatMap(\.definition.links)
        .compactMap { site.finding(for: $0, from: "glossary.yml", in: language) }
    }
  }
}
