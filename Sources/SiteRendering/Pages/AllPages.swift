import SiteModel
import Theming

extension SiteRenderer {
  /// What visitors may look for in a language, by name: what search engines may find, but the home page, events that are over
  /// and this list itself.
  func addAllPages(to context: inout TemplateContext, language: LanguageTag) {
    let pages = site.pages.filter { page in
      page.language == language && page.id != Site.rootID && page.layout != .alphabetical && isIndexed(page)
        && (page.event == nil || page.isComing(at: site.now))
    }
    let lists = site.generatedPages.filter { $0.language == language && $0.kind.isForVisitors && isIndexed($0) }
    Alphabet(pages.map(pageEntry) + lists.map(listEntry)).add(to: &context)
  }

  private func pageEntry(_ page: Page) -> (name: String, context: TemplateContext) {
    entry(page.meta.title.value, at: page.address, kind: page.kind == .news ? strings(page.language).text("kinds.news") : nil)
  }

  private func listEntry(_ page: GeneratedPage) -> (name: String, context: TemplateContext) {
    if case .topic(let id) = page.kind, let topic = site.configuration(page.language).topic(id) {
      return entry(topic.name, at: page.address, kind: strings(page.language).text("kinds.topic"))
    }
    return entry(site.selfCheck(on: page).map(\.document.title.value) ?? titleAndSummary(of: page).title, at: page.address)
  }

  private func entry(_ name: String, at address: SiteAddress, kind: String? = nil) -> (name: String, context: TemplateContext) {
    (name, TemplateContext(["title": .text(name), "url": .text(links.url(address)), "kind": .optional(kind)]))
  }
}

extension GeneratedPage.Kind {
  /// Whether it stands for itself: no part of a list, no choice from one, and nothing for those who run the site.
  fileprivate var isForVisitors: Bool {
    switch self {
    case .articles(let part): part == 1
    case .selfCheck(_, let isQuick): !isQuick
    case .topics, .topic, .audience, .events, .experts, .campaigns: true
    case .eventArchive, .eventFacet, .expertFacet, .campaignKit: false
    }
  }
}
