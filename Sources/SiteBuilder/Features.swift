import Advice
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
import SiteModel
import SiteRendering
import SiteTypes
import Spelling

extension FeatureSet {
  /// The features of Baken. What they write stands in this order in lists, such as the site map.
  public static let builtIn = FeatureSet(builtInFeatures)

  private static let builtInFeatures: [Feature] = [
    .pages, .glossary, .consent, .news, .labels, .events, .experts, .campaigns, .selfChecks, .siteTypes, .advice, .spelling,
  ]

  /// The features of a site: the built-in ones, and what the site declares itself.
  static func adding(_ types: SiteTypes) -> FeatureSet {
    types.features.isEmpty ? builtIn : FeatureSet(builtInFeatures + types.features)
  }
}

/// What a site declares, with the features that follow from it.
public struct DeclaredFeatures: Sendable {
  /// Everything in a site folder that decides what is declared.
  typealias Sources = SiteTypes.Sources

  public let features: FeatureSet
  private let types: SiteTypes?

  /// For a site that could not be read so far.
  static let none = DeclaredFeatures(features: .builtIn, types: nil)

  private init(features: FeatureSet, types: SiteTypes?) {
    self.features = features
    self.types = types
  }

  public init(in folder: SiteFolder, languages: [LanguageTag], into diagnostics: inout [Diagnostic]) {
    let types = SiteTypes(in: folder, languages: languages, builtIn: FeatureSet.builtIn.readers, into: &diagnostics)
    self.init(features: .adding(types), types: types)
  }

  /// What a site in a folder declares, for commands about its files. What is wrong in it is for `baken check` to report.
  public static func read(site path: String) -> DeclaredFeatures {
    var diagnostics: [Diagnostic] = []
    let folder = SiteFolder.list(path, isWanted: FeatureSet.builtIn.readers.isReadFirst)
    guard
      let site = SiteConfigurations.load(from: folder.part("site."), features: FeatureSet.builtIn.readers, into: &diagnostics)
    else { return .none }
    return DeclaredFeatures(in: folder, languages: site.languages, into: &diagnostics)
  }

  /// The kinds of content that the site declares.
  public var kinds: [DeclaredKind] {
    (types?.types ?? []).map { DeclaredKind(name: $0.name, folder: $0.folder, fileKind: $0.fileKind) }
  }

  /// The configurations of a site with the addresses of what it declares.
  func completing(_ configurations: SiteConfigurations) -> SiteConfigurations {
    guard let types else { return configurations }
    var result = configurations
    for language in result.languages {
      result.configurations[language]?.collectionSlugs.merge(types.addressParts(in: language)) { $1 }
    }
    return result
  }
}

/// A kind of content that a site declares, as far as a new file of it is concerned.
public struct DeclaredKind: Sendable {
  /// That of its file in `types/`.
  public let name: String
  /// The folder of its files in the site folder.
  public let folder: String
  public let fileKind: FileKind
}

extension FormNames {
  /// The names that hold for every site.
  public static var builtIn: FormNames { FeatureSet.builtIn.readers.names }
}

extension DiagnosticKind {
  /// Every rule there is, for `baken explain` and for the tests.
  public static var all: [DiagnosticKind] { FeatureSet.builtIn.findings }

  /// The rule with an identifier.
  public static func named(_ identifier: String) -> DiagnosticKind? { all.first { $0.identifier == identifier } }
}

extension FileKind {
  /// The kinds of files, and of blocks in them, in the order in which documents name them.
  public static var all: [FileKind] { FeatureSet.builtIn.readers.fileKinds }

  public static func named(_ name: String) -> FileKind? { all.first { $0.name == name } }
}

extension DeclaredKeyPath {
  /// Every key of every kind, in order.
  public static var all: [DeclaredKeyPath] { all(in: FileKind.all) }

  /// The key with a name, such as `events.registration.closes`; nil for an unknown name.
  public init?(_ name: String) { self.init(name, in: FileKind.all) }
}
