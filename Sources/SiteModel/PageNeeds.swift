/// What a page may load from elsewhere: the input for its security policy.
public struct PageNeeds: Sendable, Hashable {
  /// Whether the page asks for consent, after which scripts of other sites may run.
  public var asksConsent = true
  /// The keys of the services whose frames the page can show, in order.
  public var embeds: [String] = []
  /// Whether scripts may make requests. Without them, an answer cannot leave the browser.
  public var connects = true
  /// Whether it is a document for use outside the site, such as a newsletter: it has inline styles and no script.
  public var isDocument = false
  /// Whether readers search on it, for which the browser runs WebAssembly.
  public var searches = false

  public init() {}

  /// The needs of a page without scripts, such as a redirect.
  public static var plain: PageNeeds {
    var needs = PageNeeds()
    needs.asksConsent = false
    return needs
  }
}

extension PageNeeds {
  /// The needs of a document for use outside the site.
  public static var document: PageNeeds {
    var needs = plain
    needs.connects = false
    needs.isDocument = true
    return needs
  }
}

extension Site {
  /// The needs of a page that an author wrote.
  public func needs(of page: Page) -> PageNeeds {
    var needs = PageNeeds()
    for component in page.components { component?.add(to: &needs, on: page, of: self) }
    needs.embeds.sort()
    needs.searches = page.layout == .alphabetical && configuration(defaultLanguage).isSearched
    return needs
  }

  /// The page on which readers search: the first one of a language with all pages in alphabetical order. Nil for a site without search,
  /// and for a language without such a page.
  public func searchPage(in language: LanguageTag) -> Int? {
    guard configuration(defaultLanguage).isSearched else { return nil }
    return pages.indices.first { pages[$0].language == language && pages[$0].layout == .alphabetical }
  }
}
