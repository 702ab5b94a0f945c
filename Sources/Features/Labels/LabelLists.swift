import ContentLoading
import Diagnostics
import SiteModel

/// The list of topics, and the page of each.
struct TopicLists: GeneratedPageSource {
  func pages(beside pages: ListedPages) -> [GeneratedPage] {
    let used = pages.used(pages.configuration.topics.map(\.id)) { $0.meta.topics }
    let topics = pages.configuration.topics.filter { used.contains($0.id) }
    guard !topics.isEmpty else { return [] }
    let list = pages.list(.topics, .topics, of: .topics)
    return [list] + topics.map { pages.page(.topic($0.id), .topic, below: list, $0.slug, origin: $0.range) }
  }
}

/// A page for each audience without an author's page.
struct AudienceLists: GeneratedPageSource {
  func pages(beside pages: ListedPages) -> [GeneratedPage] {
    let used = pages.used(pages.configuration.audiences.map(\.id)) { $0.meta.audiences }
    let folder = pages.root.appending(pages.configuration.slug(of: .audiences))
    return pages.configuration.audiences.filter { $0.page == nil && used.contains($0.id) }.map { audience in
      GeneratedPage(
        kind: .audience(audience.id), language: pages.language, address: folder.appending(Slug.from(audience.name)),
        owner: .audience, origin: audience.range)
    }
  }
}

extension AddressOwner {
  static let topics = AddressOwner(en: "the list of topics", nl: "de lijst van onderwerpen")
  static let topic = AddressOwner(en: "the list of a topic", nl: "de lijst van een onderwerp")
  static let audience = AddressOwner(en: "the list of an audience", nl: "de lijst van een doelgroep")
}
