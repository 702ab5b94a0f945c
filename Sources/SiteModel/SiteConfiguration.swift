import Diagnostics

/// What `site.yml` says, in one language: the translation laid over the default.
public struct SiteConfiguration: Sendable, Equatable {
  /// The site's name.
  public var name = ""
  /// A few words under the name.
  public var tagline: String?
  /// One or two sentences for search engines.
  public var summary: String?
  /// The address of the site without its last `/`, such as `https://ecvet.example` or `https://example.org/ecvet`.
  public var baseURL = ""
  /// The languages, the default one first.
  public var languages: [LanguageTag] = []
  /// The clock of the place that the site is about.
  public var clock = LocalClock.utc
  /// Who publishes the site.
  public var organisation = Organisation()
  /// Whom the site is for, in the author's order.
  public var audiences: [Audience] = []
  /// What the site is about, in the author's order.
  public var topics: [Topic] = []
  /// The parts of the country in which events and experts are, in the author's order.
  public var regions: [NamedKey] = []
  /// The sectors for which experts work, in the author's order.
  public var sectors: [NamedKey] = []
  /// The address parts of the collections, by collection.
  public var collectionSlugs: [ContentCollection: Located<String>] = [:]
  /// The main navigation: content files by their path in the site folder.
  public var navigation: [Located<String>] = []
  /// The columns of links at the foot of each page.
  public var footer: [FooterColumn] = []
  /// A message on every page.
  public var announcement: Announcement?
  /// What `security.txt` says; nil leaves the file out.
  public var security: SecurityContact?
  /// Colours of the theme that the site replaces.
  public var colours = ThemeColours()
  /// Whether a card is drawn for each page, for those who share a link to it.
  public var drawsCards = false

  /// An empty configuration, to be filled while reading.
  public init() {}

  /// The language whose files have plain names.
  public var defaultLanguage: LanguageTag? { languages.first }

  /// The part of the base URL that follows the host: empty, or `/ecvet` for a site in a folder.
  public var basePath: String {
    guard let scheme = baseURL.range(of: "://") else { return "" }
    let rest = baseURL[scheme.upperBound...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? ""
  }

  /// The audience with a key.
  public func audience(_ id: String) -> Audience? { audiences.first { $0.id == id } }

  /// The topic with a key.
  public func topic(_ id: String) -> Topic? { topics.first { $0.id == id } }

  /// The name of a region.
  public func region(_ id: String) -> String? { regions.first { $0.id == id }?.name }

  /// The name of a sector.
  public func sector(_ id: String) -> String? { sectors.first { $0.id == id }?.name }

  /// The address part of a collection in this language.
  public func slug(of collection: ContentCollection) -> String { collectionSlugs[collection]?.value ?? collection.rawValue }
}

/// The collections of a site; the raw value is the key in `site.yml` and the default address part.
public enum ContentCollection: String, Sendable, Hashable, CaseIterable {
  case news, experts, events, campaigns, topics, audiences
  case selfChecks = "self-checks"
}

/// The publisher of a site.
public struct Organisation: Sendable, Hashable {
  /// Its name.
  public var name = ""
  /// Its mail address.
  public var email: String?
  /// Addresses of the organisation elsewhere (schema.org `sameAs`).
  public var sameAs: [String] = []
  /// What it is, in a sentence.
  public var summary: String?
  /// What it is, in a few sentences for the end of a press release.
  public var boilerplate: String?

  /// An organisation without a name, to be filled while reading.
  public init() {}
}

/// A key that the site declares, with its name.
public struct NamedKey: Sendable, Hashable {
  /// The key in `site.yml`.
  public var id: String
  /// The name.
  public var name: String

  /// A key.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// A group of readers.
public struct Audience: Sendable, Hashable {
  /// One of the theme's three colours for groups.
  public enum Tone: String, Sendable, Hashable, CaseIterable { case blue, clay, green }

  /// The key in `site.yml`.
  public var id: String
  /// The name.
  public var name: String
  /// What the site has for this group, in a sentence.
  public var summary: String?
  /// Its colour.
  public var tone: Tone
  /// The page that speaks to this group; without it a list is generated.
  public var page: Located<String>?
  /// Where it is declared.
  public var range: SourceRange

  /// An audience.
  public init(id: String, name: String, summary: String?, tone: Tone, page: Located<String>?, range: SourceRange) {
    self.id = id
    self.name = name
    self.summary = summary
    self.tone = tone
    self.page = page
    self.range = range
  }
}

/// A subject.
public struct Topic: Sendable, Hashable {
  /// The key in `site.yml`.
  public var id: String
  /// The name.
  public var name: String
  /// What it is about, in a sentence.
  public var summary: String?
  /// The address part in this language.
  public var slug: String
  /// Where it is declared.
  public var range: SourceRange

  /// A topic.
  public init(id: String, name: String, summary: String?, slug: String, range: SourceRange) {
    self.id = id
    self.name = name
    self.summary = summary
    self.slug = slug
    self.range = range
  }
}

/// A column of links at the foot of each page.
public struct FooterColumn: Sendable, Hashable {
  /// The heading.
  public var title: String
  /// Content files by their path in the site folder.
  public var links: [Located<String>]

  /// A column.
  public init(title: String, links: [Located<String>]) {
    self.title = title
    self.links = links
  }
}

/// A message on every page.
public struct Announcement: Sendable, Hashable {
  /// What the author wrote: inline Markdown.
  public var source: Located<String>
  /// The last day on which it is shown.
  public var until: Located<CalendarDate>?
  /// The text, rendered.
  public var body = MarkupBody()

  /// A message that is not rendered yet.
  public init(source: Located<String>, until: Located<CalendarDate>?) {
    self.source = source
    self.until = until
  }
}

/// Where to report a weakness (RFC 9116).
public struct SecurityContact: Sendable, Hashable {
  /// A `mailto:`, `https:` or `tel:` address.
  public var contact: String
  /// The day after which the file is stale.
  public var expires: Located<CalendarDate>

  /// A contact.
  public init(contact: String, expires: Located<CalendarDate>) {
    self.contact = contact
    self.expires = expires
  }
}

/// Colours of the theme that a site replaces, by the token's name without hyphens in front.
public struct ThemeColours: Sendable, Hashable {
  /// In the light scheme.
  public var light: [String: Located<String>] = [:]
  /// In the dark scheme.
  public var dark: [String: Located<String>] = [:]

  /// No replacements.
  public init() {}
}
