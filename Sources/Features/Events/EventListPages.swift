import ContentLoading
import Diagnostics
import SiteModel

/// The lists of coming and past events, and the lists for each facet.
struct EventLists: GeneratedPageSource {
  func pages(beside pages: ListedPages) -> [GeneratedPage] {
    let events = pages.shared.filter { $0.event != nil }
    guard !events.isEmpty else { return [] }
    let list = pages.list(.events, .events, of: .events, folder: ContentCollection.events.name)
    let coming = events.filter { $0.isComing(at: pages.now) }
    let archive =
      coming.count < events.count ? [pages.page(.eventArchive, .pastEvents, below: list, pages.words["archive"])] : []
    return [list] + archive
      + pages.facets(
        Facet.Dimension.ofEvents, of: coming, below: list, .eventChoice, kind: GeneratedPage.Kind.eventFacet,
        order: [.format: Event.Format.allCases.map(\.rawValue)])
  }
}

extension AddressOwner {
  static let events = AddressOwner("the list of events")
  static let pastEvents = AddressOwner("the list of past events")
  static let eventChoice = AddressOwner("a choice from the list of events")
}

extension Facet.Dimension {
  static let format = Self("format")

  /// Those by which the list is narrowed, in the order in which they are shown.
  static let ofEvents: [Self] = [.audience, .region, .format, .language]
}

extension ContentCollection {
  static let events = ContentCollection("events")
}
