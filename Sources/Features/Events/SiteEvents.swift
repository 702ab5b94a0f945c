import Diagnostics
import SiteModel

extension GeneratedPage.Kind {
  /// The list of coming events.
  public static let events = Self("events")
  /// The list of past events.
  public static let eventArchive = Self("event-archive")
  /// The list of coming events with a facet.
  public static func eventFacet(_ facet: Facet) -> Self { Self(eventFacetName, facet.text) }
  public static let eventFacetName = "event-facet"
}

extension Page.Kind {
  public static let event = Self("event", order: .byContent)
  /// A series of events.
  public static let series = Self("series")
}

extension Page {
  /// The page's event.
  public var event: Event? { content as? Event }
  /// The page's series of events.
  public var series: EventSeries? { content as? EventSeries }
  /// The hosts of the page's event or series.
  public var hosts: [Located<String>] { event?.hosts ?? series?.hosts ?? [] }

  /// Whether the page has an event that is not over at a moment.
  public func isComing(at moment: Instant) -> Bool { event.map { $0.end.value.instant > moment } ?? false }
}

extension Event {
  /// The first part of the identifier by which calendars know the event.
  func calendarName(on page: Page) -> String { uid?.value ?? EventKeys.calendarName(of: page.id) }
}

extension Site {
  /// The events for readers of a language, soonest first: in that language, or in the default one without a translation.
  public func events(in language: LanguageTag) -> [Int] { pages(of: .event, in: language) }

  public var seriesKeys: [String] { keys(of: .series) }

  /// The page of a series, by its key, for readers of a language.
  public func series(_ key: String, in language: LanguageTag) -> Int? {
    translation(of: "events/\(key)", in: language).flatMap { pages[$0].kind == .series ? $0 : nil }
  }
}
