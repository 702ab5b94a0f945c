import Diagnostics

/// A whole site, read and assembled: everything that rendering needs to know.
///
/// Pages are referred to by their index in ``pages``. The order is fixed (language, then address), so equal input gives equal
/// sites.
public struct Site: Sendable {
  /// The content of `site.yml` in each language.
  public let configurations: [LanguageTag: SiteConfiguration]
  /// The languages, the default one first.
  public let languages: [LanguageTag]
  /// The published pages, ordered by language and address.
  public internal(set) var pages: [Page]
  /// The pages that are not published now, with reasons.
  public let withheld: [WithheldPage]
  /// The pages that are in this site only because drafts were asked for, with the reasons why they are not published.
  public let previewed: [WithheldPage]
  /// The pages that no author wrote: lists, and the page for broken addresses.
  public let generatedPages: [GeneratedPage]
  /// The files of `media/` and `static/`, by their path in the site folder.
  public internal(set) var media: [String: MediaFile]
  /// What features have read from files that are not pages.
  public internal(set) var data: SiteDataSet
  /// The moment for which the site is built.
  public internal(set) var now: Instant
  /// When files last changed, where known, by their paths in the site folder: for pages that do not state it.
  public var lastChanges: [String: Instant] = [:]
  /// When the site next changes without an edit; nil when it does not.
  public let nextChange: ScheduledChange?
  /// The pages that appear later; nil when there are none.
  public var upcoming: UpcomingPages? { boxedUpcoming?.wrappedValue }
  private let boxedUpcoming: Boxed<UpcomingPages>?
  /// The files that exist but could not be read, by their paths without language and extension, such as `pages/about` and
  /// `services`. References to them are not reported: a fault is reported once, where it is.
  public let unreadable: Set<String>
  /// The path of the site folder as the user typed it.
  public let folder: String

  private let versions: PageVersions
  private let addresses: [String: Int]
  private let withheldByID: [String: Int]
  private let children: [[Int]]
  private let parents: [Int?]
  private let homes: [LanguageTag: Int]
  private let dated: [Page.Kind: [LanguageTag: [Int]]]
  /// The index of each page in its reading order: among the pages of its kind, newest first, or among the pages of its section.
  private let places: [Int]
  private let generatedByKind: [GeneratedPage.Kind: [LanguageTag: Int]]
  /// The indices of those of each name, in order.
  private let generatedByName: [String: [LanguageTag: [Int]]]
  private let generatedByAddress: [String: Int]
  private let lists: [String: [LanguageTag: SiteAddress]]
  private let orderedIDs: [Page.Kind: [String]]
  private let keys: [Page.Kind: [String]]

  /// Assembles a site from its parts. `pages` must be ordered by language and address.
  public init(
    folder: String, configurations: [LanguageTag: SiteConfiguration], languages: [LanguageTag], pages: [Page],
    withheld: [WithheldPage], previewed: [WithheldPage] = [], generatedPages: [GeneratedPage], media: [String: MediaFile],
    data: SiteDataSet = SiteDataSet(), now: Instant, nextChange: ScheduledChange?, upcoming: UpcomingPages? = nil,
    unreadable: Set<String> = []
  ) {
    self.unreadable = unreadable
    boxedUpcoming = upcoming.map(Boxed.init)
    self.folder = folder
    self.configurations = configurations
    self.languages = languages
    self.pages = pages
    self.withheld = withheld
    self.previewed = previewed
    self.generatedPages = generatedPages
    self.media = media
    self.data = data
    self.now = now
    self.nextChange = nextChange

    let versions = PageVersions(of: pages, languages: languages)
    var addresses: [String: Int] = [:]
    addresses.reserveCapacity(pages.count)
    var homes: [LanguageTag: Int] = [:]
    var dated: [Page.Kind: [LanguageTag: [Int]]] = [:]
    for (index, page) in pages.enumerated() {
      addresses[page.address.path] = index
      if page.id == Self.rootID { homes[page.language] = index }
      if page.kind.order == .newestFirst { dated[page.kind, default: [:]][page.language, default: []].append(index) }
    }
    for kind in dated.keys {
      dated[kind] = dated[kind]?.mapValues { $0.sorted { Self.isNewer(pages[$0], pages[$1]) } }
    }
    self.versions = versions
    self.addresses = addresses
    self.homes = homes
    self.dated = dated
    (orderedIDs, keys) = Self.order(of: pages)
    withheldByID = Dictionary(withheld.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    (parents, children) = Self.sectionTree(of: pages, versions: versions)
    var places = Array(repeating: 0, count: pages.count)
    for row in children + dated.values.flatMap(\.values) { for (place, page) in row.enumerated() { places[page] = place } }
    self.places = places
    var generatedByKind: [GeneratedPage.Kind: [LanguageTag: Int]] = [:]
    var generatedByName: [String: [LanguageTag: [Int]]] = [:]
    var generatedByAddress: [String: Int] = [:]
    var lists: [String: [LanguageTag: SiteAddress]] = [:]
    for (index, page) in generatedPages.enumerated().reversed() {
      generatedByKind[page.kind, default: [:]][page.language] = index
      generatedByAddress[page.address.path] = index
      if let folder = page.folder { lists[folder, default: [:]][page.language] = page.address }
    }
    for (index, page) in generatedPages.enumerated() {
      generatedByName[page.kind.name, default: [:]][page.language, default: []].append(index)
    }
    self.generatedByKind = generatedByKind
    self.generatedByName = generatedByName
    self.generatedByAddress = generatedByAddress
    self.lists = lists
  }

  /// The identity of the home page.
  public static let rootID = "pages"
}

// MARK: - Lookup

extension Site {
  /// The language of files without a language in their names.
  public var defaultLanguage: LanguageTag { languages[0] }

  public func configuration(_ language: LanguageTag) -> SiteConfiguration {
    configurations[language] ?? configurations[defaultLanguage] ?? SiteConfiguration()
  }

  /// The index of the page with an identity in a language.
  public func page(_ id: String, in language: LanguageTag) -> Int? { versions.page(id[...], in: language) }

  /// The indices of the page with an identity, by language.
  public func translations(of id: String) -> [LanguageTag: Int] { versions.all(of: id) }

  public func page(at address: String) -> Int? { addresses[address] }

  public func home(in language: LanguageTag) -> Int? { homes[language] }

  /// The address of the home page in a language, even if that page does not exist.
  public func homeAddress(in language: LanguageTag) -> SiteAddress {
    language == defaultLanguage ? SiteAddress(path: "/") : SiteAddress(path: "/\(language.code)/")
  }

  /// The pages of a section in listing order.
  public func children(of page: Int) -> [Int] { children[page] }

  /// The nearest section above a page.
  public func parent(of page: Int) -> Int? { parents[page] }

  /// The sections above a page, beginning with the home page.
  public func ancestors(of page: Int) -> [Int] {
    var result: [Int] = []
    var next = parents[page]
    while let current = next {
      result.append(current)
      next = parents[current]
    }
    return result.reversed()
  }

  /// The pages before and after one in reading order: those of its kind, newest first, or the pages of its section.
  public func neighbours(of page: Int) -> (previous: Int?, next: Int?) {
    let isDated = pages[page].kind.order == .newestFirst
    let row = isDated ? self.pages(of: pages[page].kind, in: pages[page].language) : parents[page].map { children[$0] } ?? []
    let place = places[page]
    return (place > 0 ? row[place - 1] : nil, place + 1 < row.count ? row[place + 1] : nil)
  }

  /// The pages of a kind in its order, as a reader of a language sees them: those in that language, and for kinds that all
  /// languages share also those in the default language that have no translation.
  public func pages(of kind: Page.Kind, in language: LanguageTag) -> [Int] {
    switch kind.order {
    case .newestFirst: dated[kind]?[language] ?? []
    case .byContent: (orderedIDs[kind] ?? []).compactMap { translation(of: $0, in: language) }
    case .none: pages.indices.filter { pages[$0].kind == kind && pages[$0].language == language }
    }
  }

  /// The kinds that are listed newest first.
  public var datedKinds: [Page.Kind] { dated.keys.sorted { $0.name < $1.name } }

  /// The keys of the pages of a feature's kind, as `hosts`, `owner` and `series` name them.
  public func keys(of kind: Page.Kind) -> [String] { keys[kind] ?? [] }

  /// The page with an identity in a language, or in the default language if there is no translation.
  public func translation(of id: String, in language: LanguageTag) -> Int? {
    page(id, in: language) ?? page(id, in: defaultLanguage)
  }

  public func generatedPage(_ kind: GeneratedPage.Kind, in language: LanguageTag) -> GeneratedPage? {
    generatedByKind[kind]?[language].map { generatedPages[$0] }
  }

  /// The generated pages whose kinds have a name, in order.
  public func generatedPages(named name: String, in language: LanguageTag) -> [GeneratedPage] {
    (generatedByName[name]?[language] ?? []).map { generatedPages[$0] }
  }

  /// The addresses of a generated page, by language.
  public func translations(of page: GeneratedPage) -> [LanguageTag: SiteAddress] {
    (generatedByKind[page.kind] ?? [:]).mapValues { generatedPages[$0].address }
  }

  public func list(ofFolder folder: String, in language: LanguageTag) -> SiteAddress? { lists[folder]?[language] }

  public func generatedPage(at address: String) -> GeneratedPage? { generatedByAddress[address].map { generatedPages[$0] } }

  /// The old addresses of all pages.
  public var aliases: [Located<String>] { pages.flatMap(\.meta.aliases) + generatedPages.flatMap(\.aliases) }

  /// The withheld page with an identity.
  public func withheldPage(_ id: String) -> WithheldPage? { withheldByID[id].map { withheld[$0] } }

  /// The identities of the pages of each kind in listing order, and the keys of each kind.
  private static func order(of pages: [Page]) -> (ids: [Page.Kind: [String]], keys: [Page.Kind: [String]]) {
    var places: [Page.Kind: [String: ListPlace]] = [:]
    var keys: [Page.Kind: [String: String]] = [:]
    for page in pages {
      guard let content = page.content, keys[page.kind]?[page.id] == nil else { continue }
      keys[page.kind, default: [:]][page.id] = page.key
      if page.kind.order == .byContent { places[page.kind, default: [:]][page.id] = content.listPlace(of: page.meta.title.value) }
    }
    let ids = places.mapValues { places in places.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key) }
    let ordered = keys.reduce(into: [Page.Kind: [String]]()) { result, entry in
      result[entry.key] = ids[entry.key]?.compactMap { entry.value[$0] } ?? entry.value.values.sorted()
    }
    return (ids, ordered)
  }

  private static func isNewer(_ left: Page, _ right: Page) -> Bool {
    guard let leftDate = left.meta.date?.value, let rightDate = right.meta.date?.value, leftDate != rightDate else {
      return left.address < right.address
    }
    return leftDate > rightDate
  }
}

// MARK: - Sections

extension Site {
  private static func sectionTree(of pages: [Page], versions: PageVersions) -> (parents: [Int?], children: [[Int]]) {
    var parents: [Int?] = Array(repeating: nil, count: pages.count)
    var children: [[Int]] = Array(repeating: [], count: pages.count)
    for (index, page) in pages.enumerated() where page.kind == .page || page.kind == .section {
      var folder = page.id[...]
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        if let parent = versions.page(folder, in: page.language) {
          parents[index] = parent
          children[parent].append(index)
          break
        }
      }
    }
    for (index, page) in pages.enumerated() where children[index].count > 1 {
      guard !page.meta.order.isEmpty else {
        children[index].sort { pages[$0].id < pages[$1].id }
        continue
      }
      let wanted = Dictionary(
        page.meta.order.enumerated().map { (Self.orderKey($1.value, in: page.id), $0) }, uniquingKeysWith: { first, _ in first })
      children[index].sort {
        let left = (wanted[pages[$0].id] ?? Int.max, pages[$0].id)
        let right = (wanted[pages[$1].id] ?? Int.max, pages[$1].id)
        return left < right
      }
    }
    return (parents, children)
  }

  /// The identity that an entry of a section's `order` names. `units.md`, `units`, `folder` and `folder/index.md` are all allowed.
  public static func orderKey(_ entry: String, in section: String) -> String {
    var name = entry[...]
    if name.hasSuffix(".md") { name = name.dropLast(3) }
    if name.hasSuffix("/index") { name = name.dropLast(6) }
    if name.hasSuffix("/") { name = name.dropLast() }
    return "\(section)/\(name)"
  }
}
