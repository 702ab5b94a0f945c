import Diagnostics

/// A workshop or another event: what its author wrote, with each time resolved to a moment.
public struct Event: Sendable {
  /// What has become of the plan.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case scheduled, cancelled, postponed, rescheduled, full
  }

  /// Where one takes part.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case onSite = "on-site"
    case online, hybrid
  }

  /// The parts in order of time; never empty.
  public var sessions: [Session]
  /// The clock of the place in which the times are written.
  public var clock: LocalClock
  /// What has become of the plan.
  public var status: Located<Status>
  /// Where a rescheduled event began before.
  public var formerStart: Located<EventTime>?
  /// Where one takes part.
  public var format: Located<Format>
  /// The place.
  public var venue: Venue?
  /// How to take part from elsewhere.
  public var online: Located<OnlineAccess>?
  /// How to register.
  public var registration: Registration?
  /// The language that is spoken.
  public var spokenLanguage: LanguageTag?
  /// Who gives it: identities of experts, without their folder.
  public var hosts: [Located<String>]
  /// The series that it is part of, without its folder.
  public var series: Located<String>?
  /// Raised by the author with each change that visitors must hear of.
  public var revision: Int
  /// Whether a day in a weekend or on a public holiday is meant.
  public var isDayConfirmed: Bool

  /// An event with its parts in order of time, which must not be empty.
  public init(
    sessions: [Session], clock: LocalClock, status: Located<Status>, formerStart: Located<EventTime>?, format: Located<Format>,
    venue: Venue?, online: Located<OnlineAccess>?, registration: Registration?, spokenLanguage: LanguageTag?,
    hosts: [Located<String>], series: Located<String>?, revision: Int, isDayConfirmed: Bool
  ) {
    precondition(!sessions.isEmpty, "An event has at least one session.")
    self.sessions = sessions
    self.clock = clock
    self.status = status
    self.formerStart = formerStart
    self.format = format
    self.venue = venue
    self.online = online
    self.registration = registration
    self.spokenLanguage = spokenLanguage
    self.hosts = hosts
    self.series = series
    self.revision = revision
    self.isDayConfirmed = isDayConfirmed
  }

  /// When it begins.
  public var start: Located<EventTime> { sessions[0].start }
  /// When it ends.
  public var end: Located<EventTime> { sessions[sessions.count - 1].end }

  /// The number of the plan for calendars (RFC 5545, SEQUENCE): it rises with the revision, and within one with each step from
  /// planned to moved, postponed and cancelled, so that calendars hear of it though the author did not raise the revision.
  public var sequence: Int {
    let step =
      switch status.value {
      case .scheduled, .full: 0
      case .rescheduled: 1
      case .postponed: 2
      case .cancelled: 3
      }
    return revision * 4 + step
  }

  /// Whether it takes place as its times say.
  public var takesPlace: Bool { status.value != .cancelled && status.value != .postponed }
}

/// A row of events with one name: its page says what they have in common.
public struct EventSeries: Sendable, Hashable {
  /// Who gives it: identities of experts, without their folder.
  public var hosts: [Located<String>]

  /// A series.
  public init(hosts: [Located<String>]) { self.hosts = hosts }
}

/// A time on the clock of an event's place, and the moment that it is.
public struct EventTime: Sendable, Hashable {
  /// What the clock of the place shows.
  public var local: LocalDateTime
  /// The moment.
  public var instant: Instant

  /// A time.
  public init(local: LocalDateTime, instant: Instant) {
    self.local = local
    self.instant = instant
  }
}

/// A part of an event without a break.
public struct Session: Sendable, Hashable {
  /// What this part is called, where an event has several.
  public var title: String?
  /// When it begins.
  public var start: Located<EventTime>
  /// When it ends.
  public var end: Located<EventTime>

  /// A part.
  public init(title: String?, start: Located<EventTime>, end: Located<EventTime>) {
    self.title = title
    self.start = start
    self.end = end
  }
}

/// The place of an event.
public struct Venue: Sendable, Hashable {
  /// What it is called.
  public var name: String?
  /// Street and number.
  public var street: String?
  /// The postal code.
  public var postalCode: String?
  /// The town.
  public var city: String?
  /// The part of the country: a key in `site.yml`.
  public var region: Located<String>?
  /// The country, as an ISO 3166-1 code of two letters.
  public var country: String
  /// Latitude and longitude in degrees (WGS 84).
  public var coordinates: Coordinates?
  /// How to get there, in inline Markdown.
  public var note: MarkupBody?

  /// A place.
  public init(
    name: String?, street: String?, postalCode: String?, city: String?, region: Located<String>?, country: String,
    coordinates: Coordinates?, note: MarkupBody?
  ) {
    self.name = name
    self.street = street
    self.postalCode = postalCode
    self.city = city
    self.region = region
    self.country = country
    self.coordinates = coordinates
    self.note = note
  }

  /// Name, street, postal code and town on one line.
  public var line: String {
    let town = [postalCode, city].compactMap(\.self).joined(separator: "  ")
    return [name, street, town.isEmpty ? nil : town].compactMap(\.self).joined(separator: ", ")
  }
}

/// A point on the earth, in degrees as the author wrote them.
public struct Coordinates: Sendable, Hashable {
  /// −90 to 90.
  public var latitude: String
  /// −180 to 180.
  public var longitude: String

  /// A point; nil when a number is none or out of its range.
  public init?(latitude: String, longitude: String) {
    guard let north = Double(latitude), let east = Double(longitude), (-90...90).contains(north), (-180...180).contains(east) else {
      return nil
    }
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// How to take part from elsewhere.
public enum OnlineAccess: Sendable, Hashable {
  /// At an address.
  case link(String)
  /// Those who register get the link later.
  case follows
}

/// How to register for an event.
public struct Registration: Sendable, Hashable {
  /// Where one registers.
  public enum Channel: Sendable, Hashable {
    case address(String)
    case email(String)
  }

  /// Where one registers; nil when nothing is needed.
  public var channel: Channel?
  /// When it opens.
  public var opens: Located<EventTime>?
  /// When it closes.
  public var closes: Located<EventTime>?
  /// How many can take part.
  public var capacity: Int?
  /// The price in euros as the author wrote it, such as `0` or `49.50`; nil when nothing is said.
  public var price: String?

  /// A way to register.
  public init(channel: Channel?, opens: Located<EventTime>?, closes: Located<EventTime>?, capacity: Int?, price: String?) {
    self.channel = channel
    self.opens = opens
    self.closes = closes
    self.capacity = capacity
    self.price = price
  }

  /// Whether one can register at a moment.
  public func isOpen(at moment: Instant) -> Bool {
    (opens.map { $0.value.instant <= moment } ?? true) && (closes.map { $0.value.instant > moment } ?? true)
  }

  /// Whether taking part costs nothing; nil when nothing is said about the price.
  public var isFree: Bool? { price.map { Double($0) == 0 } }
}
