import Experts
import SiteModel
import SiteRendering
import Theming

/// The coming events of an expert, on the expert's page.
struct EventsOfExperts: PageAddition {
  let pageValues = EventValues.ofExpert

  func add(to frame: inout PageFrame, of page: Page, _ renderer: SiteRenderer) {
    if page.kind == .expert { frame.showsEvents() }
  }

  func add(to context: inout TemplateContext, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) {
    guard page.kind == .expert else { return }
    let (site, language) = (renderer.site, page.language)
    let events = renderer.comingEvents(for: language).filter { index in
      site.pages[index].event?.hosts.contains { $0.value == page.key } ?? false
    }
    context.setList("events", events.map { renderer.eventCard($0, for: language) })
  }
}
