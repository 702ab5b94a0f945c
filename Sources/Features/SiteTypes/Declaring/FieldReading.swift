import ContentLoading
import Diagnostics
import SiteModel

/// Reads the fields of a kind of content, of a component, or of a group, in one language.
struct FieldReading {
  /// The folders that references may name.
  let folders: [String]
  /// The names that fields may not have.
  let taken: Set<String>
  /// Whether the fields stand in a group, which holds no other groups.
  var isInGroup = false

  /// A field, with its words in one language.
  struct Declared {
    let name: Located<String>
    let type: FieldType
    let isNeeded: Bool
    let isMany: Bool
    let property: String?
    let example: String?
    let words: FieldWords
    let inner: [Declared]
  }

  func fields(_ named: [(id: Located<String>, reader: MappingReader)], into diagnostics: inout [Diagnostic]) -> [Declared] {
    named.compactMap { id, reader in
      var reader = reader
      let field = field(id, &reader)
      diagnostics += reader.finish()
      return field
    }
  }

  private func field(_ name: Located<String>, _ reader: inout MappingReader) -> Declared? {
    let isNamed = hasGoodName(name, &reader)
    let label = reader.text(FieldKeys.label)
    let help = reader.text(FieldKeys.help)?.value
    let type = reader.locatedChoice(FieldKeys.type)
    let isGroupInGroup = isInGroup && type?.value == .group
    if isGroupInGroup, let type {
      let others = FieldType.Name.allCases.filter { $0 != .group }.map(\.rawValue)
      reader.reportUnknown(Located(type.value.rawValue, at: type.range), FieldKeys.type.declaration, known: others)
    }
    let isMany = reader.flag(FieldKeys.many)
    let isNeeded = reader.flag(FieldKeys.required)
    let example = reader.text(FieldKeys.example)?.value
    let property = pattern(
      FieldKeys.property, /[a-z][A-Za-z0-9]*/,
      Words(
        en: "a property of schema.org is one word, such as version",
        nl: "een eigenschap van schema.org is één woord, zoals version"), &reader)
    if let type, isMany, !type.value.canBeMany {
      reader.add([
        Diagnostic(.typeFieldMany, at: reader.entry(FieldKeys.many)?.keyRange ?? name.range, ["type": type.value.rawValue])
      ])
    }
    var words = FieldWords(label: label.value, help: help)
    words.inverse = reader.text(FieldKeys.inverse)?.value
    let choices = choices(&reader, isRead: type?.value == .choice)
    if case .values(let values)? = choices?.source {
      words.values = Dictionary(zip(values, choices?.words ?? []), uniquingKeysWith: { first, _ in first })
    }
    let folder = folder(&reader, isRead: type?.value == .reference)
    let range = range(&reader, isRead: type?.value == .number)
    let inner = inner(&reader, isRead: type?.value == .group && !isInGroup)
    words.fields = Dictionary(inner.map { ($0.name.value, $0.words) }, uniquingKeysWith: { first, _ in first })
    let unknown = Declared(
      name: name, type: .unknown, isNeeded: false, isMany: false, property: nil, example: nil, words: words, inner: [])
    if taken.contains(name.value) { return nil }
    guard isNamed, let type, !isGroupInGroup else { return unknown }
    let resolved: FieldType? =
      switch type.value {
      case .text: .text
      case .markdown: .markdown
      case .number: range.map { .number($0) }
      case .flag: .flag
      case .date: .date
      case .moment: .moment
      case .choice: choices.map { .choice($0.source) }
      case .media: .media
      case .image: .image
      case .link: .link
      case .reference: folder.map { .reference($0) }
      // The inner fields get the words of all languages when the whole declaration is known.
      case .group: inner.isEmpty ? nil : .group([])
      }
    guard let resolved else { return unknown }
    return Declared(
      name: name, type: resolved, isNeeded: isNeeded, isMany: isMany && type.value.canBeMany, property: property,
      example: example, words: words, inner: inner)
  }

  private func hasGoodName(_ name: Located<String>, _ reader: inout MappingReader) -> Bool {
    guard name.value.wholeMatch(of: /[a-z][a-z0-9-]*/) != nil else {
      let better = Slug.from(name.value)
      let isBetter = better.wholeMatch(of: /[a-z][a-z0-9-]*/) != nil
      reader.add([Diagnostic(.typeFieldName, at: name.range, ["name": name.value], suggestion: isBetter ? better : nil)])
      return false
    }
    guard taken.contains(name.value) else { return true }
    reader.add([Diagnostic(.typeFieldTaken, at: name.range, ["name": name.value])])
    return false
  }

  /// The values of a choice with their words, or where they come from; nil when neither is stated, which is reported.
  private func choices(_ reader: inout MappingReader, isRead: Bool) -> (source: FieldChoices, words: [String])? {
    guard isRead else { return nil }
    if let source = reader.text(FieldKeys.of) {
      if let dimension = FieldChoices.dimensions[source.value] { return (.labels(dimension), []) }
      reader.reportUnknown(source, FieldKeys.of.declaration, known: FieldChoices.dimensions.keys.sorted())
      return nil
    }
    let values = reader.table(FieldKeys.values)
    for value in values { reader.checkSlug(value.name) }
    if !reader.has(FieldKeys.values) { reader.reportMissing(FieldKeys.values.declaration) }
    guard !values.isEmpty else { return nil }
    return (.values(values.map(\.name.value)), values.map { $0.text?.value ?? $0.name.value })
  }

  private func folder(_ reader: inout MappingReader, isRead: Bool) -> String? {
    guard isRead else { return nil }
    guard let folder = reader.text(FieldKeys.to) else {
      if !reader.has(FieldKeys.to) { reader.reportMissing(FieldKeys.to.declaration) }
      return nil
    }
    guard folders.contains(folder.value) else {
      reader.reportUnknown(folder, FieldKeys.to.declaration, known: folders)
      return nil
    }
    return folder.value
  }

  private func range(_ reader: inout MappingReader, isRead: Bool) -> ClosedRange<Double>? {
    guard isRead else { return nil }
    let least = bound(FieldKeys.least, &reader) ?? -.greatestFiniteMagnitude
    let greatest = bound(FieldKeys.greatest, &reader) ?? .greatestFiniteMagnitude
    guard least <= greatest else {
      if let text = reader.text(FieldKeys.greatest) {
        reader.reportBad(
          text, FieldKeys.greatest,
          reason: Words(
            en: "it is smaller than the value of least, \(least.plain)",
            nl: "het is kleiner dan de waarde van least, \(least.plain)"),
          example: least.plain)
      }
      return nil
    }
    return least...greatest
  }

  private func bound(_ key: Key<KeyPayload.Text>, _ reader: inout MappingReader) -> Double? {
    guard let text = reader.text(key) else { return nil }
    if let number = Double(text.value), number.isFinite { return number }
    reader.reportBad(text, key, reason: Words(en: "it is not a number", nl: "het is geen getal"))
    return nil
  }

  private func inner(_ reader: inout MappingReader, isRead: Bool) -> [Declared] {
    guard isRead else { return [] }
    if !reader.has(FieldKeys.fields) { reader.reportMissing(FieldKeys.fields.declaration) }
    var findings: [Diagnostic] = []
    let inner = FieldReading(folders: folders, taken: [], isInGroup: true).fields(reader.named(FieldKeys.fields), into: &findings)
    reader.add(findings)
    return inner
  }
}

extension FieldChoices {
  /// What `site.yml` declares, by its key there.
  static let dimensions: [String: Facet.Dimension] = [
    "audiences": .audience, "topics": .topic, "regions": .region, "sectors": .sector,
  ]
}

/// A text that must match a pattern; nil when it does not, which is reported.
func pattern(
  _ key: Key<KeyPayload.Text>, _ pattern: Regex<Substring>, _ rule: Words, _ reader: inout MappingReader
) -> String? {
  guard let text = reader.text(key) else { return nil }
  if text.value.wholeMatch(of: pattern) != nil { return text.value }
  reader.reportBad(text, key, reason: rule)
  return nil
}

extension FieldReading.Declared {
  /// The field with its words in each language.
  func field(words: [LanguageTag: FieldWords]) -> Field {
    let inner = inner.map { declared in
      declared.field(words: words.mapValues { $0.fields[declared.name.value] ?? declared.words })
    }
    let type: FieldType = if case .group = type { .group(inner) } else { type }
    return Field(
      name: name.value, type: type, isNeeded: isNeeded, isMany: isMany, property: property, example: example, words: words,
      range: name.range)
  }
}
