import Diagnostics
import SiteModel
import SiteRendering
import Theming

/// The page with contact details.
struct ContactLayout: PageLayout {
  let layout = Page.Layout("contact")
  let words = Words(en: "contact", nl: "contact")
  let template = "contact"
  let values = ExpertValues.contact

  func fill(_ context: inout TemplateContext, of index: Int, _ body: PageBody, _ renderer: SiteRenderer) {
    let (site, language) = (renderer.site, renderer.site.pages[index].language)
    for (name, kind) in [("desks", Expert.Kind.team), ("people", .person)] {
      let experts = site.experts(in: language).filter { site.pages[$0].expert?.kind == kind }
      context.setList(name, experts.map { renderer.expertCard($0, for: language) })
    }
  }
}
