import SiteModel

/// A site as it was put together, kept with everything that decided on it: most edits change a page and move nothing, and then the
/// next site is this one with that page in it. In doubt, the site is put together anew.
struct KeptAssembly: Sendable {
  private let assembly: SiteAssembly
  private var loaded: [Page]
  private var site: Site
  /// For each page that was read its place in the site; nil for one that is held back, or shown though it is.
  private let places: [Int?]
  /// Until when no page comes or goes by itself.
  private let firstTurn: Instant?

  /// A site without faults in its addresses and without drafts of self-checks.
  /// - Parameters:
  ///   - origins: for each page of the site its place among those that were read.
  ///   - heldBack: the pages that are not published now.
  init(_ assembly: SiteAssembly, _ loaded: [Page], _ site: Site, origins: [Int], _ heldBack: [WithheldPage]) {
    self.assembly = assembly
    self.loaded = loaded
    self.site = site
    let sources = Set(heldBack.map(\.source))
    var places: [Int?] = Array(repeating: nil, count: loaded.count)
    for (place, origin) in origins.enumerated() where sources.isEmpty || !sources.contains(loaded[origin].source) {
      places[origin] = place
    }
    self.places = places
    firstTurn = assembly.firstTurn(of: loaded)
  }

  /// The site with the pages as they are now, which is kept in its turn; nil when more changed than what stands on published pages.
  mutating func update(with pages: [Page], selfChecks: [SelfCheckDocument], by assembly: SiteAssembly) -> Site? {
    let turns = [firstTurn, site.nextChange?.instant].compactMap(\.self)
    guard self.assembly.placesLike(assembly), pages.count == loaded.count, !selfChecks.contains(where: \.isDraft),
      site.now <= assembly.now, turns.allSatisfy({ assembly.now < $0 })
    else { return nil }
    var published = site.pages
    for (index, page) in pages.enumerated() where page !== loaded[index] {
      guard let place = places[index], let placement = PagePlacement(page), placement == PagePlacement(loaded[index]) else {
        return nil
      }
      published[place] = Page(page, at: published[place].address)
    }
    guard assembly.generatedPages(for: published, selfChecks) == site.generatedPages else { return nil }
    site = site.replacing(
      pages: published, media: assembly.media, glossary: assembly.glossary, services: assembly.services, selfChecks: selfChecks,
      now: assembly.now)
    loaded = pages
    return site
  }
}

extension SiteAssembly {
  /// Whether another assembly gives the same pages the same places.
  fileprivate func placesLike(_ other: SiteAssembly) -> Bool {
    folder == other.folder && languages == other.languages && configurations == other.configurations
      && addressWords == other.addressWords && unreadable == other.unreadable && includesDrafts == other.includesDrafts
      && media.keys == other.media.keys
  }
}
