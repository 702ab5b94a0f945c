import Diagnostics
import Experts
import SiteModel

/// Every rule of a self-check is proved: what should be reachable is, and what must not happen cannot.
struct SelfChecksAreProved: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    site.selfChecks.filter { $0.language == site.defaultLanguage }.flatMap { Analysis(of: $0.questionnaire).diagnostics }
  }
}

/// The references of a self-check resolve: links, contacts, glossary terms and its owner.
struct SelfCheckReferencesResolve: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    site.selfChecks.flatMap { check -> [Diagnostic] in
      let links = check.contentLinks.compactMap { site.finding(for: $0, from: check.contentPath, in: check.language) }
      guard check.language == site.defaultLanguage else { return links }
      let declared = DeclaredNames(of: site, in: check.language)
      let glossary = DeclaredNames.Names((site.glossary[check.language] ?? []).map(\.id))
      let owner = check.owner.flatMap {
        declared.finding(.unknownOwner, $0, among: DeclaredNames.keys(of: .expert, in: "experts/", of: site))
      }
      let terms =
        site.unreadable.contains("glossary")
        ? [] : check.dimensions.flatMap(\.terms).compactMap { declared.finding(.unknownGlossaryTerm, $0, among: glossary) }
      return links + [owner].compactMap(\.self) + terms
    }
  }
}

/// The self-check of an invitation exists.
struct SelfCheckInvitationsNameOne: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    page.components.compactMap { component in
      guard let name = (component as? SelfCheckInvitation)?.name, site.selfCheck(name.value, in: site.defaultLanguage) == nil,
        !site.unreadable.contains(SelfCheckDocument.folder + name.value)
      else { return nil }
      let known = site.selfChecks.filter { $0.language == site.defaultLanguage }.map(\.id)
      return Diagnostic(
        .selfCheckUnknown, at: name.range, ["value": name.value, "known": Words.list(known)],
        guess: nearest(to: name.value, among: known))
    }
  }
}
