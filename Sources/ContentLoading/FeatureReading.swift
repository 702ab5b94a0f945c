import Diagnostics
import SiteModel

/// What a feature reads. It sets only what it has.
public struct FeatureReading: Sendable {
  public var pages: [any PageContentReader] = []
  public var components: [any ComponentReader] = []
  /// The layouts that pages may name.
  public var layouts: [Page.Layout] = []
  /// What people call these, by their names.
  public var layoutWords: [String: Words] = [:]
  /// Its files that are not pages.
  public var data: [any SiteDataReader] = []
  /// Its files that decide how others are read.
  public var declarations: [DeclarationFiles] = []
  /// Its generated pages.
  public var lists: [any GeneratedPageSource] = []
  /// The kinds of files that `baken new` makes for it.
  public var newFiles: [any NewFileKind.Type] = []
  /// The address parts of its lists.
  public var collections: [CollectionKey] = []
  /// What can be done with its pages by a button.
  public var actions: [Page.Kind: [any PageAction]] = [:]
  /// Its rules for texts.
  public var advice = AdviceReading()

  public init() {}
}

/// Files in which a site declares how others are read. They are read before those.
public struct DeclarationFiles: Sendable {
  /// The beginning of their paths, relative to the site folder.
  let part: String
  let kind: FileKind

  public init(part: String, kind: FileKind) {
    self.part = part
    self.kind = kind
  }
}

/// Reads files that are not pages, such as the glossary.
public protocol SiteDataReader: Sendable {
  /// The beginning of the paths of its files, relative to the site folder.
  var part: String { get }

  /// How the names of its files end, without the dot.
  var fileExtension: String { get }

  /// The kind of its files, with their keys; nil for files without keys.
  var fileKind: FileKind? { get }

  /// What somebody who gives a file another name must know; nil when there is nothing.
  var noteOnMove: Words? { get }

  /// The folder of its files, when each of them is a page that others may refer to by the name of its file; else nil.
  var folderOfPages: String? { get }

  /// The content of the files.
  /// - Parameter folder: the part of the site folder with these files.
  func read(_ folder: SiteFolder, _ context: ParsingContext, into diagnostics: inout [Diagnostic]) -> any SiteData
}

extension SiteDataReader {
  public var noteOnMove: Words? { nil }
  public var folderOfPages: String? { nil }
  public var fileExtension: String { "yml" }
}

/// Decides which pages a feature generates in one language, and at which addresses.
public protocol GeneratedPageSource: Sendable {
  func pages(beside pages: ListedPages) -> [GeneratedPage]
}

/// The readers of all features.
public final class FeatureReaders: Sendable {
  let data: [any SiteDataReader]
  let lists: [any GeneratedPageSource]
  let declarations: [DeclarationFiles]
  /// The kinds of files that `baken new` makes.
  public let newFiles: [any NewFileKind.Type]
  let siteKeys: SiteConfigurationKeys
  public let componentNames: Set<String>
  let layouts: [Page.Layout]
  private let layoutWords: [String: Words]
  /// The names of the rules for texts.
  public let ruleNames: [String]
  /// All kinds of files and blocks, in the order of documentation.
  public let fileKinds: [FileKind]
  private let actions: [Page.Kind: [any PageAction]]
  private let pages: [any PageContentReader]
  private let byFolder: [String: any PageContentReader]
  private let byKind: [Page.Kind: any PageContentReader]
  private let components: [String: any ComponentReader]

  /// - Parameter features: in the order in which their generated pages are listed.
  public init(_ features: [FeatureReading]) {
    data = features.flatMap(\.data)
    lists = features.flatMap(\.lists)
    declarations = features.flatMap(\.declarations)
    newFiles = features.flatMap(\.newFiles)
    siteKeys = SiteConfigurationKeys(features.flatMap(\.collections), AdviceKeys(features.map(\.advice)))
    ruleNames = features.flatMap(\.advice.rules).map(\.name)
    actions = features.reduce(into: [:]) { $0.merge($1.actions, uniquingKeysWith: +) }
    pages = features.flatMap(\.pages)
    byFolder = Dictionary(uniqueKeysWithValues: pages.map { ($0.folder, $0) })
    byKind = Dictionary(uniqueKeysWithValues: pages.map { ($0.kind, $0) })
    let components = features.flatMap(\.components)
    self.components = Dictionary(uniqueKeysWithValues: components.map { ($0.name, $0) })
    componentNames = Set(components.map(\.name))
    layouts = features.flatMap(\.layouts)
    layoutWords = features.reduce(into: [:]) { $0.merge($1.layoutWords) { first, _ in first } }
    let ofComponents = components.map { reader in
      FileKind("components.\(reader.name)", reader.keys, translation: .none, en: reader.words.english, nl: reader.words.dutch)
    }
    fileKinds =
      [siteKeys.kind, .pages, .sections] + pages.map(\.fileKind) + data.compactMap(\.fileKind) + ofComponents
      + declarations.map(\.kind) + [.contrastPairs, .translations]
  }

  /// The names of the layouts that pages may name.
  public var layoutNames: [String] { layouts.map(\.name) }

  /// The folders at the top of a site folder in which a site declares how others of its files are read.
  public var declarationFolders: [String] {
    Set(declarations.map { String($0.part.prefix { $0 != "/" }) }).sorted()
  }

  /// Whether a file or folder at the top of a site folder is read before the content: the settings, the theme and declarations.
  public func isReadFirst(_ name: String) -> Bool {
    name == "theme" || name.hasPrefix("site.") || declarationFolders.contains(name)
  }

  /// The folders beside `pages/` with pages.
  public var folders: [String] { pages.map(\.folder) }

  /// The folders whose files are pages that a field may refer to, beside `pages/`.
  public var foldersToReferTo: [String] { folders + data.compactMap(\.folderOfPages) }

  /// The folders in which the names of files begin with a date.
  var datedFolders: Set<String> { Set(pages.filter(\.hasDatedNames).map(\.folder)) }

  /// The names that texts of a form may have, for documentation.
  public var names: FormNames {
    FormNames([
      TextForm.layout.name: layouts.map { KeyChoice($0.name, layoutWords[$0.name] ?? $0.name.words) },
      TextForm.adviceRule.name: ruleNames.map { KeyChoice($0, $0.words) },
    ])
  }

  /// What can be done with pages of a kind by a button.
  public func actions(of kind: Page.Kind) -> [any PageAction] { [PublishPage()] + (actions[kind] ?? []) }

  /// The templates of all components, by the names of those.
  public var componentTemplates: [String: String] { components.mapValues(\.template) }

  /// The keys of a component.
  public func keys(ofComponent name: String) -> KeySet? { components[name]?.keys }

  func component(_ name: String) -> (any ComponentReader)? { components[name] }

  /// The kind of the pages in a folder beside `pages/`; nil when no feature reads it.
  func kind(ofFolder folder: String) -> Page.Kind? { byFolder[folder]?.kind }

  /// Nil for the pages in sections, which have no keys of a feature.
  func reader(of kind: Page.Kind) -> (any PageContentReader)? { byKind[kind] }

  /// The keys for the front matter of a kind of page.
  func keys(of kind: Page.Kind) -> KeySet { byKind[kind]?.keys ?? (kind == .section ? PageKeys.section : PageKeys.page) }

  /// The folders of pages, as words for a message.
  var foldersInWords: Words {
    let all = [Words(en: "pages in pages/", nl: "pagina’s in pages/")] + pages.map(\.folderInWords)
    return Words(
      en: Self.list(all.map(\.english), last: " and "), nl: Self.list(all.map(\.dutch), last: " en "))
  }

  private static func list(_ names: [String], last word: String) -> String {
    names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + word + names[names.count - 1]
  }
}
