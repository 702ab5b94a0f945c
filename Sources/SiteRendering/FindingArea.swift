import Diagnostics

/// A page of the handbook about the findings of a feature.
public struct FindingArea: Sendable {
  /// The name of the file, which is the last part of the address in Dutch.
  public let name: String
  /// The last part of the address in English.
  public let slug: String
  public let title: Words

  public init(_ name: String, slug: String, en: String, nl: String) {
    self.name = name
    self.slug = slug
    title = Words(en: en, nl: nl)
  }
}
