import SiteModel
import Theming

/// A list that can be narrowed by the values that its pages have: what it and the lists narrowed from it share.
public struct FacetedList: Sendable {
  /// The whole list.
  public let kind: GeneratedPage.Kind
  /// The kind of the lists that are narrowed to a value.
  public let facetKind: String
  let dimensions: [Facet.Dimension]
  let words: any FacetWords
  /// The pages in the whole list.
  let pages: @Sendable (LanguageTag, SiteRenderer) -> [Int]

  public init(
    kind: GeneratedPage.Kind, facetKind: String, dimensions: [Facet.Dimension], words: any FacetWords,
    pages: @escaping @Sendable (LanguageTag, SiteRenderer) -> [Int]
  ) {
    self.kind = kind
    self.facetKind = facetKind
    self.dimensions = dimensions
    self.words = words
    self.pages = pages
  }

  /// The title and description of the list, or of what is narrowed from it.
  public func words(of page: GeneratedPage, _ renderer: SiteRenderer) -> (title: String, summary: String?) {
    guard let facet = page.facet else { return words.list(page.language, renderer) }
    let name = words.name(of: facet, page.language, renderer)
    return words.filtered(by: facet, name: name, page.language, renderer)
  }

  /// A page that narrows a list to all of it is the list itself, and one with a single entry is too thin to be found.
  public func indexing(of page: GeneratedPage, _ renderer: SiteRenderer) -> (robots: String?, canonical: SiteAddress?) {
    guard let facet = page.facet else { return (nil, nil) }
    let all = pages(page.language, renderer)
    let shown = all.count { renderer.site.pages[$0].matches(facet) }
    if shown == all.count { return (nil, renderer.site.generatedPage(kind, in: page.language)?.address) }
    return (shown < 2 ? "noindex, follow" : nil, nil)
  }

  /// Adds the links to the pages that narrow the list, and on the whole list the form that a script brings to life.
  public func addFacets(to context: inout TemplateContext, of page: GeneratedPage, shown: [Int], _ renderer: SiteRenderer) {
    let narrowed = renderer.site.generatedPages.filter { $0.language == page.language && $0.kind.name == facetKind }
    context.setList("facets", links(to: narrowed, from: page, renderer))
    if page.kind == kind { addFilters(to: &context, narrowed, shown: shown, page.language, renderer) }
  }

  private func links(to narrowed: [GeneratedPage], from page: GeneratedPage, _ renderer: SiteRenderer) -> [TemplateContext] {
    dimensions.compactMap { dimension in
      let values = narrowed.compactMap { other -> TemplateContext? in
        guard let facet = other.facet, facet.dimension == dimension else { return nil }
        return TemplateContext([
          "name": .text(words.name(of: facet, page.language, renderer)),
          "url": .text(renderer.links.url(other.address)), "current": other.kind == page.kind ? .flag(true) : nil,
        ])
      }
      guard !values.isEmpty else { return nil }
      var context = TemplateContext(["name": .text(words.name(of: dimension, page.language, renderer))])
      context.setList("values", values)
      return context
    }
  }

  /// The form, and the words in which the script says how many are left.
  private func addFilters(
    to context: inout TemplateContext, _ narrowed: [GeneratedPage], shown: [Int], _ language: LanguageTag, _ renderer: SiteRenderer
  ) {
    let selects = dimensions.compactMap { dimension -> TemplateContext? in
      let values = narrowed.compactMap(\.facet).filter { $0.dimension == dimension }
      guard values.count > 1 else { return nil }
      var field = TemplateContext([
        "key": .text(dimension.name), "label": .text(words.name(of: dimension, language, renderer)),
      ])
      field.setList(
        "options",
        values.map { facet in
          TemplateContext([
            "value": .text(facet.value),
            "name": .text(words.name(of: facet, language, renderer)),
          ])
        })
      return field
    }
    guard shown.count > 1, !selects.isEmpty else { return }
    context.setList("filters", selects)
    let counts = words.counts(language, renderer)
    context["count-none"] = .text(counts.none)
    context["count-one"] = .text(counts.one)
    context["count-other"] = .text(counts.other)
  }
}
