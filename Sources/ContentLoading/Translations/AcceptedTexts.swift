import Diagnostics

/// What a translation notes about the texts that it was made from.
struct AcceptedTexts: Sendable {
  struct Entry: Sendable {
    /// The name of the part: see ``TranslatablePart/id``.
    let id: String
    let fingerprint: String
    let range: SourceRange
  }

  /// In the order of the texts when they were accepted.
  let entries: [Entry]
  /// The place of the key.
  let range: SourceRange

  subscript(id: String) -> Entry? { entries.first { $0.id == id } }

  /// Takes the note out of what was read from a translation, which then holds the author's keys only; nil when there is none.
  /// - Parameter kind: the kind of file. In one with names of the author's own, an entry is a note only if it looks like one.
  static func taken(from mapping: inout YAMLMapping, _ kind: FileKind.Shape = .keys, into diagnostics: inout [Diagnostic])
    -> AcceptedTexts?
  {
    guard let index = mapping.entries.firstIndex(where: { $0.key == TranslationKeys.translates.name }) else { return nil }
    if case .named = kind, !isNote(mapping.entries[index].value) { return nil }
    let entry = mapping.entries.remove(at: index)
    var reader = MappingReader(YAMLMapping(entries: [entry], range: mapping.range), TranslationKeys.set)
    let table = reader.table(TranslationKeys.translates)
    diagnostics += reader.finish()
    return AcceptedTexts(
      entries: table.compactMap { row in
        row.text.map { Entry(id: row.name.value, fingerprint: $0.value, range: row.name.range) }
      }, range: entry.keyRange)
  }

  private static func isNote(_ value: YAMLValue) -> Bool {
    guard case .mapping(let mapping) = value else { return false }
    return mapping.entries.allSatisfy { entry in
      guard case .scalar(let text, _, _) = entry.value else { return false }
      return text.utf8.count == TextFingerprint.length && text.utf8.allSatisfy { 97...122 ~= $0 }
    }
  }
}
