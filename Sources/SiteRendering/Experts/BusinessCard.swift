import SiteModel
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
    if expert.kind == .person { lines.add("N", texts: Self.nameParts(name, sortKey: expert.sortKey), separator: ";") }
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
    lines.add("REV", raw: revision(of: page))
    lines.add("END", raw: "VCARD")
    return OutputFile(path: String(cardPath(page).dropFirst()), text: lines.text)
  }

  /// A card's path from `/` on.
  func cardPath(_ page: Page) -> String { page.address.url + "contact.vcf" }

  /// Family name, given names, and the three parts that nobody fills (RFC 6350, section 6.2.2): as the sort key says, which
  /// is the family name and perhaps, behind a comma, the given names; without one, the last word is the family name.
  private static func nameParts(_ name: String, sortKey: String?) -> [String] {
    if let sortKey {
      let parts = sortKey.split(separator: ",", maxSplits: 1).map { $0.drop { $0 == " " } }
      let given =
        parts.count == 2
        ? String(parts[1]) : name.replacing(parts.first ?? "", with: "").split(separator: " ").joined(separator: " ")
      return [parts.first.map(String.init) ?? name, given, "", "", ""]
    }
    let words = name.split(separator: " ")
    return [words.last.map(String.init) ?? name, words.dropLast().joined(separator: " "), "", "", ""]
  }

  /// A photograph that the page shows, and so publishes.
  private func photo(of page: Page) -> (url: String, type: String)? {
    guard let image = page.meta.image,
      case .media(let path) = site.target(of: image.value, from: page.contentPath, in: page.language),
      let media = site.media[path]
    else { return nil }
    let subtype = media.fileExtension == "jpg" ? "jpeg" : media.fileExtension == "svg" ? "svg+xml" : media.fileExtension
    return (links.absolute(path: media.url), "image/" + subtype)
  }

  /// When the page was last changed, by its author's word.
  private func revision(of page: Page) -> String {
    let day = page.meta.updated ?? page.expert?.consent ?? CalendarDate(daysSinceEpoch: 0)
    return Instant(secondsSinceEpoch: day.daysSinceEpoch * 86_400).basicUTC
  }
}
