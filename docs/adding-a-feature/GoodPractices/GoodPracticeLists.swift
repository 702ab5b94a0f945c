import ContentLoading
import Diagnostics
import SiteModel

/// The list of good practices, and the ways to narrow it.
struct GoodPracticeLists: GeneratedPageSource {
  func pages(beside pages: ListedPages) -> [GeneratedPage] {
    let practices = pages.shared.filter { $0.kind == .goodPractice }
    guard !practices.isEmpty else { return [] }
    let list = pages.list(.goodPractices, .goodPractices, of: .goodPractices, folder: ContentCollection.goodPractices.name)
    return [list]
      + pages.facets(
        [.sector], of: practices, below: list, .goodPractices, kind: { GeneratedPage.Kind(goodPracticeFacet, $0.value) })
  }
}

/// The name of the kind of the lists that are narrowed to a sector.
let goodPracticeFacet = "good-practice-facet"

extension GeneratedPage.Kind {
  static let goodPractices = Self("good-practices")
}

extension ContentCollection {
  static let goodPractices = ContentCollection("good-practices")
}

extension AddressOwner {
  static let goodPractices = AddressOwner(en: "the list of good practices", nl: "de lijst van goede voorbeelden")
}
