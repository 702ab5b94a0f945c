import Diagnostics
import SiteModel
import SiteRendering
import Theming

struct NewsLayout: PageLayout {
  let layout = Page.Layout.news
  let words = Words(en: "news", nl: "nieuws")
  let template = "news-article"
  let values = NewsValues.article

  func add(to frame: inout PageFrame, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) { frame.need(sheet: "news") }

  func fill(_ context: inout TemplateContext, of index: Int, _ body: PageBody, _ renderer: SiteRenderer) {
    let page = renderer.site.pages[index]
    if let date = page.meta.date { context["date"] = .object(renderer.dateContext(date.value.date, page.language)) }
  }
}
