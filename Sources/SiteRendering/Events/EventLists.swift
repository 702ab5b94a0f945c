import SiteModel
import Theming

/// The overviews of events: those to come, one value of a property, and those that are over.
extension SiteRenderer {
  func addEvents(to context: inout TemplateContext, page: GeneratedPage) -> String {
    let language = page.language
    let all = site.events(in: language)
    var shown: [Int]
    switch page.kind {
    case .eventArchive:
      shown = all.filter { !site.pages[$0].isComing(at: site.now) }.reversed()
      context["archive"] = .flag(true)
    case .eventFacet(let facet): shown = comingEvents(for: language).filter { site.pages[$0].matches(facet) }
    default: shown = comingEvents(for: language)
    }
    context.setList("months", months(shown, language))
    context.setList("facets", facetLists(language, current: page.kind, Facet.Dimension.ofEvents))
    context["count"] = .text(strings(language).text("event.count", count: shown.count))
    if case .events = page.kind {
      addFilters(to: &context, shown, Facet.Dimension.ofEvents, language, words: "event")
      context.setList("series", seriesCards(language))
    } else {
      context["all"] = .optional(eventsURL(language))
    }
    context["archive-url"] = .optional(site.generatedPage(.eventArchive, in: language).map { links.url($0.address) })
    context["feed"] = .object(TemplateContext(["url": .text(links.url(path: eventFeedPath(site: site, language: language)))]))
    context.setList("calendars", calendarContexts(language))
    return "event-list"
  }

  /// The calendars that one can subscribe to: all events, and those for each audience.
  private func calendarContexts(_ language: LanguageTag) -> [TemplateContext] {
    let audiences: [String?] = [nil] + calendarAudiences(language)
    return audiences.map { audience in
      let path = calendarPath(audience, language)
      let name = audience.flatMap { site.configuration(language).audience($0)?.name } ?? strings(language).text("calendar.all")
      return TemplateContext([
        "name": .text(name), "file": .text(links.url(path: path)), "subscribe": .text(subscriptionURL(path: path)),
      ])
    }
  }

  private func months(_ events: [Int], _ language: LanguageTag) -> [TemplateContext] {
    var groups: [(key: String, title: String, events: [TemplateContext])] = []
    for index in events {
      guard let date = site.pages[index].event?.start.value.local.date else { continue }
      let key = String(date.description.prefix(7))
      if groups.last?.key != key {
        let month = strings(language).text(
          "date.month-and-year", ["month": strings(language).monthName(date.month), "year": String(date.year)])
        groups.append((key, month, []))
      }
      groups[groups.count - 1].events.append(eventCard(index, for: language))
    }
    return groups.map { group in
      var context = TemplateContext(["id": .text("m-" + group.key), "title": .text(group.title)])
      context.setList("events", group.events)
      return context
    }
  }

  private func seriesCards(_ language: LanguageTag) -> [TemplateContext] {
    site.seriesKeys.compactMap { site.series($0, in: language) }.map { pageCard($0) }
  }

  // MARK: Series

  /// All dates of a series, the coming ones first.
  func addSeries(to context: inout TemplateContext, page: Page) {
    let own = site.events(in: page.language).filter { site.pages[$0].event?.series?.value == page.key }
    let (coming, past) = (
      own.filter { site.pages[$0].isComing(at: site.now) }, own.filter { !site.pages[$0].isComing(at: site.now) }
    )
    context.setList("coming", coming.map { eventCard($0, for: page.language) })
    context.setList("over", past.reversed().map { eventCard($0, for: page.language) })
    context["all"] = .optional(eventsURL(page.language))
    context.setList("hosts", page.hosts.compactMap { hostContext($0.value, page.language) })
  }
}
