import Diagnostics
import SiteModel
import SiteRendering
import Theming

extension Page.Layout {
  /// What `services.yml` declares.
  static let cookieNotice = Page.Layout("cookie-notice")
}

struct CookieNoticeLayout: PageLayout {
  let layout = Page.Layout.cookieNotice
  let words = Words(en: "cookie notice", nl: "cookieverklaring")
  let template = "cookie-notice"
  let values = ConsentValues.layout

  func add(to frame: inout PageFrame, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) {
    frame.need(sheet: "cookie-notice")
  }

  func fill(_ context: inout TemplateContext, of index: Int, _ body: PageBody, _ renderer: SiteRenderer) {
    renderer.addCookieNotice(to: &context, page: renderer.site.pages[index])
  }
}
