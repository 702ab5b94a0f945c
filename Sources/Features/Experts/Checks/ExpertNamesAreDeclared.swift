import Diagnostics
import SiteModel

/// The owner of a page exists, and so do the regions, sectors and members of an expert, and the experts in components.
struct ExpertNamesAreDeclared: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    let queries = page.components.compactMap { $0 as? ExpertQuery }
    let contacts = page.components.compactMap { ($0 as? Contact)?.expert }
    let owner = page.meta.owner.flatMap { site.departure(ofExpert: $0.value) == nil ? $0 : nil }
    guard page.kind == .expert || owner != nil || !queries.isEmpty || !contacts.isEmpty else { return [] }
    let declared = DeclaredNames(of: site, in: page.language)
    let experts = DeclaredNames.keys(of: .expert, in: "experts/", of: site)
    var findings = [owner.flatMap { declared.finding(.unknownOwner, $0, among: experts) }]
    if let expert = page.expert {
      findings += expert.regions.map { declared.finding($0, of: .region) }
      findings += expert.sectors.map { declared.finding($0, of: .sector) }
      findings += expert.members.map { declared.finding(.unknownMember, $0, among: experts) }
    }
    findings += contacts.map { declared.finding(.unknownExpert, $0, among: experts) }
    for query in queries {
      findings +=
        query.facets.map { declared.finding($0) } + query.only.map { declared.finding(.unknownExpert, $0, among: experts) }
    }
    return findings.compactMap(\.self)
  }
}
