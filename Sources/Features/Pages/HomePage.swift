import Diagnostics
import Events
import News
import SiteModel
import SiteRendering
import Theming

/// The home page of a language.
struct HomeLayout: PageLayout {
  let layout = Page.Layout.home
  let words = Words(en: "front page", nl: "voorpagina")
  let template = "home"
  let values = PageLayoutValues.home

  func add(to frame: inout PageFrame, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) {
    frame.need(sheet: "home")
    if !renderer.site.events(in: page.language).isEmpty { frame.showsEvents() }
  }

  func fill(_ context: inout TemplateContext, of index: Int, _ body: PageBody, _ renderer: SiteRenderer) {
    let (site, links) = (renderer.site, renderer.links)
    let page = site.pages[index]
    context["kicker"] = .optional(page.meta.kicker)
    context.setList(
      "actions",
      page.meta.actions.enumerated().compactMap { number, action in
        var button = body.components.callToAction(action)
        if number == 0 { button?["primary"] = .flag(true) }
        return button
      })
    context.setList("audiences", renderer.audienceDoors(page.language))
    context.setList(
      "events", renderer.comingEvents(for: page.language).prefix(4).map { renderer.eventCard($0, for: page.language) })
    context["events-page"] = renderer.eventsURL(page.language).map { .object(TemplateContext(["url": .text($0)])) }
    context.setList("news", site.articles(in: page.language).prefix(3).map { renderer.cardWithTopics($0) })
    if let list = site.generatedPage(.articles(part: 1), in: page.language) {
      context["news-page"] = .object(TemplateContext(["url": .text(links.url(list.address))]))
    }
  }
}
