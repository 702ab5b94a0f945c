import SiteRendering

extension StorageNamespace {
  /// The cookie that keeps a visitor's choice.
  var record: String { cookie("consent") }

  /// The name under which something that `services.yml` names is really stored: Baken's own items carry the site.
  func name(of item: StoredItem) -> String {
    guard item.party == .first, item.name.value.hasPrefix(Self.ownPrefix) else { return item.name.value }
    return ownName(String(item.name.value.dropFirst(Self.ownPrefix.count)))
  }
}
