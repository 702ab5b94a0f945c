import SiteModel
import SiteRendering
import Theming

/// The lists of events: coming ones, those with a facet, and past ones.
struct EventListView: FacetedListView {
  let kind: String
  let template = "event-list"
  let values = TemplateValueSet(joining: [EventValues.list, FacetValues.all])

  static let all: [any GeneratedPageView] = [
    EventListView(kind: facets.kind.name), EventListView(kind: GeneratedPage.Kind.eventArchive.name),
    EventListView(kind: facets.facetKind),
  ]

  private static let facets = FacetedList(
    kind: .events, facetKind: GeneratedPage.Kind.eventFacetName, dimensions: Facet.Dimension.ofEvents, words: EventFacetWords(),
    pages: { $1.comingEvents(for: $0) })

  var list: FacetedList { Self.facets }

  func words(of page: GeneratedPage, _ renderer: SiteRenderer) -> (title: String, summary: String?) {
    guard page.kind == .eventArchive else { return list.words(of: page, renderer) }
    let strings = renderer.strings(page.language)
    return (strings.text("event.archive-title"), strings.text("event.archive-summary"))
  }

  func menuTitle(of page: GeneratedPage, in site: Site, _ strings: ThemeStrings) -> String { strings.text("event.menu") }

  func add(to frame: inout PageFrame, of page: GeneratedPage, _ renderer: SiteRenderer) {
    frame.need(sheet: "events")
    frame.need(script: "events/passed.js")
    addList(to: &frame, of: page, renderer)
  }

  func shown(on page: GeneratedPage, _ renderer: SiteRenderer) -> [Int] {
    let site = renderer.site
    if page.kind == .eventArchive {
      return site.events(in: page.language).filter { !site.pages[$0].isComing(at: site.now) }.reversed()
    }
    let coming = renderer.comingEvents(for: page.language)
    return page.facet.map { facet in coming.filter { site.pages[$0].matches(facet) } } ?? coming
  }

  func fill(_ context: inout TemplateContext, of page: GeneratedPage, shown: [Int], _ renderer: SiteRenderer) {
    let (site, links, language) = (renderer.site, renderer.links, page.language)
    if page.kind == .eventArchive { context["archive"] = .flag(true) }
    context.setList("months", renderer.months(shown, language))
    context["count"] = .text(renderer.strings(language).text("event.count", count: shown.count))
    if page.kind == .events {
      let series = site.seriesKeys.compactMap { site.series($0, in: language) }
      context.setList("series", series.map { renderer.pageCard($0, for: language) })
    }
    context["archive-url"] = .optional(site.generatedPage(.eventArchive, in: language).map { links.url($0.address) })
    if page.kind != .eventArchive { context["ask"] = renderer.questionMail(language).map { .text($0) } }
    context["feed"] = .object(TemplateContext(["url": .text(links.url(path: eventFeedPath(site: site, language: language)))]))
    context.setList("calendars", renderer.calendarContexts(language))
  }
}

extension SiteRenderer {
  /// The mail to the organisation of those who do not find what they look for; nil without an address.
  fileprivate func questionMail(_ language: LanguageTag) -> String? {
    let strings = strings(language)
    return site.configuration(language).organisation.email.map {
      mailLink(to: $0, subject: strings.text("event.ask.subject"), body: strings.text("event.ask.body"))
    }
  }

  /// The calendars for subscription: all events, and those for each audience.
  fileprivate func calendarContexts(_ language: LanguageTag) -> [TemplateContext] {
    let audiences: [String?] = [nil] + calendarAudiences(language)
    return audiences.map { audience in
      let path = calendarPath(audience, language)
      let name = audience.flatMap { site.configuration(language).audience($0)?.name } ?? strings(language).text("calendar.all")
      return TemplateContext([
        "name": .text(name), "file": .text(links.url(path: path)), "subscribe": .text(subscriptionURL(path: path)),
      ])
    }
  }

  fileprivate func months(_ events: [Int], _ language: LanguageTag) -> [TemplateContext] {
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

  // MARK: Series

  /// Adds all events of a series, the coming ones first.
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

/// The words of the theme, in which formats have names.
private struct EventFacetWords: FacetWords {
  private let words = ThemeFacetWords(below: "event")

  func list(_ language: LanguageTag, _ renderer: SiteRenderer) -> (title: String, summary: String?) {
    words.list(language, renderer)
  }

  func filtered(by facet: Facet, name: String, _ language: LanguageTag, _ renderer: SiteRenderer) -> (
    title: String, summary: String?
  ) { words.filtered(by: facet, name: name, language, renderer) }

  func name(of facet: Facet, _ language: LanguageTag, _ renderer: SiteRenderer) -> String {
    facet.dimension == .format
      ? renderer.strings(language).text("event.formats.\(facet.value)") : words.name(of: facet, language, renderer)
  }

  /// The towns of a region.
  func detail(of facet: Facet, among pages: [Int], _ language: LanguageTag, _ renderer: SiteRenderer) -> String? {
    guard facet.dimension == .region else { return nil }
    let towns = Set(pages.compactMap { renderer.site.pages[$0].event?.town }).sorted()
    return towns.isEmpty ? nil : towns.joined(separator: ", ")
  }

  func counts(_ language: LanguageTag, _ renderer: SiteRenderer) -> (none: String, one: String, other: String) {
    words.counts(language, renderer)
  }
}
