import Diagnostics
import SiteModel

/// Who has which address. An address shows one thing; the second claim is reported with the first.
struct AddressClaims {
  private var owners: [String: SourceRange?] = [:]
  private var slugs: [String: SourceRange] = [:]
  private var rejected: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []
  private let media: [String: MediaFile]

  /// Addresses that the generator itself writes to.
  private static let reserved: Set<String> = ["/404.html", "/assets/", "/media/", "/.well-known/"]

  init(media: [String: MediaFile]) { self.media = media }

  /// A page's address.
  mutating func claim(_ page: Page) {
    let place = page.meta.slug?.range ?? page.wholeFile
    let path = page.address.path
    guard let first = owners.updateValue(place, forKey: path) else {
      if let slug = page.meta.slug { slugs[path] = slug.range }
      if Self.reserved.contains(path) {
        diagnostics.append(Diagnostic(.duplicateAddress, at: place, ["address": path]))
      }
      return
    }
    rejected.insert(page.source)
    let notes = first.map { [DiagnosticNote(.firstOne, at: $0)] } ?? []
    if let slug = page.meta.slug, let earlier = slugs[path] {
      diagnostics.append(
        Diagnostic(.duplicateSlug, at: slug.range, ["slug": slug.value], notes: [DiagnosticNote(.firstOne, at: earlier)]))
    } else {
      diagnostics.append(Diagnostic(.duplicateAddress, at: place, ["address": path], notes: notes))
    }
  }

  /// A generated page's address.
  mutating func claim(_ page: GeneratedPage) {
    guard let place = owners.updateValue(nil, forKey: page.address.path) else { return }
    diagnostics.append(Diagnostic(.duplicateAddress, at: place, ["address": page.address.path]))
  }

  /// A page's old addresses.
  mutating func claimAliases(of page: Page) {
    for alias in page.meta.aliases {
      let path = alias.value.hasSuffix("/") || alias.value.hasSuffix(".html") ? alias.value : alias.value + "/"
      let isTaken = owners.keys.contains(path) || Self.reserved.contains(path) || media[String(path.dropFirst())] != nil
      if isTaken {
        let notes = (owners[path] ?? nil).map { [DiagnosticNote(.firstOne, at: $0)] } ?? []
        diagnostics.append(Diagnostic(.aliasClash, at: alias.range, ["address": path], notes: notes))
      } else {
        owners[path] = alias.range
      }
    }
  }

  /// The pages whose addresses are theirs alone: a site's tables need one page at each address even when the build will fail.
  func unique(_ pages: [Page]) -> [Page] { rejected.isEmpty ? pages : pages.filter { !rejected.contains($0.source) } }
}
