import ContentLoading
import Diagnostics
import SiteModel

/// Reads the kinds of content that a site declares in `types/`.
struct ContentTypeReading {
  static let part = "types/"
  private static let kindOfContent = Words(en: "the kind of content", nl: "de soort inhoud")

  let languages: [LanguageTag]
  /// The folders that features of Baken read.
  let builtIn: [String]

  /// The declarations, as far as they hold; the folders that they name may be referred to by all of them.
  func types(in folder: SiteFolder, into diagnostics: inout [Diagnostic]) -> [ContentType] {
    let groups = DeclaredFiles.groups(in: folder, Self.part, languages: languages, into: &diagnostics)
    var declared: [(group: DeclaredFiles.Group, mapping: YAMLMapping)] = []
    for group in groups {
      guard let mapping = readMapping(of: group.original, what: Self.kindOfContent, keys: TypeKeys.set, into: &diagnostics) else {
        continue
      }
      declared.append((group, mapping))
    }
    let folders = (["pages"] + builtIn + declared.compactMap { $0.mapping.plainText(TypeKeys.folder.name) }).unique
    var owners: [String: SourceRange] = [:]
    var types: [ContentType] = []
    for (group, mapping) in declared {
      guard let type = type(group, mapping, folders: folders, owners: &owners, into: &diagnostics) else { continue }
      types.append(type)
    }
    return types
  }

  /// What one file states, in one language.
  private struct Stated {
    let words: TypeWords
    let folder: Located<String>
    let fields: [FieldReading.Declared]
    let sort: [Located<String>]
    let filter: [Located<String>]
    let schemaType: String?
    let feed: (isWanted: Bool, range: SourceRange)
  }

  private func type(
    _ group: DeclaredFiles.Group, _ mapping: YAMLMapping, folders: [String], owners: inout [String: SourceRange],
    into diagnostics: inout [Diagnostic]
  ) -> ContentType? {
    let path = group.original.displayPath
    var findings: [Diagnostic] = []
    let stated = read(mapping, name: group.name, folders: folders, into: &findings)
    var words = [languages[0]: stated.words]
    for (language, file) in group.translations {
      guard let overlay = readMapping(of: file, what: Self.kindOfContent, keys: TypeKeys.set, into: &findings) else { continue }
      findings += DeclaredFiles.findings(inTranslation: overlay, of: mapping, at: path, TypeKeys.set)
      var own: [Diagnostic] = []
      words[language] = read(mapping.overlaid(by: overlay), name: group.name, folders: folders, into: &own).words
      findings += own.ofTranslation(at: file.displayPath)
    }
    for language in languages where words[language] == nil { words[language] = stated.words }
    let hasFolder = claim(stated.folder, path: path, &owners, into: &findings)
    let fields = stated.fields.map { declared in
      declared.field(words: words.mapValues { $0.fields[declared.name.value] ?? declared.words })
    }
    let sort = sortKeys(stated.sort, fields, into: &findings)
    let filters = filters(stated.filter, fields, into: &findings)
    if stated.feed.isWanted, stated.words.list == nil {
      findings.append(Diagnostic(.typeFeedWithoutList, at: stated.feed.range, ["folder": stated.folder.value]))
    }
    diagnostics += findings
    guard hasFolder else { return nil }
    let fieldKeys = FieldKeySet(fields) { $0.authorWords(defaultLanguage: languages[0]) }
    let folder = stated.folder.value
    return ContentType(
      name: group.name, folder: folder, fields: fields, sort: sort, filters: filters, schemaType: stated.schemaType,
      hasFeed: stated.feed.isWanted && stated.words.list != nil, words: words,
      range: mapping[TypeKeys.folder.name]?.keyRange ?? mapping.range,
      pageKind: Page.Kind("type \(folder)", order: .byContent), fileKind: fileKind(folder, words, fieldKeys), fieldKeys: fieldKeys)
  }

  private func read(
    _ mapping: YAMLMapping, name: String, folders: [String], into diagnostics: inout [Diagnostic]
  ) -> Stated {
    var reader = MappingReader(mapping, TypeKeys.set, name: name)
    var words = TypeWords(name: reader.text(TypeKeys.name).value, plural: reader.text(TypeKeys.plural).value)
    words.summary = reader.text(TypeKeys.summary)?.value
    words.list = reader.text(TypeKeys.list)
    if let list = words.list { reader.checkSlug(list) }
    let folder = reader.text(TypeKeys.folder)
    if !folder.value.isEmpty { reader.checkSlug(folder) }
    var findings: [Diagnostic] = []
    let fields = FieldReading(folders: folders, taken: Self.taken).fields(reader.named(TypeKeys.fields), into: &findings)
    words.fields = Dictionary(fields.map { ($0.name.value, $0.words) }, uniquingKeysWith: { first, _ in first })
    let schemaType = pattern(
      TypeKeys.data, /[A-Z][A-Za-z0-9]*/,
      Words(
        en: "a type of schema.org begins with a capital letter, such as CreativeWork",
        nl: "een type van schema.org begint met een hoofdletter, zoals CreativeWork"), &reader)
    let stated = Stated(
      words: words, folder: folder, fields: fields, sort: reader.texts(TypeKeys.sort), filter: reader.texts(TypeKeys.filter),
      schemaType: schemaType, feed: (reader.flag(TypeKeys.feed), reader.entry(TypeKeys.feed)?.keyRange ?? mapping.range))
    diagnostics += reader.finish() + findings
    return stated
  }

  /// The keys of every page, which no field may have.
  private static let taken = Set(PageKeys.page.keys.map(\.name) + PageKeys.section.keys.map(\.name))

  /// Whether the kind may have its folder.
  private func claim(
    _ folder: Located<String>, path: String, _ owners: inout [String: SourceRange], into diagnostics: inout [Diagnostic]
  ) -> Bool {
    guard Slug.isValid(folder.value) else { return false }
    let reason: Words? =
      if (["pages"] + builtIn).contains(folder.value) {
        Words(en: "Baken reads it itself", nl: "Baken leest die zelf")
      } else if ["media", "static", "theme", "types", "assets"].contains(folder.value) {
        Words(en: "it is for other files", nl: "die is voor andere bestanden")
      } else if let other = owners[folder.value] {
        Words(en: "\(other.path) already uses it", nl: "\(other.path) gebruikt die al")
      } else {
        nil
      }
    guard let reason else {
      owners[folder.value] = folder.range
      return true
    }
    diagnostics.append(Diagnostic(.typeFolderTaken, at: folder.range, ["folder": folder.value, "reason": reason]))
    return false
  }

  private func sortKeys(
    _ names: [Located<String>], _ fields: [Field], into diagnostics: inout [Diagnostic]
  ) -> [ContentType.SortKey] {
    let keys = names.compactMap { text -> ContentType.SortKey? in
      let isDescending = text.value.hasPrefix("-")
      let name = isDescending ? String(text.value.dropFirst()) : text.value
      if name == PageKeys.title.name { return ContentType.SortKey(field: nil, isDescending: isDescending) }
      if fields.contains(where: { $0.name == name }) { return ContentType.SortKey(field: name, isDescending: isDescending) }
      diagnostics.append(
        unknownField(Located(name, at: text.range), TypeKeys.sort.name, [PageKeys.title.name] + fields.map(\.name)))
      return nil
    }
    // Equal ones stand in the order of their titles.
    return keys.contains { $0.field == nil } ? keys : keys + [ContentType.SortKey(field: nil, isDescending: false)]
  }

  private func filters(_ names: [Located<String>], _ fields: [Field], into diagnostics: inout [Diagnostic]) -> [Field] {
    let choices = fields.filter { if case .choice = $0.type { true } else { false } }
    var seen: Set<String> = []
    return names.filter { seen.insert($0.value).inserted }.compactMap { name in
      if let field = choices.first(where: { $0.name == name.value }) { return field }
      if fields.contains(where: { field in if case .unknown = field.type { field.name == name.value } else { false } }) {
        return nil
      }
      let known = choices.map(\.name)
      diagnostics.append(
        fields.contains { $0.name == name.value }
          ? Diagnostic(
            .typeFilterOfNoChoice, at: name.range,
            ["name": name.value, "known": Words.list(known, orElse: Words(en: "there are none", nl: "die zijn er niet"))])
          : unknownField(name, TypeKeys.filter.name, known))
      return nil
    }
  }

  private func unknownField(_ name: Located<String>, _ key: String, _ known: [String]) -> Diagnostic {
    Diagnostic(
      .unknownValue, at: name.range, ["value": name.value, "key": key, "known": Words.list(known)],
      guess: .nearest(to: name.value, among: known))
  }

  private func fileKind(_ folder: String, _ words: [LanguageTag: TypeWords], _ fields: FieldKeySet) -> FileKind {
    let (en, nl) = words.authorWords(defaultLanguage: languages[0])
    let keys = KeySet(
      en: "the front matter", nl: "de gegevens bovenaan",
      PageKeys.names + fields.declarations + PageKeys.times + PageKeys.presentation + PageKeys.home)
    return FileKind(
      folder, keys, isPlacedByAll: true, en: "\(en.name.lowercasedAtStart): a file in \(folder)/",
      nl: "\(nl.name.lowercasedAtStart): een bestand in \(folder)/")
  }
}

extension Field {
  /// The words for authors, who are addressed in English or Dutch: those of the site in that language, else in its default one.
  func authorWords(defaultLanguage: LanguageTag) -> (en: FieldWords, nl: FieldWords) {
    let standard = words(in: defaultLanguage)
    return (words.inLanguage("en") ?? standard, words.inLanguage("nl") ?? standard)
  }
}

extension [LanguageTag: TypeWords] {
  fileprivate func authorWords(defaultLanguage: LanguageTag) -> (en: TypeWords, nl: TypeWords) {
    let standard = self[defaultLanguage] ?? TypeWords(name: "", plural: "")
    return (inLanguage("en") ?? standard, inLanguage("nl") ?? standard)
  }
}

extension Dictionary where Key == LanguageTag {
  /// The value for a language or a variety of it, such as `en-GB`.
  func inLanguage(_ primary: String) -> Value? {
    first { $0.key.code == primary }?.value ?? filter { $0.key.primary == primary }.min { $0.key.code < $1.key.code }?.value
  }
}

extension YAMLMapping {
  /// The text of a key; nil for any other value.
  fileprivate func plainText(_ key: String) -> String? {
    if case .scalar(let text, _, _)? = self[key]?.value { text } else { nil }
  }
}

extension [String] {
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

extension String {
  /// The text with a small first letter, unless it begins with an abbreviation.
  var lowercasedAtStart: String {
    guard let first, dropFirst().first?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }
}
