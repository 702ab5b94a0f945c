import ContentLoading
import Diagnostics
import SiteModel
import Theming

/// All features of the program, with their contributions by name.
public final class FeatureSet: Sendable {
  public let readers: FeatureReaders
  /// All rules.
  public let findings: [DiagnosticKind]
  /// The features that have a page of the handbook about what they find, with that.
  public let findingAreas: [(area: FindingArea, findings: [DiagnosticKind])]
  /// The rules that hold for every site.
  public let checks: SiteChecks
  /// The rules for texts.
  public let textChecks: TextChecks
  public let reports: [any SiteReport.Type]
  public let parts: [any SitePart.Type]
  public let commandGroups: [any FeatureCommandGroup.Type]
  /// The kinds of folders that commands of features write.
  public let outputKinds: [OutputKind]
  let outputs: [any OutputSource]
  let additions: [any PageAddition]
  let prepared: [any PreparedValue.Type]
  let feeds: [@Sendable (Site, LanguageTag) -> FeedLink?]
  let footers: [@Sendable (inout TemplateContext, Site, SiteLinks, LanguageTag) -> Void]
  let assets: [OptionalAssets]
  let cards: [@Sendable (SiteRenderer) -> [ShareCard]]
  let renderedChecks: [any RenderedCheck]
  fileprivate let tasks: [@Sendable (SiteRenderer) -> [SiteTask]]
  private let draws: [@Sendable (Site) -> Bool]
  private let outsideSources: [@Sendable (Site) -> OutsideSources]
  private let compoundParts: [@Sendable (Site, LanguageTag) -> CompoundParts?]
  private let pageViews: [Page.Kind: any PageKindView]
  private let layouts: [Page.Layout: any PageLayout]
  private let generatedPageViews: [String: any GeneratedPageView]
  /// The templates that are filled themselves, with the values of each; others are parts of these. A theme must have them all. Put
  /// together when they are asked for: only the reading of a theme needs them.
  public var templates: [String: TemplateValueSet] { filledTemplates.values }
  /// The same, with the values that templates share apart.
  public let filledTemplates: FilledTemplates

  /// The features, in the order in which their output is listed.
  public init(_ features: [Feature]) {
    findings = DiagnosticKind.ofGroundwork + features.flatMap(\.findings)
    findingAreas = features.compactMap { feature in feature.findingArea.map { ($0, feature.findings) } }
    readers = FeatureReaders(features.map(\.completeReading))
    checks = SiteChecks(ofTheSite: features.flatMap(\.siteChecks), ofEachPage: features.flatMap(\.pageChecks))
    textChecks = TextChecks(features.flatMap(\.textChecks), readers)
    reports = features.flatMap(\.reports)
    parts = features.flatMap(\.parts)
    commandGroups = features.flatMap(\.commandGroups)
    outputKinds = features.flatMap(\.outputKinds)
    outputs = [WebFiles()] + features.flatMap(\.outputs)
    additions = features.flatMap(\.additions)
    prepared = features.flatMap(\.prepared)
    feeds = features.compactMap(\.feed)
    footers = features.compactMap(\.footer)
    assets = features.compactMap(\.assets)
    cards = features.compactMap(\.cards)
    renderedChecks = features.flatMap(\.renderedChecks) + [DrawingsCanBeMade()]
    tasks = features.compactMap(\.tasks)
    draws = features.compactMap(\.draws)
    outsideSources = features.compactMap(\.outsideSources)
    compoundParts = features.compactMap(\.compoundParts)
    pageViews = Dictionary(uniqueKeysWithValues: features.flatMap(\.pageViews).map { ($0.kind, $0) })
    layouts = Dictionary(uniqueKeysWithValues: features.flatMap(\.layouts).map { ($0.layout, $0) })
    generatedPageViews = Dictionary(uniqueKeysWithValues: features.flatMap(\.generatedPageViews).map { ($0.kind, $0) })
    filledTemplates = FilledTemplates(of: features, componentTemplates: readers.componentTemplates)
  }

  /// Whether anything is drawn for a site: cards of its pages, or what features draw besides.
  public func areDrawn(for site: Site) -> Bool {
    site.configuration(site.defaultLanguage).drawsCards || draws.contains { $0(site) }
  }

  /// Whether any check needs a site's rendered output.
  public func checksRenderedPages(of site: Site) -> Bool { renderedChecks.contains { $0.isNeeded(for: site, self) } }

  /// Sources of other sites that a site's pages may load.
  func outsideSources(of site: Site) -> OutsideSources {
    outsideSources.reduce(into: OutsideSources()) { $0.add($1(site)) }
  }

  /// Takes compounds of a language apart; nil when nothing does.
  public func compoundParts(of site: Site, in language: LanguageTag) -> CompoundParts? {
    compoundParts.lazy.compactMap { $0(site, language) }.first
  }

  public func view(of page: Page) -> any PageKindView {
    guard let view = pageViews[page.kind] else {
      preconditionFailure("A feature gives a view for each kind of page that it reads: \(page.kind.name).")
    }
    return view
  }

  public func view(of layout: Page.Layout) -> any PageLayout {
    guard let view = layouts[layout] else { preconditionFailure("Each layout that pages may name has a view: \(layout.name).") }
    return view
  }

  public func view(of page: GeneratedPage) -> any GeneratedPageView {
    guard let view = generatedPageViews[page.kind.name] else {
      preconditionFailure("A feature gives a view for each kind of page that it makes: \(page.kind.name).")
    }
    return view
  }
}

extension SiteRenderer {
  /// What is due, or happens by itself, at moments that pages state, in order of time.
  public var tasks: [SiteTask] {
    features.tasks.flatMap { $0(self) }.sorted { ($0.instant, $0.page.id) < ($1.instant, $1.page.id) }
  }
}

extension Feature {
  /// What the feature reads, with the names of its layouts.
  fileprivate var completeReading: FeatureReading {
    var result = reading
    result.layouts = layouts.map(\.layout)
    result.layoutWords = Dictionary(layouts.map { ($0.layout.name, $0.words) }) { first, _ in first }
    return result
  }
}

extension SiteRenderer {
  /// What is wrong in what is rendered.
  public func renderedFindings() -> [Diagnostic] {
    features.renderedChecks.filter { $0.isNeeded(for: site, features) }.flatMap { $0.findings(self) }
  }
}
