import Diagnostics
import Experts
import SiteModel

/// A campaign begins before it ends, and has another page as its target.
struct CampaignLeadsToAPage: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    guard let campaign = page.campaign else { return [] }
    var findings: [Diagnostic] = []
    if campaign.end.value < campaign.start.value {
      findings.append(
        Diagnostic(
          .campaignEndsBeforeStart, at: campaign.end.range, ["start": campaign.start.value.description],
          notes: [DiagnosticNote(.startsHere, at: campaign.start.range)]))
    }
    for link in [campaign.target] + campaign.posts.compactMap(\.link) where !isPage(link, on: page, of: site) {
      findings.append(Diagnostic(.campaignTargetIsNoPage, at: link.range, ["value": link.path]))
    }
    let names = DeclaredNames(of: site, in: page.language)
    let experts = DeclaredNames.keys(of: .expert, in: "experts/", of: site)
    return findings + [campaign.contact].compactMap(\.self).compactMap { names.finding(.unknownExpert, $0, among: experts) }
  }

  /// Broken links are left to another check.
  private func isPage(_ link: ContentLink, on page: Page, of site: Site) -> Bool {
    switch site.target(of: link.path, from: page.contentPath, in: page.language) {
    case .page(let index): site.pages[index].id != page.id
    case .generated, .withheld, .unreadable, .outside, .nothing: true
    case .media: false
    }
  }
}

/// Each campaign has its own code in tracked links.
struct CampaignCodesDiffer: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    let campaigns = site.campaigns(in: site.defaultLanguage).compactMap { site.pages[$0].campaign }
    return campaigns.indices.dropFirst().compactMap { index in
      let code = campaigns[index].code
      guard let first = campaigns[..<index].first(where: { $0.code.value == code.value }) else { return nil }
      return Diagnostic(
        .campaignCodeTwice, at: code.range, ["code": code.value], notes: [DiagnosticNote(.firstOne, at: first.code.range)])
    }
  }
}
