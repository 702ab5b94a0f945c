import Diagnostics
import SiteModel

/// Assembles a site from its parts: which pages are published, at which addresses, and when that changes.
struct SiteAssembly {
  let folder: String
  let languages: [LanguageTag]
  let configurations: [LanguageTag: SiteConfiguration]
  let media: [String: MediaFile]
  let data: SiteDataSet
  let addressWords: [LanguageTag: AddressWords]
  /// The files that could not be read: see ``Site/unreadable``.
  let unreadable: Set<String>
  let now: Instant
  let includesDrafts: Bool
  let features: FeatureReaders

  /// The site, from all pages that could be read. Addresses with two owners are reported.
  /// - Parameter cache: the last site; afterwards this one, if the next may be made from it.
  func site(
    of loaded: [Page], reusing cache: inout AssemblyCache?, into diagnostics: inout [Diagnostic]
  ) -> Site {
    if let site = cache?.update(with: loaded, by: self) { return site }
    var addresses = PageAddresses(
      pages: loaded, languages: languages, configurations: configurations, datedFolders: features.datedFolders)
    var published: [Page] = []
    published.reserveCapacity(loaded.count)
    /// For each published page its index among those that were read.
    var origins: [Int] = []
    var withheld: [WithheldPage] = []
    var awaited: [Page] = []
    var changes: [ScheduledChange] = []
    var reasons: [String: WithheldPage.Reason] = [:]
    for page in loaded where page.language == languages[0] { reasons[page.id] = reasonToWithhold(page) }
    for (index, page) in loaded.enumerated() {
      addScheduledChanges(of: page, to: &changes)
      // A withheld original withholds its translations as well.
      let reason = reasonToWithhold(page) ?? (reasons.isEmpty ? nil : reasons[page.id])
      if let reason {
        withheld.append(
          WithheldPage(id: page.id, language: page.language, source: page.source, title: page.meta.title.value, reason: reason))
      }
      if case .notYet? = reason, !includesDrafts {
        awaited.append(Page(page, at: addresses.address(of: page.id, in: page.language)))
      }
      if reason == nil || includesDrafts {
        published.append(Page(page, at: addresses.address(of: page.id, in: page.language)))
        origins.append(index)
      }
    }
    changes += configurations.values.compactMap { configuration in
      guard let announcement = configuration.announcement, let until = announcement.until else { return nil }
      return change(at: LocalDateTime(CalendarDate(daysSinceEpoch: until.value.daysSinceEpoch + 1)), source: until.range.path)
    }
    let open = data.published(includingDrafts: includesDrafts)
    let order = order(of: published)
    published = order.map { published[$0] }
    let generated = generatedPages(for: published, open)
    let findings = findings(on: published, generated)
    diagnostics += findings.diagnostics
    let allWithheld = withheld + data.drafts
    let site = Site(
      folder: folder, configurations: configurations, languages: languages, pages: findings.unique,
      withheld: includesDrafts ? [] : allWithheld, previewed: includesDrafts ? allWithheld : [], generatedPages: generated,
      media: media, data: open, now: now,
      nextChange: changes.filter { $0.instant > now }.min { ($0.instant, $0.source) < ($1.instant, $1.source) },
      upcoming: awaited.isEmpty ? nil : upcoming(awaited, beside: published, open, withheld: allWithheld),
      unreadable: unreadable)
    // Only a site without upcoming pages is cached; they would have to be assembled again with it.
    let mayBeReused = findings.diagnostics.isEmpty && awaited.isEmpty && data.drafts.isEmpty
    cache = mayBeReused ? AssemblyCache(self, loaded, site, origins: order.map { origins[$0] }, withheld) : nil
    return site
  }

  /// The pages that appear later, and the site with them. Clashes of addresses are not reported: by then other pages may be gone.
  private func upcoming(
    _ awaited: [Page], beside published: [Page], _ data: SiteDataSet, withheld: [WithheldPage]
  ) -> UpcomingPages {
    let pages = published + awaited
    let ordered = order(of: pages).map { pages[$0] }
    let generated = generatedPages(for: ordered, data)
    let sources = Set(awaited.map(\.source))
    let site = Site(
      folder: folder, configurations: configurations, languages: languages,
      pages: findings(on: ordered, generated).unique, withheld: withheld.filter { !sources.contains($0.source) },
      generatedPages: generated, media: media, data: data, now: now,
      nextChange: nil, unreadable: unreadable)
    return UpcomingPages(pages: awaited, site: site)
  }

  /// What is wrong with the addresses, and the pages that are the only ones at theirs.
  private func findings(
    on pages: [Page], _ generated: [GeneratedPage]
  ) -> (diagnostics: [Diagnostic], unique: [Page]) {
    var claims = AddressClaims(siteFile: "\(folder)/site.yml", count: pages.count + generated.count)
    for page in pages { claims.claim(page) }
    for page in generated { claims.claim(page) }
    var diagnostics = claims.diagnostics
    for language in languages
    where !unreadable.contains(Site.rootID) && !pages.contains(where: { $0.id == Site.rootID && $0.language == language }) {
      let path = "\(folder)/pages/index\(language == languages[0] ? "" : ".\(language)").md"
      diagnostics.append(Diagnostic(.noHomePage, at: SourceRange(path: path), ["language": language.code, "path": path]))
    }
    return (diagnostics, claims.unique(pages))
  }

  /// The order of the pages: by language, address and file.
  private func order(of pages: [Page]) -> [Int] {
    let ranks = Dictionary(languages.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let keys = pages.map { (rank: ranks[$0.language] ?? 0, address: $0.address, source: $0.source) }
    // Sorting indices is faster than moving pages.
    return pages.indices.sorted { keys[$0] < keys[$1] }
  }

  // MARK: Publication

  private var clock: LocalClock { configurations[languages[0]]?.clock ?? .utc }

  private func reasonToWithhold(_ page: Page) -> WithheldPage.Reason? {
    if page.meta.isDraft { return .draft }
    if let publish = page.meta.publish?.value, clock.instant(of: publish) > now { return .notYet(publish) }
    if let expires = page.meta.expires?.value, clock.instant(of: expires) <= now { return .expired(expires) }
    return page.content?.reasonToWithhold(at: now, on: clock)
  }

  private func addScheduledChanges(of page: Page, to changes: inout [ScheduledChange]) {
    guard !includesDrafts, !page.meta.isDraft else { return }
    if let content = page.content { changes += content.publicationChanges(on: clock) + content.contentChanges(on: clock) }
    guard page.meta.publish != nil || page.meta.expires != nil else { return }
    for moment in [page.meta.publish, page.meta.expires] {
      if let moment { changes.append(change(at: moment.value, source: moment.range.path)) }
    }
  }

  private func change(at moment: LocalDateTime, source: String) -> ScheduledChange {
    ScheduledChange(instant: clock.instant(of: moment), source: source)
  }

  // MARK: Generated pages

  /// The pages that are generated for lists and for the data of features.
  func generatedPages(for pages: [Page], _ data: SiteDataSet) -> [GeneratedPage] {
    lists(of: pages) + data.all.flatMap { $0.generatedPages(languages: languages, configurations: configurations) }
  }

  private func lists(of pages: [Page]) -> [GeneratedPage] {
    let shared = pages.filter { $0.kind.order == .byContent }
    let byID = Dictionary(grouping: shared) { $0.id }.mapValues { versions in
      Dictionary(versions.map { ($0.language, $0) }, uniquingKeysWith: { first, _ in first })
    }
    return languages.flatMap { language -> [GeneratedPage] in
      guard let configuration = configurations[language], let words = addressWords[language] else { return [] }
      let listed = ListedPages(
        language: language, root: language == languages[0] ? SiteAddress(path: "/") : SiteAddress(path: "/\(language.code)/"),
        configuration: configuration, words: words, now: now,
        own: languages.count == 1 ? pages : pages.filter { $0.language == language },
        shared: byID.values.compactMap { $0[language] ?? $0[languages[0]] })
      return features.lists.flatMap { $0.pages(beside: listed) }
    }
  }
}

extension SiteAssembly {
  /// The next moment at which a page appears or disappears.
  func nextPublicationChange(of pages: [Page]) -> Instant? {
    pages.lazy.flatMap { page in
      [page.meta.publish, page.meta.expires].compactMap { $0.map { clock.instant(of: $0.value) } }
        + (page.content?.publicationChanges(on: clock).map(\.instant) ?? [])
    }.filter { $0 > now }.min()
  }
}
