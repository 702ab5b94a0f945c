/// The JSON Schema (2020-12) of kinds of files, made from the declarations of their keys.
///
/// A schema describes a file as any YAML reader that follows the core schema (YAML 1.2, section 10.3) returns it. To Baken a value
/// has the type of its key, so a title may be a number to other readers. Where a form can never be read as a number, only text is
/// allowed.
public struct KeySchema {
  private let language: AuthorLanguage
  private let isTranslation: Bool
  private let names: FormNames

  /// - Parameters:
  ///   - language: the language of titles and descriptions.
  ///   - isTranslation: whether the schema is for translations, which inherit what they leave out.
  ///   - names: the names that texts may have.
  public init(in language: AuthorLanguage, ofTranslations isTranslation: Bool = false, names: FormNames = FormNames()) {
    self.language = language
    self.isTranslation = isTranslation
    self.names = names
  }

  private static let dialect = "https://json-schema.org/draft/2020-12/schema"
  private static let comment = Words(
    en: "Read the YAML by its core schema (YAML 1.2, 10.3): a date is a text, and so are yes and no.",
    nl: "Lees de YAML volgens het kernschema (YAML 1.2, 10.3): een datum is een tekst, en dat zijn yes en no ook.")

  public func document(of kind: FileKind) -> SchemaValue {
    let rules = KeySetSchema(
      language: language, isTranslation: isTranslation, holdsOnlyWords: kind.translation == .wordsOnly,
      names: names)
    // Any translation may have the note of the texts that it was made from.
    let note = isTranslation ? [TranslationKeys.translates.declaration] : []
    let keys = rules.object(kind.keys, with: kind.shape == .keys ? note : [])
    var members: [(String, SchemaValue)] = [
      ("$schema", .string(Self.dialect)), ("$id", .string(identifier(kind.name))), ("title", .string(title(of: kind))),
      ("$comment", .string(Self.comment[language])),
    ]
    switch kind.shape {
    case .keys: members += keys
    case .named:
      members.append(("type", "object"))
      if !note.isEmpty { members.append(("properties", rules.properties(note))) }
      members.append(("additionalProperties", .members(keys)))
    case .list: members += [("type", "array"), ("items", .members(keys))]
    }
    let forms = kind.keys.specialForms
    if !forms.isEmpty { members.append(("$defs", .members(forms.map { ($0.name, $0.schema) }))) }
    return .members(members)
  }

  /// One document with the schemas of several kinds, by their names.
  public func document(of kinds: [FileKind]) -> SchemaValue {
    .members([
      ("$schema", .string(Self.dialect)), ("$id", .string(identifier(nil))),
      ("$defs", .members(kinds.map { ($0.name, document(of: $0)) })),
    ])
  }

  private func title(of kind: FileKind) -> String {
    kind.words[language] + (isTranslation ? Words(en: ", in a translation", nl: ", in een vertaling")[language] : "")
  }

  private func identifier(_ name: String?) -> String {
    (["urn:baken:schema"] + [isTranslation ? "translation" : nil, name].compactMap(\.self)).joined(separator: ":")
  }
}

extension KeySet {
  /// The special forms in these keys, without duplicates.
  fileprivate var specialForms: [SpecialForm] {
    keys.reduce(into: []) { forms, key in
      let found: [SpecialForm] = if case .special(let form) = key.type { [form] } else { key.type.nested?.specialForms ?? [] }
      for form in found where !forms.contains(where: { $0.name == form.name }) { forms.append(form) }
    }
  }
}
