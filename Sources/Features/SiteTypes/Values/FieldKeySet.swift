import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteModel

/// The declared keys of fields, and the reading of their values.
struct FieldKeySet: Sendable {
  let fields: [Field]
  private let keys: [FieldKey]

  /// - Parameter words: the words of each field for authors, in English and Dutch.
  init(_ fields: [Field], words: (Field) -> (en: FieldWords, nl: FieldWords)) {
    self.fields = fields
    keys = fields.map { FieldKey($0, words($0)) }
  }

  var declarations: DeclaredKeys { keys.map(\.declared) }

  /// The values in a mapping, which must allow these keys.
  func read(_ reader: inout MappingReader, _ markdown: MarkdownRenderer) -> FieldValues {
    FieldValues(fields, keys.map { $0.read(&reader, markdown) })
  }
}

/// The key of a field, by the way in which it is read.
private struct FieldKey: Sendable {
  private let field: Field
  private let way: Way

  private enum Way: Sendable {
    case one(Key<KeyPayload.Text>)
    case many(Key<KeyPayload.Texts>)
    case markup(Key<KeyPayload.Markup>)
    case flag(Key<KeyPayload.OptionalFlag>)
    case image(Key<KeyPayload.Group>)
    case images(Key<KeyPayload.Groups>)
    case group(Key<KeyPayload.Group>, FieldKeySet)
    case groups(Key<KeyPayload.Groups>, FieldKeySet)
    case ignored(Key<KeyPayload.Special>)
  }

  init(_ field: Field, _ words: (en: FieldWords, nl: FieldWords)) {
    self.field = field
    let rule = KeyRule { rules in
      if field.isNeeded {
        rules.need = .always
        // An empty group that lacks what it needs is reported for that.
        rules.isFilled = field.isMany || !field.type.fields.contains(where: \.isNeeded)
      }
      rules.isFact = field.type.isFact
    }
    let (en, nl) = ((words.en.label, words.en.help ?? ""), (words.nl.label, words.nl.help ?? ""))
    let (name, example) = (field.name, field.example ?? field.type.example(isMany: field.isMany))
    switch field.type {
    case .markdown: way = .markup(.markdown(name, .markdown, rule, example: example, en: en, nl: nl))
    case .unknown: way = .ignored(.special(name, .anything, rule, example: example, en: en, nl: nl))
    case .flag: way = .flag(.flag(name, rule, example: example, en: en, nl: nl))
    case .image where field.isMany: way = .images(.groups(name, of: ImageFieldKeys.set, rule, example: example, en: en, nl: nl))
    case .image: way = .image(.group(name, ImageFieldKeys.set, rule, example: example, en: en, nl: nl))
    case .group(let inner):
      let keys = FieldKeySet(inner) { field in
        (words.en.fields[field.name] ?? FieldWords(label: field.name), words.nl.fields[field.name] ?? FieldWords(label: field.name))
      }
      let set = KeySet(en: "the group \(name)", nl: "de groep \(name)", keys.declarations)
      way =
        field.isMany
        ? .groups(.groups(name, of: set, rule, example: example, en: en, nl: nl), keys)
        : .group(.group(name, set, rule, example: example, en: en, nl: nl), keys)
    default:
      way =
        field.isMany
        ? .many(.texts(name, of: field.type.form(words), rule, example: example, en: en, nl: nl))
        : .one(.text(name, field.type.form(words), rule, example: example, en: en, nl: nl))
    }
  }

  var declared: any DeclaredKey {
    switch way {
    case .one(let key): key
    case .many(let key): key
    case .markup(let key): key
    case .flag(let key): key
    case .image(let key), .group(let key, _): key
    case .images(let key), .groups(let key, _): key
    case .ignored(let key): key
    }
  }

  func read(_ reader: inout MappingReader, _ markdown: MarkdownRenderer) -> [Located<FieldValue>] {
    switch way {
    case .one(let key):
      guard let text = reader.text(key) else { return [] }
      return [value(of: text, key.declaration, &reader, markdown)].compactMap(\.self)
    case .many(let key): return reader.texts(key).compactMap { value(of: $0, key.declaration, &reader, markdown) }
    case .markup(let key):
      guard let text = reader.text(key) else { return [] }
      return [Located(.markup(reader.blocks(text, of: key, markdown)), at: text.range)]
    case .flag(let key):
      guard let flag = reader.flag(key), let range = reader.entry(key)?.value.range else { return [] }
      return [Located(.flag(flag), at: range)]
    case .image(let key):
      guard let group = reader.group(key) else { return [] }
      return [image(group, &reader)].compactMap(\.self)
    case .images(let key): return reader.groups(key).compactMap { image($0, &reader) }
    case .group(let key, let keys):
      guard let group = reader.group(key) else { return [] }
      return [values(group, keys, &reader, markdown)]
    case .groups(let key, let keys): return reader.groups(key).map { values($0, keys, &reader, markdown) }
    case .ignored: return []
    }
  }

  private func values(
    _ group: MappingReader, _ keys: FieldKeySet, _ reader: inout MappingReader, _ markdown: MarkdownRenderer
  ) -> Located<FieldValue> {
    var group = group
    let values = keys.read(&group, markdown)
    let findings = group.finish()
    reader.add(findings)
    if field.isNeeded, field.isMany, findings.isEmpty, group.mapping.entries.isEmpty {
      reader.add([Diagnostic(.emptyKey, at: group.mapping.range, ["key": field.name])])
    }
    return Located(.group(values), at: group.mapping.range)
  }

  private func image(_ group: MappingReader, _ reader: inout MappingReader) -> Located<FieldValue>? {
    var group = group
    let file = group.text(ImageFieldKeys.file)
    let alt = group.text(ImageFieldKeys.alt)
    reader.add(group.finish())
    guard !file.value.isEmpty, !alt.value.isEmpty else { return nil }
    let image = MarkupBody.Image(
      path: file.value.removingPercentEncodingOrSelf, alt: alt.value, title: nil, range: file.range)
    return Located(.image(image), at: file.range)
  }

  /// The value in a text; nil when a finding says what is wrong with it.
  private func value(
    of text: Located<String>, _ key: KeyDeclaration, _ reader: inout MappingReader, _ markdown: MarkdownRenderer
  ) -> Located<FieldValue>? {
    let value: FieldValue? =
      switch field.type {
      case .text: .text(markdown.typographic(text.value))
      case .number(let range): reader.number(in: text, key, range).map { .number($0, text.value) }
      case .date: reader.date(in: text).map { .date($0) }
      case .moment: reader.moment(in: text).map { .moment($0) }
      case .choice(let choices): reader.choice(text, key, among: choices).map { .choice($0) }
      case .media: .media(contentLink(text))
      case .link: reader.destination(text, key, markdown).map { .link($0) }
      case .reference: .reference(text.value)
      case .markdown, .flag, .image, .group, .unknown: nil
      }
    return value.map { Located($0, at: text.range) }
  }
}

extension SpecialForm {
  fileprivate static let anything = SpecialForm(
    name: "anything", words: Words(en: "what the declaration of the field says", nl: "wat bij het veld is aangegeven"), schema: true
  )
}

/// The keys of an image in a field.
enum ImageFieldKeys {
  static let set = KeySet(en: "the image", nl: "de afbeelding", [file, alt])

  static let file = Key.neededText(
    "file", .picture, example: "../media/picture.jpg",
    en: ("The file with the image", "A file in media/, as seen from this file."),
    nl: ("Het bestand met de afbeelding", "Een bestand in media/, gezien vanuit dit bestand."))
  static let alt = Key.neededText(
    "alt", .prose, example: "what the picture shows",
    en: ("What the image shows, in words", "People who do not see it hear or read this."),
    nl: ("Wat er op de afbeelding te zien is", "Wie haar niet ziet, hoort of leest deze tekst."))
}

extension MappingReader {
  fileprivate mutating func number(in text: Located<String>, _ key: KeyDeclaration, _ range: ClosedRange<Double>) -> Double? {
    guard text.value.isDecimal, let number = Double(text.value) else {
      let comma = text.value.wholeMatch(of: /-?[0-9]+,[0-9]+/) != nil
      reportBad(
        text, key,
        reason: Words(
          en: "it is not a number of digits with at most one decimal point",
          nl: "het is geen getal met cijfers en hoogstens één punt"),
        suggestion: comma ? text.value.replacing(",", with: ".") : nil)
      return nil
    }
    guard range.contains(number) else {
      let reason =
        number < range.lowerBound
        ? Words(en: "it must be at least \(range.lowerBound.plain)", nl: "het moet ten minste \(range.lowerBound.plain) zijn")
        : Words(en: "it must be at most \(range.upperBound.plain)", nl: "het mag hoogstens \(range.upperBound.plain) zijn")
      reportBad(text, key, reason: reason)
      return nil
    }
    return number
  }

  fileprivate mutating func choice(_ text: Located<String>, _ key: KeyDeclaration, among choices: FieldChoices) -> String? {
    // A check of the site looks at the names that site.yml declares.
    guard case .values(let known) = choices, !known.contains(text.value) else { return text.value }
    reportUnknown(text, key, known: known)
    return nil
  }
}

extension String {
  /// Whether the text is a number: digits, and at most one point between them. A regular expression would be made anew for each
  /// number, which takes longer than reading all other fields.
  fileprivate var isDecimal: Bool {
    let digits = utf8.first == UInt8(ascii: "-") ? utf8.dropFirst() : utf8[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { 48...57 ~= $0 } }
  }
}

extension Double {
  /// Without decimals where there are none.
  var plain: String { self == rounded() && magnitude < 1e15 ? String(Int(self)) : String(self) }
}

extension FieldType {
  /// Whether the value is the same in every language.
  fileprivate var isFact: Bool {
    switch self {
    case .number, .flag, .date, .moment, .choice, .reference: true
    case .text, .markdown, .media, .image, .link, .group, .unknown: false
    }
  }

  /// The form of a value that is one text, with the words for the values of a choice.
  fileprivate func form(_ words: (en: FieldWords, nl: FieldWords)) -> TextForm {
    var form = form
    if case .choice(.values(let values)) = self {
      form.choices = values.map {
        KeyChoice($0, Words(en: words.en.values[$0] ?? $0, nl: words.nl.values[$0] ?? words.en.values[$0] ?? $0))
      }
    }
    return form
  }

  private var form: TextForm {
    switch self {
    case .number: .decimal
    case .date: .date
    case .moment: .moment
    case .choice(.values(let values)):
      TextForm(
        "choice", en: "one of these words: \(values.joined(separator: ", "))",
        nl: "een van deze woorden: \(values.joined(separator: ", "))",
        pattern: "^(\(values.joined(separator: "|")))$")
    case .choice(.labels(.audience)): .audience
    case .choice(.labels(.topic)): .topic
    case .choice(.labels(.region)): .region
    case .choice(.labels): .sector
    case .media: .path
    case .link: .destination
    case .reference(let folder):
      TextForm(
        "reference", en: "the name of a file in \(folder)/, without .md or .yml",
        nl: "de naam van een bestand in \(folder)/, zonder .md of .yml",
        isAlwaysText: true, naming: .name(folder: folder))
    case .text, .markdown, .flag, .image, .group, .unknown: .plain
    }
  }

  fileprivate func example(isMany: Bool) -> String {
    let one =
      switch self {
      case .text, .markdown, .unknown: "…"
      case .number(let range): range.contains(12) ? "12" : range.lowerBound.plain
      case .flag: "true"
      case .date: "2027-03-11"
      case .moment: "2027-03-11T09:30"
      case .choice(.values(let values)): values.first ?? "…"
      case .choice(.labels(.audience)): "schools"
      case .choice(.labels): "…"
      case .media: "../media/file.pdf"
      case .image: "{file: ../media/picture.jpg, alt: …}"
      case .link: "../pages/about.md"
      case .reference: "…"
      case .group(let fields): "{\(fields.first?.name ?? "name"): …}"
      }
    return isMany ? "[\(one)]" : one
  }
}
