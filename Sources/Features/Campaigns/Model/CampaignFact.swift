import SiteModel

/// A fact that the text of a campaign can refer to as `{event-date}`; the raw value is the name.
public enum CampaignFact: String, Sendable, Hashable, CaseIterable {
  /// The tracked link.
  case link
  /// The campaign's goal.
  case goal
  /// The campaign's title.
  case campaignTitle = "campaign-title"
  /// The title of the link's target.
  case targetTitle = "target-title"
  /// The title of the event.
  case eventTitle = "event-title"
  /// The day of the event, as text.
  case eventDate = "event-date"
  /// The time of the event, from start to end.
  case eventTime = "event-time"
  /// The town, or the word for online.
  case eventPlace = "event-place"
  /// The last day to register.
  case closingDate = "closing-date"
  /// The price of taking part.
  case price
  /// The number of days from the post to the event.
  case days

  /// The names in braces in a text, in order, whether or not they are facts.
  public static func names(in text: String) -> [String] {
    var names: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let name = rest[rest.index(after: open)...].prefix { $0.isASCII && ($0.isLowercase || $0 == "-" || $0.isNumber) }
      if !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == "}" { names.append(String(name)) }
      rest = rest[name.endIndex...]
    }
    return names
  }
}

extension Campaign {
  /// All links to other content.
  public var contentLinks: [ContentLink] {
    [target] + deadlines.compactMap(\.event) + posts.compactMap(\.link)
      + [newsletter?.text, press?.text, handout].flatMap { $0?.body.links ?? [] }
  }
}
