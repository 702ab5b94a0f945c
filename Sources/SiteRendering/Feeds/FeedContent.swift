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

  /// A page's text for a feed: without the links next to its headings, and with its own anchors as absolute addresses.
  public func feedContent(of page: Page) -> String {
    let filling = MarkupFilling(
      site: site, links: links, contentPath: page.contentPath, language: page.language, isAbsolute: true)
    let bytes = filling.bytes(page.body, page.body.pieces[...])
    let hasOwnAnchors = bytes.withUnsafeBytes { $0.contains("href=\"#") }
    let hasTerms = bytes.withUnsafeBytes { $0.contains("<button") }
    var html = String(decoding: bytes, as: UTF8.self)
    if hasTerms { html = withoutTermButtons(html) }
    // Most texts have no links to themselves, and replacing goes over a text character by character.
    if hasOwnAnchors { html = html.replacing("href=\"#", with: "href=\"\(links.absolute(page.address).htmlEscaped)#") }
    return page.language.isRightToLeft ? "<div dir=\"rtl\">\(html)</div>" : html
  }
}
