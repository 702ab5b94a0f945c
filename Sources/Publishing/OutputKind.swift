/// The kind of content of an output folder. A folder of one kind is replaced by output of another only by force.
public enum OutputKind: String, Sendable, Hashable, CaseIterable {
  case site
  /// A campaign kit.
  case kit
  /// The material for the reviewer of a self-check.
  case review
  /// A report on the results of many schools.
  case report
}

extension OutputKind {
  var words: String {
    switch self {
    case .site: "a site"
    case .kit: "the kit of a campaign"
    case .review: "the review of a self-check"
    case .report: "a report on results"
    }
  }
}
