import Diagnostics
import SiteModel

/// The words in addresses of generated pages, in one language.
public struct AddressWords: Sendable, Equatable {
  /// By their keys in the theme's strings.
  private let parts: [String: String]

  public init(_ parts: [String: String]) { self.parts = parts }

  /// The part of an address for a key, such as the name of a property; the key itself if the theme has no word for it.
  public subscript(key: String) -> String { parts[key] ?? key }
}

/// The pages of a site as a reader of one language sees them, for building lists.
public struct ListedPages {
  public let language: LanguageTag
  public let root: SiteAddress
  public let configuration: SiteConfiguration
  public let words: AddressWords
  public let now: Instant
  /// The pages in this language.
  public let own: [Page]
  /// The pages of kinds that all languages share, such as events: in this language, otherwise in the default language.
  public let shared: [Page]

  /// The list page of a collection.
  public func list(
    _ kind: GeneratedPage.Kind, _ owner: AddressOwner, of collection: ContentCollection, folder: String? = nil
  ) -> GeneratedPage {
    var page = GeneratedPage(
      kind: kind, language: language, address: root.appending(configuration.slug(of: collection)), owner: owner,
      origin: configuration.collectionSlugs[collection]?.range)
    page.folder = folder
    return page
  }

  public func page(
    _ kind: GeneratedPage.Kind, _ owner: AddressOwner, below list: GeneratedPage, _ part: String, origin: SourceRange? = nil
  ) -> GeneratedPage {
    GeneratedPage(
      kind: kind, language: language, address: list.address.appending(part), owner: owner, origin: origin ?? list.origin)
  }

  /// The values that some pages have. On a large site the first pages already have all of them.
  public func used(_ values: [String], of: (Page) -> [Located<String>]) -> Set<String> {
    var missing = Set(values)
    for page in own where !missing.isEmpty { for value in of(page) { missing.remove(value.value) } }
    return Set(values).subtracting(missing)
  }

  /// The values by which a list can be filtered: those of some of its pages, for properties in which the pages differ.
  /// - Parameters:
  ///   - order: the values of a property in order; for other properties the order of `site.yml`.
  ///   - part: the address part of a property; nil for that of the theme.
  ///   - valuePart: what the address part of a value is made from; nil for its name in `site.yml`.
  public func facets(
    _ dimensions: [Facet.Dimension], of pages: [Page], below list: GeneratedPage, _ owner: AddressOwner,
    kind: (Facet) -> GeneratedPage.Kind, order: [Facet.Dimension: [String]] = [:], part: ((Facet.Dimension) -> String)? = nil,
    valuePart: ((Facet) -> String)? = nil
  ) -> [GeneratedPage] {
    dimensions.flatMap { dimension -> [GeneratedPage] in
      let used = Set(pages.flatMap { $0.values(of: dimension) })
      // A filter that leaves every entry for every value is useless.
      guard used.contains(where: { value in !pages.allSatisfy { $0.matches(Facet(dimension, value)) } }) else { return [] }
      let folder = list.address.appending(part?(dimension) ?? words[dimension.name])
      return (order[dimension] ?? configuration.order(of: used, dimension)).filter(used.contains).map { value in
        let facet = Facet(dimension, value)
        var page = GeneratedPage(
          kind: kind(facet), language: language,
          address: folder.appending(Slug.from(valuePart?(facet) ?? configuration.name(of: facet) ?? value, orElse: value)),
          owner: owner, origin: list.origin)
        page.facet = facet
        return page
      }
    }
  }
}

extension SiteConfiguration {
  /// The used values of a property, in the order of the site file, otherwise sorted. Undeclared values are left out.
  fileprivate func order(of used: Set<String>, _ dimension: Facet.Dimension) -> [String] {
    declaredValues(of: dimension)?.values.map(\.id).filter(used.contains) ?? used.sorted()
  }
}
