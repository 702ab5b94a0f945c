import Diagnostics
import SiteModel

extension GeneratedPage.Kind {
  /// The coming events.
  public static let events = Self("events")
  /// The events that are over.
  public static let eventArchive = Self("event-archive")
  /// The coming events with a value.
  public static func eventFacet(_ facet: Facet) -> Self { Self(eventFacetName, facet.text) }
  public static let eventFacetName = "event-facet"
}

extension Page.Kind {
  /// A workshop or another event.
  public static let event = Self("event", order: .byContent)
  /// A row of events with one name.
  public static let series = Self("series")
}

extension Page {
  /// What an event's page is about.
  public var event: Event? { content as? Event }
  /// What a series' page is about.
  public var series: EventSeries? { content as? EventSeries }
  /// Who gives the event or the series.
  public var hosts: [Located<String>] { event?.hosts ?? series?.hosts ?? [] }

  /// Whether the page is of an event that is not over at a moment.
  public func isComing(at moment: Instant) -> Bool { event.map { $0.end.value.instant > moment } ?? false }
}

extension Site {
  /// The events as a reader of a language sees them, soonest first: in that language, or in the default one without a translation.
  public func events(in language: LanguageTag) -> [Int] { pages(of: .event, in: language) }

  /// The keys of the series.
  public var seriesKeys: [String] { keys(of: .series) }

  /// The page of a series, by its key, as a reader of a language sees it.
  public func series(_ key: String, in language: LanguageTag) -> Int? {
    translation(of: "events/\(key)", in: language).flatMap { pages[$0].kind == .series ? $0 : nil }
  }
}
