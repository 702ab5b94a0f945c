import SiteModel
import Theming

/// Experts: in lists, on their own pages, and in the directory.
extension SiteRenderer {
  /// An expert in a list, for a reader of a language.
  func expertCard(_ index: Int, for reader: LanguageTag) -> TemplateContext {
    let page = site.pages[index]
    var context = pageCard(index)
    guard let expert = page.expert else { return context }
    context["foreign"] = page.language == reader ? nil : .text(page.language.code)
    addContact(expert, to: &context, reader)
    context["keys"] = .htmlList(
      Facet.Dimension.ofExperts.map { dimension in
        "data-\(dimension.rawValue)=\"\(keys(of: page, dimension).joined(separator: " ").htmlEscaped)\""
      })
    return context
  }

  /// The values by which a script finds an expert: one who works everywhere has all regions, one for all sectors has all sectors.
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

  /// What the template of an expert's page sees beside the page itself.
  func addExpert(_ expert: Expert, to context: inout TemplateContext, page: Page) {
    let language = page.language
    addContact(expert, to: &context, language)
    context["person"] = expert.kind == .person ? .flag(true) : nil
    context["card-file"] = .text(links.url(path: cardPath(page)))
    context.setList("links", expert.links.map { TemplateContext(["label": .text($0.label), "url": .text($0.url)]) })
    context.setList("members", expert.members.compactMap { hostContext($0.value, language) })
    let teams = site.experts(in: language).filter { site.pages[$0].expert?.members.contains { $0.value == page.key } ?? false }
    context.setList("teams", teams.compactMap { hostContext(site.pages[$0].key, language) })
    let events = comingEvents(for: language).filter { site.pages[$0].event?.hosts.contains { $0.value == page.key } ?? false }
    context.setList("events", events.map { eventCard($0, for: language) })
    let written = site.listedPages(in: language).filter { site.pages[$0].meta.owner?.value == page.key }
    context.setList("pages", written.map { pageCard($0) })
  }

  /// The experts that an `experts` component asks for.
  func experts(_ query: ExpertQuery, for reader: LanguageTag) -> [Int] {
    let candidates =
      query.only.isEmpty ? site.experts(in: reader) : query.only.compactMap { site.expert($0.value, in: reader) }
    return Array(candidates.filter { index in query.facets.allSatisfy { site.pages[index].matches($0.value) } }.prefix(query.limit))
  }

  // MARK: Directory

  func addExperts(to context: inout TemplateContext, page: GeneratedPage) -> String {
    let language = page.language
    let all = site.experts(in: language)
    let shown = page.kind.facet.map { facet in all.filter { site.pages[$0].matches(facet) } } ?? all
    let teams = shown.filter { site.pages[$0].expert?.kind == .team }
    let people = shown.filter { site.pages[$0].expert?.kind == .person }
    context.setList("teams", teams.map { expertCard($0, for: language) })
    context.setList("people", people.map { expertCard($0, for: language) })
    context["count"] = .text(strings(language).text("expert.count", count: shown.count))
    context.setList("facets", facetLists(language, current: page.kind, Facet.Dimension.ofExperts))
    if case .experts = page.kind {
      addFilters(to: &context, shown, Facet.Dimension.ofExperts, language, words: "expert")
    } else {
      context["all"] = site.generatedPage(.experts, in: language).map { .text(links.url($0.address)) }
    }
    return "expert-list"
  }
}
