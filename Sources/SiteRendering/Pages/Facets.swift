import SiteModel
import Theming

/// The ways to narrow a list: links to generated pages, and a form that a script brings to life.
extension SiteRenderer {
  /// The pages that narrow a list, by property.
  func facetLists(
    _ language: LanguageTag, current: GeneratedPage.Kind, _ dimensions: [Facet.Dimension]
  ) -> [TemplateContext] {
    let pages = site.generatedPages.filter { $0.language == language }
    return dimensions.compactMap { dimension in
      let values = pages.compactMap { page -> TemplateContext? in
        guard let facet = page.kind.facet, facet.dimension == dimension, page.kind.isOfEvents == current.isOfEvents else {
          return nil
        }
        return TemplateContext([
          "name": .text(strings(language).name(of: facet, in: site.configuration(language), language: language)),
          "url": .text(links.url(page.address)), "current": page.kind == current ? .flag(true) : nil,
        ])
      }
      guard !values.isEmpty else { return nil }
      var context = TemplateContext(["name": .text(strings(language).text("filters.\(dimension.rawValue)"))])
      context.setList("values", values)
      return context
    }
  }

  /// The form, and the words in which the script says how many are left.
  func addFilters(
    to context: inout TemplateContext, _ shown: [Int], _ dimensions: [Facet.Dimension], _ language: LanguageTag, words: String
  ) {
    let strings = strings(language)
    let fields = site.generatedPages.filter { $0.language == language }.compactMap { page in
      page.kind.facet.flatMap { page.kind.isOfEvents == (words == "event") ? $0 : nil }
    }
    let selects = dimensions.compactMap { dimension -> TemplateContext? in
      let values = fields.filter { $0.dimension == dimension }
      guard values.count > 1 else { return nil }
      var field = TemplateContext([
        "key": .text(dimension.rawValue), "label": .text(strings.text("filters.\(dimension.rawValue)")),
      ])
      field.setList(
        "options",
        values.map { facet in
          TemplateContext([
            "value": .text(facet.value),
            "name": .text(strings.name(of: facet, in: site.configuration(language), language: language)),
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

extension GeneratedPage.Kind {
  /// The value that the page narrows a list to.
  var facet: Facet? {
    switch self {
    case .eventFacet(let facet), .expertFacet(let facet): facet
    default: nil
    }
  }

  /// Whether the page lists events.
  var isOfEvents: Bool {
    switch self {
    case .events, .eventArchive, .eventFacet: true
    default: false
    }
  }

  /// Whether the page lists experts.
  var isOfExperts: Bool {
    switch self {
    case .experts, .expertFacet: true
    default: false
    }
  }
}
