import SiteModel
import SiteRendering
import Theming

/// Experts in lists, on their own pages, and in the directory.
extension SiteRenderer {
  /// An expert in a list, for a reader of a language.
  public func expertCard(_ index: Int, for reader: LanguageTag) -> TemplateContext {
    let page = site.pages[index]
    var context = pageCard(index)
    guard let expert = page.expert else { return context }
    context.mark(page.language, for: reader)
    addContact(expert, to: &context, reader)
    context["keys"] = .htmlList(
      Facet.Dimension.ofExperts.map { dimension in
        "data-\(dimension.name)=\"\(keys(of: page, dimension).joined(separator: " ").htmlEscaped)\""
      })
    return context
  }

  /// The keys by which a script filters experts: one without regions has all regions, one without sectors has all sectors.
  private func keys(of page: Page, _ dimension: Facet.Dimension) -> [String] {
    let own = page.values(of: dimension)
    guard own.isEmpty else { return own }
    let configuration = site.configuration(page.language)
    return switch dimension {
    case .region: configuration.regions.map(\.id)
    case .sector: configuration.sectors.map(\.id)
    default: []
    }
  }

  private func addContact(_ expert: Expert, to context: inout TemplateContext, _ language: LanguageTag) {
    let configuration = site.configuration(language)
    let strings = strings(language)
    context["role"] = .optional(expert.role)
    context["organisation-name"] = .optional(expert.organisation)
    context["email"] = .optional(expert.email)
    if let telephone = expert.telephone {
      context["telephone"] = .object(TemplateContext(["uri": .text("tel:" + telephone.e164), "text": .text(telephone.national)]))
    }
    let regions = expert.regions.compactMap { configuration.region($0.value) }
    let everywhere = configuration.regions.isEmpty || expert.kind == .person ? nil : strings.text("expert.everywhere")
    context["regions"] = .optional(regions.isEmpty ? everywhere : regions.joined(separator: ", "))
    let sectors = expert.sectors.compactMap { configuration.sector($0.value) }
    context["sectors"] = sectors.isEmpty ? nil : .text(sectors.joined(separator: ", "))
    let languages = expert.languages.map { strings.languageName($0.code, in: language) }
    context["languages-spoken"] = languages.isEmpty ? nil : .text(languages.joined(separator: ", "))
  }

  /// The values for the template of an expert's page, beside those of every page.
  func addExpert(_ expert: Expert, to context: inout TemplateContext, page: Page) {
    let language = page.language
    addContact(expert, to: &context, language)
    context["person"] = expert.kind == .person ? .flag(true) : nil
    context["card-file"] = .text(links.url(path: cardPath(page)))
    context.setList("links", expert.links.map { TemplateContext(["label": .text($0.label), "url": .text($0.url)]) })
    context.setList("members", expert.members.compactMap { hostContext($0.value, language) })
    let teams = site.experts(in: language).filter { site.pages[$0].expert?.members.contains { $0.value == page.key } ?? false }
    context.setList("teams", teams.compactMap { hostContext(site.pages[$0].key, language) })
    let written = site.listedPages(in: language).filter { site.pages[$0].meta.owner?.value == page.key }
    context.setList("pages", written.map { pageCard($0) })
  }

  /// The host of an event.
  public func hostContext(_ key: String, _ language: LanguageTag) -> TemplateContext? {
    site.expert(key, in: language).map { index in
      TemplateContext(["name": .text(site.pages[index].meta.title.value), "url": .text(links.url(site.pages[index].address))])
    }
  }

  // MARK: Registration

  /// The experts for an `experts` component.
  func experts(_ query: ExpertQuery, for reader: LanguageTag) -> [Int] {
    let candidates =
      query.only.isEmpty ? site.experts(in: reader) : query.only.compactMap { site.expert($0.value, in: reader) }
    return Array(candidates.filter { index in query.facets.allSatisfy { site.pages[index].matches($0.value) } }.prefix(query.limit))
  }
}
