import Formats
import SiteModel
import SiteRendering
import Theming

/// Business cards (vCard 4.0, RFC 6350).
extension SiteRenderer {
  /// The card of an expert.
  func cardFile(_ index: Int) -> OutputFile? {
    let page = site.pages[index]
    guard let expert = page.expert else { return nil }
    let configuration = site.configuration(page.language)
    let name = page.meta.title.value
    var lines = ContentLines()
    lines.add("BEGIN", raw: "VCARD")
    lines.add("VERSION", raw: "4.0")
    lines.add("KIND", raw: expert.kind == .person ? "individual" : "group")
    lines.add("UID", [("VALUE", "text")], text: "\(page.id.replacing("/", with: "-"))@\(links.host)")
    lines.add("FN", text: name)
    if expert.kind == .person { Self.add(expert.personName(name), to: &lines) }
    let employer = expert.organisation ?? configuration.organisation.name
    if !employer.isEmpty { lines.add("ORG", text: employer) }
    if let role = expert.role {
      lines.add(expert.kind == .person ? "TITLE" : "ROLE", [("LANGUAGE", page.language.code)], text: role)
    }
    if let email = expert.email { lines.add("EMAIL", [("TYPE", "work")], text: email) }
    if let telephone = expert.telephone { lines.add("TEL", [("VALUE", "uri"), ("TYPE", "work")], raw: "tel:" + telephone.e164) }
    for (rank, language) in expert.languages.enumerated() { lines.add("LANG", [("PREF", String(rank + 1))], raw: language.code) }
    lines.add("URL", raw: links.absolute(page.address))
    for link in expert.links { lines.add("RELATED", [("VALUE", "uri"), ("TYPE", "me")], raw: link.url) }
    for member in expert.members.compactMap({ site.expert($0.value, in: page.language) }) {
      lines.add("MEMBER", raw: links.absolute(path: cardPath(site.pages[member])))
    }
    let topics = page.meta.topics.compactMap { configuration.topic($0.value)?.name }
    if !topics.isEmpty { lines.add("CATEGORIES", texts: topics) }
    if let photo = photo(of: page) { lines.add("PHOTO", [("MEDIATYPE", photo.type)], raw: photo.url) }
    lines.add("REV", raw: site.lastChange(of: page).basicUTC)
    lines.add("END", raw: "VCARD")
    return OutputFile(path: String(cardPath(page).dropFirst()), text: lines.text)
  }

  /// A card's path, beginning with `/`.
  func cardPath(_ page: Page) -> String { page.address.url + "contact.vcf" }

  /// Family name, given names, additional names, titles and degrees (RFC 6350, section 6.2.2), with the key by which the name is
  /// sorted.
  private static func add(_ name: PersonName, to lines: inout ContentLines) {
    let parts = [[name.family], [name.given], [""], name.prefixes, name.suffixes]
    lines.add(
      "N", [("SORT-AS", name.sortKey)],
      raw: parts.map { $0.map(ContentLines.escaped).joined(separator: ",") }.joined(separator: ";"))
  }

  /// The photograph, if the page shows it and so publishes it.
  private func photo(of page: Page) -> (url: String, type: String)? {
    guard let image = page.meta.image,
      case .media(let path) = site.target(of: image.value, from: page.contentPath, in: page.language),
      let media = site.media[path]
    else { return nil }
    let subtype = media.fileExtension == "jpg" ? "jpeg" : media.fileExtension == "svg" ? "svg+xml" : media.fileExtension
    return (links.absolute(path: media.url), "image/" + subtype)
  }
}
