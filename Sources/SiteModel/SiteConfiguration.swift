import Diagnostics

/// The content of `site.yml` in one language: the translation overlaid on the default.
public struct SiteConfiguration: Sendable, Equatable {
  public var name = ""
  /// A few words below the name.
  public var tagline: String?
  /// One or two sentences for search engines.
  public var summary: String?
  /// The address of the site without its trailing `/`, such as `https://ecvet.example` or `https://example.org/ecvet`.
  public var baseURL = ""
  /// The languages, the default one first.
  public var languages: [LanguageTag] = []
  /// The clock of the site's time zone.
  public var clock = LocalClock.utc
  /// The publisher.
  public var organisation = Organisation()
  /// In the author's order.
  public var audiences: [Audience] = []
  /// In the author's order.
  public var topics: [Topic] = []
  /// The regions of events and experts, in the author's order.
  public var regions: [NamedKey] = []
  /// The sectors of experts, in the author's order.
  public var sectors: [NamedKey] = []
  /// The address part of each collection.
  public var collectionSlugs: [ContentCollection: Located<String>] = [:]
  /// The main navigation: paths of content files in the site folder.
  public var navigation: [Located<String>] = []
  /// The columns of links at the bottom of each page.
  public var footer: [FooterColumn] = []
  /// A message on every page.
  public var announcement: Announcement?
  /// The content of `security.txt`; nil when there is none.
  public var security: SecurityContact?
  /// The theme colours that the site replaces.
  public var colours = ThemeColours()
  /// The number of days that a review may be late.
  public var reviewGrace = 30
  /// Whether a preview image is drawn for each page, for links shared on social networks.
  public var drawsCards = false
  /// Whether readers can search the site, and where the author says so.
  public var search: Located<Bool>?
  public var isSearched: Bool { search?.value ?? false }
  /// What `media/` had at other addresses.
  public var movedMedia: [OldMediaAddress] = []
  /// How much the rules about texts matter.
  public var advice = AdviceConfiguration()

  /// An empty configuration, which the reader fills.
  public init() {}

  /// The language of files without a language in their names.
  public var defaultLanguage: LanguageTag? { languages.first }

  /// The path of the base URL: empty, or `/ecvet` for a site in a folder.
  public var basePath: String {
    guard let scheme = baseURL.range(of: "://") else { return "" }
    let rest = baseURL[scheme.upperBound...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? ""
  }

  /// The scheme, host and port of the base URL; nil when there is no base URL.
  public var origin: String? { baseURL.isEmpty ? nil : String(baseURL.dropLast(basePath.count)) }

  public func audience(_ id: String) -> Audience? { audiences.first { $0.id == id } }

  public func topic(_ id: String) -> Topic? { topics.first { $0.id == id } }

  public func region(_ id: String) -> String? { regions.first { $0.id == id }?.name }

  public func sector(_ id: String) -> String? { sectors.first { $0.id == id }?.name }

  public func slug(of collection: ContentCollection) -> String { collectionSlugs[collection]?.value ?? collection.name }
}

/// A collection of pages, or a list of them. Its name is its key in `site.yml`, the name of its folder if it has one, and its
/// address part unless the site sets another.
public struct ContentCollection: Sendable, Hashable {
  public let name: String

  public init(_ name: String) { self.name = name }

  public static let topics = ContentCollection("topics")
  public static let audiences = ContentCollection("audiences")
}

public struct Organisation: Sendable, Hashable {
  public var name = ""
  public var email: String?
  /// Addresses of the organisation elsewhere (schema.org `sameAs`).
  public var sameAs: [String] = []
  /// A description in one sentence.
  public var summary: String?
  /// A description in a few sentences, for the end of a press release.
  public var boilerplate: String?

  /// An organisation without a name, which the reader fills.
  public init() {}
}

/// A key that the site declares, with its display name.
public struct NamedKey: Sendable, Hashable {
  /// The key in `site.yml`.
  public var id: String
  public var name: String

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

public struct Audience: Sendable, Hashable {
  /// One of the theme's three colours for audiences.
  public enum Tone: String, Sendable, Hashable, CaseIterable { case blue, clay, green }

  /// The key in `site.yml`.
  public var id: String
  public var name: String
  /// What the site offers this audience, in a sentence.
  public var summary: String?
  public var tone: Tone
  /// The page for this audience; without it a list is generated.
  public var page: Located<String>?
  public var range: SourceRange

  public init(id: String, name: String, summary: String?, tone: Tone, page: Located<String>?, range: SourceRange) {
    self.id = id
    self.name = name
    self.summary = summary
    self.tone = tone
    self.page = page
    self.range = range
  }
}

public struct Topic: Sendable, Hashable {
  /// The key in `site.yml`.
  public var id: String
  public var name: String
  /// A description in a sentence.
  public var summary: String?
  /// The address part in this language.
  public var slug: String
  public var range: SourceRange

  public init(id: String, name: String, summary: String?, slug: String, range: SourceRange) {
    self.id = id
    self.name = name
    self.summary = summary
    self.slug = slug
    self.range = range
  }
}

/// A column of links at the bottom of each page.
public struct FooterColumn: Sendable, Hashable {
  public var title: String
  /// Paths of content files in the site folder.
  public var links: [Located<String>]

  public init(title: String, links: [Located<String>]) {
    self.title = title
    self.links = links
  }
}

/// A message on every page.
public struct Announcement: Sendable, Hashable {
  /// The inline Markdown that the author wrote.
  public var source: Located<String>
  /// The last day on which it is shown.
  public var until: Located<CalendarDate>?
  /// The rendered text.
  public var body = MarkupBody()

  /// A message that is not rendered yet.
  public init(source: Located<String>, until: Located<CalendarDate>?) {
    self.source = source
    self.until = until
  }
}

/// Where to report a vulnerability (RFC 9116).
public struct SecurityContact: Sendable, Hashable {
  /// A `mailto:`, `https:` or `tel:` address.
  public var contact: String
  /// The day on which the contact expires.
  public var expires: Located<CalendarDate>

  public init(contact: String, expires: Located<CalendarDate>) {
    self.contact = contact
    self.expires = expires
  }
}

/// The theme colours that a site replaces, by the name of the token without its leading hyphens.
public struct ThemeColours: Sendable, Hashable {
  public var light: [String: Located<String>] = [:]
  public var dark: [String: Located<String>] = [:]

  public init() {}
}
