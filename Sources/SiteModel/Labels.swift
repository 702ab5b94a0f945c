extension GeneratedPage.Kind {
  /// The list of topics.
  public static let topics = Self("topics")
  /// Everything on a topic.
  public static func topic(_ id: String) -> Self { Self(topicName, id) }
  public static let topicName = "topic"
  /// Everything for an audience without a page of its own.
  public static func audience(_ id: String) -> Self { Self(audienceName, id) }
  public static let audienceName = "audience"
}
