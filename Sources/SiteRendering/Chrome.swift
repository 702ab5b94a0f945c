import SiteModel
import Theming

/// The parts that are the same on many pages, rendered once: header and footer, by language and active navigation entry.
struct Chrome: Sendable {
  private let headers: [LanguageTag: [SiteAddress?: String]]
  private let footers: [LanguageTag: String]
  private let entries: [LanguageTag: [Entry]]
  /// The contexts that every page of a language shares.
  let shared: [LanguageTag: TemplateContext]
  /// The announcement's HTML.
  let announcements: [LanguageTag: String]

  init(site: Site, theme: Theme, links: SiteLinks) {
    var headers: [LanguageTag: [SiteAddress?: String]] = [:]
    var footers: [LanguageTag: String] = [:]
    var entries: [LanguageTag: [Entry]] = [:]
    var shared: [LanguageTag: TemplateContext] = [:]
    var announcements: [LanguageTag: String] = [:]
    for language in site.languages {
      guard let strings = theme.strings[language] else { continue }
      let base = Self.sharedContext(site: site, theme: theme, links: links, language: language, strings: strings)
      let navigation = site.configuration(language).navigation.compactMap {
        Self.entry($0.value, site: site, strings: strings, language: language)
      }
      var active: [SiteAddress?: String] = [:]
      for current in [nil] + navigation.map({ Optional($0.address) }) {
        var context = base
        context.setList(
          "navigation", navigation.map { Self.link($0, isCurrent: $0.address == current, links: links) })
        active[current] = theme.render("header", context)
      }
      headers[language] = active
      entries[language] = navigation
      footers[language] = theme.render(
        "footer", Self.footerContext(base, site: site, links: links, strings: strings, language: language))
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
  /// - Parameter way: the addresses from the home page to the page itself.
  func header(way: [SiteAddress], language: LanguageTag) -> String {
    let marked = navigation(language).map(\.address)
    return headers[language]?[way.last { marked.contains($0) }] ?? ""
  }

  /// What the navigation leads to, in order.
  func navigation(_ language: LanguageTag) -> [Entry] { entries[language] ?? [] }

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
    var feeds: [(key: String, path: String)] = []
    if !site.articles(in: language).isEmpty { feeds.append(("news.feed-title", newsFeedPath(site: site, language: language))) }
    if !site.events(in: language).isEmpty { feeds.append(("event.feed-title", eventFeedPath(site: site, language: language))) }
    context.setList(
      "feeds",
      feeds.map { feed in
        TemplateContext([
          "title": .text(strings.text(feed.key, ["site": configuration.name])), "url": .text(links.url(path: feed.path)),
        ])
      })
    return context
  }

  /// A page or a list that navigation leads to.
  typealias Entry = (title: String, address: SiteAddress)

  private static func entry(_ path: String, site: Site, strings: ThemeStrings, language: LanguageTag) -> Entry? {
    switch site.target(of: path, from: "site.yml", in: language) {
    case .page(let page): return (site.pages[page].menuTitle, site.pages[page].address)
    case .generated(let address):
      guard let page = site.generatedPages.first(where: { $0.address == address }) else { return nil }
      return (site.selfCheck(on: page)?.document.menuTitle ?? strings.menuTitle(of: page.kind), address)
    case .media, .withheld, .unreadable, .outside, .nothing: return nil
    }
  }

  private static func link(_ entry: Entry, isCurrent: Bool, links: SiteLinks) -> TemplateContext {
    TemplateContext([
      "title": .text(entry.title), "url": .text(links.url(entry.address)), "current": isCurrent ? .flag(true) : nil,
    ])
  }

  private static func footerContext(
    _ base: TemplateContext, site: Site, links: SiteLinks, strings: ThemeStrings, language: LanguageTag
  ) -> TemplateContext {
    var context = base
    context["cookies"] = ConsentParts.footerLinks(site: site, links: links, language: language).map { .object($0) }
    context.setList(
      "footer-columns",
      site.configuration(language).footer.map { column in
        var part = TemplateContext(["title": .text(column.title)])
        part.setList(
          "links",
          column.links.compactMap { entry($0.value, site: site, strings: strings, language: language) }
            .map { link($0, isCurrent: false, links: links) })
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

/// The path of the feed of events from `/` on.
func eventFeedPath(site: Site, language: LanguageTag) -> String {
  let root = site.homeAddress(in: language)
  return root.appending(site.configuration(language).slug(of: .events)).url + "feed.xml"
}

extension ThemeStrings {
  /// The short name of a list in navigation.
  func menuTitle(of kind: GeneratedPage.Kind) -> String {
    switch kind {
    case .articles: text("news.title")
    case .topics, .topic: text("topics.title")
    case .audience: text("home.audiences")
    case .events, .eventArchive, .eventFacet: text("event.menu")
    case .experts, .expertFacet: text("expert.menu")
    case .campaigns: text("campaign.title")
    case .selfCheck, .campaignKit: ""
    }
  }
}
