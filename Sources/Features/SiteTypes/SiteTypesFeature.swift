import ContentLoading
import Diagnostics
import SiteModel
import SiteRendering

extension Feature {
  /// What kinds of content, components and layouts that sites declare have in common.
  public static let siteTypes = Feature {
    $0.reading.declarations = [
      DeclarationFiles(part: ContentTypeReading.part, kind: .types),
      DeclarationFiles(part: ComponentDeclarations.part, kind: .declaredComponents),
    ]
    $0.findings = DiagnosticKind.siteTypes
    $0.pageChecks = [FieldsNameWhatExists()]
    $0.prepared = [LinksBack.self]
    $0.additions = [LinksBackOnPages()]
  }
}

/// The templates of declared kinds of content for which the site has none.
enum TypedTemplate {
  static let page = "typed-page"
  static let list = "typed-list"
}

/// What a site declares by files: kinds of content, components and layouts.
public struct SiteTypes: Sendable {
  /// What the declarations add to the built-in features; empty for a site that declares nothing.
  public let features: [Feature]
  public let types: [ContentType]

  /// - Parameters:
  ///   - folder: the site folder, with `types/` and `theme/`.
  ///   - builtIn: the readers of the built-in features.
  public init(in folder: SiteFolder, languages: [LanguageTag], builtIn: FeatureReaders, into diagnostics: inout [Diagnostic]) {
    let types = ContentTypeReading(languages: languages, builtIn: builtIn.foldersToReferTo)
      .types(in: folder, into: &diagnostics)
    let folders = ["pages"] + builtIn.foldersToReferTo + types.map(\.folder)
    let components = ComponentDeclarations(languages: languages, folders: folders, builtIn: builtIn.componentNames)
      .readers(in: folder, into: &diagnostics)
    let layouts = ThemeLayout.all(in: folder, builtIn: builtIn.layoutNames, into: &diagnostics)
    let own = Set(folder.part("theme/templates/types/").files.map(\.contentPath))
    self.types = types
    var features = types.map { Feature(of: $0, ownTemplates: own) }
    if !components.isEmpty || !layouts.isEmpty {
      features.append(
        Feature {
          $0.reading.components = components
          $0.componentValues = Dictionary(
            uniqueKeysWithValues: components.map { ($0.name, TypedValues.set(of: $0.fieldKeys.fields)) })
          $0.layouts = layouts
        })
    }
    self.features = features
  }

  /// Everything in a site folder that decides what is declared. Of templates only the names count.
  public struct Sources: Sendable, Equatable {
    private let declarations: [SiteFolder.File]
    private let templates: [String]

    public init(in folder: SiteFolder) {
      let components = folder.part(ComponentDeclarations.part).files
      declarations = folder.part(ContentTypeReading.part).files + components.filter { $0.contentPath.hasSuffix(".yml") }
      templates = (folder.part("theme/templates/").files + components).map(\.contentPath)
    }
  }

  /// The address part of each kind's pages in a language.
  public func addressParts(in language: LanguageTag) -> [ContentCollection: Located<String>] {
    Dictionary(
      uniqueKeysWithValues: types.compactMap { type in type.words(in: language).list.map { (type.collection, $0) } })
  }
}

extension Feature {
  /// A declared kind of content.
  fileprivate init(of type: ContentType, ownTemplates: Set<String>) {
    func template(_ name: String, else standard: String) -> String {
      ownTemplates.contains("theme/templates/types/\(name).mustache") ? "types/\(name)" : standard
    }
    self.init {
      $0.reading.pages = [TypedPageReader(type: type)]
      $0.reading.lists = [TypeLists(type: type)]
      $0.pageViews = [TypedPageView(type: type, template: template(type.name, else: TypedTemplate.page))]
      let list = template("\(type.name)-list", else: TypedTemplate.list)
      $0.generatedPageViews = [
        TypeListView(type: type, kind: type.listKind.name, template: list),
        TypeListView(type: type, kind: type.filteredListKind, template: list),
      ]
      guard type.hasFeed else { return }
      $0.outputs = [TypeFeed(type: type)]
      $0.feed = { site, language in
        site.pages(of: type.pageKind, in: language).isEmpty
          ? nil
          : FeedLink(title: .text(type.words(in: language).plural), path: TypeFeed.path(type, site, language))
      }
    }
  }
}
