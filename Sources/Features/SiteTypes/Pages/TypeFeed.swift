import Formats
import SiteModel
import SiteRendering

/// The feed of a declared kind of content, in each language.
struct TypeFeed: OutputSource {
  let type: ContentType

  /// As many as the feed of articles has.
  private static let limit = 30

  func jobs(_ renderer: SiteRenderer) -> [OutputJob] {
    renderer.site.languages.filter { !renderer.site.pages(of: type.pageKind, in: $0).isEmpty }.map { language in
      OutputJob(path: SiteRenderer.outputPath(Self.path(type, renderer.site, language))) { file(renderer, language) }
    }
  }

  /// From `/` on.
  static func path(_ type: ContentType, _ site: Site, _ language: LanguageTag) -> String {
    site.homeAddress(in: language).appending(site.configuration(language).slug(of: type.collection)).url + "feed.xml"
  }

  private func file(_ renderer: SiteRenderer, _ language: LanguageTag) -> OutputFile {
    let (site, clock) = (renderer.site, renderer.site.configuration(language).clock)
    let path = Self.path(type, site, language)
    let pages = site.pages(of: type.pageKind, in: language).map { site.pages[$0] }
      .map { (page: $0, changed: site.lastChange(of: $0)) }
      .sorted { ($1.changed, $0.page.address) < ($0.changed, $1.page.address) }
      .prefix(Self.limit)
    let list = site.generatedPage(type.listKind, in: language)?.address ?? site.homeAddress(in: language)
    var feed = AtomFeed(
      title: "\(type.words(in: language).plural) – \(site.configuration(language).name)", language: language,
      address: renderer.links.absolute(path: path), page: renderer.links.absolute(list),
      updated: clock.rfc3339(pages.first?.changed ?? site.timeOfBuild), author: renderer.publisher(language))
    for (page, changed) in pages {
      feed.add(
        AtomFeed.Entry(
          title: page.meta.title.value, url: renderer.links.absolute(page.address), updated: clock.rfc3339(changed),
          categories: renderer.categories(of: page, language), summary: page.summaryOrExcerpt,
          content: renderer.feedContent(of: page)))
    }
    return OutputFile(path: SiteRenderer.outputPath(path), text: feed.text)
  }
}
