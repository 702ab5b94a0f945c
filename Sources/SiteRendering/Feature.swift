import ContentLoading
import Diagnostics
import SiteModel
import Theming

/// What a feature, such as events, contributes to the output of a site. A feature sets only what it needs.
public struct Feature: Sendable {
  public var reading = FeatureReading()
  /// What its rules find.
  public var findings: [DiagnosticKind] = []
  /// The page of the handbook about these; nil for one called after the group in front of the dot of their identifiers.
  public var findingArea: FindingArea?
  /// Its rules about the site as a whole, and about each page.
  public var siteChecks: [any SiteCheck] = []
  public var pageChecks: [any PageCheck] = []
  /// Its rules about the texts of pages.
  public var textChecks: [TextCheck] = []
  /// What the pages of its kinds show.
  public var pageViews: [any PageKindView] = []
  /// The compositions that its pages may name.
  public var layouts: [any PageLayout] = []
  /// What the pages show that the generator writes for it.
  public var generatedPageViews: [any GeneratedPageView] = []
  /// What it does besides the pages: feeds, calendars and the like.
  public var outputs: [any OutputSource] = []
  /// What it adds to pages of other features.
  public var additions: [any PageAddition] = []
  /// What it works out once for all pages of a site.
  public var prepared: [any PreparedValue.Type] = []
  /// The templates that it fills for parts of pages besides those of its components, with their values.
  public var templates: [String: TemplateValueSet] = [:]
  /// The templates that it fills for whole files besides those of its pages, such as mails, with their values.
  public var documentTemplates: [String: TemplateValueSet] = [:]
  /// The values of its components, by the names of those.
  public var componentValues: [String: TemplateValueSet] = [:]
  /// Its feed in a language, which the head of every page names; nil where there is none.
  public var feed: (@Sendable (Site, LanguageTag) -> FeedLink?)?
  /// The values that it adds to the foot of every page.
  public var footerValues = TemplateValueSet.none
  /// Adds them.
  public var footer: (@Sendable (inout TemplateContext, Site, SiteLinks, LanguageTag) -> Void)?
  /// Its style sheets and scripts, where a site may do without them.
  public var assets: OptionalAssets?
  /// Whether it needs drawings for a site whose pages have no cards.
  public var draws: (@Sendable (Site) -> Bool)?
  /// The cards that it draws besides those of pages.
  public var cards: (@Sendable (SiteRenderer) -> [ShareCard])?
  /// What can be wrong that shows only in what is rendered.
  public var renderedChecks: [any RenderedCheck] = []
  /// What is due, or happens by itself, at moments that its pages state.
  public var tasks: (@Sendable (SiteRenderer) -> [SiteTask])?
  /// The questions about a site that it answers, `baken report NAME`.
  public var reports: [any SiteReport.Type] = []
  /// The parts of a site that can be built by themselves, each with a command.
  public var parts: [any SitePart.Type] = []
  /// The kinds of folders that its commands write.
  public var outputKinds: [OutputKind] = []
  /// Its commands behind a word of their own.
  public var commandGroups: [any FeatureCommandGroup.Type] = []
  /// Sources of other sites that its pages may load.
  public var outsideSources: (@Sendable (Site) -> OutsideSources)?
  /// How the words of a language are taken apart; nil where that language has no compounds, or nothing knows them.
  public var compoundParts: (@Sendable (Site, LanguageTag) -> CompoundParts?)?

  public init(_ describe: (inout Feature) -> Void = { _ in }) { describe(&self) }
}

/// What a feature adds to pages that are not its own.
public protocol PageAddition: Sendable {
  /// Adds what the frame of a page that an author wrote has.
  func add(to frame: inout PageFrame, of page: Page, _ renderer: SiteRenderer)

  /// The values that it adds to the templates of all pages.
  var frameValues: TemplateValueSet { get }

  /// The values that it adds to the templates of pages that authors wrote.
  var pageValues: TemplateValueSet { get }

  /// Adds to what the templates of all pages see, also of those that the generator writes.
  func add(to context: inout TemplateContext, of frame: PageFrame, _ renderer: SiteRenderer)

  /// Adds to the context of a page that the generator writes.
  func add(to context: inout TemplateContext, of page: GeneratedPage, _ renderer: SiteRenderer)

  /// Adds to the context of an author's page.
  func add(to context: inout TemplateContext, of page: Page, _ body: PageBody, _ renderer: SiteRenderer)
}

extension PageAddition {
  public var frameValues: TemplateValueSet { .none }
  public var pageValues: TemplateValueSet { .none }
  public func add(to frame: inout PageFrame, of page: Page, _ renderer: SiteRenderer) {}
  public func add(to context: inout TemplateContext, of frame: PageFrame, _ renderer: SiteRenderer) {}
  public func add(to context: inout TemplateContext, of page: GeneratedPage, _ renderer: SiteRenderer) {}
  public func add(to context: inout TemplateContext, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) {}
}

/// A link to a feed.
public struct FeedLink: Sendable {
  /// Where its title comes from.
  public enum Title: Sendable {
    /// A key of the theme's strings.
    case string(String)
    case text(String)
  }

  let title: Title
  /// From `/` on.
  let path: String

  public init(title: Title, path: String) {
    self.title = title
    self.path = path
  }
}

/// Assets whose names share a prefix, and which only some sites need.
public struct OptionalAssets: Sendable {
  let prefix: String
  let areNeeded: @Sendable (SiteRenderer) -> Bool

  public init(prefix: String, areNeeded: @escaping @Sendable (SiteRenderer) -> Bool) {
    self.prefix = prefix
    self.areNeeded = areNeeded
  }
}

/// Takes a compound apart: *praktijkovereenkomst* is *praktijk* and *overeenkomst*. Another word is its own only part.
public typealias CompoundParts = @Sendable (String) -> [String]

/// A rule about what is rendered.
public protocol RenderedCheck: Sendable {
  /// Whether the check is needed: rendering takes time.
  func isNeeded(for site: Site, _ features: FeatureSet) -> Bool

  func findings(_ renderer: SiteRenderer) -> [Diagnostic]
}

/// What a feature works out once for all pages of a site.
public protocol PreparedValue: Sendable {
  init(site: Site, theme: Theme, links: SiteLinks)
}
