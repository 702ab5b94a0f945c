import SiteModel

extension SiteAssembly {
  /// The pages of a self-check: itself, and below it the quick version.
  func generatedPages(for check: SelfCheckDocument) -> [GeneratedPage] {
    guard let configuration = configurations[check.language] else { return [] }
    let root = SiteAddress(path: check.language == languages[0] ? "/" : "/\(check.language.code)/")
    let address = root.appending(configuration.slug(of: .selfChecks)).appending(check.slug?.value ?? Slug.from(check.id))
    let full = GeneratedPage(kind: .selfCheck(check.id, isQuick: false), language: check.language, address: address)
    guard let quick = check.quick else { return [full] }
    return [
      full,
      GeneratedPage(
        kind: .selfCheck(check.id, isQuick: true), language: check.language, address: address.appending(quick.slug.value)),
    ]
  }
}
