/// One value of one property by which a list can be narrowed, such as the region `midden`.
public struct Facet: Sendable, Hashable {
  /// A property of events or experts.
  public enum Dimension: String, Sendable, Hashable, CaseIterable {
    case audience, region, format, language, sector, topic

    /// Those of events, in the order in which they are shown.
    public static let ofEvents: [Dimension] = [.audience, .region, .format, .language]
    /// Those of experts, in the order in which they are shown.
    public static let ofExperts: [Dimension] = [.region, .sector, .topic, .language]
  }

  /// The property.
  public var dimension: Dimension
  /// The value: a key of `site.yml`, a format or a language tag.
  public var value: String

  /// A value.
  public init(_ dimension: Dimension, _ value: String) {
    self.dimension = dimension
    self.value = value
  }
}

extension Page {
  /// The page's values of a property.
  public func values(of dimension: Facet.Dimension) -> [String] {
    switch dimension {
    case .audience: meta.audiences.map(\.value)
    case .topic: meta.topics.map(\.value)
    case .region: expert?.regions.map(\.value) ?? [event?.venue?.region?.value].compactMap(\.self)
    case .sector: expert?.sectors.map(\.value) ?? []
    case .format: [event?.format.value.rawValue].compactMap(\.self)
    case .language: expert?.languages.map(\.code) ?? [event?.spokenLanguage?.code].compactMap(\.self)
    }
  }

  /// Whether the page has a value. An expert without regions or sectors works in all of them.
  public func matches(_ facet: Facet) -> Bool {
    let own = values(of: facet.dimension)
    if own.isEmpty, expert != nil, facet.dimension == .region || facet.dimension == .sector { return true }
    return own.contains(facet.value)
  }
}

extension SiteConfiguration {
  /// The name of a value that the site declares; nil for formats and languages, which the theme names.
  public func name(of facet: Facet) -> String? {
    switch facet.dimension {
    case .audience: audience(facet.value)?.name
    case .topic: topic(facet.value)?.name
    case .region: region(facet.value)
    case .sector: sector(facet.value)
    case .format, .language: nil
    }
  }
}

extension Page {
  /// Whether the page is of an event that is not over at a moment.
  public func isComing(at moment: Instant) -> Bool { event.map { $0.end.value.instant > moment } ?? false }
}
