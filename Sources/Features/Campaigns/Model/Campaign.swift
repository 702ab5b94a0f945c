import Diagnostics
import SiteModel

/// An awareness campaign: what its author wrote beside the text of its page.
///
/// Dates, names and links of events and pages are never part of it: its texts name them (``CampaignFact``), so they are typed once.
public struct Campaign: Sendable {
  /// What the campaign is to reach, in a sentence.
  public var goal: Located<String>
  /// Its first day.
  public var start: Located<CalendarDate>
  /// Its last day.
  public var end: Located<CalendarDate>
  /// Where it brings people: a page, an event, a series or a self-check.
  public var target: ContentLink
  /// What the button to the target says.
  public var button: Located<String>
  /// What people are to remember, in a sentence each.
  public var messages: [Located<String>]
  /// The hashtags of posts that have none of their own, without the sign.
  public var hashtags: [Located<String>]
  /// The name of the campaign in tracked links (`utm_campaign`).
  public var code: Located<String>
  /// Whom coordinators and the press turn to: the key of an expert.
  public var contact: Located<String>?
  /// Days on which something must be done, in the author's order.
  public var deadlines: [CampaignDeadline]
  /// The posts, in the author's order.
  public var posts: [CampaignPost]
  /// The newsletter; nil when there is none.
  public var newsletter: CampaignNewsletter?
  /// The press release; nil when there is none.
  public var press: CampaignPressRelease?
  /// The text of the handout; nil when the messages are enough.
  public var handout: CampaignText?
  /// Whether the campaign's page leads to the kit.
  public var isKitPublic: Bool

  /// A campaign.
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

  /// Whether a day is part of the campaign.
  public func includes(_ day: CalendarDate) -> Bool { start.value <= day && day <= end.value }
}

/// A text in which `{names}` stand for facts, as Markdown.
public struct CampaignText: Sendable {
  /// What the author wrote.
  public var source: Located<String>
  /// The same as HTML; the names of facts stand in it as they are.
  public var body: MarkupBody
  /// The same as plain text.
  public var plain: PlainBody

  public init(source: Located<String>, body: MarkupBody, plain: PlainBody) {
    self.source = source
    self.body = body
    self.plain = plain
  }
}

/// The day of a post or a deadline.
public enum PlannedDay: Sendable {
  /// A day of the calendar, perhaps with a time.
  case on(Located<LocalDateTime>)
  /// So many days before an event begins, perhaps at a time: seconds since midnight.
  case before(days: Located<Int>, secondOfDay: Int?)

  /// Where the author wrote it.
  public var range: SourceRange {
    switch self {
    case .on(let moment): moment.range
    case .before(let days, _): days.range
    }
  }
}

/// A day on which something must be done.
public struct CampaignDeadline: Sendable {
  /// The key, which the languages share.
  public var id: String
  /// When.
  public var day: PlannedDay
  /// The event before which it is; nil for that of the campaign's target.
  public var event: ContentLink?
  /// What must be done.
  public var title: Located<String>

  /// A deadline.
  public init(id: String, day: PlannedDay, event: ContentLink?, title: Located<String>) {
    self.id = id
    self.day = day
    self.event = event
    self.title = title
  }
}

/// A message on a channel.
public struct CampaignPost: Sendable {
  /// The key, which the languages share; tracked links carry it (`utm_content`).
  public var id: Located<String>
  /// Where it is posted.
  public var channel: Located<Channel>
  /// When.
  public var day: PlannedDay
  /// Where its link leads; nil for the campaign's target.
  public var link: ContentLink?
  /// The text; `{names}` stand for facts.
  public var text: Located<String>
  /// Its own hashtags, without the sign; nil for those of the campaign.
  public var hashtags: [Located<String>]?
  /// Its own picture, by its path seen from the file; nil for the drawn card.
  public var image: Located<String>?
  /// What the picture shows; nil for a text made from the card's facts.
  public var alt: Located<String>?

  /// A post.
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

  /// A place where one posts; the raw value is the word in a campaign's file and in tracked links.
  public enum Channel: String, Sendable, Hashable, CaseIterable {
    case linkedin, mastodon, bluesky, x, facebook, instagram
  }
}

/// The newsletter of a campaign.
public struct CampaignNewsletter: Sendable {
  /// When it is to be sent.
  public var day: PlannedDay
  /// The subject; `{names}` stand for facts.
  public var subject: Located<String>
  /// What mail programs show behind the subject; `{names}` stand for facts.
  public var preheader: Located<String>?
  /// The text.
  public var text: CampaignText
  /// What the button says; nil for the campaign's.
  public var button: Located<String>?
  /// How many coming events of the target follow the text.
  public var events: Int

  /// A newsletter.
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
  /// The day from which it may be published.
  public var day: PlannedDay
  /// The headline; `{names}` stand for facts.
  public var headline: Located<String>
  /// The text.
  public var text: CampaignText

  /// A press release.
  public init(day: PlannedDay, headline: Located<String>, text: CampaignText) {
    self.day = day
    self.headline = headline
    self.text = text
  }
}

extension GeneratedPage.Kind {
  /// The campaigns.
  public static let campaigns = Self("campaigns")
  /// What a campaign needs on its channels, for those who run it: by the campaign's key.
  public static func campaignKit(_ key: String) -> Self { Self(campaignKitName, key) }
  public static let campaignKitName = "campaign-kit"
}

extension Page.Kind {
  /// An awareness campaign.
  public static let campaign = Self("campaign")
}

extension Page {
  /// What a campaign's page is about.
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
