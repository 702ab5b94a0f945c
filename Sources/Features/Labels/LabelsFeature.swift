import ContentLoading
import SiteRendering

extension Feature {
  /// The pages about each topic and for each audience.
  public static let labels = Feature {
    $0.reading.collections = [
      CollectionKey(.topics, example: "onderwerpen", en: "topics", nl: "onderwerpen"),
      CollectionKey(.audiences, example: "doelgroepen", en: "audiences", nl: "doelgroepen"),
    ]
    $0.reading.lists = [TopicLists(), AudienceLists()]
    $0.generatedPageViews = [TopicListView(), TopicView(), AudienceView()]
  }
}
