import Diagnostics
import ParallelWork
import SiteModel

/// All translations of a site, and those that it lacks.
public struct SiteTranslations: Sendable {
  /// A file in the default language without a translation.
  public struct Missing: Sendable {
    public let language: LanguageTag
    /// The file in the default language as the user would type it.
    public let original: String
    public let title: String?
  }

  /// The default language.
  public let sourceLanguage: LanguageTag
  /// In the order of their paths.
  public fileprivate(set) var files: [TranslatedFile] = []
  public fileprivate(set) var missing: [Missing] = []
  /// The translations that could not be compared, because they or their originals have errors.
  public fileprivate(set) var unreadable: [String] = []

  fileprivate init(_ parts: [SiteTranslations], from sourceLanguage: LanguageTag) {
    self.init(from: sourceLanguage)
    files = parts.flatMap(\.files).sorted { $0.contentPath.precedesByBytes($1.contentPath) }
    missing = parts.flatMap(\.missing)
    unreadable = parts.flatMap(\.unreadable)
  }

  fileprivate init(from sourceLanguage: LanguageTag) { self.sourceLanguage = sourceLanguage }
}

extension ContentLoader {
  /// Compares every translation of the site with its original. What is wrong in a file is for ``load(reusing:)`` to report.
  public func translations() async -> SiteTranslations {
    var ignored: [Diagnostic] = []
    let loading = PageLoading(context)
    let includesDrafts = includesDrafts
    let groups = folder.documentGroups(languages: context.languages, features: context.features, into: &ignored)
    let ofPages = await groups.parallelMap { loading.translations(of: $0, includesDrafts: includesDrafts) }
    let readers = context.features.data.compactMap { reader in reader.fileKind.map { (part: reader.part, kind: $0) } }
    let ofFiles = ([(part: "site.", kind: context.features.siteKeys.kind)] + readers).flatMap { part, kind in
      kind.translation == .none ? [] : translations(of: kind, in: folder.part(part))
    }
    return SiteTranslations(ofPages + ofFiles, from: context.languages[0])
  }

  /// The translations of the YAML files of a kind.
  private func translations(of kind: FileKind, in part: SiteFolder) -> [SiteTranslations] {
    let names = part.files.compactMap { file -> (file: SiteFolder.File, stem: String, language: LanguageTag?)? in
      guard file.contentPath.hasSuffix(".yml") else { return nil }
      let stem = String(file.contentPath.dropLast(".yml".count))
      let language = context.languages.dropFirst().first { stem.hasSuffix(".\($0.code)") }
      return (file, language.map { String(stem.dropLast($0.code.count + 1)) } ?? stem, language)
    }
    return names.filter { $0.language == nil }.map { original in
      let others = names.filter { $0.stem == original.stem && $0.language != nil }
      return translations(
        of: original.file, kind, others.compactMap { other in other.language.map { (language: $0, file: other.file) } })
    }
  }

  private func translations(
    of original: SiteFolder.File, _ kind: FileKind, _ others: [(language: LanguageTag, file: SiteFolder.File)]
  ) -> SiteTranslations {
    var result = SiteTranslations(from: context.languages[0])
    var ignored: [Diagnostic] = []
    guard let first = readMapping(of: original, what: kind.words, into: &ignored) else {
      result.unreadable = others.map(\.file.displayPath)
      return result
    }
    if first.isDraft, !includesDrafts { return result }
    let source = TranslatableText(of: first, kind)
    for language in context.languages.dropFirst() {
      guard let file = others.first(where: { $0.language == language })?.file else {
        result.missing.append(SiteTranslations.Missing(language: language, original: original.displayPath, title: first.title))
        continue
      }
      guard var mapping = readMapping(of: file, what: kind.words, into: &ignored) else {
        result.unreadable.append(file.displayPath)
        continue
      }
      let accepted = AcceptedTexts.taken(from: &mapping, kind.shape, into: &ignored)
      result.files.append(
        TranslatedFile(
          file, in: language, of: original, title: first.title, isPage: false, shape: kind.shape,
          TranslationComparison(of: TranslatableText(of: mapping, kind), with: source, accepted), accepted))
    }
    return result
  }
}

extension PageLoading {
  /// The translations of a page, and the languages that have none.
  fileprivate func translations(of group: DocumentGroup, includesDrafts: Bool) -> SiteTranslations {
    var result = SiteTranslations(from: context.languages[0])
    guard let original = group.original else { return result }
    guard let (first, source) = translatable(original, context.languages[0], group.kind) else {
      result.unreadable = group.translations.map(\.file.displayPath)
      return result
    }
    if first.isDraft, !includesDrafts { return result }
    for language in context.languages.dropFirst() {
      guard let file = group.translations.first(where: { $0.language == language })?.file else {
        result.missing.append(SiteTranslations.Missing(language: language, original: original.displayPath, title: first.title))
        continue
      }
      guard let (mapping, text) = translatable(file, language, group.kind) else {
        result.unreadable.append(file.displayPath)
        continue
      }
      var (stated, ignored): (YAMLMapping, [Diagnostic]) = (mapping, [])
      let accepted = AcceptedTexts.taken(from: &stated, into: &ignored)
      result.files.append(
        TranslatedFile(
          file, in: language, of: original, title: first.title, isPage: true, shape: .keys,
          TranslationComparison(of: text, with: source, accepted), accepted))
    }
    return result
  }
}

extension YAMLMapping {
  /// Whether the file is marked as not finished.
  fileprivate var isDraft: Bool {
    if case .scalar("true", true, _)? = self[PageKeys.draft.name]?.value { true } else { false }
  }

  fileprivate var title: String? {
    if case .scalar(let title, _, _)? = self[PageKeys.title.name]?.value { title } else { nil }
  }
}

/// Reads a translation of a YAML file, without the note of the texts that it was made from. What has fallen behind is reported.
/// - Parameters:
///   - original: the file in the default language.
///   - kind: the kind of both files.
public func readTranslation(
  of original: YAMLMapping, _ kind: FileKind, from file: SiteFolder.File, what: Words, into diagnostics: inout [Diagnostic]
) -> YAMLMapping? {
  guard var mapping = readMapping(of: file, what: what, keys: kind.keys, into: &diagnostics) else { return nil }
  guard let accepted = AcceptedTexts.taken(from: &mapping, kind.shape, into: &diagnostics) else { return mapping }
  let comparison = TranslationComparison(
    of: TranslatableText(of: mapping, kind), with: TranslatableText(of: original, kind), accepted)
  diagnostics += comparison.findings(in: file.displayPath, original: original.range.path, accepted)
  return mapping
}
