import ContentLoading
import Diagnostics
import SiteModel

/// A field that a site declares: a key in the files of its kind of content, or in the blocks of its component.
///
/// It is a class because every page of the kind refers to all of its fields.
final class Field: Sendable {
  /// The key that authors write.
  let name: String
  let type: FieldType
  let isNeeded: Bool
  /// Whether it takes a list of values.
  let isMany: Bool
  /// The property of schema.org with its value.
  let property: String?
  let example: String?
  /// In each language of the site.
  let words: [LanguageTag: FieldWords]
  /// Where it is declared.
  let range: SourceRange

  init(
    name: String, type: FieldType, isNeeded: Bool, isMany: Bool, property: String?, example: String?,
    words: [LanguageTag: FieldWords], range: SourceRange
  ) {
    self.name = name
    self.type = type
    self.isNeeded = isNeeded
    self.isMany = isMany
    self.property = property
    self.example = example
    self.words = words
    self.range = range
  }

  func words(in language: LanguageTag) -> FieldWords { words[language] ?? FieldWords(label: name) }
}

/// The words of a field in one language.
struct FieldWords: Sendable {
  var label: String
  /// What authors should know.
  var help: String?
  /// What readers see for each value of a choice.
  var values: [String: String] = [:]
  /// The words above the links back from what a reference leads to.
  var inverse: String?
  /// The words of the fields in a group.
  var fields: [String: FieldWords] = [:]
}

/// What a field takes.
indirect enum FieldType: Sendable {
  case text
  case markdown
  case number(ClosedRange<Double>)
  case flag
  case date
  case moment
  case choice(FieldChoices)
  case media
  case image
  case link
  /// The folder of what it refers to.
  case reference(String)
  case group([Field])
  /// The declaration is faulty, which is reported there; any value is accepted.
  case unknown

  /// As an author writes it.
  enum Name: String, Sendable, CaseIterable {
    case text, markdown, number, flag, date, moment, choice, media, image, link, reference, group

    /// Whether a field may take several of them.
    var canBeMany: Bool { self != .flag && self != .markdown }
  }

  /// The fields of a group; empty for other types.
  var fields: [Field] { if case .group(let fields) = self { fields } else { [] } }
}

/// The values from which an author chooses.
enum FieldChoices: Sendable {
  /// Those that the field declares, in order.
  case values([String])
  /// Those that `site.yml` declares for a property of pages.
  case labels(Facet.Dimension)
}
