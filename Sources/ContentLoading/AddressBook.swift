import SiteModel

/// Works out the address of every page: the parts of the sections above it, in the page's language, and its own.
struct AddressBook {
  private let slugs: [String: [LanguageTag: String]]
  private let languages: [LanguageTag]
  private let configurations: [LanguageTag: SiteConfiguration]

  init(pages: [Page], languages: [LanguageTag], configurations: [LanguageTag: SiteConfiguration]) {
    var slugs: [String: [LanguageTag: String]] = [:]
    for page in pages {
      if let slug = page.meta.slug?.value { slugs[page.id, default: [:]][page.language] = slug }
    }
    self.slugs = slugs
    self.languages = languages
    self.configurations = configurations
  }

  /// The address of a page in a language.
  func address(of id: String, in language: LanguageTag) -> SiteAddress {
    var path = language == languages[0] ? "/" : "/\(language.code)/"
    for (depth, part) in id.split(separator: "/").enumerated() {
      if depth == 0 {
        if part != "pages", let collection = ContentCollection(rawValue: String(part)) {
          path += (configurations[language]?.slug(of: collection) ?? String(part)) + "/"
        }
        continue
      }
      path += slug(of: id[..<part.endIndex], name: part, language: language)
      path += "/"
    }
    return SiteAddress(path: path)
  }

  private func slug(of id: Substring, name: Substring, language: LanguageTag) -> String {
    if !slugs.isEmpty, let stated = slugs[String(id)] {
      if let slug = stated[language] ?? stated[languages[0]] { return slug }
    }
    if id.hasPrefix("news/"), name.utf8.count > 11, CalendarDate(name.prefix(10)) != nil, name.dropFirst(10).first == "-" {
      return Slug.from(String(name.dropFirst(11)))
    }
    return Slug.from(String(name))
  }
}
