import Formats
import SiteModel
import SiteRendering

/// The feeds of articles.
struct NewsFeeds: OutputSource {
  func jobs(_ renderer: SiteRenderer) -> [OutputJob] {
    renderer.site.languages.filter { !renderer.site.articles(in: $0).isEmpty }.map { language in
      OutputJob(path: SiteRenderer.outputPath(newsFeedPath(site: renderer.site, language: language))) {
        renderer.newsFeedFile(language)
      }
    }
  }
}

extension SiteRenderer {
  /// The feed of a language's newest articles, with their complete texts.
  func newsFeedFile(_ language: LanguageTag) -> OutputFile {
    let configuration = site.configuration(language)
    let path = newsFeedPath(site: site, language: language)
    let newest = site.articles(in: language).prefix(30).map { site.pages[$0] }
    let list = site.generatedPage(.articles(part: 1), in: language)?.address ?? site.homeAddress(in: language)
    let changed = newest.map { moment(of: $0, on: configuration.clock) }.max() ?? site.timeOfBuild
    var feed = AtomFeed(
      title: strings(language).text("news.feed-title", ["site": configuration.name]), language: language,
      address: links.absolute(path: path), page: links.absolute(list), updated: configuration.clock.rfc3339(changed),
      author: publisher(language))
    for page in newest {
      feed.add(
        AtomFeed.Entry(
          title: page.meta.title.value, url: links.absolute(page.address),
          published: configuration.clock.rfc3339(publication(of: page, on: configuration.clock)),
          updated: configuration.clock.rfc3339(moment(of: page, on: configuration.clock)),
          categories: categories(of: page, language), summary: page.summaryOrExcerpt, content: feedContent(of: page)))
    }
    return OutputFile(path: String(path.dropFirst()), text: feed.text)
  }

  private func publication(of page: Page, on clock: LocalClock) -> Instant {
    page.meta.date.map { clock.instant(of: $0.value) } ?? site.lastChange(of: page)
  }

  /// When an article last changed: the day that its author states, but not before its publication.
  private func moment(of page: Page, on clock: LocalClock) -> Instant {
    let published = publication(of: page, on: clock)
    guard let updated = page.meta.updated else { return published }
    return max(published, clock.instant(of: LocalDateTime(updated)))
  }
}

/// The feed's path, beginning with `/`.
func newsFeedPath(site: Site, language: LanguageTag) -> String {
  let root = site.homeAddress(in: language)
  return root.appending(site.configuration(language).slug(of: .news)).url + "feed.xml"
}
