import ContentLoading
import Diagnostics
import SiteModel
import SiteRendering

extension Feature {
  /// What schools did that others can learn from.
  public static let goodPractices = Feature {
    $0.reading.pages = [GoodPracticeReader()]
    $0.reading.components = [GoodPracticesReader()]
    $0.componentValues = ["good-practices": GoodPracticeValues.list]
    $0.reading.lists = [GoodPracticeLists()]
    $0.reading.newFiles = [NewGoodPractice.self]
    $0.reading.collections = [
      CollectionKey(.goodPractices, example: "voorbeelden", en: "good practices", nl: "goede voorbeelden")
    ]
    $0.findings = DiagnosticKind.goodPractices
    $0.pageChecks = [PracticeSectorIsDeclared(), PracticeIsDone()]
    $0.pageViews = [GoodPracticeView()]
    $0.generatedPageViews = GoodPracticeListView.all
    $0.outputs = [GoodPracticeFeeds()]
    $0.feed = { site, language in
      site.goodPractices(in: language).isEmpty
        ? nil : FeedLink(title: .string("good-practice.feed-title"), path: GoodPracticeFeeds.path(site, language))
    }
  }
}
