import ContentLoading
import Diagnostics
import SiteModel

/// The list of experts, and the lists for each facet.
struct ExpertLists: GeneratedPageSource {
  func pages(beside pages: ListedPages) -> [GeneratedPage] {
    let experts = pages.shared.filter { $0.expert != nil }
    guard !experts.isEmpty else { return [] }
    let list = pages.list(.experts, .experts, of: .experts, folder: ContentCollection.experts.name)
    return [list]
      + pages.facets(Facet.Dimension.ofExperts, of: experts, below: list, .expertChoice, kind: GeneratedPage.Kind.expertFacet)
  }
}

extension AddressOwner {
  static let experts = AddressOwner(en: "the list of experts", nl: "de lijst van experts")
  static let expertChoice = AddressOwner(en: "a choice from the list of experts", nl: "een keuze uit de lijst van experts")
}

extension Facet.Dimension {
  /// The dimensions of the facets of experts, in the order in which they are shown.
  static let ofExperts: [Self] = [.region, .sector, .topic, .language]
}

extension ContentCollection {
  static let experts = ContentCollection("experts")
}
