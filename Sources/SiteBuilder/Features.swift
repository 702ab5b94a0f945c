import Campaigns
import Consent
import ContentLoading
import Diagnostics
import Events
import Experts
import Glossary
import Labels
import News
import Pages
import SelfChecks
import SiteRendering

extension FeatureSet {
  /// The features of Baken. Their output appears in this order in lists, such as the site map.
  public static let all = FeatureSet([
    .pages, .glossary, .consent, .news, .labels, .events, .experts, .campaigns, .selfChecks,
  ])
}

extension DiagnosticKind {
  /// All rules, for `baken explain` and for the tests.
  public static var all: [DiagnosticKind] { FeatureSet.all.findings }

  /// The rule with an identifier.
  public static func named(_ identifier: String) -> DiagnosticKind? { all.first { $0.identifier == identifier } }
}

extension FileKind {
  /// The kinds of files, and of blocks in them, in the order in which documents name them.
  public static var all: [FileKind] { FeatureSet.all.readers.fileKinds }

  public static func named(_ name: String) -> FileKind? { all.first { $0.name == name } }
}

extension DeclaredKeyPath {
  /// Every key of every kind, in order.
  public static var all: [DeclaredKeyPath] { all(in: FileKind.all) }

  /// The key with a name, such as `events.registration.closes`; nil for an unknown name.
  public init?(_ name: String) { self.init(name, in: FileKind.all) }
}
