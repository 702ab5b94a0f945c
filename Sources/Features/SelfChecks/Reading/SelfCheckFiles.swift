import ContentLoading
import Diagnostics
import MarkdownRendering
import SiteModel

/// A self-check's file in the default language with the files of its translations.
struct SelfCheckFiles {
  /// The name of the file, without language and extension.
  let id: String
  var original: SiteFolder.File
  var translations: [(language: LanguageTag, file: SiteFolder.File)] = []
}

extension SiteFolder {
  /// The files of `self-checks/`, grouped. Invalid names and translations without an original are reported.
  func selfCheckFiles(languages: [LanguageTag], into diagnostics: inout [Diagnostic]) -> [SelfCheckFiles] {
    var groups: [String: SelfCheckFiles] = [:]
    var translations: [(id: String, language: LanguageTag, file: File)] = []
    for file in files where file.contentPath.hasPrefix(SelfCheckDocument.folder) && file.contentPath.hasSuffix(".yml") {
      let name = file.contentPath.dropFirst(SelfCheckDocument.folder.count).dropLast(4)
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      guard let id = parts.first, Slug.isValid(id) else {
        diagnostics.append(
          Diagnostic(
            .badFileName, at: SourceRange(path: file.displayPath),
            [
              "reason": Words(
                en: "the name of a self-check may have only small letters, digits and hyphens",
                nl: "in de naam van een zelfcheck mogen alleen kleine letters, cijfers en streepjes staan")
            ]))
        continue
      }
      if parts.count == 1 {
        groups[id] = SelfCheckFiles(id: id, original: file)
      } else if let tag = LanguageTag(parts[1]), languages.dropFirst().contains(tag) {
        translations.append((id, tag, file))
      } else {
        diagnostics.append(unknownLanguage(parts[1], in: file, languages: languages))
      }
    }
    for (id, language, file) in translations {
      if groups[id] == nil {
        diagnostics.append(
          Diagnostic(.translationWithoutOriginal, at: SourceRange(path: file.displayPath), ["original": "\(id).yml"]))
      }
      groups[id]?.translations.append((language, file))
    }
    return groups.values.sorted { $0.id < $1.id }
  }
}

/// Reads a self-check in all its languages.
struct SelfCheckLoading {
  let languages: [LanguageTag]
  let renderers: [LanguageTag: MarkdownRenderer]

  /// The documents of a group, the default language first; empty when the original has errors.
  func load(_ files: SelfCheckFiles, into diagnostics: inout [Diagnostic]) -> [SelfCheckDocument] {
    let keys = SelfCheckKeys.set
    guard let original = readMapping(of: files.original, what: keys.what, keys: keys, into: &diagnostics),
      let markdown = renderers[languages[0]]
    else { return [] }
    var reading = SelfCheckReading(id: files.id, file: files.original, language: languages[0], markdown: markdown)
    let first = reading.document(original)
    diagnostics += reading.diagnostics
    diagnostics += SelfCheckTexts.placeholderFaults(in: original)
    guard let first, !reading.diagnostics.contains(where: { $0.severity == .error }) else { return [] }
    return [first]
      + files.translations.compactMap { language, file in
        translation(of: first, original, language: language, file: file, into: &diagnostics)
      }
  }

  private func translation(
    of first: SelfCheckDocument, _ original: YAMLMapping, language: LanguageTag, file: SiteFolder.File,
    into diagnostics: inout [Diagnostic]
  ) -> SelfCheckDocument? {
    let what = Words(en: "the translation of the self-check", nl: "de vertaling van de zelfcheck")
    guard let overlay = readTranslation(of: original, .selfChecks, from: file, what: what, into: &diagnostics),
      let markdown = renderers[language]
    else { return nil }
    let faults = SelfCheckTexts.translationFaults(
      overlay, of: original, language: language, path: file.displayPath, isDraft: first.isDraft)
    diagnostics += faults
    guard !faults.contains(where: { $0.kind == .selfCheckUnknownTranslation || $0.kind == .selfCheckRuleInTranslation }) else {
      return nil
    }
    var reading = SelfCheckReading(id: first.id, file: file, language: language, markdown: markdown)
    let merged = original.removing(SelfCheckTexts.free).overlaid(by: overlay)
    var document = reading.document(merged)
    // Faults of the original were reported with the original.
    diagnostics += reading.diagnostics.filter { $0.range?.path == file.displayPath }
    document?.questionnaire = first.questionnaire
    if document?.slug == nil { document?.slug = first.slug }
    return document
  }
}
