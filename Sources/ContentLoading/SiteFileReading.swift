import Diagnostics
import SiteModel

extension SiteConfiguration {
  /// Reads `site.yml`, or a translation of it laid over the default.
  static func read(_ mapping: YAMLMapping, into diagnostics: inout [Diagnostic]) -> SiteConfiguration {
    var reader = MappingReader(mapping, what: "site.yml")
    var site = SiteConfiguration()
    site.name = reader.requiredText("name", example: "ECVET experts").value
    site.tagline = reader.text("tagline")?.value
    site.summary = reader.text("summary")?.value
    site.baseURL = baseURL(&reader)
    site.languages = languages(&reader)
    site.clock = reader.clock("time-zone") ?? .utc
    site.organisation = organisation(&reader)
    site.audiences = audiences(&reader)
    site.topics = topics(&reader)
    site.regions = namedKeys("regions", example: "regions: {north: {name: The north}}", &reader)
    site.sectors = namedKeys("sectors", example: "sectors: {health: {name: Health care}}", &reader)
    site.collectionSlugs = collectionSlugs(&reader)
    (site.navigation, site.footer) = navigation(&reader)
    site.announcement = announcement(&reader)
    site.security = security(&reader)
    site.colours = colours(&reader)
    site.drawsCards = reader.flag("cards") ?? false
    diagnostics += reader.finish()
    return site
  }

  private static func baseURL(_ reader: inout MappingReader) -> String {
    let found = reader.requiredText("base-url", example: "https://ecvet.example")
    guard !found.value.isEmpty, let url = normalisedBaseURL(found.value) else {
      if !found.value.isEmpty {
        reader.reportBad(found, key: "base-url", reason: "it is no https:// or http:// address", example: "https://ecvet.example")
      }
      return ""
    }
    return url
  }

  /// A base URL without its last `/`; nil when the text is no web address or holds a query or fragment.
  public static func normalisedBaseURL(_ text: String) -> String? {
    guard isWebAddress(text), !text.contains("?"), !text.contains("#") else { return nil }
    var url = text
    while url.hasSuffix("/") { url.removeLast() }
    return url
  }

  private static func languages(_ reader: inout MappingReader) -> [LanguageTag] {
    let found = reader.texts("languages", example: "[nl, en]")
    if reader.mapping["languages"] == nil { reader.reportMissing("languages", example: "languages: [nl, en]") }
    if found.isEmpty, let entry = reader.mapping["languages"], case .sequence = entry.value {
      reader.add([Diagnostic(.emptyKey, at: entry.keyRange, ["key": "languages"])])
    }
    var languages: [LanguageTag] = []
    for text in found {
      if let tag = LanguageTag(text.value) {
        if languages.contains(tag) {
          reader.reportBad(text, key: "languages", reason: "it stands here twice", example: "[nl, en]")
        } else {
          languages.append(tag)
        }
      } else {
        reader.add([Diagnostic(.notALanguage, at: text.range, ["value": text.value])])
      }
    }
    return languages
  }

  private static func organisation(_ reader: inout MappingReader) -> Organisation {
    var organisation = Organisation()
    guard let mapping = reader.mapping("organisation", example: "organisation: {name: …, email: …}") else { return organisation }
    var part = MappingReader(mapping, what: "organisation")
    organisation.name = part.requiredText("name", example: "National team of ECVET experts").value
    organisation.email = part.mailAddress("email")
    organisation.summary = part.text("summary")?.value
    organisation.boilerplate = part.text("boilerplate")?.value
    organisation.sameAs = part.texts("same-as", example: "[https://…]").compactMap { link in
      if isWebAddress(link.value) { return link.value }
      part.reportBad(link, key: "same-as", reason: "it is no https:// address", example: "[https://…]")
      return nil
    }
    reader.add(part.finish())
    return organisation
  }

  private static func namedKeys(_ key: String, example: String, _ reader: inout MappingReader) -> [NamedKey] {
    reader.named(key, example: example).map { id, mapping in
      var part = MappingReader(mapping, what: "\(id.value) in \(key)")
      defer { reader.add(part.finish()) }
      checkIdentifier(id, &part)
      return NamedKey(id: id.value, name: part.requiredText("name", example: "a name").value)
    }
  }

  private static func audiences(_ reader: inout MappingReader) -> [Audience] {
    reader.named("audiences", example: "audiences: {schools: {name: Schools}}").map { id, mapping in
      var part = MappingReader(mapping, what: "the audience \(id.value)")
      defer { reader.add(part.finish()) }
      checkIdentifier(id, &part)
      return Audience(
        id: id.value, name: part.requiredText("name", example: "Schools").value, summary: part.text("summary")?.value,
        tone: part.choice("colour", of: Audience.Tone.self) ?? .blue, page: part.text("page", example: "pages/for-whom/schools.md"),
        range: id.range)
    }
  }

  private static func topics(_ reader: inout MappingReader) -> [Topic] {
    reader.named("topics", example: "topics: {mobility: {name: Mobility}}").map { id, mapping in
      var part = MappingReader(mapping, what: "the topic \(id.value)")
      defer { reader.add(part.finish()) }
      checkIdentifier(id, &part)
      let name = part.requiredText("name", example: "Mobility").value
      let slug = part.text("slug", example: "mobility")
      if let slug, !Slug.isValid(slug.value) {
        part.add([Diagnostic(.badSlug, at: slug.range, ["slug": slug.value, "example": Slug.from(slug.value)])])
      }
      return Topic(
        id: id.value, name: name, summary: part.text("summary")?.value, slug: slug?.value ?? Slug.from(name), range: id.range)
    }
  }

  private static func checkIdentifier(_ id: Located<String>, _ reader: inout MappingReader) {
    if !Slug.isValid(id.value) {
      reader.add([
        Diagnostic(.badSlug, at: id.range, ["slug": id.value, "example": Slug.from(id.value)], suggestion: Slug.from(id.value))
      ])
    }
  }

  private static func collectionSlugs(_ reader: inout MappingReader) -> [ContentCollection: Located<String>] {
    guard let mapping = reader.mapping("collections", example: "collections: {news: nieuws}") else { return [:] }
    var part = MappingReader(mapping, what: "collections")
    var slugs: [ContentCollection: Located<String>] = [:]
    for collection in ContentCollection.allCases {
      guard let slug = part.text(collection.rawValue, example: collection.rawValue) else { continue }
      if Slug.isValid(slug.value) {
        slugs[collection] = slug
      } else {
        part.add([Diagnostic(.badSlug, at: slug.range, ["slug": slug.value, "example": Slug.from(slug.value)])])
      }
    }
    reader.add(part.finish())
    return slugs
  }

  private static func navigation(_ reader: inout MappingReader) -> ([Located<String>], [FooterColumn]) {
    guard let mapping = reader.mapping("navigation", example: "navigation: {main: [pages/about/index.md]}") else { return ([], []) }
    var part = MappingReader(mapping, what: "navigation")
    let main = part.texts("main", example: "[pages/about/index.md]")
    let footer = part.named("footer", example: "footer: {about: {title: About, links: […]}}").map { id, mapping in
      var column = MappingReader(mapping, what: "the footer column \(id.value)")
      defer { part.add(column.finish()) }
      return FooterColumn(title: column.requiredText("title", example: "About this site").value, links: column.texts("links"))
    }
    reader.add(part.finish())
    return (main, footer)
  }

  private static func announcement(_ reader: inout MappingReader) -> Announcement? {
    guard let mapping = reader.mapping("announcement", example: "announcement: {text: …, until: 2027-03-11}") else { return nil }
    var part = MappingReader(mapping, what: "announcement")
    defer { reader.add(part.finish()) }
    let text = part.requiredText("text", example: "The dates on this site are examples.")
    return Announcement(source: text, until: part.date("until"))
  }

  private static func security(_ reader: inout MappingReader) -> SecurityContact? {
    guard let mapping = reader.mapping("security", example: "security: {contact: mailto:…, expires: 2027-03-11}") else {
      return nil
    }
    var part = MappingReader(mapping, what: "security")
    defer { reader.add(part.finish()) }
    let contact = part.requiredText("contact", example: "mailto:security@ecvet.example")
    if !contact.value.isEmpty, !isWebAddress(contact.value), !contact.value.hasPrefix("mailto:"), !contact.value.hasPrefix("tel:") {
      part.reportBad(
        contact, key: "contact", reason: "it needs mailto:, https:// or tel: in front", example: "mailto:security@ecvet.example")
    }
    if part.mapping["expires"] == nil { part.reportMissing("expires", example: "expires: 2027-03-11") }
    return part.date("expires").map { SecurityContact(contact: contact.value, expires: $0) }
  }

  private static func colours(_ reader: inout MappingReader) -> ThemeColours {
    var colours = ThemeColours()
    guard let mapping = reader.mapping("theme", example: "theme: {colours: {light: {blue: \"#1d3f9e\"}}}") else { return colours }
    var part = MappingReader(mapping, what: "theme")
    if let schemes = part.mapping("colours", example: "colours: {light: {blue: \"#1d3f9e\"}}") {
      var schemeReader = MappingReader(schemes, what: "colours")
      colours.light = scheme("light", &schemeReader)
      colours.dark = scheme("dark", &schemeReader)
      part.add(schemeReader.finish())
    }
    reader.add(part.finish())
    return colours
  }

  private static func scheme(_ key: String, _ reader: inout MappingReader) -> [String: Located<String>] {
    guard let mapping = reader.mapping(key, example: "\(key): {blue: \"#1d3f9e\"}") else { return [:] }
    var part = MappingReader(mapping, what: "the \(key) colours")
    var colours: [String: Located<String>] = [:]
    for entry in mapping.entries {
      guard let colour = part.text(entry.key, example: "\"#1d3f9e\"") else { continue }
      let digits = colour.value.dropFirst()
      if colour.value.hasPrefix("#"), digits.count == 6, digits.allSatisfy(\.isHexDigit) {
        colours[entry.key] = colour
      } else {
        part.reportBad(colour, key: entry.key, reason: "it is no colour", example: "\"#1d3f9e\"")
      }
    }
    reader.add(part.finish())
    return colours
  }
}
