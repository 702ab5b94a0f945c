import SiteModel

/// An Atom feed (RFC 4287): its metadata, and entries in the order in which they are added.
public struct AtomFeed {
  public struct Entry {
    var title: String
    /// The page, which is the entry's identity too.
    var url: String
    var published: String?
    var updated: String
    var categories: [(term: String, label: String)] = []
    var summary: String
    /// HTML.
    var content: String

    public init(
      title: String, url: String, published: String? = nil, updated: String, categories: [(term: String, label: String)] = [],
      summary: String, content: String
    ) {
      self.title = title
      self.url = url
      self.published = published
      self.updated = updated
      self.categories = categories
      self.summary = summary
      self.content = content
    }
  }

  private var xml: String

  /// A feed without entries.
  /// - Parameters:
  ///   - address: where the feed is; its identity too.
  ///   - page: the page with the same content.
  ///   - updated: when the newest entry changed (RFC 3339).
  public init(title: String, language: LanguageTag, address: String, page: String, updated: String, author: String) {
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
  public mutating func add(_ entry: Entry) {
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

  public var text: String { xml + "</feed>\n" }
}
