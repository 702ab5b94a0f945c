import SiteModel
import SiteRendering
import Theming

/// The values of an event for templates of lists.
extension SiteRenderer {
  /// An event as one line of a list, for a reader of a language.
  public func eventCard(_ index: Int, for reader: LanguageTag) -> TemplateContext {
    let page = site.pages[index]
    guard let event = page.event else { return pageCard(index) }
    let strings = strings(reader)
    let times = times(of: event, strings)
    var context = TemplateContext([
      "title": .text(page.meta.title.value), "url": .text(links.url(page.address)),
      "summary": page.summaryOrExcerpt.isEmpty ? nil : .text(page.summaryOrExcerpt),
      "date": .object(dateContext(event.start.value.local.date, reader)),
      "start": .text(event.clock.rfc3339(event.start.value.instant)), "when": .text(times.span),
      "hours": event.isOnOneDay ? .text(times.hours) : nil,
      "where": .text(place(of: event, strings)),
      "spoken": spokenLanguage(of: event, reader).map { .text($0) },
      "status": event.notableStatus.map { .text($0.rawValue) },
      "status-text": event.notableStatus.map { .text(strings.text("event.statuses.\($0.rawValue)")) },
      "off": event.takesPlace ? nil : .flag(true),
      "form": .text(strings.text("event.formats.\(event.format.value.rawValue)")),
    ])
    context["price"] = event.registration?.price.map { .text(strings.price($0)) }
    context["places"] = event.placesToShow(strings).map { .text($0) }
    context.setList("audiences", audienceLinks(of: page))
    context.mark(page.language, for: reader)
    addTimes(of: event, to: &context)
    context["keys"] = .htmlList(
      Facet.Dimension.ofEvents.map { dimension in
        "data-\(dimension.name)=\"\(page.values(of: dimension).joined(separator: " ").htmlEscaped)\""
      })
    return context
  }

  /// The moments that the visitor's clock is compared with, and the state at the time of the build.
  func addTimes(of event: Event, to context: inout TemplateContext) {
    context["starts"] = .text(event.clock.rfc3339(event.start.value.instant))
    context["ends"] = .text(event.clock.rfc3339(event.end.value.instant))
    let hasBegun = event.start.value.instant <= site.now
    let isOver = event.end.value.instant <= site.now
    if !hasBegun { context["ahead"] = .flag(true) }
    if hasBegun, !isOver { context["begun"] = .flag(true) }
    if isOver { context["past"] = .flag(true) }
  }

  /// The town, or the word for online.
  public func place(of event: Event, _ strings: ThemeStrings) -> String {
    switch (event.format.value, event.town) {
    case (.online, _), (_, nil): strings.text("event.formats.online")
    case (.hybrid, let town?): strings.text("event.town-and-online", ["town": town])
    case (.onSite, let town?): town
    }
  }

  /// The language of the event, if it is not the reader's.
  func spokenLanguage(of event: Event, _ reader: LanguageTag) -> String? {
    guard let spoken = event.spokenLanguage, spoken.primary != reader.primary else { return nil }
    return strings(reader).text("event.in-language", ["language": strings(reader).languageName(spoken.code, in: reader)])
  }

  // MARK: Selecting events

  /// The events that are not over, soonest first.
  public func comingEvents(for reader: LanguageTag) -> [Int] {
    site.events(in: reader).filter { site.pages[$0].isComing(at: site.now) }
  }

  /// The events for an `events` component.
  func events(_ query: EventQuery, for reader: LanguageTag) -> [Int] {
    let found = comingEvents(for: reader).filter { index in
      let page = site.pages[index]
      let isOfSeries = query.series.map { $0.value == page.event?.series?.value } ?? true
      return isOfSeries && query.facets.allSatisfy { page.matches($0.value) }
    }
    return Array(found.prefix(query.limit))
  }

  /// The address of the overview of events.
  public func eventsURL(_ language: LanguageTag) -> String? {
    site.generatedPage(.events, in: language).map { links.url($0.address) }
  }
}
