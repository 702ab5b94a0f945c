import Formats
import SiteModel
import SiteRendering
import Theming

extension SiteRenderer {
  /// The feed of a language's events that are not over, the latest announced or changed first.
  func eventFeedFile(_ language: LanguageTag) -> OutputFile {
    let configuration = site.configuration(language)
    let path = eventFeedPath(site: site, language: language)
    let events = comingEvents(for: language).map { site.pages[$0] }
      .sorted { (site.lastChange(of: $0), $1.id) > (site.lastChange(of: $1), $0.id) }
    let list = site.generatedPage(.events, in: language)?.address ?? site.homeAddress(in: language)
    let changed = events.map { site.lastChange(of: $0) }.max() ?? site.timeOfBuild
    var feed = AtomFeed(
      title: strings(language).text("event.feed-title", ["site": configuration.name]), language: language,
      address: links.absolute(path: path), page: links.absolute(list), updated: configuration.clock.rfc3339(changed),
      author: publisher(language))
    for page in events { feed.add(entry(page, language)) }
    return OutputFile(path: String(path.dropFirst()), text: feed.text)
  }

  private func entry(_ page: Page, _ language: LanguageTag) -> AtomFeed.Entry {
    let strings = strings(language)
    var title = page.meta.title.value
    var facts = ""
    if let event = page.event {
      let status = event.notableStatus.map { strings.text("event.statuses.\($0.rawValue)") }
      title = strings.text("event.feed-entry", ["title": title, "date": strings.longDate(event.start.value.local.date)])
      if let status { title = strings.text("event.feed-status", ["status": status, "title": title]) }
      facts = [status, times(of: event, strings).span, place(of: event, strings)].compactMap(\.self).joined(separator: " · ")
    }
    let changed = site.configuration(language).clock.rfc3339(site.lastChange(of: page))
    return AtomFeed.Entry(
      title: title, url: links.absolute(page.address), published: changed, updated: changed,
      categories: categories(of: page, language), summary: facts + ". " + page.summaryOrExcerpt,
      content: "<p>\(facts.htmlEscaped)</p>\n" + feedContent(of: page))
  }
}

/// The path of the feed of events, beginning with `/`.
func eventFeedPath(site: Site, language: LanguageTag) -> String {
  let root = site.homeAddress(in: language)
  return root.appending(site.configuration(language).slug(of: .events)).url + "feed.xml"
}
