import Diagnostics

/// A page in one language: what its author wrote, in the types of this module.
///
/// It is immutable. It is a class because a site has many pages and lists of them are copied often: a reference is cheaper to copy
/// than all the parts.
public final class Page: Sendable {
  /// The collection that a page belongs to. Each feature declares the kinds of its pages.
  ///
  /// It is a reference to its declaration, since each page has one, and so has each group of files.
  public struct Kind: Sendable, Hashable {
    private let declaration: Declaration

    public var name: String { declaration.name }
    /// The layout of pages of this kind that name none.
    public var layout: Layout { declaration.layout }
    public var order: Order { declaration.order }

    /// The order in which pages of a kind are listed.
    public enum Order: Sendable, Hashable {
      /// No lists: each page is in its section, or shown by its feature.
      case none
      /// Newest first, each language separately.
      case newestFirst
      /// The order of ``PageContent/listPlace(of:)``, shared by all languages: without a translation, readers see the page in the
      /// default language.
      case byContent
    }

    public init(_ name: String, layout: Layout = .article, order: Order = .none) {
      declaration = Declaration(name: name, layout: layout, order: order)
    }

    public static func == (left: Kind, right: Kind) -> Bool { left.declaration === right.declaration || left.name == right.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    private final class Declaration: Sendable {
      let name: String
      let layout: Layout
      let order: Order

      init(name: String, layout: Layout, order: Order) {
        self.name = name
        self.layout = layout
        self.order = order
      }
    }

    public static let page = Kind("page")
    /// The `index.md` of a folder.
    public static let section = Kind("section", layout: .section)
  }

  /// The composition of a page. Features, themes and sites add their own.
  public struct Layout: Sendable, Hashable {
    /// As an author writes it.
    public let name: String

    public init(_ name: String) { self.name = name }

    public static let home = Layout("home")
    public static let article = Layout("article")
    public static let section = Layout("section")
    /// All pages in alphabetical order, among which readers search.
    public static let alphabetical = Layout("a-z")
  }

  /// The identity that a page shares with its translations: the path of its file in the site folder, without language and
  /// extension.
  public let id: String
  public let language: LanguageTag
  public let kind: Kind
  /// The path of the file as the user would type it.
  public let source: String
  /// The path of the file in the site folder.
  public let contentPath: String
  /// The front matter.
  @inlinable public var meta: PageMeta { boxedMeta.wrappedValue }
  @inlinable public var body: MarkupBody { boxedBody.wrappedValue }
  /// The parsed components of the text, with the same indices as in the body; nil where one had errors.
  public let components: [(any PageComponent)?]
  public let address: SiteAddress
  /// What the page is about beyond its text; nil for an ordinary page or article.
  public var content: (any PageContent)? { boxedContent?.wrappedValue }

  /// Most pages have none, and a value of any type takes 40 bytes even then.
  private let boxedContent: Boxed<any PageContent>?
  // The large parts, shared with the copy of this page at another address. Inlinable access avoids copying them in other modules.
  @usableFromInline let boxedMeta: Boxed<PageMeta>
  @usableFromInline let boxedBody: Boxed<MarkupBody>

  public init(
    id: String, language: LanguageTag, kind: Kind, source: String, contentPath: String, meta: PageMeta, body: MarkupBody,
    components: [(any PageComponent)?], address: SiteAddress = SiteAddress(path: "/"), content: (any PageContent)? = nil
  ) {
    self.id = id
    self.language = language
    self.kind = kind
    self.source = source
    self.contentPath = contentPath
    self.components = components
    self.address = address
    boxedContent = content.map(Boxed.init)
    boxedMeta = Boxed(wrappedValue: meta)
    boxedBody = Boxed(wrappedValue: body)
  }

  /// A copy of a page with another address.
  public init(_ page: Page, at address: SiteAddress) {
    id = page.id
    language = page.language
    kind = page.kind
    source = page.source
    contentPath = page.contentPath
    components = page.components
    boxedContent = page.boxedContent
    self.address = address
    boxedMeta = page.boxedMeta
    boxedBody = page.boxedBody
  }

  /// The short title for navigation and breadcrumbs.
  public var menuTitle: String { meta.menu ?? meta.title.value }

  /// The name by which lists are sorted: the family name of a person, usually the title of anything else.
  public var sortName: String { content?.sortName(of: meta.title.value) ?? meta.title.value }

  public var layout: Layout { meta.layout ?? kind.layout }

  /// One or two sentences about the page: the author's summary, or the first paragraph.
  public var summaryOrExcerpt: String { meta.summary?.value ?? body.excerpt }

  /// The identity without its collection, as `series`, `hosts` and `owner` refer to the page.
  public var key: String { id.firstIndex(of: "/").map { String(id[id.index(after: $0)...]) } ?? id }

  /// The file as a whole, for findings.
  public var wholeFile: SourceRange { SourceRange(path: source) }
}

/// The front matter of a page.
public struct PageMeta: Sendable {
  /// The title, which is the only heading of level one.
  public var title: Located<String>
  /// The short title for navigation and breadcrumbs.
  public var menu: String?
  /// One or two sentences.
  public var summary: Located<String>?
  /// The last part of the address.
  @BoxedOptional public var slug: Located<String>?
  /// The date of an article.
  public var date: Located<LocalDateTime>?
  /// When the text was last revised.
  public var updated: CalendarDate?
  /// When the page appears.
  @BoxedOptional public var publish: Located<LocalDateTime>?
  /// When the page disappears.
  @BoxedOptional public var expires: Located<LocalDateTime>?
  public var isDraft = false
  /// When somebody must review it.
  @BoxedOptional public var review: Located<CalendarDate>?
  /// The maintainer: the key of an expert.
  @BoxedOptional public var owner: Located<String>?
  /// The keys of audiences.
  public var audiences: [Located<String>] = []
  /// The keys of topics.
  public var topics: [Located<String>] = []
  /// The page's image, as a path relative to its file.
  @BoxedOptional public var image: Located<String>?
  /// The alternative text of the image.
  public var imageAlt: String?
  public var aliases: [Located<String>] = []
  /// The layout, if it is not that of the kind.
  @BoxedOptional public var layout: Page.Layout?
  /// Whether a table of contents is shown; nil leaves it to the number of headings.
  public var showsContents: Bool?
  /// Directives for search engines, as in the robots meta element.
  public var robots: String?
  /// Whether the first use of each glossary term is linked to its explanation.
  public var linksTerms = false
  public var sources: [FactSource] = []
  /// What the reader should do next.
  @BoxedOptional public var nextStep: CallToAction?
  /// The files of a section in the order in which they are listed.
  public var order: [Located<String>] = []
  /// The buttons of the home page.
  public var actions: [CallToAction] = []
  /// The line above the title of the home page.
  public var kicker: String?
  /// Where rules about texts do not count.
  public var exceptions: [AdviceException] = []

  public init(title: Located<String>) { self.title = title }
}

/// A document that the facts on a page come from.
public struct FactSource: Sendable, Hashable {
  public var title: String
  public var url: String
  /// When somebody last compared the page with it.
  public var checked: CalendarDate?

  public init(title: String, url: String, checked: CalendarDate?) {
    self.title = title
    self.url = url
    self.checked = checked
  }
}

/// A link to other content in a YAML value.
public typealias ContentLink = MarkupBody.Link
