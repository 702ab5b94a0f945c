import Diagnostics
import SiteModel

/// An awareness campaign, as described in the front matter of its page.
///
/// It contains no dates, names or links of events and pages: its texts refer to them (``CampaignFact``), so that they are typed
/// only once.
public struct Campaign: Sendable {
  /// The goal of the campaign, in a sentence.
  public var goal: Located<String>
  public var start: Located<CalendarDate>
  public var end: Located<CalendarDate>
  /// The target: a page, an event, a series or a self-check.
  public var target: ContentLink
  /// The text of the button to the target.
  public var button: Located<String>
  /// The key messages, each in a sentence.
  public var messages: [Located<String>]
  /// The hashtags of posts without their own, without `#`.
  public var hashtags: [Located<String>]
  /// The name of the campaign in tracked links (`utm_campaign`).
  public var code: Located<String>
  /// The contact for coordinators and the press: the key of an expert.
  public var contact: Located<String>?
  /// Deadlines, in the author's order.
  public var deadlines: [CampaignDeadline]
  /// The posts, in the author's order.
  public var posts: [CampaignPost]
  public var newsletter: CampaignNewsletter?
  public var press: CampaignPressRelease?
  /// The text of the handout; nil to use only the messages.
  public var handout: CampaignText?
  /// Whether the campaign's page links to the kit.
  public var isKitPublic: Bool

  public init(
    goal: Located<String>, start: Located<CalendarDate>, end: Located<CalendarDate>, target: ContentLink, button: Located<String>,
    messages: [Located<String>], hashtags: [Located<String>], code: Located<String>, contact: Located<String>?,
    deadlines: [CampaignDeadline], posts: [CampaignPost], newsletter: CampaignNewsletter?, press: CampaignPressRelease?,
    handout: CampaignText?, isKitPublic: Bool
  ) {
    self.goal = goal
    self.start = start
    self.end = end
    self.target = target
    self.button = button
    self.messages = messages
    self.hashtags = hashtags
    self.code = code
    self.contact = contact
    self.deadlines = deadlines
    self.posts = posts
    self.newsletter = newsletter
    self.press = press
    self.handout = handout
    self.isKitPublic = isKitPublic
  }

  /// Whether a day falls within the campaign.
  public func includes(_ day: CalendarDate) -> Bool { start.value <= day && day <= end.value }
}

/// A Markdown text with `{names}` of facts.
public struct CampaignText: Sendable {
  /// The author's text.
  public var source: Located<String>
  /// The text as HTML, with the names of facts unchanged.
  public var body: MarkupBody
  /// The text as plain text.
  public var plain: PlainBody

  public init(source: Located<String>, body: MarkupBody, plain: PlainBody) {
    self.source = source
    self.body = body
    self.plain = plain
  }
}

/// The day of a post or a deadline.
public enum PlannedDay: Sendable {
  /// A date, with an optional time.
  case on(Located<LocalDateTime>)
  /// A number of days before an event begins, with an optional time in seconds since midnight.
  case before(days: Located<Int>, secondOfDay: Int?)

  /// The place in the author's file.
  public var range: SourceRange {
    switch self {
    case .on(let moment): moment.range
    case .before(let days, _): days.range
    }
  }
}

/// A deadline for a task.
public struct CampaignDeadline: Sendable {
  /// The key, which all languages share.
  public var id: String
  public var day: PlannedDay
  /// The event to count back from; nil for that of the campaign's target.
  public var event: ContentLink?
  /// The task.
  public var title: Located<String>

  public init(id: String, day: PlannedDay, event: ContentLink?, title: Located<String>) {
    self.id = id
    self.day = day
    self.event = event
    self.title = title
  }
}

/// A message on a channel.
public struct CampaignPost: Sendable {
  /// The key, which all languages share; it is part of tracked links (`utm_content`).
  public var id: Located<String>
  public var channel: Located<Channel>
  public var day: PlannedDay
  /// The target of its link; nil for the campaign's target.
  public var link: ContentLink?
  /// The text, with `{names}` of facts.
  public var text: Located<String>
  /// Its own hashtags, without `#`; nil for those of the campaign.
  public var hashtags: [Located<String>]?
  /// Its own image, as a path relative to the file; nil for the drawn card.
  public var image: Located<String>?
  /// The alternative text of the image; nil for a text made from the card's facts.
  public var alt: Located<String>?

  public init(
    id: Located<String>, channel: Located<Channel>, day: PlannedDay, link: ContentLink?, text: Located<String>,
    hashtags: [Located<String>]?, image: Located<String>?, alt: Located<String>?
  ) {
    self.id = id
    self.channel = channel
    self.day = day
    self.link = link
    self.text = text
    self.hashtags = hashtags
    self.image = image
    self.alt = alt
  }

  /// A social network; the raw value is its name in campaign files and in tracked links.
  public enum Channel: String, Sendable, Hashable, CaseIterable {
    case linkedin, mastodon, bluesky, x, facebook, instagram
  }
}

/// The newsletter of a campaign.
public struct CampaignNewsletter: Sendable {
  /// When to send it.
  public var day: PlannedDay
  /// The subject, with `{names}` of facts.
  public var subject: Located<String>
  /// The preview text that mail programs show after the subject, with `{names}` of facts.
  public var preheader: Located<String>?
  public var text: CampaignText
  /// The text of the button; nil for the campaign's.
  public var button: Located<String>?
  /// How many coming events of the target are listed after the text.
  public var events: Int

  public init(
    day: PlannedDay, subject: Located<String>, preheader: Located<String>?, text: CampaignText, button: Located<String>?,
    events: Int
  ) {
    self.day = day
    self.subject = subject
    self.preheader = preheader
    self.text = text
    self.button = button
    self.events = events
  }
}

/// The press release of a campaign.
public struct CampaignPressRelease: Sendable {
  /// The first day on which it may be published.
  public var day: PlannedDay
  /// The headline, with `{names}` of facts.
  public var headline: Located<String>
  public var text: CampaignText

  public init(day: PlannedDay, headline: Located<String>, text: CampaignText) {
    self.day = day
    self.headline = headline
    self.text = text
  }
}

extension GeneratedPage.Kind {
  /// The list of campaigns.
  public static let campaigns = Self("campaigns")
  /// The kit of a campaign, for those who run it, by the campaign's key.
  public static func campaignKit(_ key: String) -> Self { Self(campaignKitName, key) }
  public static let campaignKitName = "campaign-kit"
}

extension Page.Kind {
  public static let campaign = Self("campaign")
}

extension Page {
  /// The page's campaign.
  public var campaign: Campaign? { content as? Campaign }
}

extension Campaign: PageContent {
  public var contentImages: [MarkupBody.Image] {
    posts.compactMap { post in
      guard let image = post.image, let alt = post.alt else { return nil }
      return MarkupBody.Image(path: image.value, alt: alt.value, title: nil, range: image.range)
    }
  }
}
