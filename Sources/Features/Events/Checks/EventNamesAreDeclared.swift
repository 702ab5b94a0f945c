import Diagnostics
import Experts
import SiteModel

/// The hosts, series and regions of an event exist, and so do the facets of lists of events.
struct EventNamesAreDeclared: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    let queries = page.components.compactMap { $0 as? EventQuery }
    guard page.kind == .event || page.kind == .series || !queries.isEmpty else { return [] }
    let declared = DeclaredNames(of: site, in: page.language)
    let series = DeclaredNames.keys(of: .series, in: "events/", of: site)
    let experts = DeclaredNames.keys(of: .expert, in: "experts/", of: site)
    let hosts = page.hosts.filter { site.departure(ofExpert: $0.value) == nil }
    var findings = hosts.map { declared.finding(.unknownHost, $0, among: experts) }
    if let event = page.event {
      if let name = event.series { findings.append(declared.finding(.unknownSeries, name, among: series)) }
      if let region = event.venue?.region { findings.append(declared.finding(region, of: .region)) }
    }
    for query in queries {
      findings += query.facets.map { $0.value.dimension == .format ? Self.unknownFormat($0) : declared.finding($0) }
      findings.append(query.series.flatMap { declared.finding(.unknownSeries, $0, among: series) })
    }
    return findings.compactMap(\.self)
  }

  private static func unknownFormat(_ facet: Located<Facet>) -> Diagnostic? {
    let known = Event.Format.allCases.map(\.rawValue)
    guard !known.contains(facet.value.value) else { return nil }
    return Diagnostic(
      .unknownValue, at: facet.range,
      ["value": facet.value.value, "key": "format", "known": known.joined(separator: ", ")],
      guess: .nearest(to: facet.value.value, among: known))
  }
}
