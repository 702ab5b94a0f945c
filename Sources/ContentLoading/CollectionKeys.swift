import SiteModel

/// The key in `site.yml` for the address part of a list.
public struct CollectionKey: Sendable {
  public let collection: ContentCollection
  let key: Key<KeyPayload.Text>

  /// - Parameters:
  ///   - en: what the list contains, in English.
  ///   - nl: what the list contains, in Dutch.
  public init(_ collection: ContentCollection, example: String, en: String, nl: String) {
    self.collection = collection
    key = Key.text(
      collection.name, .slug, .places, .default(collection.name), example: example,
      en: ("The part of the address in front of \(en)", "One word. When you change it, the addresses of all of them change."),
      nl: ("Het deel van het adres voor \(nl)", "Eén woord. Verandert u het, dan veranderen de adressen van allemaal."))
  }
}
