import Diagnostics
import SiteModel

/// Who has which address. An address shows one thing; the second claim is reported with the first.
struct AddressClaims {
  /// What has an address: in words, and where it comes from.
  private struct Owner {
    var name: String
    var place: SourceRange?
  }

  private var owners: [String: Owner] = [:]
  private var slugs: [String: SourceRange] = [:]
  private var rejected: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []
  private let media: [String: MediaFile]

  /// Addresses that the generator itself writes to.
  private static let reserved: Set<String> = ["/404.html", "/assets/", "/media/", "/.well-known/"]

  init(media: [String: MediaFile]) { self.media = media }

  /// A page's address.
  mutating func claim(_ page: Page) {
    let owner = Owner(name: page.source, place: page.meta.slug?.range ?? page.wholeFile)
    let path = page.address.path
    guard let first = owners.updateValue(owner, forKey: path) else {
      if let slug = page.meta.slug { slugs[path] = slug.range }
      if Self.reserved.contains(path) {
        report(path, of: owner, after: Owner(name: AddressOwner.ownFiles.rawValue, place: nil))
      }
      return
    }
    rejected.insert(page.source)
    if let slug = page.meta.slug, let earlier = slugs[path] {
      diagnostics.append(
        Diagnostic(.duplicateSlug, at: slug.range, ["slug": slug.value], notes: [DiagnosticNote(.firstOne, at: earlier)]))
    } else {
      report(path, of: owner, after: first)
    }
  }

  /// A generated page's address, with the place that brings the page about.
  mutating func claim(_ page: GeneratedPage, from place: SourceRange) {
    let owner = Owner(name: page.owner.rawValue, place: place)
    guard let first = owners.updateValue(owner, forKey: page.address.path) else { return }
    // An author's page is the one that can make way.
    let isPage = first.name == first.place?.path
    report(page.address.path, of: isPage ? first : owner, after: isPage ? owner : first)
  }

  /// A page's old addresses.
  mutating func claimAliases(of page: Page) {
    for alias in page.meta.aliases {
      let path = alias.value.hasSuffix("/") || alias.value.hasSuffix(".html") ? alias.value : alias.value + "/"
      let isTaken = owners.keys.contains(path) || Self.reserved.contains(path) || media[String(path.dropFirst())] != nil
      if isTaken {
        let notes = (owners[path]?.place).map { [DiagnosticNote(.firstOne, at: $0)] } ?? []
        diagnostics.append(Diagnostic(.aliasClash, at: alias.range, ["address": path], notes: notes))
      } else {
        owners[path] = Owner(name: alias.value, place: alias.range)
      }
    }
  }

  /// The pages whose addresses are theirs alone: a site's tables need one page at each address even when the build will fail.
  func unique(_ pages: [Page]) -> [Page] { rejected.isEmpty ? pages : pages.filter { !rejected.contains($0.source) } }

  private mutating func report(_ address: String, of owner: Owner, after first: Owner) {
    diagnostics.append(
      Diagnostic(
        .duplicateAddress, at: owner.place, ["address": address, "first": first.name, "second": owner.name],
        notes: first.place.map { [DiagnosticNote(.firstOne, at: $0)] } ?? []))
  }
}

/// Where generated pages come from: the place in an author's file that decides that they are there and at which address.
struct GeneratedPageOrigins {
  let folder: String
  let configurations: [LanguageTag: SiteConfiguration]
  let pages: [Page]
  let selfChecks: [SelfCheckDocument]

  /// The place that brings a page about: a line of `site.yml`, or the file of a campaign or a self-check.
  func place(of page: GeneratedPage) -> SourceRange {
    let configuration = configurations[page.language]
    let place: SourceRange? =
      switch page.kind {
      case .selfCheck(let id, _):
        selfChecks.first { $0.id == id && $0.language == page.language }.map { SourceRange(path: $0.source) }
      case .campaignKit(let key): pages.first { $0.campaign != nil && $0.key == key && $0.language == page.language }?.wholeFile
      case .topic(let id): configuration?.topic(id)?.range
      case .audience(let id): configuration?.audience(id)?.range
      case .articles: configuration?.collectionSlugs[.news]?.range
      case .topics: configuration?.collectionSlugs[.topics]?.range
      case .events, .eventArchive, .eventFacet: configuration?.collectionSlugs[.events]?.range
      case .experts, .expertFacet: configuration?.collectionSlugs[.experts]?.range
      case .campaigns: configuration?.collectionSlugs[.campaigns]?.range
      }
    return place ?? SourceRange(path: "\(folder)/site.yml")
  }
}

extension GeneratedPage {
  /// What it is, in words.
  fileprivate var owner: AddressOwner {
    switch kind {
    case .articles: .articles
    case .topics: .topics
    case .topic: .topic
    case .audience: .audience
    case .events: .events
    case .eventArchive: .pastEvents
    case .eventFacet: .eventChoice
    case .experts: .experts
    case .expertFacet: .expertChoice
    case .selfCheck: .selfCheck
    case .campaigns: .campaigns
    case .campaignKit: .campaignKit
    }
  }
}
