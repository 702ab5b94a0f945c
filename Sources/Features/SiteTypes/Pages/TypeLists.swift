import ContentLoading
import Diagnostics
import SiteModel

/// The list of a declared kind of content, and the lists that are filtered by its fields.
struct TypeLists: GeneratedPageSource {
  let type: ContentType

  func pages(beside pages: ListedPages) -> [GeneratedPage] {
    guard type.hasList else { return [] }
    let own = pages.shared.filter { $0.kind == type.pageKind }
    guard !own.isEmpty else { return [] }
    let owner = AddressOwner(en: "the list of \(type.folder)/", nl: "de lijst van \(type.folder)/")
    var list = pages.list(type.listKind, owner, of: type.collection, folder: type.folder)
    list.origin = type.words(in: pages.language).list?.range
    let words = TypeFacetWords(type: type)
    return [list]
      + pages.facets(
        type.filters.map(\.dimension), of: own, below: list, owner,
        kind: { GeneratedPage.Kind(type.filteredListKind, $0.text) },
        order: Dictionary(uniqueKeysWithValues: type.filters.map { ($0.dimension, words.values(of: $0, pages.configuration)) }),
        part: { dimension in
          guard let field = type.field(dimension) else { return Slug.from(dimension.name) }
          return Slug.from(field.words(in: pages.language).label, orElse: field.name)
        },
        valuePart: { words.name(of: $0, pages.language, pages.configuration) })
  }
}

extension Field {
  /// The property of pages by which a list is filtered. Its name is part of attributes, where a field named like one of Baken's own
  /// must not be taken for it.
  var dimension: Facet.Dimension { Facet.Dimension("field-\(name)") }
}

extension ContentType {
  func field(_ dimension: Facet.Dimension) -> Field? { filters.first { $0.dimension == dimension } }
}
