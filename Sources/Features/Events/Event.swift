import Diagnostics
import SiteModel

/// A workshop or another event, with each local time resolved to a moment.
public struct Event: Sendable {
  /// Whether the event takes place as planned.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case scheduled, cancelled, postponed, rescheduled, full
  }

  /// Whether visitors take part on site, online or both.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    case onSite = "on-site"
    case online, hybrid
  }

  /// The sessions in order of time; never empty.
  public var sessions: [Session]
  /// The clock of the event's place, in whose time zone the times are written.
  public var clock: LocalClock
  public var status: Located<Status>
  /// The former start of a rescheduled event.
  public var formerStart: Located<EventTime>?
  public var format: Located<Format>
  public var venue: Venue?
  /// How to take part online.
  public var online: Located<OnlineAccess>?
  /// How to register.
  public var registration: Registration?
  public var spokenLanguage: LanguageTag?
  /// The experts who give it: their identities, without the folder.
  public var hosts: [Located<String>]
  /// The identity of its series, without the folder.
  public var series: Located<String>?
  /// Increased by the author with each change that subscribers must notice.
  public var revision: Int
  /// Whether a day in a weekend or on a public holiday is intended.
  public var isDayConfirmed: Bool
  /// By which calendars know it; nil for one that is made from the identity of its page.
  public var uid: Located<String>?

  /// - Parameter sessions: in order of time, and not empty.
  public init(
    sessions: [Session], clock: LocalClock, status: Located<Status>, formerStart: Located<EventTime>?, format: Located<Format>,
    venue: Venue?, online: Located<OnlineAccess>?, registration: Registration?, spokenLanguage: LanguageTag?,
    hosts: [Located<String>], series: Located<String>?, revision: Int, isDayConfirmed: Bool,
    uid: Located<String>? = nil
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
    self.uid = uid
  }

  public var start: Located<EventTime> { sessions[0].start }
  public var end: Located<EventTime> { sessions[sessions.count - 1].end }
  public var firstDay: CalendarDate { start.value.local.date }
  /// The last day of the event; see ``Session/lastDay``.
  public var lastDay: CalendarDate { sessions[sessions.count - 1].lastDay }

  /// The revision number for calendars (RFC 5545, SEQUENCE). It increases with the revision, and within a revision with each step
  /// from planned to moved, postponed and cancelled, so that calendars notice a new status even if the author did not increase
  /// the revision.
  public var sequence: Int { Self.sequence(revision: revision, status.value) }

  /// Whether it takes place at the stated times.
  public var takesPlace: Bool { status.value != .cancelled && status.value != .postponed }
}

/// A series of events; its page describes what they have in common.
public struct EventSeries: Sendable, Hashable {
  /// The experts who give it: their identities, without the folder.
  public var hosts: [Located<String>]

  public init(hosts: [Located<String>]) { self.hosts = hosts }
}

/// A local time at an event's place, with its moment.
public struct EventTime: Sendable, Hashable {
  /// The local time.
  public var local: LocalDateTime
  public var instant: Instant

  public init(local: LocalDateTime, instant: Instant) {
    self.local = local
    self.instant = instant
  }
}

/// An uninterrupted part of an event.
public struct Session: Sendable, Hashable {
  /// The title of the session, if the event has several.
  public var title: String?
  public var start: Located<EventTime>
  public var end: Located<EventTime>

  public init(title: String?, start: Located<EventTime>, end: Located<EventTime>) {
    self.title = title
    self.start = start
    self.end = end
  }
}

extension Session {
  /// The last day of the session. An evening that ends after midnight counts as one day, that of its start.
  public var lastDay: CalendarDate {
    let (first, last) = (start.value.local, end.value.local)
    let nights = last.date.daysSinceEpoch - first.date.daysSinceEpoch
    let length = nights * 86_400 + last.secondOfDay - first.secondOfDay
    let isEvening = nights == 1 && last.secondOfDay <= 6 * 3_600 && length <= 12 * 3_600
    return isEvening ? first.date : last.date
  }

  /// Whether it starts and ends on one day, or in one evening.
  public var isOnOneDay: Bool { lastDay == start.value.local.date }
}

extension Event: PageContent {
  /// In order of the start.
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

  public func names(of title: String) -> [String] { [venue?.name, venue?.street, venue?.city].compactMap(\.self) }

  public var contentLinks: [ContentLink] { venue?.note?.links ?? [] }
}

extension EventSeries: PageContent {
  public var hasOwnLists: Bool { false }
}
