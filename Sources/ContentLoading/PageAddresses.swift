import SiteModel

/// The addresses of pages: the slugs of the sections above a page in its language, and its own.
struct PageAddresses {
  private let slugs: [String: [LanguageTag: String]]
  private let languages: [LanguageTag]
  private let configurations: [LanguageTag: SiteConfiguration]
  private let datedFolders: Set<String>
  private var sections: [LanguageTag: [String: String]] = [:]

  /// - Parameter datedFolders: the folders in which the names of files begin with a date.
  init(
    pages: [Page], languages: [LanguageTag], configurations: [LanguageTag: SiteConfiguration], datedFolders: Set<String>
  ) {
    self.datedFolders = datedFolders
    var slugs: [String: [LanguageTag: String]] = [:]
    for page in pages {
      if let slug = page.meta.slug?.value { slugs[page.id, default: [:]][page.language] = slug }
    }
    self.slugs = slugs
    self.languages = languages
    self.configurations = configurations
  }

  /// The address of a page in a language. Those of sections are cached, since many pages share them.
  mutating func address(of id: String, in language: LanguageTag) -> SiteAddress { SiteAddress(path: path(of: id, in: language)) }

  private mutating func path(of id: String, in language: LanguageTag) -> String {
    guard let slash = id.utf8.lastIndex(of: UInt8(ascii: "/")) else { return root(of: id, in: language) }
    let section = String(id[..<slash])
    let above: String
    if let known = sections[language]?[section] {
      above = known
    } else {
      above = path(of: section, in: language)
      sections[language, default: [:]][section] = above
    }
    return above + slug(of: id[...], name: id[id.utf8.index(after: slash)...], language: language) + "/"
  }

  /// The path of a collection.
  private func root(of folder: String, in language: LanguageTag) -> String {
    let home = language == languages[0] ? "/" : "/\(language.code)/"
    guard folder != "pages" else { return home }
    return home + (configurations[language]?.slug(of: ContentCollection(folder)) ?? folder) + "/"
  }

  private func slug(of id: Substring, name: Substring, language: LanguageTag) -> String {
    if !slugs.isEmpty, let stated = slugs[String(id)] {
      if let slug = stated[language] ?? stated[languages[0]] { return slug }
    }
    // The date at the start of a file name keeps files in order. In an address it would be wrong once the date is changed.
    if name.utf8.count > 11, CalendarDate(name.prefix(10)) != nil, name.dropFirst(10).first == "-",
      datedFolders.contains(String(id.prefix { $0 != "/" }))
    {
      return Slug.from(String(name.dropFirst(11)))
    }
    return Slug.from(String(name))
  }
}
