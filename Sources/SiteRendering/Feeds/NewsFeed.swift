import SiteModel

extension SiteRenderer {
  /// The Atom feed (RFC 4287) of a language's newest articles, with their whole text.
  func newsFeedFile(_ language: LanguageTag) -> OutputFile {
    let configuration = site.configuration(language)
    let strings = strings(language)
    let path = newsFeedPath(site: site, language: language)
    let newest = site.articles(in: language).prefix(30).map { site.pages[$0] }
    let list = site.generatedPage(.articles(part: 1), in: language)?.address ?? site.homeAddress(in: language)
    let changed = newest.map { moment(of: $0, on: configuration.clock) }.max() ?? site.now
    let publisher = configuration.organisation.name.isEmpty ? configuration.name : configuration.organisation.name
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language)">
      <title>\(escaped(strings.text("news.feed-title", ["site": configuration.name])))</title>
      <id>\(escaped(links.absolute(path: path)))</id>
      <link rel="self" type="application/atom+xml" href="\(escaped(links.absolute(path: path)))"/>
      <link rel="alternate" type="text/html" hreflang="\(language)" href="\(escaped(links.absolute(list)))"/>
      <updated>\(configuration.clock.rfc3339(changed))</updated>
      <author><name>\(escaped(publisher))</name></author>

      """
    for page in newest { xml += entry(page, configuration) }
    return OutputFile(path: String(path.dropFirst()), text: xml + "</feed>\n")
  }

  private func entry(_ page: Page, _ configuration: SiteConfiguration) -> String {
    let published = configuration.clock.instant(of: page.meta.date?.value ?? LocalDateTime(CalendarDate(daysSinceEpoch: 0)))
    let filling = MarkupFilling(site: site, links: links, contentPath: page.contentPath, language: page.language, isAbsolute: true)
    let topics = page.meta.topics.compactMap { configuration.topic($0.value) }
    var xml = """
      <entry>
      <title>\(escaped(page.meta.title.value))</title>
      <id>\(escaped(links.absolute(page.address)))</id>
      <link rel="alternate" type="text/html" href="\(escaped(links.absolute(page.address)))"/>
      <published>\(configuration.clock.rfc3339(published))</published>
      <updated>\(configuration.clock.rfc3339(moment(of: page, on: configuration.clock)))</updated>

      """
    for topic in topics { xml += "<category term=\"\(escaped(topic.id))\" label=\"\(escaped(topic.name))\"/>\n" }
    xml += "<summary>\(escaped(page.summaryOrExcerpt))</summary>\n"
    return xml + "<content type=\"html\">\(escaped(filling.html(page.body)))</content>\n</entry>\n"
  }

  /// When an article last changed: the day that its author states, never before it was published.
  private func moment(of page: Page, on clock: LocalClock) -> Instant {
    let published = clock.instant(of: page.meta.date?.value ?? LocalDateTime(CalendarDate(daysSinceEpoch: 0)))
    guard let updated = page.meta.updated else { return published }
    return max(published, clock.instant(of: LocalDateTime(updated)))
  }
}
