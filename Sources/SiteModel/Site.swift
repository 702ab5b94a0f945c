import Diagnostics

/// A whole site, read and put together: everything that rendering needs to know.
///
/// Pages are named by their place in ``pages``. The order is fixed (language, then address), so equal input gives equal sites.
public struct Site: Sendable {
  /// What `site.yml` says, in each language.
  public let configurations: [LanguageTag: SiteConfiguration]
  /// The languages, the default one first.
  public let languages: [LanguageTag]
  /// The published pages, by language and address.
  public internal(set) var pages: [Page]
  /// Pages that are not published now, and why.
  public let withheld: [WithheldPage]
  /// Pages that are on this site because drafts were asked for, and why they are not published now.
  public let previewed: [WithheldPage]
  /// The pages that no author wrote: lists and the page for broken addresses.
  public let generatedPages: [GeneratedPage]
  /// The files of `media/` and `static/`, by their path in the site folder.
  public internal(set) var media: [String: MediaFile]
  /// The glossary in each language, in the author's order.
  public internal(set) var glossary: [LanguageTag: [GlossaryTerm]]
  /// What `services.yml` says, in each language; empty when the site has no such file.
  public internal(set) var services: [LanguageTag: ServiceDeclaration]
  /// The published self-checks, in each language that they have.
  public internal(set) var selfChecks: [SelfCheckDocument]
  /// The moment for which the site is made.
  public internal(set) var now: Instant
  /// When the site will next change by itself; nil when it will not.
  public let nextChange: ScheduledChange?
  /// The pages that appear later; nil when there are none.
  public var upcoming: UpcomingPages? { boxedUpcoming?.wrappedValue }
  private let boxedUpcoming: Boxed<UpcomingPages>?
  /// The files that are there and could not be read, by their paths without language and extension, such as `pages/about` and
  /// `services`. What refers to them is not judged: one fault is reported once, where it is.
  public let unreadable: Set<String>
  /// Where the site folder is, as the user typed it.
  public let folder: String

  private let versions: PageVersions
  private let addresses: [String: Int]
  private let withheldByID: [String: Int]
  private let children: [[Int]]
  private let parents: [Int?]
  private let homes: [LanguageTag: Int]
  private let articles: [LanguageTag: [Int]]
  /// The place of each page in the row that it is read in: among the articles, or among the pages of its section.
  private let places: [Int]
  private let generatedByKind: [GeneratedPage.Kind: [LanguageTag: Int]]
  private let generatedByAddress: [String: Int]
  /// The keys of the experts who are on the site now.
  public let expertKeys: [String]
  /// The keys of the series.
  public let seriesKeys: [String]
  private let eventIDs: [String]
  private let expertIDs: [String]

  /// Puts a site together from its parts. `pages` must be ordered by language and address.
  public init(
    folder: String, configurations: [LanguageTag: SiteConfiguration], languages: [LanguageTag], pages: [Page],
    withheld: [WithheldPage], previewed: [WithheldPage] = [], generatedPages: [GeneratedPage], media: [String: MediaFile],
    glossary: [LanguageTag: [GlossaryTerm]],
    services: [LanguageTag: ServiceDeclaration] = [:], now: Instant, selfChecks: [SelfCheckDocument] = [],
    nextChange: ScheduledChange?, upcoming: UpcomingPages? = nil, unreadable: Set<String> = []
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
    self.glossary = glossary
    self.services = services
    self.now = now
    self.selfChecks = selfChecks
    self.nextChange = nextChange

    let versions = PageVersions(of: pages, languages: languages)
    var addresses: [String: Int] = [:]
    addresses.reserveCapacity(pages.count)
    var homes: [LanguageTag: Int] = [:]
    var articles: [LanguageTag: [Int]] = [:]
    for (index, page) in pages.enumerated() {
      addresses[page.address.path] = index
      if page.id == Self.rootID { homes[page.language] = index }
      if page.kind == .news { articles[page.language, default: []].append(index) }
    }
    for language in articles.keys {
      articles[language]?.sort { Self.isNewer(pages[$0], pages[$1]) }
    }
    self.versions = versions
    self.addresses = addresses
    self.homes = homes
    self.articles = articles
    (eventIDs, expertIDs) = (Self.eventOrder(of: pages), Self.expertOrder(of: pages))
    expertKeys = expertIDs.map { String($0.dropFirst("experts/".count)) }
    seriesKeys = Set(pages.lazy.filter { $0.kind == .series }.map(\.key)).sorted()
    withheldByID = Dictionary(withheld.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    (parents, children) = Self.family(of: pages, versions: versions)
    var places = Array(repeating: 0, count: pages.count)
    for row in children + articles.values { for (place, page) in row.enumerated() { places[page] = place } }
    self.places = places
    var generatedByKind: [GeneratedPage.Kind: [LanguageTag: Int]] = [:]
    var generatedByAddress: [String: Int] = [:]
    for (index, page) in generatedPages.enumerated().reversed() {
      generatedByKind[page.kind, default: [:]][page.language] = index
      generatedByAddress[page.address.path] = index
    }
    self.generatedByKind = generatedByKind
    self.generatedByAddress = generatedByAddress
  }

  /// The identity of the home page.
  public static let rootID = "pages"
}

// MARK: - Looking up

extension Site {
  /// The language whose files have plain names.
  public var defaultLanguage: LanguageTag { languages[0] }

  /// What `site.yml` says in a language.
  public func configuration(_ language: LanguageTag) -> SiteConfiguration {
    configurations[language] ?? configurations[defaultLanguage] ?? SiteConfiguration()
  }

  /// The page with an identity, in a language.
  public func page(_ id: String, in language: LanguageTag) -> Int? { versions.page(id[...], in: language) }

  /// The page with an identity in all its languages.
  public func translations(of id: String) -> [LanguageTag: Int] { versions.all(of: id) }

  /// The page at an address.
  public func page(at address: String) -> Int? { addresses[address] }

  /// The home page in a language.
  public func home(in language: LanguageTag) -> Int? { homes[language] }

  /// The address of the home page in a language, whether or not it is written.
  public func homeAddress(in language: LanguageTag) -> SiteAddress {
    language == defaultLanguage ? SiteAddress(path: "/") : SiteAddress(path: "/\(language.code)/")
  }

  /// The pages of a section, in the order in which they are shown.
  public func children(of page: Int) -> [Int] { children[page] }

  /// The nearest section above a page.
  public func parent(of page: Int) -> Int? { parents[page] }

  /// The sections above a page, the home page first.
  public func ancestors(of page: Int) -> [Int] {
    var result: [Int] = []
    var next = parents[page]
    while let current = next {
      result.append(current)
      next = parents[current]
    }
    return result.reversed()
  }

  /// The pages before and after one in the row that it is read in: the articles, newest first, or the pages of a section.
  public func neighbours(of page: Int) -> (previous: Int?, next: Int?) {
    let row = pages[page].kind == .news ? articles(in: pages[page].language) : parents[page].map { children[$0] } ?? []
    let place = places[page]
    return (place > 0 ? row[place - 1] : nil, place + 1 < row.count ? row[place + 1] : nil)
  }

  /// The articles in a language, newest first.
  public func articles(in language: LanguageTag) -> [Int] { articles[language] ?? [] }

  /// The events as a reader of a language sees them, soonest first: in that language, or in the default one without a translation.
  public func events(in language: LanguageTag) -> [Int] { eventIDs.compactMap { translation(of: $0, in: language) } }

  /// The experts, teams first and then by name, as a reader of a language sees them.
  public func experts(in language: LanguageTag) -> [Int] { expertIDs.compactMap { translation(of: $0, in: language) } }

  /// The page of an expert, by its key, as a reader of a language sees it.
  public func expert(_ key: String, in language: LanguageTag) -> Int? { translation(of: "experts/\(key)", in: language) }

  /// The page of a series, by its key, as a reader of a language sees it.
  public func series(_ key: String, in language: LanguageTag) -> Int? {
    translation(of: "events/\(key)", in: language).flatMap { pages[$0].kind == .series ? $0 : nil }
  }

  /// A page in a language, or in the default one where there is no translation.
  public func translation(of id: String, in language: LanguageTag) -> Int? {
    page(id, in: language) ?? page(id, in: defaultLanguage)
  }

  /// The generated page of a kind in a language.
  public func generatedPage(_ kind: GeneratedPage.Kind, in language: LanguageTag) -> GeneratedPage? {
    generatedByKind[kind]?[language].map { generatedPages[$0] }
  }

  /// The generated page at an address.
  public func generatedPage(at address: String) -> GeneratedPage? { generatedByAddress[address].map { generatedPages[$0] } }

  /// The page that is not published and has this identity.
  public func withheldPage(_ id: String) -> WithheldPage? { withheldByID[id].map { withheld[$0] } }

  /// The identities of the events, by the time of their start.
  private static func eventOrder(of pages: [Page]) -> [String] {
    var starts: [String: Instant] = [:]
    for page in pages { if let event = page.event, starts[page.id] == nil { starts[page.id] = event.start.value.instant } }
    return starts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }

  /// The identities of the experts, teams first, then by name.
  private static func expertOrder(of pages: [Page]) -> [String] {
    var keys: [String: (Int, String)] = [:]
    for page in pages {
      guard let expert = page.expert, keys[page.id] == nil else { continue }
      keys[page.id] = (expert.kind == .team ? 0 : 1, Slug.from(expert.sortKey ?? page.meta.title.value))
    }
    return keys.sorted { ($0.value.0, $0.value.1, $0.key) < ($1.value.0, $1.value.1, $1.key) }.map(\.key)
  }

  private static func isNewer(_ left: Page, _ right: Page) -> Bool {
    guard let leftDate = left.meta.date?.value, let rightDate = right.meta.date?.value, leftDate != rightDate else {
      return left.address < right.address
    }
    return leftDate > rightDate
  }
}

// MARK: - Family

extension Site {
  private static func family(of pages: [Page], versions: PageVersions) -> (parents: [Int?], children: [[Int]]) {
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

  /// The identity that an entry of a section's `order` names: `units.md`, `units`, `folder` and `folder/index.md` are all right.
  public static func orderKey(_ entry: String, in section: String) -> String {
    var name = entry[...]
    if name.hasSuffix(".md") { name = name.dropLast(3) }
    if name.hasSuffix("/index") { name = name.dropLast(6) }
    if name.hasSuffix("/") { name = name.dropLast() }
    return "\(section)/\(name)"
  }
}

/// A page that is not published now.
public struct WithheldPage: Sendable {
  /// Why.
  public enum Reason: Sendable, Hashable {
    /// It is not finished.
    case draft
    /// It appears at a later moment.
    case notYet(LocalDateTime)
    /// It has gone.
    case expired(LocalDateTime)
    /// It is the page of an expert who has left.
    case left(CalendarDate)
  }

  /// The identity.
  public var id: String
  /// The language.
  public var language: LanguageTag
  /// The file, as the user would type it.
  public var source: String
  /// Its title.
  public var title: String
  /// Why.
  public var reason: Reason

  /// A page that is not published.
  public init(id: String, language: LanguageTag, source: String, title: String, reason: Reason) {
    self.id = id
    self.language = language
    self.source = source
    self.title = title
    self.reason = reason
  }
}

/// A moment at which a new build gives another site, though nobody edits anything.
public struct ScheduledChange: Sendable, Hashable {
  /// When.
  public var instant: Instant
  /// The file that brings it about.
  public var source: String

  /// A change.
  public init(instant: Instant, source: String) {
    self.instant = instant
    self.source = source
  }
}

/// A page that the generator writes from other pages.
public struct GeneratedPage: Sendable, Hashable {
  /// What it shows.
  public enum Kind: Sendable, Hashable {
    /// The articles, newest first; parts count from 1.
    case articles(part: Int)
    /// The subjects.
    case topics
    /// Everything about a subject.
    case topic(String)
    /// Everything for an audience that has no page of its own.
    case audience(String)
    /// The coming events.
    case events
    /// The events that are over.
    case eventArchive
    /// The coming events with a value.
    case eventFacet(Facet)
    /// The experts.
    case experts
    /// The experts with a value.
    case expertFacet(Facet)
    /// A self-check, or its quick version.
    case selfCheck(String, isQuick: Bool)
    /// The campaigns.
    case campaigns
    /// What a campaign needs on its channels, for those who run it: by the campaign's key.
    case campaignKit(String)
  }

  /// What it shows.
  public var kind: Kind
  /// The language.
  public var language: LanguageTag
  /// Where it is.
  public var address: SiteAddress

  /// Whether it is the kit of a campaign.
  public var isCampaignKit: Bool { if case .campaignKit = kind { true } else { false } }

  /// A page.
  public init(kind: Kind, language: LanguageTag, address: SiteAddress) {
    self.kind = kind
    self.language = language
    self.address = address
  }
}
