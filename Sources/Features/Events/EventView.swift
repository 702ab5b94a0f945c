import Diagnostics
import Drawing
import SiteModel
import SiteRendering
import Theming

/// The pages of events.
struct EventView: PageKindView {
  let kind = Page.Kind.event
  let template: String? = "event"
  let values = EventValues.page
  let cardSizes = [CardSize.square, .tall]

  func add(to frame: inout PageFrame, of page: Page, _ renderer: SiteRenderer) {
    guard let event = page.event else { return }
    frame.lists = renderer.steps(to: .events, in: page.language)
    if let series = event.series.flatMap({ renderer.site.series($0.value, in: page.language) }) {
      frame.lists.append((renderer.site.pages[series].menuTitle, renderer.site.pages[series].address))
    }
    frame.structuredData.append(renderer.eventData(event, of: page))
    frame.showsEvents()
    frame.need(sheet: "event-page")
  }

  func fill(_ context: inout TemplateContext, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) {
    guard let event = page.event else { return }
    renderer.addEvent(event, to: &context, page: page, body: body)
  }

  func add(to card: inout CardContent, of page: Page, _ renderer: SiteRenderer) {
    guard let event = page.event else { return }
    let strings = renderer.strings(page.language)
    card.composition = .dated
    let series = event.series.flatMap { renderer.site.series($0.value, in: page.language) }
    let name = series.map { renderer.site.pages[$0].meta.title.value }
    // A title that begins with the name of its series needs no label with it.
    card.label = name.flatMap { card.title.hasPrefix($0) ? nil : $0 } ?? strings.text("card.event")
    (card.day, card.place) = (renderer.dateBlock(of: event, page.language), renderer.place(of: event, strings))
    card.status = event.notableStatus.map { strings.text("card.statuses.\($0.rawValue)") }
  }

  func alphabeticalEntry(of page: Page, _ renderer: SiteRenderer) -> (name: String, kind: String?)? {
    page.isComing(at: renderer.site.now) ? (page.meta.title.value, nil) : nil
  }

  func drawnTexts(of page: Page, everyPageHasCard: Bool) -> [Located<String>] {
    let place = page.event?.venue?.line
    return everyPageHasCard ? page.cardTexts + [place].compactMap(\.self).map { Located($0, at: page.wholeFile) } : []
  }

  func filesBeside(_ index: Int, _ renderer: SiteRenderer) -> [FileBeside] {
    let page = renderer.site.pages[index]
    let calendar = FileBeside(path: renderer.eventCalendarPath(page)) { renderer.eventCalendarFile(index) }
    guard page.event?.opensLater(than: renderer.site.now) != nil else { return [calendar] }
    return [calendar, FileBeside(path: renderer.reminderPath(page)) { renderer.reminderFile(page) }]
  }
}

/// The pages of series of events.
struct SeriesView: PageKindView {
  let kind = Page.Kind.series
  let template: String? = "event-series"
  let values = EventValues.series

  func add(to frame: inout PageFrame, of page: Page, _ renderer: SiteRenderer) {
    frame.lists = renderer.steps(to: .events, in: page.language)
    frame.structuredData.append(renderer.seriesData(page))
    frame.showsEvents()
    frame.need(sheet: "lists")
  }

  func fill(_ context: inout TemplateContext, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) {
    renderer.addSeries(to: &context, page: page)
  }

  func add(to card: inout CardContent, of page: Page, _ renderer: SiteRenderer) {
    card.label = renderer.strings(page.language).text("event.menu")
  }
}

extension PageFrame {
  /// Records that the page shows events.
  public mutating func showsEvents() {
    need(sheet: "events")
    need(script: "events/passed.js")
  }
}
