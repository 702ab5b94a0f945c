import Diagnostics
import MarkdownRendering
import SiteModel

/// The texts in a mapping that people read, by the keys that lead to them, in the order of the declaration.
///
/// A list counts as one text: its entries have no names by which a translation could refer to them.
struct KeyedTexts {
  struct Text {
    /// The keys that lead to it, with dots between them.
    let path: String
    /// The words, a line for each value.
    fileprivate(set) var text: String
    let range: SourceRange
  }

  private(set) var texts: [Text] = []
  private var places: [String: Int] = [:]

  init(in mapping: YAMLMapping, _ keys: KeySet) { add(mapping, keys, at: "") }

  /// The texts of a file.
  init(in mapping: YAMLMapping, of kind: FileKind) {
    switch kind.shape {
    case .keys: add(mapping, kind.keys, at: "")
    case .named: addNamed(mapping, kind.keys, at: "")
    case .list: break
    }
  }

  private mutating func add(_ mapping: YAMLMapping, _ keys: KeySet, at outer: String) {
    for key in keys.keys {
      guard let entry = mapping[key.name] else { continue }
      add(entry, key, at: outer.isEmpty ? key.name : "\(outer).\(key.name)")
    }
  }

  private mutating func add(_ entry: YAMLMapping.Entry, _ key: KeyDeclaration, at path: String) {
    switch (key.type, entry.value) {
    case (.text(let form), let value), (.texts(let form, _), let value):
      if form.isProse { add(value, form, at: path, entry.keyRange) }
    case (.table(let form, _), .mapping(let table)):
      guard form.isProse else { return }
      for row in table.entries { add(row.value, form, at: "\(path).\(row.key)", row.keyRange) }
    case (.group(let keys), .mapping(let group)): add(group, keys, at: path)
    case (.named(let keys), .mapping(let groups)): addNamed(groups, keys, at: path)
    case (.groups(let keys), .sequence(let items, _)):
      for case .mapping(let item) in items {
        for inner in KeyedTexts(in: item, keys).texts { add(inner.text, at: path, entry.keyRange) }
      }
    default: break
    }
  }

  private mutating func addNamed(_ mapping: YAMLMapping, _ keys: KeySet, at outer: String) {
    for entry in mapping.entries {
      guard case .mapping(let group) = entry.value else { continue }
      add(group, keys, at: outer.isEmpty ? entry.key : "\(outer).\(entry.key)")
    }
  }

  private mutating func add(_ value: YAMLValue, _ form: TextForm, at path: String, _ range: SourceRange) {
    switch value {
    case .scalar(let text, _, _): add(words(of: text, form), at: path, range)
    case .sequence(let items, _): for item in items { add(item, form, at: path, range) }
    case .mapping, .null: break
    }
  }

  private mutating func add(_ words: String, at path: String, _ range: SourceRange) {
    guard !words.isEmpty else { return }
    if let place = places[path] {
      texts[place].text += "\n" + words
    } else {
      places[path] = texts.count
      texts.append(Text(path: path, text: words, range: range))
    }
  }

  /// The words that readers see: where a text may hold Markdown, without it.
  private func words(of text: String, _ form: TextForm) -> String {
    let trimmed = text.trimmingWhitespace()
    guard !form.isPlain else { return trimmed }
    let rendered = Self.markdown.render(MarkdownSource(text: trimmed, path: "", needsExcerpt: false))
    return SectionTexts.words(of: rendered.body)
  }

  /// Of what it renders only the author's words are used, so it needs no words of its own and no particular language.
  private static let markdown = MarkdownRenderer(
    language: .undetermined,
    strings: MarkdownStrings(
      alertNote: "", alertTip: "", alertImportant: "", alertWarning: "", alertCaution: "", table: "", footnotes: "",
      footnoteReference: "", footnoteBack: "", taskDone: "", taskOpen: ""), componentNames: [], terms: nil)
}
