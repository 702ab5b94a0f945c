import Diagnostics
import SiteModel

/// What a feature reads. It sets only what it has.
public struct FeatureReading: Sendable {
  public var pages: [any PageContentReader] = []
  public var components: [any ComponentReader] = []
  /// Its files that are not pages.
  public var data: [any SiteDataReader] = []
  /// Its generated pages.
  public var lists: [any GeneratedPageSource] = []
  /// The kinds of files that `baken new` makes for it.
  public var newFiles: [any NewFileKind.Type] = []
  /// The address parts of its lists.
  public var collections: [CollectionKey] = []

  public init() {}
}

/// Reads files that are not pages, such as the glossary.
public protocol SiteDataReader: Sendable {
  /// The beginning of the paths of its files, relative to the site folder.
  var part: String { get }

  /// The kind of its files, with their keys.
  var fileKind: FileKind { get }

  /// The content of the files.
  /// - Parameter folder: the part of the site folder with these files.
  func read(_ folder: SiteFolder, _ context: ParsingContext, into diagnostics: inout [Diagnostic]) -> any SiteData
}

/// Decides which pages a feature generates in one language, and at which addresses.
public protocol GeneratedPageSource: Sendable {
  func pages(beside pages: ListedPages) -> [GeneratedPage]
}

/// The readers of all features.
public final class FeatureReaders: Sendable {
  let data: [any SiteDataReader]
  let lists: [any GeneratedPageSource]
  /// The kinds of files that `baken new` makes.
  public let newFiles: [any NewFileKind.Type]
  let siteKeys: SiteConfigurationKeys
  let componentNames: Set<String>
  /// All kinds of files and blocks, in the order of documentation.
  public let fileKinds: [FileKind]
  private let pages: [any PageContentReader]
  private let byFolder: [String: any PageContentReader]
  private let byKind: [Page.Kind: any PageContentReader]
  private let components: [String: any ComponentReader]

  /// - Parameter features: in the order in which their generated pages are listed.
  public init(_ features: [FeatureReading]) {
    data = features.flatMap(\.data)
    lists = features.flatMap(\.lists)
    newFiles = features.flatMap(\.newFiles)
    siteKeys = SiteConfigurationKeys(features.flatMap(\.collections))
    pages = features.flatMap(\.pages)
    byFolder = Dictionary(uniqueKeysWithValues: pages.map { ($0.folder, $0) })
    byKind = Dictionary(uniqueKeysWithValues: pages.map { ($0.kind, $0) })
    let components = [CallToActionReader()] + features.flatMap(\.components)
    self.components = Dictionary(uniqueKeysWithValues: components.map { ($0.name, $0) })
    componentNames = Set(components.map(\.name))
    let ofComponents = components.map { reader in
      FileKind("components.\(reader.name)", reader.keys, translation: .none, en: reader.words.english, nl: reader.words.dutch)
    }
    fileKinds =
      [siteKeys.kind, .pages, .sections] + pages.map(\.fileKind) + data.map(\.fileKind) + ofComponents + [.contrastPairs]
  }

  func component(_ name: String) -> (any ComponentReader)? { components[name] }

  /// The kind of the pages in a folder beside `pages/`; nil when no feature reads it.
  func kind(ofFolder folder: String) -> Page.Kind? { byFolder[folder]?.kind }

  /// Nil for the pages in sections, which have no keys of a feature.
  func reader(of kind: Page.Kind) -> (any PageContentReader)? { byKind[kind] }

  /// The keys for the front matter of a kind of page.
  func keys(of kind: Page.Kind) -> KeySet { byKind[kind]?.keys ?? (kind == .section ? PageKeys.section : PageKeys.page) }

  /// The folders of pages, as words for a message.
  var foldersInWords: String {
    let all = ["pages in pages/"] + pages.map(\.folderInWords)
    return all.count == 1 ? all[0] : all.dropLast().joined(separator: ", ") + " and " + all[all.count - 1]
  }

  /// Whether a feature reads a file that is not a page.
  func reads(_ path: String) -> Bool {
    path.hasSuffix(".yml") && data.contains { path.hasPrefix($0.part) && ($0.part.contains("/") || !path.contains("/")) }
  }
}
