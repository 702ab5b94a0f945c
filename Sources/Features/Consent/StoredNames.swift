import SiteRendering

extension StorageNamespace {
  /// The cookie with a visitor's choice.
  var record: String { cookie("consent") }

  /// The actual name of a stored item of `services.yml`: Baken's own items contain the site's code.
  func name(of item: StoredItem) -> String {
    guard item.party == .first, item.name.value.hasPrefix(Self.ownPrefix) else { return item.name.value }
    return ownName(String(item.name.value.dropFirst(Self.ownPrefix.count)))
  }
}
