import SiteModel
import SiteRendering
import Theming

/// The directory of experts, complete or for a facet.
struct ExpertListView: GeneratedPageView {
  let kind: String
  let template = "expert-list"
  let values = TemplateValueSet(joining: [ExpertValues.list, FacetValues.all])

  static let all: [any GeneratedPageView] = [ExpertListView(kind: list.kind.name), ExpertListView(kind: list.facetKind)]

  private static let list = FacetedList(
    kind: .experts, facetKind: GeneratedPage.Kind.expertFacetName, dimensions: Facet.Dimension.ofExperts,
    words: ThemeFacetWords(below: "expert"),
    pages: { $1.site.experts(in: $0) })

  func words(of page: GeneratedPage, _ renderer: SiteRenderer) -> (title: String, summary: String?) {
    Self.list.words(of: page, renderer)
  }

  func menuTitle(of page: GeneratedPage, in site: Site, _ strings: ThemeStrings) -> String { strings.text("expert.menu") }

  func add(to frame: inout PageFrame, of page: GeneratedPage, _ renderer: SiteRenderer) {
    frame.styleSheets = ["events", "lists"]
    if page.kind == .experts {
      frame.menuTitle = renderer.menuTitle(of: page)
      frame.scripts = Self.list.scripts(of: page, renderer)
    } else {
      frame.lists = renderer.steps(to: .experts, in: page.language)
    }
  }

  func indexing(of page: GeneratedPage, _ renderer: SiteRenderer) -> (robots: String?, canonical: SiteAddress?) {
    Self.list.indexing(of: page, renderer)
  }

  func alphabeticalEntry(of page: GeneratedPage, _ renderer: SiteRenderer) -> (name: String, kind: String?)? {
    page.kind == .experts ? (words(of: page, renderer).title, nil) : nil
  }

  func fill(_ context: inout TemplateContext, of page: GeneratedPage, _ renderer: SiteRenderer) {
    let (site, language) = (renderer.site, page.language)
    let all = site.experts(in: language)
    let shown = page.facet.map { facet in all.filter { site.pages[$0].matches(facet) } } ?? all
    for (name, kind) in [("teams", Expert.Kind.team), ("people", .person)] {
      context.setList(
        name, shown.filter { site.pages[$0].expert?.kind == kind }.map { renderer.expertCard($0, for: language) })
    }
    context["count"] = .text(renderer.strings(language).text("expert.count", count: shown.count))
    Self.list.addFacets(to: &context, of: page, shown: shown, renderer)
    if page.kind != .experts {
      context["all"] = site.generatedPage(.experts, in: language).map { .text(renderer.links.url($0.address)) }
    }
  }
}
