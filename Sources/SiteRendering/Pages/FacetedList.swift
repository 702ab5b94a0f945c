import SiteModel
import Theming

/// A list that can be filtered by facets of its pages: what it shares with the lists for single facets.
public struct FacetedList: Sendable {
  /// The complete list.
  public let kind: GeneratedPage.Kind
  /// The kind of the lists for a single facet.
  public let facetKind: String
  let dimensions: [Facet.Dimension]
  /// The prefix of the keys of its texts: `event` or `expert`.
  let words: String
  /// The pages in the complete list.
  let pages: @Sendable (LanguageTag, SiteRenderer) -> [Int]

  public init(
    kind: GeneratedPage.Kind, facetKind: String, dimensions: [Facet.Dimension], words: String,
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
    let strings = renderer.strings(page.language)
    guard let facet = page.facet else { return (strings.text("\(words).title"), strings.text("\(words).summary")) }
    let name = ["name": strings.name(of: facet, in: renderer.site.configuration(page.language), language: page.language)]
    return (
      strings.text("\(words).facet-titles.\(facet.dimension.rawValue)", name),
      strings.text("\(words).facet-summaries.\(facet.dimension.rawValue)", name)
    )
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
    let narrowed = renderer.site.generatedPages.filter { $0.language == page.language && $0.kind.name == facetKind }
    context.setList("facets", links(to: narrowed, from: page, renderer))
    if page.kind == kind { addFilters(to: &context, narrowed, shown: shown, page.language, renderer) }
  }

  private func links(to narrowed: [GeneratedPage], from page: GeneratedPage, _ renderer: SiteRenderer) -> [TemplateContext] {
    let (configuration, strings) = (renderer.site.configuration(page.language), renderer.strings(page.language))
    return dimensions.compactMap { dimension in
      let values = narrowed.compactMap { other -> TemplateContext? in
        guard let facet = other.facet, facet.dimension == dimension else { return nil }
        return TemplateContext([
          "name": .text(strings.name(of: facet, in: configuration, language: page.language)),
          "url": .text(renderer.links.url(other.address)), "current": other.kind == page.kind ? .flag(true) : nil,
        ])
      }
      guard !values.isEmpty else { return nil }
      var context = TemplateContext(["name": .text(strings.text("filters.\(dimension.rawValue)"))])
      context.setList("values", values)
      return context
    }
  }

  /// Adds the form, and the texts with which the script tells how many entries are left.
  private func addFilters(
    to context: inout TemplateContext, _ narrowed: [GeneratedPage], shown: [Int], _ language: LanguageTag, _ renderer: SiteRenderer
  ) {
    let (configuration, strings) = (renderer.site.configuration(language), renderer.strings(language))
    let selects = dimensions.compactMap { dimension -> TemplateContext? in
      let values = narrowed.compactMap(\.facet).filter { $0.dimension == dimension }
      guard values.count > 1 else { return nil }
      var field = TemplateContext([
        "key": .text(dimension.rawValue), "label": .text(strings.text("filters.\(dimension.rawValue)")),
      ])
      field.setList(
        "options",
        values.map { facet in
          TemplateContext([
            "value": .text(facet.value),
            "name": .text(strings.name(of: facet, in: configuration, language: language)),
          ])
        })
      return field
    }
    guard shown.count > 1, !selects.isEmpty else { return }
    context.setList("filters", selects)
    context["count-none"] = .text(strings.text("\(words).count-none"))
    context["count-one"] = .text(strings.text("\(words).count", count: 1))
    context["count-other"] = .text(strings.countTemplate("\(words).count"))
  }
}
