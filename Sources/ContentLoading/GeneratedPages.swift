import SiteModel

/// The words in addresses of pages that the generator writes, in one language.
public struct AddressWords: Sendable, Equatable {
  /// The part of the archive's address.
  public var archive: String
  /// The part of the address of a campaign's kit.
  public var kit: String
  /// The part of a facet's address, by its property.
  public var dimensions: [Facet.Dimension: String]

  /// Words.
  public init(archive: String, kit: String, dimensions: [Facet.Dimension: String]) {
    self.archive = archive
    self.kit = kit
    self.dimensions = dimensions
  }
}

/// Decides which pages the generator writes beside those of the authors, in one language, and at which address.
struct GeneratedPages {
  let language: LanguageTag
  let root: SiteAddress
  let configuration: SiteConfiguration
  let words: AddressWords
  let now: Instant
  /// The pages in this language.
  let own: [Page]
  /// The events and experts as a reader of this language sees them.
  let shared: [Page]

  /// How many articles a part of the list shows.
  static let articlesPerPart = 20

  /// All of them.
  var all: [GeneratedPage] { articles + topics + audiences + events + experts + campaigns }

  private func page(_ kind: GeneratedPage.Kind, _ address: SiteAddress) -> GeneratedPage {
    GeneratedPage(kind: kind, language: language, address: address)
  }

  /// Those of some values that a page has. On a large site the first pages have them all.
  private func used(_ values: [String], of: (Page) -> [Located<String>]) -> Set<String> {
    var missing = Set(values)
    for page in own where !missing.isEmpty { for value in of(page) { missing.remove(value.value) } }
    return Set(values).subtracting(missing)
  }

  private var articles: [GeneratedPage] {
    let list = root.appending(configuration.slug(of: .news))
    let count = own.count { $0.kind == .news }
    return (0..<(count + Self.articlesPerPart - 1) / Self.articlesPerPart).map { part in
      page(.articles(part: part + 1), part == 0 ? list : list.appending("\(part + 1)"))
    }
  }

  private var topics: [GeneratedPage] {
    let used = used(configuration.topics.map(\.id)) { $0.meta.topics }
    let topics = configuration.topics.filter { used.contains($0.id) }
    guard !topics.isEmpty else { return [] }
    let list = root.appending(configuration.slug(of: .topics))
    return [page(.topics, list)] + topics.map { page(.topic($0.id), list.appending($0.slug)) }
  }

  private var audiences: [GeneratedPage] {
    let used = used(configuration.audiences.map(\.id)) { $0.meta.audiences }
    return configuration.audiences.filter { $0.page == nil && used.contains($0.id) }.map { audience in
      page(.audience(audience.id), root.appending(configuration.slug(of: .audiences)).appending(Slug.from(audience.name)))
    }
  }

  private var events: [GeneratedPage] {
    let events = shared.filter { $0.event != nil }
    guard !events.isEmpty else { return [] }
    let list = root.appending(configuration.slug(of: .events))
    let coming = events.filter { $0.isComing(at: now) }
    var result = [page(.events, list)]
    if coming.count < events.count { result.append(page(.eventArchive, list.appending(words.archive))) }
    return result + facets(Facet.Dimension.ofEvents, of: coming, below: list).map { page(.eventFacet($0.facet), $0.address) }
  }

  private var experts: [GeneratedPage] {
    let experts = shared.filter { $0.expert != nil }
    guard !experts.isEmpty else { return [] }
    let list = root.appending(configuration.slug(of: .experts))
    return [page(.experts, list)]
      + facets(Facet.Dimension.ofExperts, of: experts, below: list).map { page(.expertFacet($0.facet), $0.address) }
  }

  /// The list of campaigns, and the kit of each.
  private var campaigns: [GeneratedPage] {
    let campaigns = own.filter { $0.campaign != nil }
    guard !campaigns.isEmpty else { return [] }
    return [page(.campaigns, root.appending(configuration.slug(of: .campaigns)))]
      + campaigns.map { page(.campaignKit($0.key), $0.address.appending(words.kit)) }
  }

  /// The values that narrow a list: those that some of its pages have, of properties in which they differ.
  private func facets(
    _ dimensions: [Facet.Dimension], of pages: [Page], below list: SiteAddress
  ) -> [(facet: Facet, address: SiteAddress)] {
    dimensions.flatMap { dimension -> [(facet: Facet, address: SiteAddress)] in
      let used = Set(pages.flatMap { $0.values(of: dimension) })
      // A choice that leaves every entry whatever one chooses is none.
      guard used.contains(where: { value in !pages.allSatisfy { $0.matches(Facet(dimension, value)) } }) else { return [] }
      let folder = list.appending(words.dimensions[dimension] ?? dimension.rawValue)
      return configuration.order(of: used, dimension).map { value in
        (Facet(dimension, value), folder.appending(Slug.from(configuration.name(of: Facet(dimension, value)) ?? value)))
      }
    }
  }
}

extension SiteConfiguration {
  /// Values of a property in the order of the site file, otherwise by their letters. Values that it does not declare are left out.
  fileprivate func order(of used: Set<String>, _ dimension: Facet.Dimension) -> [String] {
    switch dimension {
    case .audience: audiences.map(\.id).filter(used.contains)
    case .region: regions.map(\.id).filter(used.contains)
    case .sector: sectors.map(\.id).filter(used.contains)
    case .topic: topics.map(\.id).filter(used.contains)
    case .format: Event.Format.allCases.map(\.rawValue).filter(used.contains)
    case .language: used.sorted()
    }
  }
}
