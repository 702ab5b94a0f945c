import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteModel
import SiteRendering
import Theming

/// A list of articles, newest first.
public struct ArticleQuery: PageComponent, Hashable {
  /// The maximum number of articles.
  public var limit: Int
  /// Only articles about this topic.
  public var topic: Located<String>?
  /// Only articles for this audience.
  public var audience: Located<String>?

  public init(limit: Int, topic: Located<String>?, audience: Located<String>?) {
    self.limit = limit
    self.topic = topic
    self.audience = audience
  }
}

/// The keys of the component `news`.
enum ArticlesKeys {
  static let set = KeySet(en: "the component news", nl: "het onderdeel news", [limit, topic, audience])

  static let limit = Key.number(
    "limit", 1...50, default: 3, example: "3",
    en: ("How many articles are shown", "The newest stand first. A link leads to all of them."),
    nl: ("Hoeveel berichten te zien zijn", "De nieuwste staan vooraan. Een link leidt naar alle berichten."))
  static let topic = FacetKeys.topic
  static let audience = FacetKeys.audience
}

public struct ArticlesReader: ComponentReader {
  public let name = "news"
  public let words = Words(en: "the newest articles", nl: "de nieuwste berichten")
  public let keys = ArticlesKeys.set

  public func read(_ reader: inout MappingReader, _ markdown: MarkdownRenderer) -> (any PageComponent)? {
    ArticleQuery(
      limit: reader.number(ArticlesKeys.limit), topic: reader.text(ArticlesKeys.topic), audience: reader.text(ArticlesKeys.audience)
    )
  }
}

extension ArticleQuery: RenderedComponent {
  public var template: String { "component-news" }

  public func context(in rendering: ComponentRendering) -> TemplateContext? {
    let (renderer, site) = (rendering.renderer, rendering.renderer.site)
    let articles = site.articles(in: rendering.page.language).filter { index in
      let meta = site.pages[index].meta
      let hasTopic = topic.map { topic in meta.topics.contains { $0.value == topic.value } } ?? true
      let hasAudience = audience.map { audience in meta.audiences.contains { $0.value == audience.value } } ?? true
      return hasTopic && hasAudience
    }
    var context = TemplateContext()
    context.setList("articles", articles.prefix(limit).map { renderer.cardWithTopics($0) })
    return context
  }
}
