import Diagnostics
import SiteModel

/// Every link to other content leads to a page, a heading or a file that is published.
struct LinksLeadSomewhere: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    page.contentLinks.compactMap { site.finding(for: $0, from: page.contentPath, in: page.language) }
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
  func finding(for link: ContentLink, from contentPath: String, in language: LanguageTag) -> Diagnostic? {
    if link.path.isEmpty, (link.fragment ?? "").isEmpty {
      return Diagnostic(.brokenLink, at: link.range, ["destination": "it is empty"])
    }
    switch target(of: link.path, from: contentPath, in: language) {
    case .page(let index):
      guard let fragment = link.fragment, !fragment.isEmpty, !pages[index].hasAnchor(fragment) else { return nil }
      if pages[index].layout == .glossary, glossary[pages[index].language]?.contains(where: { $0.id == fragment }) == true {
        return nil
      }
      if hasNoticeAnchor(fragment, on: pages[index]) { return nil }
      let known = anchors(of: pages[index])
      return Diagnostic(
        .brokenAnchor, at: link.range,
        [
          "page": pages[index].source, "fragment": fragment,
          "known": known.isEmpty ? "it has none" : known.prefix(12).joined(separator: ", "),
        ],
        suggestion: nearest(to: fragment, among: known))
    case .generated, .media: return nil
    case .withheld(let id):
      guard let page = withheldPage(id) else { return nil }
      return Diagnostic(.linkToUnpublished, at: link.range, ["page": page.source, "reason": page.reason.words])
    case .outside: return Diagnostic(.linkOutsideSite, at: link.range, ["destination": link.path])
    case .nothing(let wanted):
      return Diagnostic(
        .brokenLink, at: link.range, ["destination": link.path], suggestion: suggestion(for: wanted, from: contentPath))
    }
  }

  private func anchors(of page: Page) -> [String] {
    page.layout == .glossary ? (glossary[page.language] ?? []).map(\.id) : page.body.headings.map(\.id)
  }

  /// The path, seen from the linking file, of the file that was probably meant: one of a like name, or of the same name elsewhere.
  private func suggestion(for wanted: String, from contentPath: String) -> String? {
    let candidates = wanted.hasPrefix("/") ? pages.map(\.address.path) : pages.map(\.contentPath) + media.keys
    let name = wanted.split(separator: "/").last ?? ""
    let sameName = candidates.filter { $0.split(separator: "/").last == name }
    guard let found = sameName.count == 1 ? sameName[0] : nearest(to: wanted, among: candidates) else { return nil }
    return wanted.hasPrefix("/") ? found : relativePath(to: found, from: contentPath)
  }

  private func relativePath(to target: String, from contentPath: String) -> String {
    var here = contentPath.split(separator: "/").dropLast()
    var there = target.split(separator: "/")[...]
    while let first = here.first, first == there.first, there.count > 1 {
      here = here.dropFirst()
      there = there.dropFirst()
    }
    return (Array(repeating: "..", count: here.count) + there.map(String.init)).joined(separator: "/")
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
