import Diagnostics
import SiteModel

/// The owner of each address. A second claim to an address is reported, with the first.
struct AddressClaims {
  /// What has an address, as words for a message, and its place.
  private struct Owner {
    var name: Words
    var place: SourceRange?
    var isPage = false
  }

  private var owners: [String: Owner] = [:]
  private var slugs: [String: SourceRange] = [:]
  private var rejected: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The path of `site.yml` as the user would type it.
  private let siteFile: String

  /// Addresses that Baken writes itself.
  private static let reserved: Set<String> = ["/404.html", "/assets/", "/media/", "/.well-known/"]

  init(siteFile: String) { self.siteFile = siteFile }

  mutating func claim(_ page: Page) {
    let owner = Owner(name: page.source.words, place: page.meta.slug?.range ?? page.wholeFile, isPage: true)
    let path = page.address.path
    reportLength(of: path, at: owner.place)
    guard let first = owners.updateValue(owner, forKey: path) else {
      if let slug = page.meta.slug { slugs[path] = slug.range }
      if Self.reserved.contains(path) {
        report(path, of: owner, after: Owner(name: AddressOwner.ownFiles.words, place: nil))
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

  mutating func claim(_ page: GeneratedPage) {
    let owner = Owner(name: page.owner.words, place: page.origin ?? SourceRange(path: siteFile))
    reportLength(of: page.address.path, at: owner.place)
    guard let first = owners.updateValue(owner, forKey: page.address.path) else { return }
    // An author can change their own page, so the finding is about that one.
    report(page.address.path, of: first.isPage ? first : owner, after: first.isPage ? owner : first)
  }

  /// The pages that are the only ones at their addresses. The site's tables need this even when the build will fail.
  func unique(_ pages: [Page]) -> [Page] { rejected.isEmpty ? pages : pages.filter { !rejected.contains($0.source) } }

  private mutating func reportLength(of address: String, at place: SourceRange?) {
    guard let reason = SiteAddress.excessLength(of: address) else { return }
    diagnostics.append(Diagnostic(.longAddress, at: place, ["address": "\(address.prefix(60))…", "reason": reason]))
  }

  private mutating func report(_ address: String, of owner: Owner, after first: Owner) {
    diagnostics.append(
      Diagnostic(
        .duplicateAddress, at: owner.place, ["address": address, "first": first.name, "second": owner.name],
        notes: first.place.map { [DiagnosticNote(.firstOne, at: $0)] } ?? []))
  }
}
