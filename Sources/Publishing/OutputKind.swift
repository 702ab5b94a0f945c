/// What an output folder is made to hold. A folder of one kind is not replaced by output of another, unless by force.
public enum OutputKind: String, Sendable, Hashable, CaseIterable {
  /// A whole site.
  case site
  /// The kit of a campaign.
  case kit
  /// What a reviewer of a self-check needs.
  case review
  /// The results of many schools in one report.
  case report
}

extension OutputKind {
  /// The kind in words.
  var words: String {
    switch self {
    case .site: "a site"
    case .kit: "the kit of a campaign"
    case .review: "the review of a self-check"
    case .report: "a report on results"
    }
  }
}
