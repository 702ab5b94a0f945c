import Diagnostics
import SiteModel

/// The owner of each address. A second claim to an address is reported, with the first.
struct AddressClaims {
  /// What has an address. It is as small as a reference, since every page has one.
  private enum Owner {
    case page(Page)
    indirect case generated(GeneratedPage)
    /// Baken's own files.
    case reserved
  }

  private var owners: [String: Owner] = [:]
  private var slugs: [String: SourceRange] = [:]
  private var rejected: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The path of `site.yml` as the user would type it.
  private let siteFile: String

  /// Addresses that Baken writes itself.
  private static let reserved: Set<String> = ["/404.html", "/assets/", "/media/", "/.well-known/"]

  /// - Parameter count: about how many addresses will be claimed.
  init(siteFile: String, count: Int) {
    self.siteFile = siteFile
    owners.reserveCapacity(count)
  }

  mutating func claim(_ page: Page) {
    let owner = Owner.page(page)
    let path = page.address.path
    reportLength(of: path, at: place(of: owner))
    guard let first = owners.updateValue(owner, forKey: path) else {
      if let slug = page.meta.slug { slugs[path] = slug.range }
      if Self.reserved.contains(path) {
        report(path, of: owner, after: .reserved)
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
    let owner = Owner.generated(page)
    reportLength(of: page.address.path, at: place(of: owner))
    guard let first = owners.updateValue(owner, forKey: page.address.path) else { return }
    // An author can change their own page, so the finding is about that one.
    let isPage = if case .page = first { true } else { false }
    report(page.address.path, of: isPage ? first : owner, after: isPage ? owner : first)
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
        .duplicateAddress, at: place(of: owner), ["address": address, "first": name(of: first), "second": name(of: owner)],
        notes: place(of: first).map { [DiagnosticNote(.firstOne, at: $0)] } ?? []))
  }

  /// An owner in a message.
  private func name(of owner: Owner) -> Words {
    switch owner {
    case .page(let page): page.source.words
    case .generated(let page): page.owner.words
    case .reserved: AddressOwner.ownFiles.words
    }
  }

  private func place(of owner: Owner) -> SourceRange? {
    switch owner {
    case .page(let page): page.meta.slug?.range ?? page.wholeFile
    case .generated(let page): page.origin ?? SourceRange(path: siteFile)
    case .reserved: nil
    }
  }
}
