import SiteModel
import Theming

/// A list that can be filtered by facets of its pages: what it shares with the lists for single facets.
public struct FacetedList: Sendable {
  /// The complete list.
  public let kind: GeneratedPage.Kind
  /// The kind of the lists for a single facet.
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

  /// The title and description of the complete list, or of the list for a facet.
  public func words(of page: GeneratedPage, _ renderer: SiteRenderer) -> (title: String, summary: String?) {
    guard let facet = page.facet else { return words.list(page.language, renderer) }
    let name = words.name(of: facet, page.language, renderer)
    return words.filtered(by: facet, name: name, page.language, renderer)
  }

  /// A list for a facet that all pages share has the complete list as its canonical page, and one with a single entry has too
  /// little content to be indexed.
  public func indexing(of page: GeneratedPage, _ renderer: SiteRenderer) -> (robots: String?, canonical: SiteAddress?) {
    guard let facet = page.facet else { return (nil, nil) }
    let all = pages(page.language, renderer)
    let shown = all.count { renderer.site.pages[$0].matches(facet) }
    if shown == all.count { return (nil, renderer.site.generatedPage(kind, in: page.language)?.address) }
    return (shown < 2 ? "noindex, follow" : nil, nil)
  }

  /// Adds the links to the lists for each facet, and to the complete list a form that a script turns into a filter.
  public func addFacets(to context: inout TemplateContext, of page: GeneratedPage, shown: [Int], _ renderer: SiteRenderer) {
    let narrowed = narrowed(in: page.language, renderer)
    context.setList("facets", links(to: narrowed, from: page, shown: shown, renderer))
    if page.kind == kind { addFilters(to: &context, narrowed, shown: shown, page.language, renderer) }
  }

  /// The script that makes the form work, for a list that may have one.
  public func scripts(of page: GeneratedPage, _ renderer: SiteRenderer) -> [String] {
    let narrowed = narrowed(in: page.language, renderer)
    let isFiltered = page.kind == kind && dimensions.contains { !choices(of: $0, narrowed).isEmpty }
    return isFiltered ? ["filters.js"] : []
  }

  /// The lists for single facets.
  private func narrowed(in language: LanguageTag, _ renderer: SiteRenderer) -> [GeneratedPage] {
    renderer.site.generatedPages(named: facetKind, in: language)
  }

  /// The facets between which a form lets visitors choose; empty where there is no choice.
  private func choices(of dimension: Facet.Dimension, _ narrowed: [GeneratedPage]) -> [Facet] {
    let values = narrowed.compactMap(\.facet).filter { $0.dimension == dimension }
    return values.count > 1 ? values : []
  }

  private func links(
    to narrowed: [GeneratedPage], from page: GeneratedPage, shown: [Int], _ renderer: SiteRenderer
  ) -> [TemplateContext] {
    dimensions.compactMap { dimension in
      let values = narrowed.compactMap { other -> TemplateContext? in
        guard let facet = other.facet, facet.dimension == dimension else { return nil }
        var value = TemplateContext([
          "name": .text(words.name(of: facet, page.language, renderer)),
          "url": .text(renderer.links.url(other.address)), "current": other.kind == page.kind ? .flag(true) : nil,
        ])
        // Counted on the complete list only: on every list, the work would grow with the square of the values.
        if page.kind == kind { addCount(of: facet, to: &value, shown: shown, page.language, renderer) }
        return value
      }
      guard !values.isEmpty else { return nil }
      var context = TemplateContext(["name": .text(words.name(of: dimension, page.language, renderer))])
      context.setList("values", values)
      return context
    }
  }

  /// Adds how many of the shown pages have a value, and what it stands for.
  private func addCount(
    of facet: Facet, to context: inout TemplateContext, shown: [Int], _ language: LanguageTag, _ renderer: SiteRenderer
  ) {
    let having = shown.filter { renderer.site.pages[$0].matches(facet) }
    context["number"] = .text(String(having.count))
    context["detail"] = words.detail(of: facet, among: having, language, renderer).map { .text($0) }
  }

  /// Adds the form, and the texts with which the script tells how many entries are left.
  private func addFilters(
    to context: inout TemplateContext, _ narrowed: [GeneratedPage], shown: [Int], _ language: LanguageTag, _ renderer: SiteRenderer
  ) {
    let selects = dimensions.compactMap { dimension -> TemplateContext? in
      let values = choices(of: dimension, narrowed)
      guard !values.isEmpty else { return nil }
      var field = TemplateContext([
        "key": .text(dimension.name), "label": .text(words.name(of: dimension, language, renderer)),
      ])
      field.setList(
        "options",
        values.map { facet in
          var option = TemplateContext([
            "value": .text(facet.value), "name": .text(words.name(of: facet, language, renderer)),
          ])
          addCount(of: facet, to: &option, shown: shown, language, renderer)
          return option
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
