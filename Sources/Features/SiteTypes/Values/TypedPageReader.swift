import ContentLoading
import Diagnostics
import SiteModel

/// Reads the pages of a declared kind of content.
struct TypedPageReader: PageContentReader {
  let type: ContentType

  var folder: String { type.folder }
  var folderInWords: Words {
    Words(en: "files of the kind \(type.name) in \(type.folder)/", nl: "bestanden van de soort \(type.name) in \(type.folder)/")
  }
  var kind: Page.Kind { type.pageKind }
  var fileKind: FileKind { type.fileKind }

  func read(_ reader: inout MappingReader, _ context: ReadingContext) -> PageReading {
    let title = if case .scalar(let text, _, _)? = reader.mapping["title"]?.value { text } else { "" }
    return .about(TypedContent(type: type, values: type.fieldKeys.read(&reader, context.markdown), title: title), kind: kind)
  }

  func findings(
    inTranslation translation: YAMLMapping, of original: YAMLMapping, at path: String, clock: LocalClock
  ) -> [Diagnostic] {
    translation.entries.compactMap { entry in
      guard let key = type.fileKind.keys[entry.key], key.rules.isFact, type.fields.contains(where: { $0.name == entry.key }),
        original[entry.key].map({ $0.value.text != entry.value.text }) ?? true
      else { return nil }
      return Diagnostic(.fieldFactInTranslation, at: entry.keyRange, ["key": entry.key, "original": path])
    }
  }
}

extension YAMLValue {
  /// The value as text, without places and quotes, for comparison.
  fileprivate var text: String {
    switch self {
    case .scalar(let text, _, _): text
    case .sequence(let items, _): "[\(items.map(\.text).joined(separator: ", "))]"
    case .mapping(let mapping): "{\(mapping.entries.map { "\($0.key): \($0.value.text)" }.joined(separator: ", "))}"
    case .null: "~"
    }
  }
}
