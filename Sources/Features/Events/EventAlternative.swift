import SiteModel
import SiteRendering
import Theming

/// What those can do who cannot take part in an event: because it is full, does not take place, or is over.
extension SiteRenderer {
  /// Adds the alternative to the page of an event, and whether people can no longer register for it.
  func addAlternative(to event: Event, of page: Page, context: inout TemplateContext) {
    context["all"] = .optional(eventsURL(page.language))
    guard !event.hasRoom(at: site.now) else {
      if event.registration?.channel == nil { context["open-door"] = .flag(true) }
      return
    }
    context["turns-away"] = .flag(true)
    guard let index = prepared(EventsWithRoom.self).next(like: page, in: page.language), let other = site.pages[index].event else {
      return
    }
    context["instead"] = .object(
      TemplateContext([
        "title": .text(site.pages[index].meta.title.value), "url": .text(links.url(site.pages[index].address)),
        "day": .text(strings(page.language).dayAndMonth(other.firstDay)),
      ]))
  }
}

extension Event {
  /// Whether people can still come to it, as far as is known at a moment.
  func hasRoom(at moment: Instant) -> Bool {
    let deadline = min(registration?.closes?.value.instant ?? start.value.instant, start.value.instant)
    return takesPlace && status.value != .full && deadline > moment
  }
}

/// The next event with room for each series and each audience. It is made once: looking for it on each page takes too long on a
/// site with many events.
struct EventsWithRoom: PreparedValue {
  private var bySeries: [LanguageTag: [String: Int]] = [:]
  private var byAudience: [LanguageTag: [String: Int]] = [:]

  init(site: Site, theme: Theme, links: SiteLinks) {
    for language in site.languages {
      // The soonest one stands first in the list of events.
      for index in site.events(in: language) {
        let page = site.pages[index]
        guard let event = page.event, event.hasRoom(at: site.now) else { continue }
        if let series = event.series?.value, bySeries[language]?[series] == nil {
          bySeries[language, default: [:]][series] = index
        }
        for audience in page.values(of: .audience) where byAudience[language]?[audience] == nil {
          byAudience[language, default: [:]][audience] = index
        }
      }
    }
  }

  /// The next one of the page's series, or else for one of its audiences.
  func next(like page: Page, in language: LanguageTag) -> Int? {
    let inSeries = (page.event?.series?.value).flatMap { bySeries[language]?[$0] }
    return inSeries ?? page.values(of: .audience).lazy.compactMap { byAudience[language]?[$0] }.first
  }
}
