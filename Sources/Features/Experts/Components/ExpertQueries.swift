import Diagnostics
import SiteModel

/// Whom one can turn to: an expert, or without one the organisation.
public struct Contact: PageComponent {
  public var expert: Located<String>?

  public init(expert: Located<String>?) { self.expert = expert }
}

/// Which experts a list shows, by name.
public struct ExpertQuery: PageComponent, Hashable {
  /// How many at most.
  public var limit: Int
  /// Only these, in this order; empty for no such wish.
  public var only: [Located<String>]
  /// Only those with all of these values.
  public var facets: [Located<Facet>]

  /// A question for experts.
  public init(limit: Int, only: [Located<String>], facets: [Located<Facet>]) {
    self.limit = limit
    self.only = only
    self.facets = facets
  }
}
