import ContentLoading
import Diagnostics
import SiteModel
import SiteRendering

extension Feature {
  /// Workshops and other events, and their series.
  public static let events = Feature {
    $0.reading.newFiles = [NewEvent.self]
    $0.reading.actions = [.event: EventActions.all]
    $0.findings = DiagnosticKind.events
    $0.findingArea = FindingArea("bijeenkomsten", slug: "events", en: "Events", nl: "Bijeenkomsten")
    $0.reading.pages = [EventReader()]
    $0.reading.components = [EventsReader()]
    $0.componentValues = ["events": EventValues.query]
    $0.reading.collections = [CollectionKey(.events, example: "workshops", en: "events", nl: "bijeenkomsten")]
    $0.reading.lists = [EventLists()]
    $0.siteChecks = [EventsDiffer(), CalendarNamesDiffer(), SeriesHaveEvents()]
    $0.pageChecks = [
      EventNamesAreDeclared(), EventTimesAreInOrder(), EventHasItsPlace(), RescheduledEventStatesFormerStart(),
      EventIsOnAWorkingDay(),
      PastEventsCloseRegistration(), EventIsAnnouncedInTime(), EventIsOfASensibleLength(), HostsHaveNotLeft(),
    ]
    $0.pageViews = [EventView(), SeriesView()]
    $0.generatedPageViews = EventListView.all
    $0.outputs = [EventFiles()]
    $0.additions = [EventsOfExperts()]
    $0.prepared = [ZoneNames.self, EventsWithRoom.self]
    $0.reports = [UpcomingReport.self]
    $0.tasks = EventTasks.tasks
    $0.feed = { site, language in
      site.events(in: language).isEmpty
        ? nil : FeedLink(title: .string("event.feed-title"), path: eventFeedPath(site: site, language: language))
    }
  }
}
