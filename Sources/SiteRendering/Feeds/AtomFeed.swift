import SiteModel

/// An Atom feed (RFC 4287): its head, and entries in the order in which they are added.
struct AtomFeed {
  /// One entry.
  struct Entry {
    var title: String
    /// The page, which is the entry's identity too.
    var url: String
    var published: String?
    var updated: String
    var categories: [(term: String, label: String)] = []
    var summary: String
    /// HTML.
    var content: String
  }

  private var xml: String

  /// A feed without entries.
  /// - Parameters:
  ///   - address: where the feed is; its identity too.
  ///   - page: the page that shows the same.
  ///   - updated: when the newest entry changed (RFC 3339).
  init(title: String, language: LanguageTag, address: String, page: String, updated: String, author: String) {
    xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language)">
      <title>\(title.htmlEscaped)</title>
      <id>\(address.htmlEscaped)</id>
      <link rel="self" type="application/atom+xml" href="\(address.htmlEscaped)"/>
      <link rel="alternate" type="text/html" hreflang="\(language)" href="\(page.htmlEscaped)"/>
      <updated>\(updated)</updated>
      <author><name>\(author.htmlEscaped)</name></author>

      """
  }

  /// Adds an entry at the end.
  mutating func add(_ entry: Entry) {
    xml += "<entry>\n<title>\(entry.title.htmlEscaped)</title>\n<id>\(entry.url.htmlEscaped)</id>\n"
    xml += "<link rel=\"alternate\" type=\"text/html\" href=\"\(entry.url.htmlEscaped)\"/>\n"
    if let published = entry.published { xml += "<published>\(published)</published>\n" }
    xml += "<updated>\(entry.updated)</updated>\n"
    for category in entry.categories {
      xml += "<category term=\"\(category.term.htmlEscaped)\" label=\"\(category.label.htmlEscaped)\"/>\n"
    }
    xml += "<summary>\(entry.summary.htmlEscaped)</summary>\n"
    xml += "<content type=\"html\">\(entry.content.htmlEscaped)</content>\n</entry>\n"
  }

  /// The whole document.
  var text: String { xml + "</feed>\n" }
}

extension SiteRenderer {
  /// Who publishes the feeds of a language.
  func publisher(_ language: LanguageTag) -> String {
    let configuration = site.configuration(language)
    return configuration.organisation.name.isEmpty ? configuration.name : configuration.organisation.name
  }

  /// The subjects of a page, as categories.
  func categories(of page: Page, _ language: LanguageTag) -> [(term: String, label: String)] {
    page.meta.topics.compactMap { site.configuration(language).topic($0.value) }.map { ($0.id, $0.name) }
  }

  /// A page's text as it stands in a feed: without the links beside its headings, and with its own anchors as whole addresses.
  func feedContent(of page: Page) -> String {
    MarkupFilling(site: site, links: links, contentPath: page.contentPath, language: page.language, isAbsolute: true)
      .html(page.body)
      .replacing("href=\"#", with: "href=\"\(links.absolute(page.address).htmlEscaped)#")
  }
}
