import ContentLoading
import Diagnostics
import SiteModel

/// Reads the components that a site declares in `theme/components/`.
struct ComponentDeclarations {
  static let part = "theme/components/"
  private static let component = Words(en: "the component", nl: "het onderdeel")

  let languages: [LanguageTag]
  /// The folders that references may name.
  let folders: [String]
  /// The names of the components that Baken has itself.
  let builtIn: Set<String>

  func readers(in folder: SiteFolder, into diagnostics: inout [Diagnostic]) -> [DeclaredComponentReader] {
    let groups = DeclaredFiles.groups(in: folder, Self.part, languages: languages, into: &diagnostics)
    let templates = templates(in: folder)
    for (name, file) in templates.sorted(by: { $0.key < $1.key }) where !groups.contains(where: { $0.name == name }) {
      diagnostics.append(
        Diagnostic(
          .componentTemplateAlone, at: SourceRange(path: file.displayPath), ["name": name, "path": "\(Self.part)\(name).yml"]))
    }
    return groups.compactMap { group in
      let place = SourceRange(path: group.original.displayPath)
      guard Slug.isValid(group.name), !group.name.contains("--") else {
        diagnostics.append(
          Diagnostic(
            .badFileName, at: place,
            [
              "reason": Words(
                en: "the name of a component may have only small letters, digits and hyphens",
                nl: "in de naam van een onderdeel mogen alleen kleine letters, cijfers en streepjes staan")
            ]))
        return nil
      }
      guard !builtIn.contains(group.name) else {
        diagnostics.append(Diagnostic(.componentNameTaken, at: place, ["name": group.name]))
        return nil
      }
      guard templates[group.name] != nil else {
        diagnostics.append(
          Diagnostic(.componentWithoutTemplate, at: place, ["name": group.name, "path": "\(Self.part)\(group.name).mustache"]))
        return nil
      }
      return reader(group, into: &diagnostics)
    }
  }

  private func templates(in folder: SiteFolder) -> [String: SiteFolder.File] {
    let files = folder.part(Self.part).files.filter { $0.contentPath.hasSuffix(".mustache") }
    return Dictionary(
      files.map { (String($0.contentPath.dropFirst(Self.part.count).dropLast(".mustache".count)), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private func reader(_ group: DeclaredFiles.Group, into diagnostics: inout [Diagnostic]) -> DeclaredComponentReader? {
    guard let mapping = readMapping(of: group.original, what: Self.component, keys: ComponentKeys.set, into: &diagnostics) else {
      return nil
    }
    let (name, declared) = read(mapping, group.name, into: &diagnostics)
    var names = [languages[0]: name]
    var words = [languages[0]: declared.words]
    for (language, file) in group.translations {
      guard let overlay = readMapping(of: file, what: Self.component, keys: ComponentKeys.set, into: &diagnostics) else { continue }
      diagnostics += DeclaredFiles.findings(
        inTranslation: overlay, of: mapping, at: group.original.displayPath, ComponentKeys.set)
      var own: [Diagnostic] = []
      let (name, translated) = read(mapping.overlaid(by: overlay), group.name, into: &own)
      diagnostics += own.ofTranslation(at: file.displayPath)
      (names[language], words[language]) = (name, translated.words)
    }
    let fields = declared.map { field in
      field.field(
        words: Dictionary(
          uniqueKeysWithValues: languages.map { language in
            (language, words[language]?[field.name.value] ?? field.words)
          }))
    }
    let keys = FieldKeySet(fields) { $0.authorWords(defaultLanguage: languages[0]) }
    return DeclaredComponentReader(
      name: group.name, words: Words(en: names.inLanguage("en") ?? name, nl: names.inLanguage("nl") ?? name),
      keys: KeySet(en: "the component \(group.name)", nl: "het onderdeel \(group.name)", keys.declarations), fieldKeys: keys)
  }

  private func read(
    _ mapping: YAMLMapping, _ name: String, into diagnostics: inout [Diagnostic]
  ) -> (name: String, fields: [FieldReading.Declared]) {
    var reader = MappingReader(mapping, ComponentKeys.set, name: name)
    let words = reader.text(ComponentKeys.name).value
    var findings: [Diagnostic] = []
    let fields = FieldReading(folders: folders, taken: ["t"]).fields(reader.named(ComponentKeys.fields), into: &findings)
    diagnostics += reader.finish() + findings
    return (words.lowercasedAtStart, fields)
  }
}

extension [FieldReading.Declared] {
  fileprivate var words: [String: FieldWords] {
    Dictionary(map { ($0.name.value, $0.words) }, uniquingKeysWith: { first, _ in first })
  }
}
