import SiteModel
import Theming

/// The parts that are the same on many pages, such as header and footer, rendered once for each language and active navigation
/// entry.
struct Chrome: Sendable {
  private let headers: [LanguageTag: [SiteAddress?: String]]
  private let footers: [LanguageTag: String]
  private let entries: [LanguageTag: [Entry]]
  /// The contexts that every page of a language shares.
  let shared: [LanguageTag: TemplateContext]
  /// The announcement's HTML.
  let announcements: [LanguageTag: String]

  init(site: Site, theme: Theme, links: SiteLinks, features: FeatureSet, isSearched: Bool) {
    var headers: [LanguageTag: [SiteAddress?: String]] = [:]
    var footers: [LanguageTag: String] = [:]
    var entries: [LanguageTag: [Entry]] = [:]
    var shared: [LanguageTag: TemplateContext] = [:]
    var announcements: [LanguageTag: String] = [:]
    for language in site.languages {
      guard let strings = theme.strings[language] else { continue }
      var base = Self.sharedContext(
        site: site, theme: theme, links: links, features: features, language: language, strings: strings)
      if isSearched, let page = site.searchPage(in: language) {
        base["search"] = .object(TemplateContext(["url": .text(links.url(site.pages[page].address))]))
      }
      let navigation = site.configuration(language).navigation.compactMap {
        Self.entry($0.value, site: site, features: features, strings: strings, language: language)
      }
      var active: [SiteAddress?: String] = [:]
      for current in [nil] + navigation.map({ Optional($0.address) }) {
        var context = base
        context.setList(
          "navigation", navigation.map { Self.link($0, for: language, isCurrent: $0.address == current, links: links) })
        active[current] = theme.render(.header, context)
      }
      headers[language] = active
      entries[language] = navigation
      footers[language] = theme.render(
        .footer,
        Self.footerContext(base, site: site, links: links, features: features, strings: strings, language: language))
      shared[language] = base
      announcements[language] = Self.announcement(site: site, links: links, language: language)
    }
    self.headers = headers
    self.footers = footers
    self.entries = entries
    self.shared = shared
    self.announcements = announcements
  }

  /// The header for a page, with the active navigation entry marked: the page itself or the nearest page above it.
  /// - Parameter path: the addresses from the home page to the page itself.
  func header(path: [SiteAddress], language: LanguageTag) -> String {
    let marked = navigation(language).map(\.address)
    return headers[language]?[path.last { marked.contains($0) }] ?? ""
  }

  /// The entries of the navigation, in order.
  func navigation(_ language: LanguageTag) -> [Entry] { entries[language] ?? [] }

  func footer(_ language: LanguageTag) -> String { footers[language] ?? "" }

  private static func sharedContext(
    site: Site, theme: Theme, links: SiteLinks, features: FeatureSet, language: LanguageTag, strings: ThemeStrings
  ) -> TemplateContext {
    let configuration = site.configuration(language)
    let organisation = configuration.organisation
    var context = TemplateContext([
      "t": .object(strings.context),
      "site": .object(
        TemplateContext([
          "name": .text(configuration.name), "tagline": .optional(configuration.tagline), "email": .optional(organisation.email),
          "home": .text(links.url(site.homeAddress(in: language))),
        ])),
      "stylesheet": .object(
        TemplateContext(["url": .text(links.url(path: theme.styleSheet.url)), "integrity": .text(theme.styleSheet.integrity)])),
    ])
    context.setLanguage(language)
    if !organisation.name.isEmpty {
      context["organisation"] = .object(
        TemplateContext([
          "name": .text(organisation.name), "email": .optional(organisation.email), "summary": .optional(organisation.summary),
        ]))
    }
    if let icon = theme.images.first(where: { $0.name == "favicon.svg" }) {
      context["favicon"] = .object(TemplateContext(["url": .text(links.url(path: icon.url))]))
    }
    context.setList(
      "feeds",
      features.feeds.compactMap { $0(site, language) }.map { feed in
        let title =
          switch feed.title {
          case .string(let key): strings.text(key, ["site": configuration.name])
          case .text(let text): text
          }
        return TemplateContext(["title": .text(title), "url": .text(links.url(path: feed.path))])
      })
    return context
  }

  /// A page or a list in the navigation.
  struct Entry {
    var title: String
    var address: SiteAddress
    /// The language of its target: the site's default language if there is no translation.
    var language: LanguageTag
  }

  private static func entry(
    _ path: String, site: Site, features: FeatureSet, strings: ThemeStrings, language: LanguageTag
  ) -> Entry? {
    switch site.target(of: path, from: "site.yml", in: language) {
    case .page(let index):
      let page = site.pages[index]
      return Entry(title: page.menuTitle, address: page.address, language: page.language)
    case .generated(let address):
      guard let page = site.generatedPage(at: address.path) else { return nil }
      let title = features.view(of: page).menuTitle(of: page, in: site, strings)
      return Entry(title: title, address: address, language: page.language)
    case .media, .withheld, .unreadable, .outside, .nothing: return nil
    }
  }

  private static func link(_ entry: Entry, for reader: LanguageTag, isCurrent: Bool, links: SiteLinks) -> TemplateContext {
    var context = TemplateContext([
      "title": .text(entry.title), "url": .text(links.url(entry.address)), "current": isCurrent ? .flag(true) : nil,
    ])
    context.mark(entry.language, for: reader)
    return context
  }

  private static func footerContext(
    _ base: TemplateContext, site: Site, links: SiteLinks, features: FeatureSet, strings: ThemeStrings, language: LanguageTag
  ) -> TemplateContext {
    var context = base
    for add in features.footers { add(&context, site, links, language) }
    context.setList(
      "footer-columns",
      site.configuration(language).footer.map { column in
        var part = TemplateContext(["title": .text(column.title)])
        part.setList(
          "links",
          column.links.compactMap { entry($0.value, site: site, features: features, strings: strings, language: language) }
            .map { link($0, for: language, isCurrent: false, links: links) })
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
