import Diagnostics
import ParallelWork

/// A rule about the site as a whole.
public protocol SiteCheck: Sendable {
  func findings(in site: Site) -> [Diagnostic]
}

/// A rule about one page. It may look at the rest of the site.
public protocol PageCheck: Sendable {
  func findings(on page: Page, of site: Site) -> [Diagnostic]
}

/// All rules for a site: the general ones and those of the features.
public struct SiteChecks: Sendable {
  private let ofTheSite: [any SiteCheck]
  private let ofEachPage: [any PageCheck]

  /// The general rules, together with those of features.
  public init(ofTheSite: [any SiteCheck], ofEachPage: [any PageCheck]) {
    self.ofTheSite =
      [
        NavigationLeadsToPages(), SectionOrderNamesPages(), SecurityContactIsValid(), AnnouncementIsCurrent(),
        OldMediaAddressesLeadOn(),
        AnnouncementLinksLeadSomewhere(), MediaIsHarmless(), SearchHasAPage(),
      ] + ofTheSite
    self.ofEachPage =
      [LinksLeadSomewhere(), ImagesAreShown(), LabelsAreDeclared(), SummaryIsShort(), ReviewsAreNotLongOverdue()] + ofEachPage
  }

  /// Runs every check and returns what they found. Pages are checked in parallel. A cancelled task returns early with few findings.
  public func run(on site: Site) async -> [Diagnostic] {
    let perPage = await findings(on: site.pages, of: site) + (await findingsOnUpcomingPages(of: site))
    return ofTheSite.flatMap { $0.findings(in: site) } + perPage
  }

  private func findings(on pages: [Page], of site: Site) async -> [Diagnostic] {
    let found = await pages.parallelMap { page -> [Diagnostic] in
      // The site has changed, so nobody waits for these findings.
      if Task.isCancelled { return [] }
      return ofEachPage.flatMap { $0.findings(on: page, of: site) }
    }
    return await LinksLeadSomewhere.guessing(found, on: pages, of: site).flatMap(\.self)
  }

  /// Checks the pages that appear later, except their links: a draft that they link to may be finished by then.
  private func findingsOnUpcomingPages(of site: Site) async -> [Diagnostic] {
    guard let upcoming = site.upcoming else { return [] }
    return await findings(on: upcoming.pages, of: upcoming.site).filter { $0.kind != .linkToUnpublished }
  }
}
