import Diagnostics

/// One value of one property by which a list can be filtered, such as the region `midden`.
public struct Facet: Sendable, Hashable {
  /// A property of pages. Features and sites add their own.
  public struct Dimension: Sendable, Hashable {
    public let name: String

    public init(_ name: String) { self.name = name }

    public static let audience = Dimension("audience")
    public static let topic = Dimension("topic")
    public static let region = Dimension("region")
    public static let sector = Dimension("sector")
    public static let language = Dimension("language")
  }

  public var dimension: Dimension
  /// The value: a key of `site.yml`, a format or a language tag.
  public var value: String

  public init(_ dimension: Dimension, _ value: String) {
    self.dimension = dimension
    self.value = value
  }

  /// The property and the value as one text, such as `region/midden`.
  public var text: String { "\(dimension.name)/\(value)" }
}

extension Page {
  /// The page's values of a property.
  public func values(of dimension: Facet.Dimension) -> [String] {
    switch dimension {
    case .audience: meta.audiences.map(\.value)
    case .topic: meta.topics.map(\.value)
    default: content?.values(of: dimension) ?? []
    }
  }

  /// Whether the page has a value. An expert without regions or sectors matches all of them.
  public func matches(_ facet: Facet) -> Bool {
    let own = values(of: facet.dimension)
    return own.isEmpty ? content?.withoutValueMeansAll(of: facet.dimension) ?? false : own.contains(facet.value)
  }
}

/// The values that a site declares for a property.
public struct DeclaredValues: Sendable {
  /// In the author's order.
  public let values: [NamedKey]
  /// What an undeclared one is.
  let unknown: DiagnosticKind
}

extension SiteConfiguration {
  /// The values of a property that are declared in `site.yml`; nil for other properties.
  public func declaredValues(of dimension: Facet.Dimension) -> DeclaredValues? {
    switch dimension {
    case .audience: DeclaredValues(values: audiences.map { NamedKey(id: $0.id, name: $0.name) }, unknown: .unknownAudience)
    case .topic: DeclaredValues(values: topics.map { NamedKey(id: $0.id, name: $0.name) }, unknown: .unknownTopic)
    case .region: DeclaredValues(values: regions, unknown: .unknownRegion)
    case .sector: DeclaredValues(values: sectors, unknown: .unknownSector)
    default: nil
    }
  }

  /// The name of a value declared in `site.yml`; nil for other properties.
  public func name(of facet: Facet) -> String? {
    declaredValues(of: facet.dimension)?.values.first { $0.id == facet.value }?.name
  }
}
