import Diagnostics

/// The kind of content of an output folder. A folder of one kind is replaced by output of another only by force.
public enum OutputKind: String, Sendable, Hashable, CaseIterable {
  case site
  /// A campaign kit.
  case kit
  /// The material for the reviewer of a self-check.
  case review
  /// A report on the results of many schools.
  case report
  /// Drafts of mail about pages that must be reviewed.
  case mail
}

extension OutputKind {
  public var words: Words {
    switch self {
    case .site: Words(en: "a site", nl: "een site")
    case .kit: Words(en: "the kit of a campaign", nl: "het materiaal van een campagne")
    case .review: Words(en: "the review of a self-check", nl: "de beoordeling van een zelfcheck")
    case .report: Words(en: "a report on results", nl: "een verslag van uitkomsten")
    case .mail: Words(en: "drafts of mail", nl: "concepten van mail")
    }
  }
}
