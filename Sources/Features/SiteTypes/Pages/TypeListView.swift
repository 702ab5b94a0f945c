import SiteModel
import SiteRendering
import Theming

/// The list of a declared kind of content, whole or filtered.
struct TypeListView: GeneratedPageView {
  let type: ContentType
  let kind: String
  let template: String

  var values: TemplateValueSet { TypedValues.list(type, hasOwnTemplate: template != TypedTemplate.list) }

  private var list: FacetedList {
    let kind = type.pageKind
    return FacetedList(
      kind: type.listKind, facetKind: type.filteredListKind, dimensions: type.filters.map(\.dimension),
      words: TypeFacetWords(type: type), pages: { $1.site.pages(of: kind, in: $0) })
  }

  func words(of page: GeneratedPage, _ renderer: SiteRenderer) -> (title: String, summary: String?) {
    list.words(of: page, renderer)
  }

  func menuTitle(of page: GeneratedPage, in site: Site, _ strings: ThemeStrings) -> String { type.words(in: page.language).plural }

  func add(to frame: inout PageFrame, of page: GeneratedPage, _ renderer: SiteRenderer) {
    frame.need(sheet: "events")
    frame.need(sheet: "lists")
    frame.scripts = list.scripts(of: page, renderer)
    if page.kind != type.listKind {
      frame.lists = renderer.steps(to: type.listKind, in: page.language)
    }
  }

  func indexing(of page: GeneratedPage, _ renderer: SiteRenderer) -> (robots: String?, canonical: SiteAddress?) {
    list.indexing(of: page, renderer)
  }

  func alphabeticalEntry(of page: GeneratedPage, _ renderer: SiteRenderer) -> (name: String, kind: String?)? {
    page.kind == type.listKind ? (words(of: page, renderer).title, nil) : nil
  }

  func fill(_ context: inout TemplateContext, of page: GeneratedPage, _ renderer: SiteRenderer) {
    let (site, language) = (renderer.site, page.language)
    let all = site.pages(of: type.pageKind, in: language)
    let shown = page.facet.map { facet in all.filter { site.pages[$0].matches(facet) } } ?? all
    let showsFields = renderer.theme.uses("field")
    context.setList("items", shown.map { item($0, in: language, showsFields: showsFields, renderer) })
    context["type"] = .object(type.context(language))
    context["count"] = .text(renderer.strings(language).text("typed.count", count: shown.count))
    list.addFacets(to: &context, of: page, shown: shown, renderer)
    if page.kind != type.listKind {
      context["all"] = site.generatedPage(type.listKind, in: language).map { .text(renderer.links.url($0.address)) }
    }
    if type.hasFeed {
      context["feed"] = .object(TemplateContext(["url": .text(renderer.links.url(path: TypeFeed.path(type, site, language)))]))
    }
  }

  /// - Parameter showsFields: whether a template uses the values of fields. The built-in ones do not, and making them for each list
  ///   takes longer than all else about an entry.
  private func item(
    _ index: Int, in language: LanguageTag, showsFields: Bool, _ renderer: SiteRenderer
  ) -> TemplateContext {
    let page = renderer.site.pages[index]
    var card = renderer.pageCard(index, for: language)
    card.setList(
      "filter-values",
      type.filters.compactMap { field in
        let values = page.values(of: field.dimension)
        guard !values.isEmpty else { return nil }
        return TemplateContext(["key": .text(field.dimension.name), "values": .text(values.joined(separator: " "))])
      })
    guard showsFields, let content = page.typedContent else { return card }
    let contexts = FieldContexts(rendering: PageBody(renderer: renderer, page: page).components)
    card["field"] = .object(contexts.object(content.values))
    return card
  }
}
