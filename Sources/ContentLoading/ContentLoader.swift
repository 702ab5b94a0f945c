import Diagnostics
import MarkdownRendering
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
  /// - Parameter content: what an earlier look at the site read; holds afterwards what this one did.
  public func load(reusing content: inout ReadContent) async -> (site: Site, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let context = ParsingContext(
      languages: settings.languages, strings: strings, reservedIDs: reservedIDs, siteURL: settings.writtenBaseURL,
      clock: settings.main.clock)
    let glossary = Kept.value(
      &content.glossary, of: folder.part("glossary."), context: context, into: &diagnostics, make: Self.glossaries)
    let configurations = withAnnouncements(context.renderers, into: &diagnostics)
    let services = Kept.value(&content.services, of: folder.part("services."), context: context, into: &diagnostics) {
      $0.serviceDeclarations(languages: $1.languages, into: &$2)
    }
    let (pages, findings, unreadableDocuments) = await content.pages(of: folder, context: context.marking(glossary))
    diagnostics += findings
    let selfChecks = Kept.value(
      &content.selfChecks, of: folder.part(SelfCheckDocument.folder), context: context, into: &diagnostics, make: Self.selfChecks)
    let unreadable = unreadableDocuments.union(unreadableFiles(besides: selfChecks, glossary, services))
    let assembly = SiteAssembly(
      folder: folder.displayPath, languages: settings.languages, configurations: configurations,
      media: content.mediaFiles(of: folder), glossary: glossary, services: services, addressWords: addressWords,
      unreadable: unreadable,
      now: moment.instant(on: settings.main.clock), includesDrafts: includesDrafts)
    let site = assembly.site(of: pages, selfChecks: selfChecks, reusing: &content.assembly, into: &diagnostics)
    return (site, diagnostics)
  }

  /// The files beside those of pages that are there and gave nothing.
  private func unreadableFiles(
    besides selfChecks: [SelfCheckDocument], _ glossary: [LanguageTag: [GlossaryTerm]],
    _ services: [LanguageTag: ServiceDeclaration]
  ) -> Set<String> {
    var found = Set(folder.part(SelfCheckDocument.folder).files.map { String($0.contentPath.prefix { $0 != "." }) })
    found.subtract(selfChecks.map(\.contentID))
    if glossary.isEmpty, !folder.part("glossary.yml").files.isEmpty { found.insert("glossary") }
    if services.isEmpty, !folder.part("services.yml").files.isEmpty { found.insert("services") }
    return found
  }

  private static func selfChecks(
    of folder: SiteFolder, _ context: ParsingContext, into diagnostics: inout [Diagnostic]
  ) -> [SelfCheckDocument] {
    let loading = SelfCheckLoading(languages: context.languages, renderers: context.renderers)
    return folder.selfCheckFiles(languages: context.languages, into: &diagnostics)
      .flatMap { loading.load($0, into: &diagnostics) }
  }

  private static func glossaries(
    of folder: SiteFolder, _ context: ParsingContext, into diagnostics: inout [Diagnostic]
  ) -> [LanguageTag: [GlossaryTerm]] {
    let languages = context.languages
    let renderers = context.renderers
    guard let file = folder.files.first(where: { $0.contentPath == "glossary.yml" }) else {
      for (_, translation) in folder.translations(of: "glossary", extension: "yml", into: &diagnostics, languages: languages) {
        diagnostics.append(
          Diagnostic(.translationWithoutOriginal, at: SourceRange(path: translation.displayPath), ["original": "glossary.yml"]))
      }
      return [:]
    }
    guard let original = readMapping(of: file, what: "glossary.yml", into: &diagnostics) else { return [:] }
    var result: [LanguageTag: [GlossaryTerm]] = [:]
    if let markdown = renderers[languages[0]] {
      result[languages[0]] = readGlossary(original, markdown: markdown, into: &diagnostics)
    }
    for (language, file) in folder.translations(of: "glossary", extension: "yml", into: &diagnostics, languages: languages) {
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
