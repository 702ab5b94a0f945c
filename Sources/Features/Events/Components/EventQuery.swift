import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteModel
import SiteRendering
import Theming

/// A list of coming events, soonest first.
public struct EventQuery: PageComponent, Hashable {
  /// The maximum number of events.
  public var limit: Int
  /// Only events of this series.
  public var series: Located<String>?
  /// Only events with all of these facets.
  public var facets: [Located<Facet>]

  public init(limit: Int, series: Located<String>?, facets: [Located<Facet>]) {
    self.limit = limit
    self.series = series
    self.facets = facets
  }
}

public struct EventsReader: ComponentReader {
  public let name = "events"
  public let words = Words(en: "the coming events", nl: "de komende bijeenkomsten")
  public let keys = EventListKeys.set

  public func read(_ reader: inout MappingReader, _ markdown: MarkdownRenderer) -> (any PageComponent)? {
    EventQuery(
      limit: reader.number(EventListKeys.limit), series: reader.text(EventListKeys.series),
      facets: reader.facets(EventListKeys.facets))
  }
}

extension EventQuery: RenderedComponent {
  public var template: String { "component-events" }

  public func context(in rendering: ComponentRendering) -> TemplateContext? {
    let (renderer, language) = (rendering.renderer, rendering.page.language)
    var context = TemplateContext()
    context.setList("events", renderer.events(self, for: language).map { renderer.eventCard($0, for: language) })
    context["all"] = .optional(renderer.eventsURL(language))
    return context
  }

  public func add(to frame: inout PageFrame) { frame.showsEvents() }
}
