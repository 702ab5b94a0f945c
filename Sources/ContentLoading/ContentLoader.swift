import Diagnostics
import MarkdownRendering
import ParallelWork
import SiteModel

/// Reads a site folder into a ``Site``: every file once, in parallel, every fault reported.
public struct ContentLoader: Sendable {
  private let folder: SiteFolder
  private let settings: SiteSettings
  private let strings: [LanguageTag: MarkdownStrings]
  private let addressWords: [LanguageTag: AddressWords]
  private let reservedIDs: Set<String>
  private let moment: BuildMoment
  private let includesDrafts: Bool

  /// A loader.
  /// - Parameters:
  ///   - folder: the listed site folder.
  ///   - settings: what `site.yml` says.
  ///   - strings: the words that Markdown's own HTML needs, by language.
  ///   - addressWords: the parts of generated pages' addresses that are words, by language.
  ///   - reservedIDs: identifiers that the theme's pages use; no heading gets one by itself.
  ///   - moment: the clock of this build.
  ///   - includesDrafts: whether pages that are not finished or not yet due are part of the site.
  public init(
    folder: SiteFolder, settings: SiteSettings, strings: [LanguageTag: MarkdownStrings],
    addressWords: [LanguageTag: AddressWords], reservedIDs: Set<String>, moment: BuildMoment, includesDrafts: Bool
  ) {
    self.folder = folder
    self.settings = settings
    self.strings = strings
    self.addressWords = addressWords
    self.reservedIDs = reservedIDs
    self.moment = moment
    self.includesDrafts = includesDrafts
  }

  /// The site, with everything that is wrong in its files.
  public func load() async -> (site: Site, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let now = moment.instant(on: settings.main.clock)
    let plain = renderers(terms: [:])
    let glossary = glossaries(plain, into: &diagnostics)
    let configurations = withAnnouncements(plain, into: &diagnostics)
    let services = folder.serviceDeclarations(languages: settings.languages, into: &diagnostics)
    let loading = PageLoading(
      languages: settings.languages, renderers: renderers(terms: glossary), clock: settings.main.clock)
    let groups = folder.documentGroups(languages: settings.languages, into: &diagnostics)
    let outcomes = await groups.parallelMap { loading.load($0) }
    for outcome in outcomes where !outcome.diagnostics.isEmpty { diagnostics += outcome.diagnostics }
    let selfChecks = SelfCheckLoading(languages: settings.languages, renderers: plain)
    let documents = folder.selfCheckFiles(languages: settings.languages, into: &diagnostics)
      .flatMap { selfChecks.load($0, into: &diagnostics) }
    let assembly = SiteAssembly(
      folder: folder.displayPath, languages: settings.languages, configurations: configurations, media: folder.mediaFiles(),
      glossary: glossary, services: services, addressWords: addressWords, now: now, includesDrafts: includesDrafts)
    let site = assembly.site(of: outcomes.flatMap(\.pages), selfChecks: documents, into: &diagnostics)
    return (site, diagnostics)
  }

  private func renderers(terms: [LanguageTag: [GlossaryTerm]]) -> [LanguageTag: MarkdownRenderer] {
    var result: [LanguageTag: MarkdownRenderer] = [:]
    for language in settings.languages {
      guard let strings = strings[language] else { continue }
      let entries = terms[language].map { terms in
        GlossaryTerms(terms.map { (id: $0.id, forms: [$0.term] + [$0.full].compactMap(\.self) + $0.otherForms) })
      }
      result[language] = MarkdownRenderer(
        language: language, strings: strings, componentNames: Set(Component.names), terms: entries, reservedIDs: reservedIDs)
    }
    return result
  }

  private func glossaries(_ renderers: [LanguageTag: MarkdownRenderer], into diagnostics: inout [Diagnostic]) -> [LanguageTag:
    [GlossaryTerm]]
  {
    guard let file = folder.files.first(where: { $0.contentPath == "glossary.yml" }) else {
      for (_, translation) in folder.translations(
        of: "glossary", extension: "yml", into: &diagnostics, languages: settings.languages)
      {
        diagnostics.append(
          Diagnostic(.translationWithoutOriginal, at: SourceRange(path: translation.displayPath), ["original": "glossary.yml"]))
      }
      return [:]
    }
    guard let original = readMapping(of: file, what: "glossary.yml", into: &diagnostics) else { return [:] }
    var result: [LanguageTag: [GlossaryTerm]] = [:]
    if let markdown = renderers[settings.languages[0]] {
      result[settings.languages[0]] = readGlossary(original, markdown: markdown, into: &diagnostics)
    }
    for (language, file) in folder.translations(of: "glossary", extension: "yml", into: &diagnostics, languages: settings.languages)
    {
      guard let overlay = readMapping(of: file, what: "glossary.yml", into: &diagnostics), let markdown = renderers[language] else {
        continue
      }
      for entry in overlay.entries where original[entry.key] == nil {
        diagnostics.append(
          Diagnostic(
            .unknownGlossaryTerm, at: entry.keyRange, ["value": entry.key],
            suggestion: nearest(to: entry.key, among: original.entries.map(\.key))))
      }
      let terms = readGlossary(original.overlaid(by: overlay), markdown: markdown, into: &diagnostics)
      // A term that the translation leaves out would be explained in another language, so it is not shown.
      result[language] = terms.filter { overlay[$0.id] != nil }
    }
    return result
  }

  private func withAnnouncements(
    _ renderers: [LanguageTag: MarkdownRenderer], into diagnostics: inout [Diagnostic]
  ) -> [LanguageTag: SiteConfiguration] {
    var result = settings.configurations
    for language in settings.languages {
      guard let source = result[language]?.announcement?.source, let markdown = renderers[language] else { continue }
      result[language]?.announcement?.body = inlineMarkup(source, markdown: markdown, into: &diagnostics)
    }
    return result
  }
}

/// The clock value of a build: a moment, or midnight of a day at the place that the site is about.
public enum BuildMoment: Sendable, Hashable {
  case instant(Instant)
  case local(LocalDateTime)

  /// A moment written as `2027-03-11`, `2027-03-11T09:30`, or with an offset as in RFC 3339; nil otherwise.
  public init?(_ text: String) {
    if let instant = Instant(rfc3339: text) {
      self = .instant(instant)
    } else if let local = LocalDateTime(text) {
      self = .local(local)
    } else {
      return nil
    }
  }

  /// The moment, for a place with a clock.
  public func instant(on clock: LocalClock) -> Instant {
    switch self {
    case .instant(let instant): instant
    case .local(let local): clock.instant(of: local)
    }
  }
}
