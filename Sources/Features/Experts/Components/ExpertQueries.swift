import Diagnostics
import SiteModel

/// The contact details of an expert, otherwise of the organisation.
public struct Contact: PageComponent {
  public var expert: Located<String>?

  public init(expert: Located<String>?) { self.expert = expert }
}

/// A list of experts, by name.
public struct ExpertQuery: PageComponent, Hashable {
  /// The maximum number of experts.
  public var limit: Int
  /// Only these, in this order; empty for all.
  public var only: [Located<String>]
  /// Only experts with all of these facets.
  public var facets: [Located<Facet>]

  public init(limit: Int, only: [Located<String>], facets: [Located<Facet>]) {
    self.limit = limit
    self.only = only
    self.facets = facets
  }
}
