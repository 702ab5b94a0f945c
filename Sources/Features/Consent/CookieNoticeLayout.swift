import SiteModel
import SiteRendering
import Theming

struct CookieNoticeLayout: PageLayout {
  let layout = Page.Layout.cookieNotice
  let template = "cookie-notice"

  func fill(_ context: inout TemplateContext, of index: Int, _ body: PageBody, _ renderer: SiteRenderer) {
    renderer.addCookieNotice(to: &context, page: renderer.site.pages[index])
  }
}
