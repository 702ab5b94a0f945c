import Diagnostics
import SiteModel

/// Audiences, topics, regions, sectors, owners, hosts and series that a page names are there.
struct KeysAreDeclared: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    let declared = DeclaredNames(of: site, in: page.language)
    var findings: [Diagnostic?] = []
    findings += page.meta.audiences.map { declared.finding(.unknownAudience, $0, among: declared.audiences) }
    findings += page.meta.topics.map { declared.finding(.unknownTopic, $0, among: declared.topics) }
    if let owner = page.meta.owner, site.departure(ofExpert: owner.value) == nil {
      findings.append(declared.finding(.unknownOwner, owner, among: declared.experts))
    }
    let hosts = page.hosts.filter { site.departure(ofExpert: $0.value) == nil }
    findings += hosts.map { declared.finding(.unknownHost, $0, among: declared.experts) }
    if let event = page.event {
      if let series = event.series { findings.append(declared.finding(.unknownSeries, series, among: declared.series)) }
      if let region = event.venue?.region { findings.append(declared.finding(.unknownRegion, region, among: declared.regions)) }
    }
    if let expert = page.expert {
      findings += expert.regions.map { declared.finding(.unknownRegion, $0, among: declared.regions) }
      findings += expert.sectors.map { declared.finding(.unknownSector, $0, among: declared.sectors) }
      findings += expert.members.map { declared.finding(.unknownMember, $0, among: declared.experts) }
    }
    for component in page.components { findings += component.map { Self.findings(in: $0, declared) } ?? [] }
    return findings.compactMap(\.self)
  }

  private static func findings(in component: Component, _ declared: DeclaredNames) -> [Diagnostic?] {
    switch component {
    case .news(let query):
      [
        query.audience.flatMap { declared.finding(.unknownAudience, $0, among: declared.audiences) },
        query.topic.flatMap { declared.finding(.unknownTopic, $0, among: declared.topics) },
      ]
    case .contact(let expert): [expert.flatMap { declared.finding(.unknownExpert, $0, among: declared.experts) }]
    case .events(let query):
      query.facets.map { declared.finding($0) }
        + [query.series.flatMap { declared.finding(.unknownSeries, $0, among: declared.series) }]
    case .experts(let query):
      query.facets.map { declared.finding($0) } + query.only.map { declared.finding(.unknownExpert, $0, among: declared.experts) }
    default: []
    }
  }
}
