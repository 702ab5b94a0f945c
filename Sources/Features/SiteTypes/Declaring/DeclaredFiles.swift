import ContentLoading
import Diagnostics
import SiteModel

/// The files that declare things of one sort, such as kinds of content: one for each thing, with its translations.
struct DeclaredFiles {
  struct Group {
    /// The name of the file, without language and extension.
    let name: String
    let original: SiteFolder.File
    let translations: [(language: LanguageTag, file: SiteFolder.File)]
  }

  /// The files `FOLDER/NAME.yml` with their translations `FOLDER/NAME.LANGUAGE.yml`, in the order of their names. Translations
  /// without an original are reported.
  static func groups(
    in folder: SiteFolder, _ part: String, languages: [LanguageTag], into diagnostics: inout [Diagnostic]
  ) -> [Group] {
    let files = folder.part(part).files.filter { file in
      file.contentPath.hasSuffix(".yml") && !file.contentPath.dropFirst(part.count).contains("/")
    }
    let originals = files.filter { !Self.name(of: $0, part).contains(".") }
    let names = originals.map { Self.name(of: $0, part) }
    for file in files {
      let name = Self.name(of: file, part)
      guard let dot = name.firstIndex(of: "."), !names.contains(String(name[..<dot])) else { continue }
      diagnostics.append(
        Diagnostic(
          .translationWithoutOriginal, at: SourceRange(path: file.displayPath), ["original": "\(name[..<dot]).yml"]))
    }
    return zip(names, originals).map { name, file in
      let translations = folder.part(part).translations(
        of: part + name, extension: "yml", into: &diagnostics, languages: languages)
      return Group(name: name, original: file, translations: translations)
    }
  }

  private static func name(of file: SiteFolder.File, _ part: String) -> String {
    String(file.contentPath.dropFirst(part.count).dropLast(".yml".count))
  }

  /// What is wrong with the translation of a declaration: it may state words only, and only for what the original has.
  static func findings(
    inTranslation translation: YAMLMapping, of original: YAMLMapping, at path: String, _ keys: KeySet
  ) -> [Diagnostic] {
    translation.entries.flatMap { entry -> [Diagnostic] in
      guard let key = keys[entry.key] else {
        // The reader of the whole reports it.
        return []
      }
      if key.rules.isFact {
        return [Diagnostic(.typeFactInTranslation, at: entry.keyRange, ["key": entry.key, "original": path])]
      }
      guard case .mapping(let below)? = original[entry.key]?.value, case .mapping(let above) = entry.value else { return [] }
      switch key.type {
      case .named(let inner): return named(above, below, at: path, inner)
      case .table: return unknown(above, below)
      default: return []
      }
    }
  }

  private static func named(_ above: YAMLMapping, _ below: YAMLMapping, at path: String, _ keys: KeySet) -> [Diagnostic] {
    unknown(above, below)
      + above.entries.flatMap { entry -> [Diagnostic] in
        guard case .mapping(let inner) = entry.value, case .mapping(let original)? = below[entry.key]?.value else { return [] }
        return findings(inTranslation: inner, of: original, at: path, keys)
      }
  }

  private static func unknown(_ above: YAMLMapping, _ below: YAMLMapping) -> [Diagnostic] {
    let known = below.entries.map(\.key)
    return above.entries.filter { below[$0.key] == nil }.map { entry in
      Diagnostic(
        .unknownKey, at: entry.keyRange,
        ["key": entry.key, "what": Words(en: "the original", nl: "het origineel"), "known": Words.list(known)],
        guess: nearest(to: entry.key, among: known))
    }
  }
}

extension [Diagnostic] {
  /// The findings that a translation causes by itself: what the original causes is reported there.
  func ofTranslation(at path: String) -> [Diagnostic] {
    filter { $0.range?.path == path && $0.kind != .missingKey }
  }
}
