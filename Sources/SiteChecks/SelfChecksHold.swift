import Diagnostics
import SelfCheck
import SiteModel

/// Every rule of a self-check is proved: what can be shown can be reached, and what must not happen cannot.
struct SelfChecksAreProved: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    site.selfChecks.filter { $0.language == site.defaultLanguage }.flatMap { Analysis(of: $0.questionnaire).diagnostics }
  }
}

/// What a self-check names outside its file is there: links, contacts, glossary terms and its owner.
struct SelfCheckReferencesResolve: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    site.selfChecks.flatMap { check -> [Diagnostic] in
      let links = check.contentLinks.compactMap { site.finding(for: $0, from: check.contentPath, in: check.language) }
      guard check.language == site.defaultLanguage else { return links }
      let owners = site.configuration(check.language).owners.map(\.id)
      let terms = (site.glossary[check.language] ?? []).map(\.id)
      let named =
        [check.owner].compactMap(\.self).map { (DiagnosticKind.unknownOwner, $0, owners) }
        + check.dimensions.flatMap(\.terms).map { (DiagnosticKind.unknownGlossaryTerm, $0, terms) }
      return links
        + named.compactMap { kind, value, known in
          guard !known.contains(value.value) else { return nil }
          return Diagnostic(
            kind, at: value.range, ["value": value.value, "known": known.isEmpty ? "none" : known.joined(separator: ", ")],
            suggestion: nearest(to: value.value, among: known))
        }
    }
  }
}

/// The self-check that a component invites to is there.
struct SelfCheckInvitationsNameOne: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    page.components.compactMap { component in
      guard case .selfCheck(let name)? = component, site.selfCheck(name.value, in: site.defaultLanguage) == nil else { return nil }
      let known = site.selfChecks.filter { $0.language == site.defaultLanguage }.map(\.id)
      return Diagnostic(
        .selfCheckUnknown, at: name.range, ["value": name.value, "known": known.isEmpty ? "none" : known.joined(separator: ", ")],
        suggestion: nearest(to: name.value, among: known))
    }
  }
}
