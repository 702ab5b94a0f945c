import ContentLoading
import Diagnostics
import SiteModel
import SiteRendering

extension Feature {
  /// Dated articles.
  public static let news = Feature {
    $0.reading.newFiles = [NewArticle.self]
    $0.findings = DiagnosticKind.news
    $0.findingArea = FindingArea("nieuws", slug: "news", en: "News", nl: "Nieuws")
    $0.reading.pages = [ArticleReader()]
    $0.reading.components = [ArticlesReader()]
    $0.componentValues = ["news": NewsValues.component]
    $0.reading.collections = [CollectionKey(.news, example: "nieuws", en: "news", nl: "nieuws")]
    $0.reading.lists = [ArticleLists()]
    $0.pageChecks = [ArticleQueryNamesLabels(), NewsIsNotDatedAhead()]
    $0.pageViews = [ArticleView()]
    $0.layouts = [NewsLayout()]
    $0.generatedPageViews = [ArticleListView()]
    $0.outputs = [NewsFeeds()]
    $0.feed = { site, language in
      site.articles(in: language).isEmpty
        ? nil : FeedLink(title: .string("news.feed-title"), path: newsFeedPath(site: site, language: language))
    }
  }
}
