import SiteModel

extension SiteRenderer {
  /// The publisher of the feeds in a language.
  public func publisher(_ language: LanguageTag) -> String {
    let configuration = site.configuration(language)
    return configuration.organisation.name.isEmpty ? configuration.name : configuration.organisation.name
  }

  /// The topics of a page, as categories.
  public func categories(of page: Page, _ language: LanguageTag) -> [(term: String, label: String)] {
    page.meta.topics.compactMap { site.configuration(language).topic($0.value) }.map { ($0.id, $0.name) }
  }

  /// A page's text for a feed: without the links next to its headings and the buttons of terms, and with its own anchors as absolute
  /// addresses.
  public func feedContent(of page: Page) -> String {
    var filling = MarkupFilling(
      site: site, links: links, contentPath: page.contentPath, language: page.language, isAbsolute: true)
    filling.ownAddress = links.absolute(page.address)
    filling.explainsTerms = false
    let html = filling.html(page.body)
    return page.language.isRightToLeft ? "<div dir=\"rtl\">\(html)</div>" : html
  }
}
