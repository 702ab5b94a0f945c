import SiteModel

/// The last assembled site, with everything that decided its structure. Most edits change one page and move nothing; then the next
/// site is this one with that page replaced. In any other case the site is assembled again.
struct AssemblyCache: Sendable {
  private let assembly: SiteAssembly
  private var loaded: [Page]
  private var site: Site
  /// For each page that was read its index in the site; nil if it is withheld, or shown only as a draft.
  private let places: [Int?]
  /// The moment until which no page appears or disappears.
  private let nextPublicationChange: Instant?

  /// Caches a site without faults in its addresses and without drafts in its data.
  /// - Parameters:
  ///   - origins: for each page of the site its index among those that were read.
  ///   - withheld: the pages that are not published now.
  init(_ assembly: SiteAssembly, _ loaded: [Page], _ site: Site, origins: [Int], _ withheld: [WithheldPage]) {
    self.assembly = assembly
    self.loaded = loaded
    self.site = site
    let sources = Set(withheld.map(\.source))
    var places: [Int?] = Array(repeating: nil, count: loaded.count)
    for (place, origin) in origins.enumerated() where sources.isEmpty || !sources.contains(loaded[origin].source) {
      places[origin] = place
    }
    self.places = places
    nextPublicationChange = assembly.nextPublicationChange(of: loaded)
  }

  /// The site with the present pages, which is then cached; nil when something changed other than the content of published pages.
  mutating func update(with pages: [Page], by assembly: SiteAssembly) -> Site? {
    let changes = [nextPublicationChange, site.nextChange?.instant].compactMap(\.self)
    guard self.assembly.hasSameStructure(as: assembly), pages.count == loaded.count, assembly.data.drafts.isEmpty,
      site.now <= assembly.now, changes.allSatisfy({ assembly.now < $0 })
    else { return nil }
    var published = site.pages
    for (index, page) in pages.enumerated() where page !== loaded[index] {
      guard let place = places[index], let placement = PagePlacement(page), placement == PagePlacement(loaded[index]) else {
        return nil
      }
      published[place] = Page(page, at: published[place].address)
    }
    guard assembly.generatedPages(for: published, assembly.data) == site.generatedPages else { return nil }
    site = site.replacing(
      pages: published, media: assembly.media, data: assembly.data, now: assembly.now)
    loaded = pages
    return site
  }
}

extension SiteAssembly {
  /// Whether another assembly gives a set of pages the same structure.
  fileprivate func hasSameStructure(as other: SiteAssembly) -> Bool {
    folder == other.folder && languages == other.languages && configurations == other.configurations
      && addressWords == other.addressWords && unreadable == other.unreadable && includesDrafts == other.includesDrafts
      && media.keys == other.media.keys
  }
}
