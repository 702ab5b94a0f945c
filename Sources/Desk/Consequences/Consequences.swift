/// What a publication changes for readers, as the app shows it.
struct Consequences: Encodable, Sendable {
  enum State: String, Encodable, Sendable {
    /// A finding forbids the publication.
    case stopped
    /// The output folder is not one that may be replaced.
    case refused
    /// Nothing was published yet.
    case first
    case same
    case changed
  }

  /// The first of many, with the number of the others.
  struct Group<Item: Encodable & Sendable>: Encodable, Sendable {
    let items: [Item]
    let more: Int

    init(_ items: [Item], more: Int) { (self.items, self.more) = (items, more) }

    init(_ all: [Item], upTo limit: Int) { self.init(Array(all.prefix(limit)), more: max(0, all.count - limit)) }
  }

  struct Page: Encodable, Sendable {
    let title: String
    let formerTitle: String?
    /// The address on the site; nil for one that is gone.
    let url: String?
    let formerURL: String?
    /// The file that it is made from.
    let path: String?
    let language: String
    let leadsTo: String?
    let changes: TextChanges
  }

  struct Fact: Encodable, Sendable {
    enum Name: String, Encodable, Sendable { case title, day, place, status, link, text }

    let name: Name
    /// The part of the event that it is about, where there are several.
    let part: String?
    let before: String?
    let after: String?
  }

  struct Picture: Encodable, Sendable, Hashable {
    enum Name: String, Encodable, Sendable { case card, poster, handout, image }

    let name: Name
    let title: String
    let before: String?
    let after: String?
  }

  struct Message: Encodable, Sendable {
    let title: String
    /// The campaign.
    let campaign: String
    let path: String?
    let at: [JSONStep]
    let formerDay: String?
    let day: String?
    let changes: TextChanges
    /// What is said to those who got it; nil for one that is yet to be sent.
    let correction: String?
    /// The text as it is to be sent now.
    let text: String?
  }

  struct Mention: Encodable, Sendable {
    let path: String
    let title: String
    let line: Int
    /// The key that it stands under; nil in the text.
    let at: [JSONStep]?
    let text: String
    /// What of it is old.
    let old: String
  }

  struct Mail: Encodable, Sendable {
    let language: String
    let subject: String
    let body: String
  }

  /// An event with all that comes of its change.
  struct Event: Encodable, Sendable {
    enum Kind: String, Encodable, Sendable { case new, changed, gone }

    let kind: Kind
    let title: String
    let path: String?
    let facts: [Fact]
    /// Its pages, one a language.
    let pages: [Page]
    let pictures: [Picture]
    let messages: [Message]
    let mentions: Group<Mention>
    let mails: [Mail]
    /// How many calendars have it.
    let calendars: Int
  }

  struct Feed: Encodable, Sendable {
    let title: String
    let new: Int
    let changed: Int
    let gone: Int
  }

  /// What readers do not see by itself.
  struct Rest: Encodable, Sendable {
    /// Pages that say the same, with other styles or another menu.
    let frames: Int
    let downloads: Int
    /// Texts of campaigns as files.
    let messages: Int
    let technical: Int
    /// Whether the index for searching follows.
    let search: Bool
  }

  let id: Int
  let revision: Int
  let state: State
  let pages: Int
  let seconds: Double
  let reason: String?
  /// What forbids the publication.
  let findings: [FindingMessage]
  /// What should be looked at, and forbids nothing.
  let warnings: Group<FindingMessage>
  let sent: Group<Message>
  let events: Group<Event>
  let newPages: Group<Page>
  let changedPages: Group<Page>
  let gonePages: Group<Page>
  let pictures: Group<Picture>
  let messages: Group<Message>
  let feeds: [Feed]
  let rest: Rest
}
