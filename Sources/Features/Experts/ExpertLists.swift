import SiteModel
import SiteRendering
import Theming

/// The directory of experts, complete or for a facet.
struct ExpertListView: FacetedListView {
  let kind: String
  let template = "expert-list"
  let values = TemplateValueSet(joining: [ExpertValues.list, FacetValues.all])

  static let all: [any GeneratedPageView] = [ExpertListView(kind: facets.kind.name), ExpertListView(kind: facets.facetKind)]

  private static let facets = FacetedList(
    kind: .experts, facetKind: GeneratedPage.Kind.expertFacetName, dimensions: Facet.Dimension.ofExperts,
    words: ThemeFacetWords(below: "expert"),
    pages: { $1.site.experts(in: $0) })

  var list: FacetedList { Self.facets }

  func menuTitle(of page: GeneratedPage, in site: Site, _ strings: ThemeStrings) -> String { strings.text("expert.menu") }

  func add(to frame: inout PageFrame, of page: GeneratedPage, _ renderer: SiteRenderer) {
    frame.need(sheet: "events")
    addList(to: &frame, of: page, renderer)
  }

  func fill(_ context: inout TemplateContext, of page: GeneratedPage, shown: [Int], _ renderer: SiteRenderer) {
    let (site, language) = (renderer.site, page.language)
    for (name, kind) in [("teams", Expert.Kind.team), ("people", .person)] {
      context.setList(
        name, shown.filter { site.pages[$0].expert?.kind == kind }.map { renderer.expertCard($0, for: language) })
    }
    context["count"] = .text(renderer.strings(language).text("expert.count", count: shown.count))
  }
}
