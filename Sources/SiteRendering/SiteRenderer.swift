import SiteModel
import Theming

/// Makes the output files of a site: a pure function of the site and its theme, one job at a time, in any order.
///
/// Nothing in it changes; it is a class because each page hands it to its parts, and it is too large to copy for each.
public final class SiteRenderer: Sendable {
  /// A piece of work that gives one or a few files and depends on no other.
  public enum Job: Sendable, Hashable {
    /// A page that an author wrote.
    case page(Int)
    /// A page that the generator writes.
    case generatedPage(Int)
    /// The page for broken addresses, in a language.
    case notFound(LanguageTag)
    /// The pages and the table that lead from old addresses to new ones.
    case redirects
    /// The Atom feed of a language.
    case newsFeed(LanguageTag)
    /// The calendars of a language.
    case calendars(LanguageTag)
    /// The Atom feed of a language's events.
    case eventFeed(LanguageTag)
    case sitemap
    case robots
    case securityContact
    /// The response headers, for hosts that read them from a file.
    case headers
    /// The theme's style sheets, scripts and images.
    case themeAssets
    /// The files of `media/` and `static/`.
    case media
    /// A drawing for those who share a link. It stands elsewhere in memory, since a job for a page is a number only.
    indirect case card(ShareCard)
  }

  let site: Site
  let theme: Theme
  let links: SiteLinks
  let chrome: Chrome
  let consent: ConsentParts
  let headers: ResponseHeaders
  let policies: PagePolicies
  let tagged: TaggedPages
  let headingAnchors: [LanguageTag: HeadingAnchor]
  /// What a list of a page's topics says of each, by the topic's key.
  let topicContexts: [LanguageTag: [String: TemplateContext]]
  /// What draws; nil for a site without cards and campaigns.
  let drawings: Drawings?

  /// A renderer. What is the same on many pages is made here, once.
  public init(site: Site, theme: Theme, drawings: Drawings? = nil) {
    self.site = site
    self.theme = theme
    self.drawings = drawings
    links = SiteLinks(site: site)
    chrome = Chrome(site: site, theme: theme, links: links)
    consent = ConsentParts(site: site, theme: theme, links: links)
    headers = ResponseHeaders(site: site, links: links)
    policies = PagePolicies(site: site)
    tagged = TaggedPages(site: site)
    topicContexts = Self.topicContexts(site, links)
    headingAnchors = theme.strings.mapValues(HeadingAnchor.init)
  }

  /// All the work there is.
  public var jobs: [Job] {
    sharedJobs + cardJobs + site.generatedPages.indices.map { .generatedPage($0) } + site.pages.indices.map { .page($0) }
  }

  /// The work that is about no one page and draws nothing.
  var sharedJobs: [Job] {
    var jobs: [Job] = [.themeAssets, .media, .sitemap, .robots, .redirects, .securityContact, .headers]
    jobs += site.languages.map { .notFound($0) }
    jobs += site.languages.filter { !site.articles(in: $0).isEmpty }.map { .newsFeed($0) }
    if !site.events(in: site.defaultLanguage).isEmpty {
      jobs += site.languages.flatMap { [.calendars($0), .eventFeed($0)] }
    }
    return jobs
  }

  /// The drawings for those who share a link.
  var cardJobs: [Job] { shareCards.map { .card($0) } }

  /// The files that a job gives.
  public func files(of job: Job) -> [OutputFile] {
    switch job {
    case .page(let index): pageFiles(index)
    case .generatedPage(let index): kitOutput(of: site.generatedPages[index]) ?? [generatedPageFile(site.generatedPages[index])]
    case .notFound(let language): [notFoundFile(language)]
    case .redirects: redirectFiles()
    case .newsFeed(let language): [newsFeedFile(language)]
    case .calendars(let language): calendarFiles(language)
    case .eventFeed(let language): [eventFeedFile(language)]
    case .sitemap: sitemapFiles()
    case .robots: [robotsFile()]
    case .securityContact: securityFiles()
    case .headers: [headerFile()]
    case .themeAssets: themeFiles()
    case .card(let card): [file(of: card)].compactMap(\.self)
    case .media: site.media.values.map { OutputFile(path: $0.outputPath, content: .copy(of: $0.diskPath)) }
    }
  }

  /// The texts of the theme in a language.
  func strings(_ language: LanguageTag) -> ThemeStrings {
    guard let strings = theme.strings[language] ?? theme.strings[site.defaultLanguage] else {
      preconditionFailure("A site whose theme lacks a language is not rendered: the theme's check reports it as an error.")
    }
    return strings
  }

  private func themeFiles() -> [OutputFile] {
    // What no page loads is not published: without a question for consent its script and styles, without campaigns theirs.
    let hasCampaigns = site.pages.contains { $0.campaign != nil }
    return theme.assets.filter { asset in
      (consent.isAsked || !asset.name.hasPrefix(ConsentParts.assetPrefix)) && (hasCampaigns || !asset.name.hasPrefix("campaign"))
    }.map {
      OutputFile(path: String($0.url.dropFirst()), content: .bytes($0.bytes))
    }
      + theme.images.filter { $0.name == "favicon.svg" }.map { OutputFile(path: $0.name, content: .bytes($0.bytes)) }
  }
}
