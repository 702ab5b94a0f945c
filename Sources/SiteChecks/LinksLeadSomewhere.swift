import Diagnostics
import SiteModel

/// Every link to other content leads to a page, a heading or a file that is published.
struct LinksLeadSomewhere: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    page.contentLinks.compactMap { site.finding(for: $0, from: page.contentPath, in: page.language, guesses: false) }
  }

  /// For how many links of a site a guess is made of what they were to lead to. A guess looks through all pages, and where a folder
  /// has got another name, thousands of links are broken.
  static let guessLimit = 200

  /// The findings on each page, with a guess for the first broken links.
  static func guessing(_ findings: [[Diagnostic]], on pages: [Page], of site: Site) async -> [[Diagnostic]] {
    var left = guessLimit
    let chosen = findings.indices.filter { index in
      let broken = findings[index].count { $0.kind == .brokenLink }
      guard broken > 0, left > 0 else { return false }
      left -= broken
      return true
    }
    var result = findings
    let guessed = await chosen.map { (place: $0, page: pages[$0]) }.parallelMap { place, page in
      (
        place,
        page.contentLinks.compactMap { site.finding(for: $0, from: page.contentPath, in: page.language) }
          .filter { $0.kind == .brokenLink }
      )
    }
    for (place, links) in guessed { result[place] = findings[place].filter { $0.kind != .brokenLink } + links }
    return result
  }
}

/// The same for links in the glossary and in the announcement.
struct GlossaryLinksLeadSomewhere: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    site.languages.flatMap { language in
      let glossary = (site.glossary[language] ?? []).flatMap(\.definition.links)
        .compactMap { site.finding(for: $0, from: "glossary.yml", in: language) }
      let announcement = (site.configuration(language).announcement?.body.links ?? [])
        .compactMap { site.finding(for: $0, from: "site.yml", in: language) }
      return glossary + announcement
    }
  }
}

extension Site {
  /// What is wrong with a link; nil when nothing is.
  /// - Parameter guesses: whether a link that leads to nothing is compared with all pages and files.
  func finding(
    for link: ContentLink, from contentPath: String, in language: LanguageTag, guesses: Bool = true
  ) -> Diagnostic? {
    if link.path.isEmpty, (link.fragment ?? "").isEmpty {
      return Diagnostic(.brokenLink, at: link.range, ["destination": "it is empty"])
    }
    switch target(of: link.path, from: contentPath, in: language) {
    case .page(let index):
      guard let fragment = link.fragment, !fragment.isEmpty, !pages[index].hasAnchor(fragment) else { return nil }
      if pages[index].layout == .glossary, glossary[pages[index].language]?.contains(where: { $0.id == fragment }) == true {
        return nil
      }
      if pages[index].layout == .glossary, unreadable.contains("glossary") { return nil }
      if hasNoticeAnchor(fragment, on: pages[index]) { return nil }
      let known = anchors(of: pages[index])
      return Diagnostic(
        .brokenAnchor, at: link.range,
        [
          "page": pages[index].source, "fragment": fragment,
          "known": known.isEmpty ? "it has none" : known.prefix(12).joined(separator: ", "),
        ],
        suggestion: nearest(to: fragment, among: known))
    case .generated, .media, .unreadable: return nil
    case .withheld(let id):
      guard let page = withheldPage(id) else { return nil }
      return Diagnostic(.linkToUnpublished, at: link.range, ["page": page.source, "reason": page.reason.words])
    case .outside: return Diagnostic(.linkOutsideSite, at: link.range, ["destination": link.path])
    case .nothing(let wanted):
      return Diagnostic(
        .brokenLink, at: link.range, ["destination": link.path],
        suggestion: guesses ? LinkGuess(site: self, contentPath: contentPath).meaning(of: link.path, wanted: wanted) : nil)
    }
  }

  private func anchors(of page: Page) -> [String] {
    page.layout == .glossary ? (glossary[page.language] ?? []).map(\.id) : page.body.headings.map(\.id)
  }
}

extension WithheldPage.Reason {
  /// Why a page is not published, in words.
  public var words: String {
    switch self {
    case .draft: "it is a draft"
    case .notYet(let moment): "it appears on \(moment)"
    case .expired(let moment): "it expired on \(moment)"
    case .left(let date): "the expert left on \(date)"
    }
  }
}
