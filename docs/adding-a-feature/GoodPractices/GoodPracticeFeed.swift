import Formats
import SiteModel
import SiteRendering

/// The feeds of good practices, one for each language.
struct GoodPracticeFeeds: OutputSource {
  func jobs(_ renderer: SiteRenderer) -> [OutputJob] {
    renderer.site.languages.filter { !renderer.site.goodPractices(in: $0).isEmpty }.map { language in
      OutputJob(path: SiteRenderer.outputPath(Self.path(renderer.site, language))) { renderer.goodPracticeFeed(language) }
    }
  }

  /// From `/` on.
  static func path(_ site: Site, _ language: LanguageTag) -> String {
    site.homeAddress(in: language).appending(site.configuration(language).slug(of: .goodPractices)).url + "feed.xml"
  }
}

extension SiteRenderer {
  fileprivate func goodPracticeFeed(_ language: LanguageTag) -> OutputFile {
    let configuration = site.configuration(language)
    let path = GoodPracticeFeeds.path(site, language)
    let pages = site.goodPractices(in: language).map { site.pages[$0] }
    let list = site.generatedPage(.goodPractices, in: language)?.address ?? site.homeAddress(in: language)
    let changed = pages.map { site.lastChange(of: $0) }.max() ?? site.now
    var feed = AtomFeed(
      title: strings(language).text("good-practice.title"), language: language, address: links.absolute(path: path),
      page: links.absolute(list), updated: configuration.clock.rfc3339(changed), author: publisher(language))
    for page in pages {
      feed.add(
        AtomFeed.Entry(
          title: page.meta.title.value, url: links.absolute(page.address),
          updated: configuration.clock.rfc3339(site.lastChange(of: page)), categories: categories(of: page, language),
          summary: page.summaryOrExcerpt, content: feedContent(of: page)))
    }
    return OutputFile(path: SiteRenderer.outputPath(path), text: feed.text)
  }
}
