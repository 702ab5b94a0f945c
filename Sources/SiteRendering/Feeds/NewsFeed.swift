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
      <title>\(strings.text("news.feed-title", ["site": configuration.name]).htmlEscaped)</title>
      <id>\(links.absolute(path: path).htmlEscaped)</id>
      <link rel="self" type="application/atom+xml" href="\(links.absolute(path: path).htmlEscaped)"/>
      <link rel="alternate" type="text/html" hreflang="\(language)" href="\(links.absolute(list).htmlEscaped)"/>
      <updated>\(configuration.clock.rfc3339(changed))</updated>
      <author><name>\(publisher.htmlEscaped)</name></author>

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
      <title>\(page.meta.title.value.htmlEscaped)</title>
      <id>\(links.absolute(page.address).htmlEscaped)</id>
      <link rel="alternate" type="text/html" href="\(links.absolute(page.address).htmlEscaped)"/>
      <published>\(configuration.clock.rfc3339(published))</published>
      <updated>\(configuration.clock.rfc3339(moment(of: page, on: configuration.clock)))</updated>

      """
    for topic in topics { xml += "<category term=\"\(topic.id.htmlEscaped)\" label=\"\(topic.name.htmlEscaped)\"/>\n" }
    xml += "<summary>\(page.summaryOrExcerpt.htmlEscaped)</summary>\n"
    return xml + "<content type=\"html\">\(content(page, filling).htmlEscaped)</content>\n</entry>\n"
  }

  /// An article's text as it stands in a feed: without the links beside its headings, and with its own anchors as whole addresses.
  private func content(_ page: Page, _ filling: MarkupFilling) -> String {
    filling.html(page.body)
      .replacing(/\s*<a class="heading-anchor"[^>]*><\/a>/, with: "")
      .replacing("href=\"#", with: "href=\"\(links.absolute(page.address).htmlEscaped)#")
  }

  /// When an article last changed: the day that its author states, never before it was published.
  private func moment(of page: Page, on clock: LocalClock) -> Instant {
    let published = clock.instant(of: page.meta.date?.value ?? LocalDateTime(CalendarDate(daysSinceEpoch: 0)))
    guard let updated = page.meta.updated else { return published }
    return max(published, clock.instant(of: LocalDateTime(updated)))
  }
}
