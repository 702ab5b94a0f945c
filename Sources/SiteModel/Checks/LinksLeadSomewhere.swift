import Diagnostics

/// Every link to other content leads to a page, a heading or a file that is published.
struct LinksLeadSomewhere: PageCheck {
  func findings(on page: Page, of site: Site) -> [Diagnostic] {
    let anchors = PageAnchors()
    return page.contentLinks.compactMap {
      site.finding(for: $0, from: page.contentPath, in: page.language, guesses: false, anchors: anchors)
    }
  }

  /// The findings on each page, with a guess for the first broken links only: a guess searches all pages, and renaming one folder
  /// can break thousands of links.
  static func guessing(_ findings: [[Diagnostic]], on pages: [Page], of site: Site) async -> [[Diagnostic]] {
    var left = Diagnostic.guessLimit
    let chosen = findings.indices.filter { index in
      let broken = findings[index].count { $0.kind == .brokenLink }
      guard broken > 0, left > 0 else { return false }
      left -= broken
      return true
    }
    var result = findings
    let guessed = await chosen.map { (place: $0, page: pages[$0]) }.parallelMap { place, page in
      (place, brokenLinks(on: page, of: site))
    }
    for (place, links) in guessed { result[place] = findings[place].filter { $0.kind != .brokenLink } + links }
    return result
  }
}

extension LinksLeadSomewhere {
  /// The broken links of a page, the first of them with a guess.
  private static func brokenLinks(on page: Page, of site: Site) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for link in page.contentLinks {
      let finding = site.finding(for: link, from: page.contentPath, in: page.language, guesses: found.count < Diagnostic.guessLimit)
      if let finding, finding.kind == .brokenLink { found.append(finding) }
    }
    return found
  }
}

/// The links of the announcement lead to a published page, heading or file.
struct AnnouncementLinksLeadSomewhere: SiteCheck {
  func findings(in site: Site) -> [Diagnostic] {
    site.languages.flatMap { language in
      (site.configuration(language).announcement?.body.links ?? [])
        .compactMap { site.finding(for: $0, from: "site.yml", in: language) }
    }
  }
}

extension Site {
  /// What is wrong with a link; nil when nothing is.
  public func finding(for link: ContentLink, from contentPath: String, in language: LanguageTag) -> Diagnostic? {
    finding(for: link, from: contentPath, in: language, guesses: true, anchors: nil)
  }

  /// - Parameter guesses: whether the target of a broken link is guessed from all pages and files.
  fileprivate func finding(
    for link: ContentLink, from contentPath: String, in language: LanguageTag, guesses: Bool, anchors: PageAnchors? = nil
  ) -> Diagnostic? {
    if link.path.isEmpty, (link.fragment ?? "").isEmpty {
      return Diagnostic(.brokenLink, at: link.range, ["destination": Words(en: "it is empty", nl: "hij is leeg")])
    }
    switch target(of: link.path, from: contentPath, in: language) {
    case .page(let index):
      guard let fragment = link.fragment, !fragment.isEmpty,
        !(anchors?.hold(fragment, of: pages[index], at: index) ?? pages[index].hasAnchor(fragment))
      else { return nil }
      if data.all.contains(where: { $0.hasAnchor(fragment, on: pages[index], of: self) }) { return nil }
      let first = names(ofAnchorsOn: pages[index], atMost: 12)
      return Diagnostic(
        .brokenAnchor, at: link.range,
        [
          "page": pages[index].source, "fragment": fragment,
          "known": Words.list(first),
        ],
        guess: .nearest(to: fragment, among: names(ofAnchorsOn: pages[index], atMost: .max)))
    case .generated, .media, .unreadable: return nil
    case .withheld(let id):
      guard let page = withheldPage(id) else { return nil }
      return Diagnostic(.linkToUnpublished, at: link.range, ["page": page.source, "reason": page.reason.words])
    case .outside: return Diagnostic(.linkOutsideSite, at: link.range, ["destination": link.path])
    case .nothing(let wanted):
      return Diagnostic(
        .brokenLink, at: link.range, ["destination": link.path],
        correction: guesses ? LinkGuess(site: self, contentPath: contentPath).meaning(of: link.path, wanted: wanted) : nil)
    }
  }

  private func names(ofAnchorsOn page: Page, atMost limit: Int) -> [String] {
    let ofData = data.all.flatMap { $0.anchors(on: page) }
    return Array((ofData.isEmpty ? page.body.headings.map(\.id) : ofData).prefix(limit))
  }
}

/// The anchors of pages, cached for pages with many links to a page with many anchors.
final class PageAnchors {
  private var sets: [Int: Set<String>] = [:]

  func hold(_ fragment: String, of page: Page, at index: Int) -> Bool {
    let body = page.body
    guard body.headings.count + body.otherAnchors.count > 100 else { return page.hasAnchor(fragment) }
    let known = sets[index] ?? Set(body.headings.map(\.id)).union(body.otherAnchors)
    sets[index] = known
    return known.contains(fragment)
  }
}
