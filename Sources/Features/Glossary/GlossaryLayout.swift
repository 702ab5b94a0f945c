import SiteModel
import SiteRendering
import Theming

struct GlossaryLayout: PageLayout {
  let layout = Page.Layout.glossary
  let template = "glossary"

  func fill(_ context: inout TemplateContext, of index: Int, _ body: PageBody, _ renderer: SiteRenderer) {
    renderer.addGlossary(to: &context, page: renderer.site.pages[index])
  }
}
