import Diagnostics
import SiteModel

extension FileTexts {
  /// The texts of all files of a site that hold declared keys and are no pages.
  static func all(in folder: SiteFolder, of site: Site, _ features: FeatureReaders, includesAdvice: Bool) -> [FileTexts] {
    let kinds =
      [("site.", features.siteKeys.kind)] + features.data.compactMap { reader in reader.fileKind.map { (reader.part, $0) } }
    return kinds.flatMap { part, kind in
      folder.part(part).files.filter { $0.contentPath.hasSuffix(".yml") }.compactMap { file -> FileTexts? in
        let language = file.language(among: site.languages)
        return texts(of: file, kind).map {
          FileTexts(language: language, texts: $0, advice: site.configuration(language).advice, includesAdvice: includesAdvice)
        }
      }
    }
  }

  /// Nil when the file cannot be read, which was reported before.
  private static func texts(of file: SiteFolder.File, _ kind: FileKind) -> [KeyedText]? {
    var faults: [Diagnostic] = []
    guard let source = SourceText.read(file, into: &faults),
      case .mapping(let mapping)? = parseYAML(YAMLSource(text: source.text, path: file.displayPath), into: &faults)
    else { return nil }
    switch kind.shape {
    case .keys: return mapping.texts(kind.keys)
    case .named, .list:
      return mapping.entries.flatMap { entry -> [KeyedText] in
        guard case .mapping(let named) = entry.value else { return [] }
        return named.texts(kind.keys)
      }
    }
  }
}

extension SiteFolder.File {
  /// The language of a file by its name: `glossary.en.yml` is in English.
  fileprivate func language(among languages: [LanguageTag]) -> LanguageTag {
    let parts = contentPath.split(separator: "/").last.map { $0.split(separator: ".") } ?? []
    let named = parts.count > 2 ? LanguageTag(String(parts[parts.count - 2])) : nil
    return named.flatMap { languages.contains($0) ? $0 : nil } ?? languages[0]
  }
}
