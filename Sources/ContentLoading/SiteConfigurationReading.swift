import Diagnostics
import SiteModel

extension SiteConfiguration {
  /// Reads `site.yml`, or a translation overlaid on the default.
  static func read(
    _ mapping: YAMLMapping, _ keys: SiteConfigurationKeys, into diagnostics: inout [Diagnostic]
  ) -> SiteConfiguration {
    var reader = MappingReader(mapping, keys.set)
    var site = SiteConfiguration()
    site.name = reader.text(SiteKeys.name).value
    site.tagline = reader.text(SiteKeys.tagline)?.value
    site.summary = reader.text(SiteKeys.summary)?.value
    site.baseURL = baseURL(&reader)
    site.languages = languages(&reader)
    site.clock = reader.clock(SiteKeys.timeZone) ?? .utc
    site.organisation = organisation(&reader)
    site.audiences = audiences(&reader)
    site.topics = topics(&reader)
    site.regions = namedKeys(SiteKeys.regions, &reader)
    site.sectors = namedKeys(SiteKeys.sectors, &reader)
    site.collectionSlugs = collectionSlugs(&reader, keys)
    (site.navigation, site.footer) = navigation(&reader)
    site.announcement = announcement(&reader)
    site.security = security(&reader)
    site.colours = colours(&reader)
    site.reviewGrace = reader.number(SiteKeys.reviewGrace)
    site.drawsCards = reader.flag(SiteKeys.cards)
    site.search = reader.locatedFlag(SiteKeys.search)
    site.movedMedia = reader.table(SiteKeys.movedMedia).compactMap { old, new in new.map { OldMediaAddress(old: old, new: $0) } }
    site.advice = keys.advice.read(&reader)
    diagnostics += reader.finish()
    return site
  }

  private static func baseURL(_ reader: inout MappingReader) -> String {
    let found = reader.text(SiteKeys.baseURL)
    guard !found.value.isEmpty else { return "" }
    if let fault = AddressFault.ofBaseURL(found.value) ?? AddressFault.ofLocalHost(found.value) {
      reader.reportBadAddress(found, SiteKeys.baseURL, reason: fault)
    }
    return normalisedBaseURL(found.value) ?? ""
  }

  /// A base URL without its trailing `/`; nil when it cannot be the address of a site: see ``AddressFault``.
  public static func normalisedBaseURL(_ text: String) -> String? {
    guard AddressFault.ofBaseURL(text) == nil else { return nil }
    var url = text
    while url.hasSuffix("/") { url.removeLast() }
    return url
  }

  private static func languages(_ reader: inout MappingReader) -> [LanguageTag] {
    var languages: [LanguageTag] = []
    for text in reader.texts(SiteKeys.languages) {
      guard let tag = LanguageTag(text.value) else {
        reader.add([Diagnostic(.notALanguage, at: text.range, ["value": text.value])])
        continue
      }
      if languages.contains(tag) {
        reader.reportBad(
          text, SiteKeys.languages, reason: Words(en: "this language is already in the list", nl: "deze taal staat al in de lijst"))
      } else {
        languages.append(tag)
      }
    }
    return languages
  }

  private static func organisation(_ reader: inout MappingReader) -> Organisation {
    var organisation = Organisation()
    guard var part = reader.group(SiteKeys.organisation) else { return organisation }
    organisation.name = part.text(OrganisationKeys.name).value
    organisation.email = part.mailAddress(OrganisationKeys.email)
    organisation.summary = part.text(OrganisationKeys.summary)?.value
    organisation.boilerplate = part.text(OrganisationKeys.boilerplate)?.value
    organisation.sameAs = part.texts(OrganisationKeys.sameAs).compactMap { link in
      guard let fault = AddressFault.ofWebAddress(link.value) else { return link.value }
      part.reportBadAddress(link, OrganisationKeys.sameAs, reason: fault)
      return nil
    }
    reader.add(part.finish())
    return organisation
  }

  private static func namedKeys(_ key: Key<KeyPayload.NamedGroups>, _ reader: inout MappingReader) -> [NamedKey] {
    reader.named(key).map { id, named in
      var part = named
      defer { reader.add(part.finish()) }
      part.checkSlug(id)
      return NamedKey(id: id.value, name: part.text(NamedKeyKeys.name).value)
    }
  }

  private static func audiences(_ reader: inout MappingReader) -> [Audience] {
    reader.named(SiteKeys.audiences).map { id, audience in
      var part = audience
      defer { reader.add(part.finish()) }
      part.checkSlug(id)
      return Audience(
        id: id.value, name: part.text(AudienceKeys.name).value, summary: part.text(AudienceKeys.summary)?.value,
        tone: part.choice(AudienceKeys.colour), page: part.text(AudienceKeys.page), range: id.range)
    }
  }

  private static func topics(_ reader: inout MappingReader) -> [Topic] {
    reader.named(SiteKeys.topics).map { id, topic in
      var part = topic
      defer { reader.add(part.finish()) }
      part.checkSlug(id)
      let name = part.text(TopicKeys.name).value
      let slug = part.text(TopicKeys.slug)
      if let slug, !Slug.isValid(slug.value) {
        part.add([Diagnostic(.badSlug, at: slug.range, ["slug": slug.value, "example": Slug.from(slug.value)])])
      }
      return Topic(
        id: id.value, name: name, summary: part.text(TopicKeys.summary)?.value,
        slug: slug?.value ?? Slug.from(name, orElse: id.value), range: id.range)
    }
  }

  private static func collectionSlugs(
    _ reader: inout MappingReader, _ keys: SiteConfigurationKeys
  ) -> [ContentCollection: Located<String>] {
    guard var part = reader.group(keys.collections) else { return [:] }
    var slugs: [ContentCollection: Located<String>] = [:]
    for list in keys.lists {
      guard let slug = part.text(list.key) else { continue }
      if Slug.isValid(slug.value) {
        slugs[list.collection] = slug
      } else {
        part.add([Diagnostic(.badSlug, at: slug.range, ["slug": slug.value, "example": Slug.from(slug.value)])])
      }
    }
    reader.add(part.finish())
    return slugs
  }

  private static func navigation(_ reader: inout MappingReader) -> ([Located<String>], [FooterColumn]) {
    guard var part = reader.group(SiteKeys.navigation) else { return ([], []) }
    let main = part.texts(NavigationKeys.main)
    let footer = part.named(NavigationKeys.footer).map { _, found in
      var column = found
      defer { part.add(column.finish()) }
      return FooterColumn(title: column.text(FooterColumnKeys.title).value, links: column.texts(FooterColumnKeys.links))
    }
    reader.add(part.finish())
    return (main, footer)
  }

  private static func announcement(_ reader: inout MappingReader) -> Announcement? {
    guard var part = reader.group(SiteKeys.announcement) else { return nil }
    defer { reader.add(part.finish()) }
    let text = part.text(AnnouncementKeys.text)
    return Announcement(source: text, until: part.date(AnnouncementKeys.until))
  }

  private static func security(_ reader: inout MappingReader) -> SecurityContact? {
    guard var part = reader.group(SiteKeys.security) else { return nil }
    defer { reader.add(part.finish()) }
    let contact = part.text(SecurityKeys.contact)
    if !contact.value.isEmpty, let fault = AddressFault.ofContact(contact.value) {
      part.reportBad(contact, SecurityKeys.contact, reason: fault)
    }
    return part.date(SecurityKeys.expires).map { SecurityContact(contact: contact.value, expires: $0) }
  }

  private static func colours(_ reader: inout MappingReader) -> ThemeColours {
    var colours = ThemeColours()
    guard var part = reader.group(SiteKeys.theme) else { return colours }
    if var schemes = part.group(ThemeKeys.colours) {
      colours.light = scheme(ThemeKeys.light, &schemes)
      colours.dark = scheme(ThemeKeys.dark, &schemes)
      part.add(schemes.finish())
    }
    reader.add(part.finish())
    return colours
  }

  private static func scheme(_ key: Key<KeyPayload.Table>, _ reader: inout MappingReader) -> [String: Located<String>] {
    var colours: [String: Located<String>] = [:]
    for (name, text) in reader.table(key) {
      guard let colour = text else { continue }
      let digits = colour.value.dropFirst()
      if colour.value.hasPrefix("#"), digits.count == 6, digits.allSatisfy(\.isHexDigit) {
        colours[name.value] = colour
      } else {
        reader.add([
          Diagnostic(
            .badValue, at: colour.range,
            [
              "value": colour.value, "key": name.value, "reason": Words(en: "it is not a colour", nl: "het is geen kleur"),
              "example": "\(name.value): ".words + Words.example(key.payload.example),
            ])
        ])
      }
    }
    return colours
  }
}
