import SiteModel

extension SiteRenderer {
  /// `sitemap.xml` (sitemaps.org 0.9) with the language versions of each page; in parts, with an index, above 50,000 addresses.
  func sitemapFiles() -> [OutputFile] {
    let entries = sitemapEntries()
    guard entries.count > Self.sitemapLimit else { return [OutputFile(path: "sitemap.xml", text: Self.urlSet(entries[...]))] }
    var files: [OutputFile] = []
    var index = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    for start in stride(from: 0, to: entries.count, by: Self.sitemapLimit) {
      let name = Self.partName(files.count + 1)
      files.append(OutputFile(path: name, text: Self.urlSet(entries[start..<min(entries.count, start + Self.sitemapLimit)])))
      index += "<sitemap><loc>\(links.absolute(path: "/" + name).htmlEscaped)</loc></sitemap>\n"
    }
    return files + [OutputFile(path: "sitemap.xml", text: index + "</sitemapindex>\n")]
  }

  /// The paths of those files.
  var sitemapPaths: [String] {
    let count = site.pages.count(where: Self.isListed) + site.generatedPages.count(where: isIndexed)
    let parts = count > Self.sitemapLimit ? (count + Self.sitemapLimit - 1) / Self.sitemapLimit : 0
    return (0..<parts).map { Self.partName($0 + 1) } + ["sitemap.xml"]
  }

  private static func partName(_ number: Int) -> String { "sitemap-\(number).xml" }

  private static func isListed(_ page: Page) -> Bool { !(page.meta.robots ?? "").contains("noindex") }

  /// `robots.txt` (RFC 9309).
  func robotsFile() -> OutputFile {
    OutputFile(path: "robots.txt", text: "User-agent: *\nAllow: /\n\nSitemap: \(links.absolute(path: "/sitemap.xml"))\n")
  }

  private static let sitemapLimit = 50_000

  private static func urlSet(_ entries: ArraySlice<String>) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
      + entries.joined(separator: "\n") + "\n</urlset>\n"
  }

  private func sitemapEntries() -> [String] {
    let written = site.pages.filter(Self.isListed).map { page in
      entry(
        page.address, translations: site.translations(of: page.id).mapValues { site.pages[$0].address }, changed: page.lastChange)
    }
    let generated = site.generatedPages.filter(isIndexed).map { page in
      let translations = site.generatedPages.filter { $0.kind == page.kind }.map { ($0.language, $0.address) }
      return entry(page.address, translations: Dictionary(translations, uniquingKeysWith: { first, _ in first }), changed: nil)
    }
    return written + generated
  }

  private func entry(_ address: SiteAddress, translations: [LanguageTag: SiteAddress], changed: CalendarDate?) -> String {
    var text = "<url><loc>\(links.absolute(address).htmlEscaped)</loc>"
    if let changed { text += "<lastmod>\(changed)</lastmod>" }
    if translations.count > 1 {
      for language in site.languages {
        guard let other = translations[language] else { continue }
        text += "<xhtml:link rel=\"alternate\" hreflang=\"\(language)\" href=\"\(links.absolute(other).htmlEscaped)\"/>"
      }
    }
    return text + "</url>"
  }
}

extension Page {
  /// The day of the last change that the author states.
  var lastChange: CalendarDate? { meta.updated ?? meta.date?.value.date }
}
