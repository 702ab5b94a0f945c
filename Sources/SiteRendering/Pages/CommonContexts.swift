import SiteModel
import Theming

/// The small contexts that several kinds of page share.
extension SiteRenderer {
  /// A day: machine-readable and as text.
  public func dateContext(_ date: CalendarDate, _ language: LanguageTag) -> TemplateContext {
    let strings = strings(language)
    return TemplateContext([
      "iso": .text(date.description), "text": .text(strings.longDate(date)),
      "weekday": .text(strings.text("date.weekdays.d\(date.weekday)")), "day": .text(String(date.day)),
      "month": .text(strings.monthName(date.month)), "year": .text(String(date.year)),
    ])
  }

  public func pageCard(_ index: Int) -> TemplateContext {
    let page = site.pages[index]
    var context = TemplateContext([
      "title": .text(page.meta.title.value), "url": .text(links.url(page.address)),
      "kind": .text(page.kind.order == .newestFirst ? "news" : "page"),
    ])
    if !page.summaryOrExcerpt.isEmpty { context["summary"] = .text(page.summaryOrExcerpt) }
    if let date = page.meta.date { context["date"] = .object(dateContext(date.value.date, page.language)) }
    return context
  }

  /// The same, with the language of the page when readers of another one see it: a page without a translation stands in the lists
  /// of every language.
  public func pageCard(_ index: Int, for reader: LanguageTag) -> TemplateContext {
    var context = pageCard(index)
    context.mark(site.pages[index].language, for: reader)
    return context
  }

  /// A card of a page that no author wrote.
  public func card(of page: GeneratedPage, for reader: LanguageTag) -> TemplateContext {
    let (title, summary) = features.view(of: page).words(of: page, self)
    var context = TemplateContext(["title": .text(title), "url": .text(links.url(page.address)), "kind": .text("page")])
    if let summary, !summary.isEmpty { context["summary"] = .text(summary) }
    context.mark(page.language, for: reader)
    return context
  }

  /// A card of a page with its topics, for a list.
  public func cardWithTopics(_ index: Int) -> TemplateContext {
    var context = pageCard(index)
    context.setList("topics", topicLinks(of: site.pages[index]))
    return context
  }

  /// The topics of a page, with links to their pages.
  func topicLinks(of page: Page) -> [TemplateContext] {
    page.meta.topics.compactMap { topicContexts[page.language]?[$0.value] }
  }

  /// The topics of a site, with links to their pages.
  static func topicContexts(_ site: Site, _ links: SiteLinks) -> [LanguageTag: [String: TemplateContext]] {
    Dictionary(
      uniqueKeysWithValues: site.languages.map { language in
        let topics = site.configuration(language).topics.map { topic in
          let address = site.generatedPage(.topic(topic.id), in: language)?.address
          return (topic.id, TemplateContext(["name": .text(topic.name), "url": .optional(address.map(links.url))]))
        }
        return (language, Dictionary(topics, uniquingKeysWith: { first, _ in first }))
      })
  }

  /// The audiences of a page, with links to their pages.
  public func audienceLinks(of page: Page) -> [TemplateContext] {
    page.meta.audiences.compactMap { key in
      guard let audience = site.configuration(page.language).audience(key.value) else { return nil }
      return audienceContext(audience, page.language)
    }
  }

  /// The links to all audiences, as large buttons.
  public func audienceDoors(_ language: LanguageTag) -> [TemplateContext] {
    site.configuration(language).audiences.map { audienceContext($0, language) }
  }

  private func audienceContext(_ audience: Audience, _ language: LanguageTag) -> TemplateContext {
    TemplateContext([
      "id": .text(audience.id), "name": .text(audience.name), "summary": .optional(audience.summary),
      "colour": .text(audience.tone.rawValue),
      "url": .optional(audienceURL(audience, language)),
    ])
  }

  private func audienceURL(_ audience: Audience, _ language: LanguageTag) -> String? {
    if let page = audience.page, case .page(let index) = site.target(of: page.value, from: "site.yml", in: language) {
      return links.url(site.pages[index].address)
    }
    return site.generatedPage(.audience(audience.id), in: language).map { links.url($0.address) }
  }
}
