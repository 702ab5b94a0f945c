import Diagnostics
import ParallelWork
import SiteModel

/// A rule about the site as a whole.
protocol SiteCheck: Sendable {
  /// Where the rule does not hold.
  func findings(in site: Site) -> [Diagnostic]
}

/// A rule about one page, which may look at the rest of the site.
protocol PageCheck: Sendable {
  /// Where the rule does not hold.
  func findings(on page: Page, of site: Site) -> [Diagnostic]
}

/// All checks of a site.
public enum SiteChecks {
  private static let ofTheSite: [any SiteCheck] = [
    NavigationLeadsToPages(), SectionOrderNamesPages(), SecurityContactIsValid(), AnnouncementIsCurrent(),
    GlossaryLinksLeadSomewhere(), EventsDiffer(), SeriesHaveEvents(), NoticeIsPublished(), NecessaryPurposeIsExplained(),
    SelfChecksAreProved(), SelfCheckReferencesResolve(), CampaignCodesDiffer(),
  ]
  private static let ofEachPage: [any PageCheck] = [
    LinksLeadSomewhere(), ImagesAreShown(), DownloadsExist(), KeysAreDeclared(), SummaryIsShort(),
    EventTimesAreInOrder(), EventHasItsPlace(), MovedEventSaysFromWhen(), EventIsOnAWorkingDay(), RegistrationEnds(),
    EventIsAnnouncedInTime(), EventIsOfASensibleLength(), NewsIsOfToday(), PeopleAgree(),
    NobodyHasLeft(), EmbedsAreDeclared(), SelfCheckInvitationsNameOne(), CampaignLeadsToAPage(), PlanFitsItsEvents(),
    CampaignTextsHold(),
  ]

  /// Runs every check and returns what they found. Pages are looked at in parallel. A task that is cancelled finds little.
  public static func run(on site: Site) async -> [Diagnostic] {
    let perPage = await findings(on: site.pages, of: site) + (await findingsOnUpcomingPages(of: site))
    return ofTheSite.flatMap { $0.findings(in: site) } + perPage
  }

  private static func findings(on pages: [Page], of site: Site) async -> [Diagnostic] {
    let found = await pages.parallelMap { page -> [Diagnostic] in
      // Nobody waits for what is found in a site that has changed since.
      if Task.isCancelled { return [] }
      return ofEachPage.flatMap { $0.findings(on: page, of: site) }
    }
    return await LinksLeadSomewhere.guessing(found, on: pages, of: site).flatMap(\.self)
  }

  /// Pages that appear later are held to the same, but for what they lead to: a draft may be finished by then.
  private static func findingsOnUpcomingPages(of site: Site) async -> [Diagnostic] {
    guard let upcoming = site.upcoming else { return [] }
    return await findings(on: upcoming.pages, of: upcoming.site).filter { $0.kind != .linkToUnpublished }
  }
}
