import SiteModel
import Synchronization

/// The pages of each topic and each audience, in the order of lists. They are looked up once, since many lists need them, and
/// only when first needed, since a preview renders a single page.
public final class TaggedPages: Sendable {
  private let site: Site
  private let found = Mutex<Found?>(nil)

  init(site: Site) { self.site = site }

  /// The pages about a topic.
  public func pages(about topic: String, in language: LanguageTag) -> [Int] { all.topics[language]?[topic] ?? [] }

  /// The pages for an audience.
  public func pages(for audience: String, in language: LanguageTag) -> [Int] { all.audiences[language]?[audience] ?? [] }

  private var all: Found {
    found.withLock { found in
      let all = found ?? Found(site: site)
      found = all
      return all
    }
  }
}

private struct Found: Sendable {
  var topics: [LanguageTag: [String: [Int]]] = [:]
  var audiences: [LanguageTag: [String: [Int]]] = [:]

  init(site: Site) {
    for language in site.languages {
      for index in site.listedPages(in: language) {
        let meta = site.pages[index].meta
        for topic in meta.topics { Self.add(index, to: &topics[language, default: [:]][topic.value, default: []]) }
        for audience in meta.audiences { Self.add(index, to: &audiences[language, default: [:]][audience.value, default: []]) }
      }
    }
  }

  /// Adds a page to a list, once even if its author named the same key twice.
  private static func add(_ index: Int, to list: inout [Int]) {
    if list.last != index { list.append(index) }
  }
}

extension Site {
  /// The pages of a language, dated ones last and newest first. Pages with content beyond their text, such as events, have lists
  /// of their own.
  public func listedPages(in language: LanguageTag) -> [Int] {
    let written = pages.indices.filter { index in
      let page = pages[index]
      return page.language == language && page.kind.order == .none && page.content?.hasOwnLists != true
    }
    return written + datedKinds.flatMap { pages(of: $0, in: language) }
  }
}
