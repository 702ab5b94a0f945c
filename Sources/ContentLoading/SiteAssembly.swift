import Diagnostics
import SiteModel

/// Puts the parts of a site together: which pages are published, at which address, and when that changes.
struct SiteAssembly {
  let folder: String
  let languages: [LanguageTag]
  let configurations: [LanguageTag: SiteConfiguration]
  let media: [String: MediaFile]
  let glossary: [LanguageTag: [GlossaryTerm]]
  let services: [LanguageTag: ServiceDeclaration]
  let addressWords: [LanguageTag: AddressWords]
  /// The files that could not be read: see ``Site/unreadable``.
  let unreadable: Set<String>
  let now: Instant
  let includesDrafts: Bool

  /// The site, from all pages that could be read. Addresses that two sources claim are reported.
  /// - Parameter kept: the last site; holds afterwards this one, when the next may be made from it.
  func site(
    of loaded: [Page], selfChecks: [SelfCheckDocument], reusing kept: inout KeptAssembly?, into diagnostics: inout [Diagnostic]
  ) -> Site {
    if let site = kept?.update(with: loaded, selfChecks: selfChecks, by: self) { return site }
    var addresses = AddressBook(pages: loaded, languages: languages, configurations: configurations)
    var published: [Page] = []
    published.reserveCapacity(loaded.count)
    /// For each published page its place among those that were read.
    var origins: [Int] = []
    var heldBack: [WithheldPage] = []
    var awaited: [Page] = []
    var changes: [ScheduledChange] = []
    var reasons: [String: WithheldPage.Reason] = [:]
    for page in loaded where page.language == languages[0] { reasons[page.id] = reasonToWithhold(page) }
    for (index, page) in loaded.enumerated() {
      addScheduledChanges(of: page, to: &changes)
      // What keeps the original back keeps its translations back.
      let reason = reasonToWithhold(page) ?? (reasons.isEmpty ? nil : reasons[page.id])
      if let reason {
        heldBack.append(
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
    let openChecks = selfChecks.filter { includesDrafts || !$0.isDraft }
    let order = order(of: published)
    published = order.map { published[$0] }
    let generated = generatedPages(for: published, openChecks)
    let findings = findings(on: published, generated, openChecks)
    diagnostics += findings.diagnostics
    let allHeldBack = heldBack + selfChecks.filter(\.isDraft).map(\.withheld)
    let site = Site(
      folder: folder, configurations: configurations, languages: languages, pages: findings.unique,
      withheld: includesDrafts ? [] : allHeldBack, previewed: includesDrafts ? allHeldBack : [], generatedPages: generated,
      media: media, glossary: glossary, services: services, now: now, selfChecks: openChecks,
      nextChange: changes.filter { $0.instant > now }.min { ($0.instant, $0.source) < ($1.instant, $1.source) },
      upcoming: awaited.isEmpty ? nil : upcoming(awaited, beside: published, openChecks, withheld: allHeldBack),
      unreadable: unreadable)
    // What is kept is a site of published pages; those that are awaited would have to be put together again beside it.
    let mayBeReused = findings.diagnostics.isEmpty && awaited.isEmpty && !selfChecks.contains(where: \.isDraft)
    kept = mayBeReused ? KeptAssembly(self, loaded, site, origins: order.map { origins[$0] }, heldBack) : nil
    return site
  }

  /// The pages that appear later, with the site as it will be. Who has which address then cannot be said: others may have gone.
  private func upcoming(
    _ awaited: [Page], beside published: [Page], _ selfChecks: [SelfCheckDocument], withheld: [WithheldPage]
  ) -> UpcomingPages {
    let pages = published + awaited
    let ordered = order(of: pages).map { pages[$0] }
    let generated = generatedPages(for: ordered, selfChecks)
    let sources = Set(awaited.map(\.source))
    let site = Site(
      folder: folder, configurations: configurations, languages: languages,
      pages: findings(on: ordered, generated, selfChecks).unique, withheld: withheld.filter { !sources.contains($0.source) },
      generatedPages: generated, media: media, glossary: glossary, services: services, now: now, selfChecks: selfChecks,
      nextChange: nil, unreadable: unreadable)
    return UpcomingPages(pages: awaited, site: site)
  }

  /// What is wrong with the addresses, and the pages that have one of their own.
  private func findings(
    on pages: [Page], _ generated: [GeneratedPage], _ selfChecks: [SelfCheckDocument]
  ) -> (diagnostics: [Diagnostic], unique: [Page]) {
    var claims = AddressClaims(media: media)
    let origins = GeneratedPageOrigins(folder: folder, configurations: configurations, pages: pages, selfChecks: selfChecks)
    for page in pages { claims.claim(page) }
    for page in generated { claims.claim(page, from: origins.place(of: page)) }
    for page in pages { claims.claimAliases(of: page) }
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
    // Numbers are moved about more quickly than pages.
    return pages.indices.sorted { keys[$0] < keys[$1] }
  }

  // MARK: Publication

  private var clock: LocalClock { configurations[languages[0]]?.clock ?? .utc }

  private func reasonToWithhold(_ page: Page) -> WithheldPage.Reason? {
    if page.meta.isDraft { return .draft }
    if let publish = page.meta.publish?.value, clock.instant(of: publish) > now { return .notYet(publish) }
    if let expires = page.meta.expires?.value, clock.instant(of: expires) <= now { return .expired(expires) }
    if let left = page.expert?.left?.value, clock.local(at: now).date >= left { return .left(left) }
    return nil
  }

  private func addScheduledChanges(of page: Page, to changes: inout [ScheduledChange]) {
    guard !includesDrafts, !page.meta.isDraft else { return }
    if let event = page.event { changes += event.changes }
    if let left = page.expert?.left, let change = change(at: LocalDateTime(left.value), source: left.range.path) {
      changes.append(change)
    }
    guard page.meta.publish != nil || page.meta.expires != nil else { return }
    for moment in [page.meta.publish, page.meta.expires] {
      if let moment, let change = change(at: moment.value, source: moment.range.path) { changes.append(change) }
    }
  }

  private func change(at moment: LocalDateTime, source: String) -> ScheduledChange? {
    ScheduledChange(instant: clock.instant(of: moment), source: source)
  }

  // MARK: Pages that nobody writes

  /// The pages that lists and self-checks need beside those of the authors.
  func generatedPages(for pages: [Page], _ selfChecks: [SelfCheckDocument]) -> [GeneratedPage] {
    lists(of: pages) + selfChecks.flatMap(generatedPages)
  }

  private func lists(of pages: [Page]) -> [GeneratedPage] {
    let shared = pages.filter { $0.event != nil || $0.expert != nil }
    let byID = Dictionary(grouping: shared) { $0.id }.mapValues { versions in
      Dictionary(versions.map { ($0.language, $0) }, uniquingKeysWith: { first, _ in first })
    }
    return languages.flatMap { language -> [GeneratedPage] in
      guard let configuration = configurations[language], let words = addressWords[language] else { return [] }
      return GeneratedPages(
        language: language, root: language == languages[0] ? SiteAddress(path: "/") : SiteAddress(path: "/\(language.code)/"),
        configuration: configuration, words: words, now: now,
        own: languages.count == 1 ? pages : pages.filter { $0.language == language },
        shared: byID.values.compactMap { $0[language] ?? $0[languages[0]] }
      ).all
    }
  }
}

extension SiteAssembly {
  /// The first moment after this one at which a page comes or goes by itself.
  func firstTurn(of pages: [Page]) -> Instant? {
    pages.lazy.flatMap { page in
      [
        page.meta.publish.map { clock.instant(of: $0.value) }, page.meta.expires.map { clock.instant(of: $0.value) },
        page.expert?.left.map { clock.instant(of: LocalDateTime($0.value)) },
      ].compactMap(\.self)
    }.filter { $0 > now }.min()
  }
}

extension Event {
  /// The moments at which its page and the lists with it change by themselves.
  fileprivate var changes: [ScheduledChange] {
    [start, end, registration?.opens, registration?.closes].compactMap { time in
      time.map { ScheduledChange(instant: $0.value.instant, source: $0.range.path) }
    }
  }
}
