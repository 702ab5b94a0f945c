import Diagnostics
import SiteModel
import SiteRendering
import Theming

extension Page.Layout {
  /// The words of `glossary.yml`.
  static let glossary = Page.Layout("glossary")
}

struct GlossaryLayout: PageLayout {
  let layout = Page.Layout.glossary
  let words = Words(en: "words of the glossary", nl: "begrippen")
  let template = "glossary"
  let values = GlossaryValues.layout

  func add(to frame: inout PageFrame, of page: Page, _ body: PageBody, _ renderer: SiteRenderer) { frame.need(sheet: "letters") }

  func fill(_ context: inout TemplateContext, of index: Int, _ body: PageBody, _ renderer: SiteRenderer) {
    renderer.addGlossary(to: &context, page: renderer.site.pages[index])
  }
}
