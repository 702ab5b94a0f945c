import SiteModel
import Theming

/// The view of a list that can be filtered, whole or narrowed to the pages with one facet. What all such lists have in common is done
/// here; a view adds its entries, and says where it differs.
public protocol FacetedListView: GeneratedPageView {
  var list: FacetedList { get }

  /// The pages that a list shows, by their indices; those of the whole list that have the facet of the page, if it has one.
  func shown(on page: GeneratedPage, _ renderer: SiteRenderer) -> [Int]

  /// Adds what the template sees besides the facets and the link to the whole list.
  func fill(_ context: inout TemplateContext, of page: GeneratedPage, shown: [Int], _ renderer: SiteRenderer)
}

extension FacetedListView {
  public func words(of page: GeneratedPage, _ renderer: SiteRenderer) -> (title: String, summary: String?) {
    list.words(of: page, renderer)
  }

  public func indexing(of page: GeneratedPage, _ renderer: SiteRenderer) -> (robots: String?, canonical: SiteAddress?) {
    list.indexing(of: page, renderer)
  }

  /// The whole list alone: its parts would fill the list of all pages.
  public func alphabeticalEntry(of page: GeneratedPage, _ renderer: SiteRenderer) -> (name: String, kind: String?)? {
    page.kind == list.kind ? (words(of: page, renderer).title, nil) : nil
  }

  public func add(to frame: inout PageFrame, of page: GeneratedPage, _ renderer: SiteRenderer) {
    addList(to: &frame, of: page, renderer)
  }

  /// Adds the styles and the script of filters, and for a narrowed list the way to the whole one.
  public func addList(to frame: inout PageFrame, of page: GeneratedPage, _ renderer: SiteRenderer) {
    frame.need(sheet: "lists")
    if page.kind == list.kind {
      frame.menuTitle = renderer.menuTitle(of: page)
      for script in list.scripts(of: page, renderer) { frame.need(script: script) }
    } else {
      frame.lists = renderer.steps(to: list.kind, in: page.language)
    }
  }

  public func shown(on page: GeneratedPage, _ renderer: SiteRenderer) -> [Int] {
    let all = list.pages(page.language, renderer)
    return page.facet.map { facet in all.filter { renderer.site.pages[$0].matches(facet) } } ?? all
  }

  public func fill(_ context: inout TemplateContext, of page: GeneratedPage, _ renderer: SiteRenderer) {
    let shown = shown(on: page, renderer)
    fill(&context, of: page, shown: shown, renderer)
    list.addFacets(to: &context, of: page, shown: shown, renderer)
    if page.kind != list.kind {
      context["all"] = renderer.site.generatedPage(list.kind, in: page.language).map { .text(renderer.links.url($0.address)) }
    }
  }
}
