import Diagnostics

/// A page in one language: what its author wrote, in the types of this site.
///
/// It never changes. It is a class because sites hold many pages and lists of them are copied often: one reference instead of all parts.
public final class Page: Sendable {
  /// Which of the collections a page belongs to.
  public enum Kind: String, Sendable, Hashable {
    /// An ordinary page.
    case page
    /// The `index.md` of a folder.
    case section
    /// A dated article.
    case news
    /// A workshop or another event.
    case event
    /// A row of events with one name.
    case series
    /// A person or a team.
    case expert
    /// An awareness campaign.
    case campaign
  }

  /// The composition in which a page is shown.
  public enum Layout: String, Sendable, Hashable, CaseIterable {
    case home, article, section, faq, contact, glossary, news
    case cookieNotice = "cookie-notice"
    /// All pages in the order of the alphabet.
    case alphabetical = "a-z"
  }

  /// The identity that a page shares with its translations: its file's path in the site folder without language and extension.
  public let id: String
  /// The language in which this text is written.
  public let language: LanguageTag
  /// Which collection it belongs to.
  public let kind: Kind
  /// The file, as the user would type it.
  public let source: String
  /// The file's path in the site folder.
  public let contentPath: String
  /// Title, summary, dates and the other keys.
  @inlinable public var meta: PageMeta { boxedMeta.wrappedValue }
  /// The text.
  @inlinable public var body: MarkupBody { boxedBody.wrappedValue }
  /// The components in the text, read; by the same indices as in the body. Nil where one had errors.
  public let components: [Component?]
  /// The address on the site.
  public let address: SiteAddress
  /// What an event's page is about.
  @inlinable public var event: Event? { boxedEvent?.wrappedValue }
  /// What a series' page is about.
  public let series: EventSeries?
  /// Whom an expert's page is about.
  @inlinable public var expert: Expert? { boxedExpert?.wrappedValue }

  /// What a campaign's page is about.
  @inlinable public var campaign: Campaign? { boxedCampaign?.wrappedValue }

  // The large parts are shared by a page and the same page at another address. Other modules look into them where they lie.
  @usableFromInline let boxedMeta: Boxed<PageMeta>
  @usableFromInline let boxedBody: Boxed<MarkupBody>
  @usableFromInline let boxedEvent: Boxed<Event>?
  @usableFromInline let boxedExpert: Boxed<Expert>?
  @usableFromInline let boxedCampaign: Boxed<Campaign>?

  /// A page.
  public init(
    id: String, language: LanguageTag, kind: Kind, source: String, contentPath: String, meta: PageMeta, body: MarkupBody,
    components: [Component?], address: SiteAddress = SiteAddress(path: "/"), event: Event? = nil, series: EventSeries? = nil,
    expert: Expert? = nil, campaign: Campaign? = nil
  ) {
    self.id = id
    self.language = language
    self.kind = kind
    self.source = source
    self.contentPath = contentPath
    self.components = components
    self.address = address
    self.series = series
    boxedMeta = Boxed(wrappedValue: meta)
    boxedBody = Boxed(wrappedValue: body)
    boxedEvent = event.map(Boxed.init)
    boxedExpert = expert.map(Boxed.init)
    boxedCampaign = campaign.map(Boxed.init)
  }

  /// The same page at an address.
  public init(_ page: Page, at address: SiteAddress) {
    id = page.id
    language = page.language
    kind = page.kind
    source = page.source
    contentPath = page.contentPath
    components = page.components
    series = page.series
    self.address = address
    boxedMeta = page.boxedMeta
    boxedBody = page.boxedBody
    boxedEvent = page.boxedEvent
    boxedExpert = page.boxedExpert
    boxedCampaign = page.boxedCampaign
  }

  /// The short name in navigation and breadcrumbs.
  public var menuTitle: String { meta.menu ?? meta.title.value }

  /// The composition in which the page is shown.
  public var layout: Layout {
    switch (meta.layout, kind) {
    case (let layout?, _): layout
    case (nil, .section): .section
    case (nil, .news): .news
    case (nil, .page), (nil, .event), (nil, .series), (nil, .expert), (nil, .campaign): .article
    }
  }

  /// One or two sentences about the page: the author's summary, or the first paragraph.
  public var summaryOrExcerpt: String { meta.summary?.value ?? body.excerpt }

  /// Who gives the event or the series.
  public var hosts: [Located<String>] { event?.hosts ?? series?.hosts ?? [] }

  /// The identity without its collection: what `series`, `hosts` and `owner` name.
  public var key: String { id.firstIndex(of: "/").map { String(id[id.index(after: $0)...]) } ?? id }

  /// The whole file as a place.
  public var wholeFile: SourceRange { SourceRange(path: source) }
}

/// The front matter of a page.
public struct PageMeta: Sendable {
  /// The title: the page's only heading of level one.
  public var title: Located<String>
  /// The short name in navigation and breadcrumbs.
  public var menu: String?
  /// One or two sentences.
  public var summary: Located<String>?
  /// The last part of the address.
  @Rare public var slug: Located<String>?
  /// The day of an article.
  public var date: Located<LocalDateTime>?
  /// When the text was last gone over.
  public var updated: CalendarDate?
  /// When the page appears.
  @Rare public var publish: Located<LocalDateTime>?
  /// When it goes.
  @Rare public var expires: Located<LocalDateTime>?
  /// Whether it is not finished.
  public var isDraft = false
  /// When somebody must look at it again.
  @Rare public var review: Located<CalendarDate>?
  /// Who looks after it: the key of an expert.
  @Rare public var owner: Located<String>?
  /// For whom it is: keys of the site's audiences.
  public var audiences: [Located<String>] = []
  /// What it is about: keys of the site's topics.
  public var topics: [Located<String>] = []
  /// The page's picture, as a path seen from its file.
  @Rare public var image: Located<String>?
  /// What the picture shows.
  public var imageAlt: String?
  /// Old addresses.
  public var aliases: [Located<String>] = []
  /// The composition, where it is not that of the kind.
  public var layout: Page.Layout?
  /// Whether a table of contents is shown; nil lets the number of headings decide.
  public var showsContents: Bool?
  /// What search engines may do, as in the robots meta element.
  public var robots: String?
  /// Whether glossary terms are explained at their first use.
  public var marksTerms = false
  /// Where the facts come from.
  public var sources: [FactSource] = []
  /// The one thing to do after reading.
  @Rare public var nextStep: CallToAction?
  /// A section's files in the order in which they are shown.
  public var order: [Located<String>] = []
  /// The home page's buttons.
  public var actions: [CallToAction] = []
  /// The line above the home page's title.
  public var kicker: String?

  /// A front matter with a title and nothing else.
  public init(title: Located<String>) { self.title = title }
}

/// A document that a page's facts come from.
public struct FactSource: Sendable, Hashable {
  /// What it is called.
  public var title: String
  /// Its address.
  public var url: String
  /// The day on which somebody compared the page with it.
  public var checked: CalendarDate?

  /// A source.
  public init(title: String, url: String, checked: CalendarDate?) {
    self.title = title
    self.url = url
    self.checked = checked
  }
}

/// A link to other content that stands in YAML rather than in a text.
public typealias ContentLink = MarkupBody.Link
