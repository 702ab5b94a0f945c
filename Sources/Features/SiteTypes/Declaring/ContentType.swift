import ContentLoading
import Diagnostics
import SiteModel

/// A kind of content that a site declares. It is a class because each of its pages refers to it.
public final class ContentType: Sendable {
  /// The name of its file, without `.yml`.
  public let name: String
  /// The folder with the files of this kind.
  public let folder: String
  let fields: [Field]
  let sort: [SortKey]
  /// The fields by which readers can filter the list.
  let filters: [Field]
  /// The type of its structured data (schema.org); nil for none.
  let schemaType: String?
  let hasFeed: Bool
  /// In each language of the site.
  let words: [LanguageTag: TypeWords]
  /// Where its name stands.
  let range: SourceRange
  let pageKind: Page.Kind
  public let fileKind: FileKind
  /// The keys of its fields.
  let fieldKeys: FieldKeySet

  /// What its list is sorted by.
  struct SortKey: Sendable {
    /// The name of a field; nil for the title.
    let field: String?
    let isDescending: Bool
  }

  init(
    name: String, folder: String, fields: [Field], sort: [SortKey], filters: [Field], schemaType: String?, hasFeed: Bool,
    words: [LanguageTag: TypeWords], range: SourceRange, pageKind: Page.Kind, fileKind: FileKind, fieldKeys: FieldKeySet
  ) {
    self.name = name
    self.folder = folder
    self.fields = fields
    self.sort = sort
    self.filters = filters
    self.schemaType = schemaType
    self.hasFeed = hasFeed
    self.words = words
    self.range = range
    self.pageKind = pageKind
    self.fileKind = fileKind
    self.fieldKeys = fieldKeys
  }

  func words(in language: LanguageTag) -> TypeWords { words[language] ?? TypeWords(name: name, plural: name) }

  /// Whether there is a list of them.
  var hasList: Bool { words.values.contains { $0.list != nil } }

  /// The collection of its pages, by whose name addresses begin.
  var collection: ContentCollection { ContentCollection(folder) }

  var listKind: GeneratedPage.Kind { GeneratedPage.Kind("list of \(folder)") }

  /// The name of the kind of its filtered lists.
  var filteredListKind: String { "filtered list of \(folder)" }
}

/// The words of a kind of content in one language.
struct TypeWords: Sendable {
  var name: String
  var plural: String
  var summary: String?
  /// The address part of the list.
  var list: Located<String>?
  var fields: [String: FieldWords] = [:]
}
