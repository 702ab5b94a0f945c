import SiteModel
import Theming

extension SiteRenderer {
  /// The file of a page that the generator writes.
  func generatedPageFile(_ page: GeneratedPage) -> OutputFile {
    if let file = selfCheckFile(page) { return file }
    let language = page.language
    let (title, summary) = titleAndSummary(of: page)
    let menu = page.kind.facet == nil && page.kind != .eventArchive ? strings(language).menuTitle(of: page.kind) : title
    var frame = PageFrame(
      language: language, title: title, menuTitle: page.kind.isOfEvents || page.kind.isOfExperts ? menu : title, summary: summary,
      address: page.address,
      translations: translations(of: page))
    frame.needs = site.needs(of: page)
    frame.card = drawsCards ? card(of: page) : nil
    if let home = site.home(in: language) { frame.ancestors = [home] }
    switch page.kind {
    case .topic: frame.lists = lists(.topics, in: language)
    case .articles(let part) where part > 1: frame.lists = lists(.articles(part: 1), in: language)
    case .eventArchive, .eventFacet: frame.lists = lists(.events, in: language)
    case .expertFacet: frame.lists = lists(.experts, in: language)
    case .articles, .topics, .audience, .events, .experts, .selfCheck, .campaigns, .campaignKit: break
    }
    if page.kind.isOfEvents || page.kind.isOfExperts {
      frame.sheets = ["events"]
      frame.scripts = page.kind.isOfEvents ? ["events/passed.js"] : []
      if page.kind == .events || page.kind == .experts { frame.scripts.append("filters.js") }
      (frame.robots, frame.canonical) = indexing(of: page)
    }
    var context = context(of: frame)
    let template = addList(to: &context, page: page)
    return OutputFile(path: page.address.outputPath, content: .bytes(theme.fill(template, with: context)))
  }

  func titleAndSummary(of page: GeneratedPage) -> (title: String, summary: String?) {
    let configuration = site.configuration(page.language)
    let strings = strings(page.language)
    switch page.kind {
    case .articles: return (strings.text("news.title"), strings.text("news.summary"))
    case .topics: return (strings.text("topics.title"), strings.text("topics.summary"))
    case .topic(let id):
      let topic = configuration.topic(id)
      let name = topic?.name ?? id
      return (strings.text("topic.title", ["name": name]), topic?.summary ?? strings.text("topic.summary", ["name": name]))
    case .audience(let id):
      let audience = configuration.audience(id)
      let name = audience?.name ?? id
      return (
        strings.text("audience.title", ["name": name]), audience?.summary ?? strings.text("audience.summary", ["name": name])
      )
    case .events: return (strings.text("event.title"), strings.text("event.summary"))
    case .eventArchive: return (strings.text("event.archive-title"), strings.text("event.archive-summary"))
    case .eventFacet(let facet): return facetTitle("event", facet, page.language)
    case .experts: return (strings.text("expert.title"), strings.text("expert.summary"))
    case .expertFacet(let facet): return facetTitle("expert", facet, page.language)
    case .campaigns: return (strings.text("campaign.title"), strings.text("campaign.summary"))
    case .selfCheck, .campaignKit: return ("", nil)
    }
  }

  private func facetTitle(_ words: String, _ facet: Facet, _ language: LanguageTag) -> (title: String, summary: String?) {
    let strings = strings(language)
    let name = ["name": strings.name(of: facet, in: site.configuration(language), language: language)]
    return (
      strings.text("\(words).facet-titles.\(facet.dimension.rawValue)", name),
      strings.text("\(words).facet-summaries.\(facet.dimension.rawValue)", name)
    )
  }

  /// Whether search engines are to find a page: one that stands for itself and may be found.
  func isIndexed(_ page: GeneratedPage) -> Bool {
    let (robots, canonical) = indexing(of: page)
    return robots == nil && canonical == nil
  }

  /// What search engines may do with a list, and which page stands for it: one that narrows a list to all of it is the list
  /// itself, and one with a single entry is too thin to be found.
  private func indexing(of page: GeneratedPage) -> (robots: String?, canonical: SiteAddress?) {
    if case .campaignKit = page.kind { return ("noindex, nofollow", nil) }
    guard let facet = page.kind.facet else { return (nil, nil) }
    let all = page.kind.isOfEvents ? comingEvents(for: page.language) : site.experts(in: page.language)
    let shown = all.count { site.pages[$0].matches(facet) }
    let list = site.generatedPage(page.kind.isOfEvents ? .events : .experts, in: page.language)
    if shown == all.count { return (nil, list?.address) }
    return (shown < 2 ? "noindex, follow" : nil, nil)
  }

  /// The page for addresses that do not exist; hosts serve `/404.html`, some also the one in a language's folder.
  func notFoundFile(_ language: LanguageTag) -> OutputFile {
    let strings = strings(language)
    var frame = PageFrame(
      language: language, title: strings.text("not-found.title"), menuTitle: strings.text("not-found.title"),
      summary: strings.text("not-found.summary"), translations: [:])
    frame.robots = "noindex"
    // The visitor's language is not known here, so the switch leads to the home pages.
    frame.translations = Dictionary(uniqueKeysWithValues: site.languages.map { ($0, site.homeAddress(in: $0)) })
    var context = context(of: frame)
    let home = site.home(in: language).map { (title: site.pages[$0].menuTitle, address: site.pages[$0].address) }
    context.setList(
      "links",
      ([home].compactMap(\.self) + chrome.navigation(language)).map {
        TemplateContext(["title": .text($0.title), "url": .text(links.url($0.address))])
      })
    let folder = site.homeAddress(in: language).path.dropFirst()
    return OutputFile(path: folder + "404.html", content: .bytes(theme.fill("not-found", with: context)))
  }

  /// The generated list of a kind, as a step on the way to a page in it.
  func lists(_ kind: GeneratedPage.Kind, in language: LanguageTag) -> [(title: String, address: SiteAddress)] {
    guard let list = site.generatedPage(kind, in: language) else { return [] }
    return [(strings(language).menuTitle(of: kind), list.address)]
  }

  // MARK: Lists

  private func addList(to context: inout TemplateContext, page: GeneratedPage) -> String {
    switch page.kind {
    case .articles(let part):
      addArticles(to: &context, part: part, language: page.language)
      return "news-list"
    case .topics:
      context.setList("topics", site.generatedPages.compactMap { topicEntry($0, page.language) })
      return "topics"
    case .topic(let id):
      context.setList("pages", tagged.pages(about: id, in: page.language).map { pageCard($0) })
      return "topic"
    case .selfCheck: return "self-check"
    case .campaigns:
      addCampaigns(to: &context, language: page.language)
      return "campaign-list"
    case .campaignKit: return "campaign-kit"
    case .events, .eventArchive, .eventFacet: return addEvents(to: &context, page: page)
    case .experts, .expertFacet: return addExperts(to: &context, page: page)
    case .audience(let id):
      if let audience = site.configuration(page.language).audience(id) { context["colour"] = .text(audience.tone.rawValue) }
      context.setList("pages", tagged.pages(for: id, in: page.language).map { pageCard($0) })
      return "audience"
    }
  }

  private func addArticles(to context: inout TemplateContext, part: Int, language: LanguageTag) {
    let lists = site.generatedPages.filter { if case .articles = $0.kind { $0.language == language } else { false } }
    let articles = site.articles(in: language)
    let perPart = (articles.count + lists.count - 1) / max(1, lists.count)
    let start = min(articles.count, (part - 1) * max(perPart, 1))
    context.setList("articles", articles[start..<min(articles.count, start + perPart)].map { articleCard($0) })
    context["feed"] = .object(TemplateContext(["url": .text(links.url(path: newsFeedPath(site: site, language: language)))]))
    guard lists.count > 1 else { return }
    func link(_ part: Int) -> TemplateContext.Value {
      .object(TemplateContext(["url": .text(links.url(lists[part - 1].address))]))
    }
    context["pagination"] = .object(
      TemplateContext([
        "previous": part > 1 ? link(part - 1) : nil, "next": part < lists.count ? link(part + 1) : nil,
        "current": .text(String(part)),
        "total": .text(String(lists.count)),
      ]))
  }

  private func topicEntry(_ page: GeneratedPage, _ language: LanguageTag) -> TemplateContext? {
    guard page.language == language, case .topic(let id) = page.kind, let topic = site.configuration(language).topic(id) else {
      return nil
    }
    let count = tagged.pages(about: id, in: language).count
    return TemplateContext([
      "name": .text(topic.name), "url": .text(links.url(page.address)),
      "count": .text(strings(language).text("topics.pages", count: count)),
      "summary": .optional(topic.summary),
    ])
  }

  func translations(of page: GeneratedPage) -> [LanguageTag: SiteAddress] {
    Dictionary(
      site.generatedPages.filter { $0.kind == page.kind }.map { ($0.language, $0.address) }, uniquingKeysWith: { first, _ in first }
    )
  }
}
