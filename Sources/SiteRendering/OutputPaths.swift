import SiteModel

/// Which work gives which file: for those who want one file of a site, not all of them.
extension SiteRenderer {
  /// The work that gives the file at a path of the output; nil when the site has no such file.
  /// - Parameter other: work that does not count.
  public func job(for path: String, otherThan other: Job? = nil) -> Job? {
    if path.hasPrefix("cards/") { return shareCards.first { Self.outputPath(self.path(of: $0)) == path }.map { .card($0) } }
    // Most files are a page or lie beside one.
    let address = "/" + path[..<(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)]
    let page = site.page(at: address).map { Job.page($0) }
    // The drawings of a campaign's kit lie in a folder below its page.
    let generated = site.generatedPages.firstIndex {
      $0.address.path == address || $0.isCampaignKit && address.hasPrefix($0.address.path)
    }.map { Job.generatedPage($0) }
    return ([page, generated].compactMap(\.self) + sharedJobs).first { $0 != other && paths(of: $0).contains(path) }
  }

  /// The paths of the files that a job gives, worked out without making them where that is the longer way.
  public func paths(of job: Job) -> [String] {
    switch job {
    case .page(let index):
      let page = site.pages[index]
      return [page.address.outputPath]
        + (page.event == nil ? [] : [Self.outputPath(eventCalendarPath(page))])
        + (page.expert == nil ? [] : [Self.outputPath(cardPath(page))])
    case .generatedPage(let index):
      let page = site.generatedPages[index]
      return [page.address.outputPath] + kitFiles(of: page).map(\.path)
    case .card(let card): return [Self.outputPath(path(of: card))]
    case .newsFeed(let language): return [Self.outputPath(newsFeedPath(site: site, language: language))]
    case .eventFeed(let language): return [Self.outputPath(eventFeedPath(site: site, language: language))]
    case .calendars(let language):
      return ([nil] + calendarAudiences(language).map(Optional.some)).map { Self.outputPath(calendarPath($0, language)) }
    case .redirects:
      let pages = site.pages.flatMap(\.meta.aliases).map { Self.outputPath(ofAlias: $0.value) }
      return pages.isEmpty ? [] : pages + ["_redirects"]
    case .sitemap: return sitemapPaths
    case .notFound, .robots, .securityContact, .headers, .themeAssets, .media: return files(of: job).map(\.path)
    }
  }

  /// Where the page that leads on from an old address stands in the output.
  static func outputPath(ofAlias alias: String) -> String {
    outputPath(alias.hasSuffix(".html") ? alias : alias.hasSuffix("/") ? alias + "index.html" : alias + "/index.html")
  }

  /// A path from `/` on as a place in the output folder.
  private static func outputPath(_ path: String) -> String { String(path.dropFirst()) }
}
