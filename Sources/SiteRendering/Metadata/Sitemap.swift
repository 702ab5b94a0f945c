import SiteModel

extension SiteRenderer {
  /// `sitemap.xml` (sitemaps.org 0.9) with the language versions of each page; above 50,000 addresses in parts, with an index.
  func sitemapFiles() -> [OutputFile] {
    let sets = urlSets()
    guard sets.count > 1 else {
      return [OutputFile(path: "sitemap.xml", content: .bytes(sets.first ?? Self.urlSetStart + Self.urlSetEnd))]
    }
    var index = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    for number in 1...sets.count {
      index += "<sitemap><loc>\(links.absolute(path: "/" + Self.partName(number)).htmlEscaped)</loc></sitemap>\n"
    }
    return sets.enumerated().map { OutputFile(path: Self.partName($0 + 1), content: .bytes($1)) }
      + [OutputFile(path: "sitemap.xml", text: index + "</sitemapindex>\n")]
  }

  /// The paths of those files.
  var sitemapPaths: [String] {
    let count = site.pages.count(where: isIndexed) + site.generatedPages.count(where: isIndexed)
    let parts = count > Self.sitemapLimit ? (count + Self.sitemapLimit - 1) / Self.sitemapLimit : 0
    return (0..<parts).map { Self.partName($0 + 1) } + ["sitemap.xml"]
  }

  private static func partName(_ number: Int) -> String { "sitemap-\(number).xml" }

  /// Whether search engines may index a page.
  public func isIndexed(_ page: Page) -> Bool { !(page.meta.robots ?? "").contains("noindex") }

  /// `robots.txt` (RFC 9309).
  func robotsFile() -> OutputFile {
    OutputFile(path: "robots.txt", text: "User-agent: *\nAllow: /\n\nSitemap: \(links.absolute(path: "/sitemap.xml"))\n")
  }

  private static let sitemapLimit = 50_000

  private static let urlSetStart = Array(
    ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n").utf8)
  private static let urlSetEnd = Array("</urlset>\n".utf8)

  /// The contents of the site map's files, each with at most as many addresses as the format allows. They are written one after
  /// another because they are large.
  private func urlSets() -> [[UInt8]] {
    var sets: [[UInt8]] = []
    var room = 0
    func add(_ entry: String) {
      if room == 0 {
        sets.append(Self.urlSetStart)
        room = Self.sitemapLimit
      }
      sets[sets.count - 1] += entry.utf8
      room -= 1
    }
    for page in site.pages where isIndexed(page) {
      let translations = site.translations(of: page.id).mapValues { site.pages[$0].address }
      add(entry(page.address, translations: translations, changed: page.lastChange))
    }
    for page in site.generatedPages where isIndexed(page) {
      add(entry(page.address, translations: site.translations(of: page), changed: nil))
    }
    for index in sets.indices { sets[index] += Self.urlSetEnd }
    return sets
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
    return text + "</url>\n"
  }
}

extension Page {
  /// The day of the last change, as stated by the author.
  var lastChange: CalendarDate? { meta.updated ?? meta.date?.value.date }
}
