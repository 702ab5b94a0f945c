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
  static let events = AddressOwner(en: "the list of events", nl: "de lijst van bijeenkomsten")
  static let pastEvents = AddressOwner(en: "the list of past events", nl: "de lijst van voorbije bijeenkomsten")
  static let eventChoice = AddressOwner(en: "a choice from the list of events", nl: "een keuze uit de lijst van bijeenkomsten")
}

extension Facet.Dimension {
  static let format = Self("format")

  /// Those by which the list is narrowed, in the order in which they are shown.
  static let ofEvents: [Self] = [.audience, .region, .format, .language]
}

extension ContentCollection {
  static let events = ContentCollection("events")
}
