import SiteModel
import Theming

/// The parts that are the same on many pages, rendered once: header and footer, by language and active navigation entry.
struct Chrome: Sendable {
  private let headers: [LanguageTag: [Int?: String]]
  private let footers: [LanguageTag: String]
  private let entries: [LanguageTag: [Int]]
  /// The contexts that every page of a language shares.
  let shared: [LanguageTag: TemplateContext]
  /// The announcement's HTML.
  let announcements: [LanguageTag: String]

  init(site: Site, theme: Theme, links: SiteLinks) {
    var headers: [LanguageTag: [Int?: String]] = [:]
    var footers: [LanguageTag: String] = [:]
    var entries: [LanguageTag: [Int]] = [:]
    var shared: [LanguageTag: TemplateContext] = [:]
    var announcements: [LanguageTag: String] = [:]
    for language in site.languages {
      guard let strings = theme.strings[language] else { continue }
      let base = Self.sharedContext(site: site, theme: theme, links: links, language: language, strings: strings)
      let pages = site.configuration(language).navigation.compactMap { entry -> Int? in
        guard case .page(let page) = site.target(of: entry.value, from: "site.yml", in: language) else { return nil }
        return page
      }
      var active: [Int?: String] = [:]
      for current in [nil] + pages.map(Optional.some) {
        var context = base
        context.setList("navigation", pages.map { Self.entry($0, isCurrent: $0 == current, site: site, links: links) })
        active[current] = theme.render("header", context)
      }
      headers[language] = active
      entries[language] = pages
      footers[language] = theme.render("footer", Self.footerContext(base, site: site, links: links, language: language))
      shared[language] = base
      announcements[language] = Self.announcement(site: site, links: links, language: language)
    }
    self.headers = headers
    self.footers = footers
    self.entries = entries
    self.shared = shared
    self.announcements = announcements
  }

  /// The header for a page: the navigation entry that it is or lies under is marked.
  func header(for page: Int?, ancestors: [Int], language: LanguageTag) -> String {
    let pages = entries[language] ?? []
    let current = page.flatMap { page in ([page] + ancestors.reversed()).first { pages.contains($0) } }
    return headers[language]?[current] ?? ""
  }

  /// The footer.
  func footer(_ language: LanguageTag) -> String { footers[language] ?? "" }

  private static func sharedContext(
    site: Site, theme: Theme, links: SiteLinks, language: LanguageTag, strings: ThemeStrings
  ) -> TemplateContext {
    let configuration = site.configuration(language)
    let organisation = configuration.organisation
    var context = TemplateContext([
      "t": .object(strings.context),
      "language": .text(language.code),
      "site": .object(
        TemplateContext([
          "name": .text(configuration.name), "tagline": .optional(configuration.tagline), "email": .optional(organisation.email),
          "home": .text(links.url(site.homeAddress(in: language))),
        ])),
      "organisation": .object(
        TemplateContext([
          "name": .text(organisation.name), "email": .optional(organisation.email), "summary": .optional(organisation.summary),
        ])),
      "stylesheet": .object(
        TemplateContext(["url": .text(links.url(path: theme.styleSheet.url)), "integrity": .text(theme.styleSheet.integrity)])),
    ])
    if let icon = theme.images.first(where: { $0.name == "favicon.svg" }) {
      context["favicon"] = .object(TemplateContext(["url": .text(links.url(path: icon.url))]))
    }
    if !site.articles(in: language).isEmpty {
      let feed = TemplateContext([
        "title": .text(strings.text("news.feed-title", ["site": configuration.name])),
        "url": .text(links.url(path: newsFeedPath(site: site, language: language))),
      ])
      context.setList("feeds", [feed])
    }
    return context
  }

  private static func entry(_ page: Int, isCurrent: Bool, site: Site, links: SiteLinks) -> TemplateContext {
    TemplateContext([
      "title": .text(site.pages[page].menuTitle), "url": .text(links.url(site.pages[page].address)),
      "current": isCurrent ? .flag(true) : nil,
    ])
  }

  private static func footerContext(_ base: TemplateContext, site: Site, links: SiteLinks, language: LanguageTag) -> TemplateContext
  {
    var context = base
    context["cookies"] = ConsentParts.footerLinks(site: site, links: links, language: language).map { .object($0) }
    context.setList(
      "footer-columns",
      site.configuration(language).footer.map { column in
        var part = TemplateContext(["title": .text(column.title)])
        part.setList(
          "links",
          column.links.compactMap { link in
            switch site.target(of: link.value, from: "site.yml", in: language) {
            case .page(let page): entry(page, isCurrent: false, site: site, links: links)
            default: nil
            }
          })
        return part
      })
    return context
  }

  private static func announcement(site: Site, links: SiteLinks, language: LanguageTag) -> String? {
    let configuration = site.configuration(language)
    guard let announcement = configuration.announcement else { return nil }
    if let until = announcement.until, until.value < configuration.clock.local(at: site.now).date { return nil }
    return MarkupFilling(site: site, links: links, contentPath: "site.yml", language: language).html(announcement.body)
  }
}

/// The feed's path from `/` on.
func newsFeedPath(site: Site, language: LanguageTag) -> String {
  let root = site.homeAddress(in: language)
  return root.appending(site.configuration(language).slug(of: .news)).url + "feed.xml"
}
