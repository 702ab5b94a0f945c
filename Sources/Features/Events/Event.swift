import Diagnostics
import SiteModel

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
  /// The day on which it begins.
  public var firstDay: CalendarDate { start.value.local.date }
  /// The last day that it is on; see ``Session/lastDay``.
  public var lastDay: CalendarDate { sessions[sessions.count - 1].lastDay }

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

extension Session {
  /// The last day that it is on. An evening that ends after midnight is one evening, on the day on which it begins.
  public var lastDay: CalendarDate {
    let (first, last) = (start.value.local, end.value.local)
    let nights = last.date.daysSinceEpoch - first.date.daysSinceEpoch
    let length = nights * 86_400 + last.secondOfDay - first.secondOfDay
    let isEvening = nights == 1 && last.secondOfDay <= 6 * 3_600 && length <= 12 * 3_600
    return isEvening ? first.date : last.date
  }

  /// Whether it is on one day, or in one evening.
  public var isOnOneDay: Bool { lastDay == start.value.local.date }
}

extension Event: PageContent {
  /// By the time of the start.
  public func listPlace(of title: String) -> ListPlace { ListPlace(number: start.value.instant.secondsSinceEpoch) }

  public var showsLastChange: Bool { true }

  public func contentChanges(on clock: LocalClock) -> [ScheduledChange] {
    [start, end, registration?.opens, registration?.closes].compactMap { time in
      time.map { ScheduledChange(instant: $0.value.instant, source: $0.range.path) }
    }
  }

  public func values(of dimension: Facet.Dimension) -> [String] {
    switch dimension {
    case .region: [venue?.region?.value].compactMap(\.self)
    case .format: [format.value.rawValue]
    case .language: [spokenLanguage?.code].compactMap(\.self)
    default: []
    }
  }

  public var contentLinks: [ContentLink] { venue?.note?.links ?? [] }
}

extension EventSeries: PageContent {
  public var hasOwnLists: Bool { false }
}
