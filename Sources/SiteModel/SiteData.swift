/// What a feature has read from files that are not pages, such as the glossary.
public protocol SiteData: Sendable {
  /// The data to publish.
  /// - Parameter includesDrafts: whether unfinished parts are included.
  func published(includingDrafts includesDrafts: Bool) -> Self

  /// The unfinished parts.
  var drafts: [WithheldPage] { get }

  /// The pages that are generated from the data.
  func generatedPages(languages: [LanguageTag], configurations: [LanguageTag: SiteConfiguration]) -> [GeneratedPage]

  /// Whether a page that shows the data has an anchor.
  func hasAnchor(_ id: String, on page: Page, of site: Site) -> Bool

  /// The anchors of a page that shows the data, for guessing what an author meant.
  func anchors(on page: Page) -> [String]

  /// Where a link to one of the feature's files leads; nil for any other file.
  func target(ofFile contentPath: String, in language: LanguageTag, of site: Site) -> LinkTarget?

  /// The names of its files in a folder that are pages, without endings, with the titles of those pages.
  func pages(inFolder folder: String, in language: LanguageTag) -> [(name: String, title: String)]

  /// The terms that the texts of pages link, by language.
  var linkedTerms: [LanguageTag: [LinkedTerm]] { get }

  /// The names of people, places and organisations that it states: they are spelled as they stand there.
  var names: [String] { get }

  /// The files that were read successfully, without language and extension.
  var readFiles: Set<String> { get }
}

/// A term that texts link to its explanation, with the forms in which it occurs.
public struct LinkedTerm: Sendable, Equatable {
  public let id: String
  public let forms: [String]

  public init(id: String, forms: [String]) {
    self.id = id
    self.forms = forms
  }
}

extension SiteData {
  public func published(includingDrafts includesDrafts: Bool) -> Self { self }
  public var drafts: [WithheldPage] { [] }
  public func generatedPages(languages: [LanguageTag], configurations: [LanguageTag: SiteConfiguration]) -> [GeneratedPage] { [] }
  public func hasAnchor(_ id: String, on page: Page, of site: Site) -> Bool { false }
  public func anchors(on page: Page) -> [String] { [] }
  public func target(ofFile contentPath: String, in language: LanguageTag, of site: Site) -> LinkTarget? { nil }
  public func pages(inFolder folder: String, in language: LanguageTag) -> [(name: String, title: String)] { [] }
  public var linkedTerms: [LanguageTag: [LinkedTerm]] { [:] }
  public var names: [String] { [] }
}

/// The data of all features, with at most one value of each type.
public struct SiteDataSet: Sendable {
  /// In the order of the features.
  public private(set) var all: [any SiteData] = []
  private var places: [ObjectIdentifier: Int] = [:]

  public init() {}

  public mutating func add(_ data: any SiteData) {
    places[ObjectIdentifier(type(of: data))] = all.count
    all.append(data)
  }

  public subscript<Data: SiteData>(_ type: Data.Type) -> Data? { places[ObjectIdentifier(type)].flatMap { all[$0] as? Data } }

  /// The data to publish.
  public func published(includingDrafts includesDrafts: Bool) -> SiteDataSet {
    var result = self
    result.all = all.map { $0.published(includingDrafts: includesDrafts) }
    return result
  }

  /// The unfinished parts.
  public var drafts: [WithheldPage] { all.flatMap(\.drafts) }
}
