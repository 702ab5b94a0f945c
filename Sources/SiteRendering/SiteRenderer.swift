import SiteModel
import Theming

/// Makes the output files of a site: a pure function of the site and its theme, one job at a time, in any order.
///
/// It is immutable. It is a class because each page passes it to all its parts, and it is too large to copy each time.
public final class SiteRenderer: Sendable {
  public let site: Site
  public let theme: Theme
  public let links: SiteLinks
  public let features: FeatureSet
  let chrome: Chrome
  let headers: ResponseHeaders
  public let policies: PagePolicies
  public let tagged: TaggedPages
  public let headingAnchors: [LanguageTag: HeadingAnchor]
  /// The entries for lists of topics, by the key of the topic.
  let topicContexts: [LanguageTag: [String: TemplateContext]]
  /// The renderers of drawings; nil for a site without cards and campaigns.
  public let drawings: Drawings?

  /// Whether there will be an index to search: the site wants one, and something makes it.
  public let isSearched: Bool

  private let preparedValues: [ObjectIdentifier: any PreparedValue]

  /// Renders what is the same on many pages once.
  /// - Parameter makesIndex: whether the index for searching is made besides.
  public init(site: Site, theme: Theme, features: FeatureSet, drawings: Drawings? = nil, makesIndex: Bool = false) {
    isSearched = makesIndex && site.configuration(site.defaultLanguage).isSearched
    self.site = site
    self.theme = theme
    self.features = features
    self.drawings = drawings
    let links = SiteLinks(site: site)
    self.links = links
    chrome = Chrome(site: site, theme: theme, links: links, features: features, isSearched: isSearched)
    let sources = features.outsideSources(of: site)
    headers = ResponseHeaders(site: site, links: links, sources: sources)
    policies = PagePolicies(site: site, sources: sources)
    preparedValues = Dictionary(
      uniqueKeysWithValues: features.prepared.map { (ObjectIdentifier($0), $0.init(site: site, theme: theme, links: links)) })
    tagged = TaggedPages(site: site)
    topicContexts = Self.topicContexts(site, links)
    headingAnchors = theme.strings.mapValues(HeadingAnchor.init)
  }

  /// A value that a feature has prepared for all pages.
  public func prepared<Value: PreparedValue>(_ type: Value.Type) -> Value {
    guard let value = preparedValues[ObjectIdentifier(type)] as? Value else {
      preconditionFailure("A feature lists what it prepares: \(type).")
    }
    return value
  }

  /// The texts of the theme in a language.
  public func strings(_ language: LanguageTag) -> ThemeStrings {
    guard let strings = theme.strings[language] ?? theme.strings[site.defaultLanguage] else {
      preconditionFailure("A site whose theme lacks a language is not rendered: the theme's check reports it as an error.")
    }
    return strings
  }
}
