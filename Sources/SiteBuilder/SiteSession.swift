import ContentLoading
import Diagnostics
import SiteModel
import SiteRendering
import Theming

/// What may have changed since a session last read a site.
public enum SiteChange: Sendable, Hashable {
  /// Files and folders, by their paths seen from the site folder.
  case paths(Set<String>)
  /// Anything.
  case everything

  /// The files of `media/` that may have changed; nil when unknown.
  public var media: Set<String>? {
    switch self {
    case .paths(let paths): paths.filter { $0.hasPrefix("media/") }
    case .everything: nil
    }
  }
}

/// A site as far as it could be read, with the findings about its files.
public struct SiteState: Sendable {
  /// The site; nil when its settings could not be read.
  public var site: Site?
  /// The theme; nil when the site's settings could not be read.
  public var theme: Theme?
  /// The features of the site.
  public var features = FeatureSet.builtIn
  /// The listed files; nil when the site's settings could not be read.
  public var folder: SiteFolder?
  /// The findings of loading; those of the checks of a whole site are not among them.
  public var diagnostics: [Diagnostic]

  /// Everything that is wrong with the site, in the order of a report.
  /// - Parameter includesAdvice: whether advice about texts is among it.
  public func findings(includingAdvice includesAdvice: Bool = false) async -> [Diagnostic] {
    guard let site else { return diagnostics.withoutConsequences.sortedForReport() }
    var findings = diagnostics + (await features.checks.run(on: site))
    if let folder { findings += await features.textChecks.run(on: site, in: folder, includesAdvice: includesAdvice) }
    if let theme, site.languages.allSatisfy({ theme.strings[$0] != nil }) { findings += findingsWhenRendered(of: site, theme) }
    return findings.withoutConsequences.sortedForReport()
  }

  /// The advice about the texts of the site, in the order of a report.
  public func advice() async -> [Diagnostic] {
    guard let site, let folder else { return [] }
    return await features.textChecks.run(on: site, in: folder, includesAdvice: true).filter { $0.severity == .advice }
      .sortedForReport()
  }

  /// The findings that need a complete theme: those of features about what they render, and those about aliases and files for the
  /// root of the site whose paths are already taken.
  private func findingsWhenRendered(of site: Site, _ theme: Theme) -> [Diagnostic] {
    // Without an address of the site, no link in a kit has its length.
    let checksPages = features.checksRenderedPages(of: site) && !site.configuration(site.defaultLanguage).baseURL.isEmpty
    let checksPaths = site.media.values.contains(where: \.isForRoot) || !site.aliases.isEmpty
    guard checksPages || checksPaths else { return [] }
    let renderer = SiteRenderer(site: site, theme: theme, features: features)
    return (checksPages ? renderer.renderedFindings() + findingsWhenRenderedLater(of: site, theme) : [])
      + (checksPaths ? renderer.pathFindings() : [])
  }

  /// The same for pages that appear later.
  private func findingsWhenRenderedLater(of site: Site, _ theme: Theme) -> [Diagnostic] {
    guard let upcoming = site.upcoming, features.checksRenderedPages(of: upcoming.site) else { return [] }
    let sources = Set(upcoming.pages.map(\.source))
    return SiteRenderer(site: upcoming.site, theme: theme, features: features).renderedFindings().filter {
      $0.range.map { sources.contains($0.path) } ?? false
    }
  }
}

extension [Diagnostic] {
  /// These findings without those that only follow from another: a mistake in the list of languages is one fault, even though the
  /// language of each translation is then unknown.
  fileprivate var withoutConsequences: [Diagnostic] {
    guard contains(where: { $0.kind == .notALanguage && $0.range?.path.hasSuffix("site.yml") == true }) else { return self }
    return filter { $0.kind != .unknownLanguage }
  }
}

/// Reads a site repeatedly, and each time reads only what changed.
///
/// The same functions assemble the site every time, from parts that are each cached with everything they were made from. A cold
/// build is a session that reads once.
public actor SiteSession {
  private let options: BuildOptions
  private var folder: SiteFolder?
  private var siteConfigurations: (files: [SiteFolder.File], values: SiteConfigurations?, diagnostics: [Diagnostic])?
  private var declared:
    (sources: DeclaredFeatures.Sources, languages: [LanguageTag], features: DeclaredFeatures, diagnostics: [Diagnostic])?
  private var theme: (files: [SiteFolder.File], theme: Theme, diagnostics: [Diagnostic])?
  private var content = ContentCache()
  /// What read the site the last time; nil when its settings could not be read.
  private var loader: ContentLoader?

  public init(_ options: BuildOptions) { self.options = options }

  /// The site as it is now. Calls must not overlap.
  /// - Parameters:
  ///   - change: what may have changed since the last call; the first call reads everything.
  ///   - moment: the clock.
  ///   - includesDrafts: whether pages that are not finished or not yet due are part of the site.
  ///   - arranged: the files, in place of those that are in the folder now.
  /// - Throws: ``ThemeMissing``, when the built-in theme is not beside the program.
  public func look(
    at change: SiteChange, moment: BuildMoment, includesDrafts: Bool, arranged: SiteFolder? = nil
  ) async throws -> SiteState {
    if change == .everything { forget() }
    self.loader = nil
    // Listing the content takes as long as reading the theme, so both are done at the same time.
    let known = folder
    async let listed = arranged ?? Self.folder(after: change, known: known, options.site)
    let start =
      if let arranged {
        arranged
      } else if folder == nil {
        SiteFolder.list(options.site, isWanted: FeatureSet.builtIn.readers.isReadFirst)
      } else {
        await listed
      }
    var diagnostics: [Diagnostic] = []
    guard var siteConfigurations = siteConfigurations(in: start, into: &diagnostics) else {
      let folder = await listed
      self.folder = folder
      return SiteState(diagnostics: folder.faults + diagnostics)
    }
    if let baseURL = options.baseURL { siteConfigurations = siteConfigurations.withBaseURL(baseURL) }
    let declared = declaredFeatures(in: start, languages: siteConfigurations.languages, into: &diagnostics)
    siteConfigurations = declared.completing(siteConfigurations)
    let features = declared.features
    let theme = try await theme(in: start, siteConfigurations: siteConfigurations, features, into: &diagnostics)
    let folder = await listed
    self.folder = folder
    let loader = ContentLoader(
      folder: folder, siteConfigurations: siteConfigurations, strings: theme.markdownStrings, addressWords: theme.addressWords,
      reservedIDs: theme.reservedIDs, moment: moment, includesDrafts: includesDrafts, features: features.readers,
      marksBlocks: options.marksBlocks)
    self.loader = loader
    var content = content
    self.content = ContentCache()
    let (site, findings) = await loader.load(reusing: &content)
    self.content = content
    return SiteState(
      site: site, theme: theme, features: features, folder: folder, diagnostics: folder.faults + diagnostics + findings)
  }

  /// How the translations compare with their originals, at the last look; nil when the site's settings could not be read.
  public func translations() async -> SiteTranslations? { await loader?.translations() }

  private func forget() {
    folder = nil
    siteConfigurations = nil
    declared = nil
    theme = nil
    content = ContentCache()
  }

  private static func folder(after change: SiteChange, known: SiteFolder?, _ path: String) -> SiteFolder {
    switch change {
    case .paths(let paths): known?.refreshed(paths) ?? SiteFolder.list(path)
    case .everything: SiteFolder.list(path)
    }
  }

  private func siteConfigurations(in folder: SiteFolder, into diagnostics: inout [Diagnostic]) -> SiteConfigurations? {
    let part = folder.part("site.")
    if siteConfigurations?.files != part.files {
      var findings: [Diagnostic] = []
      siteConfigurations = (
        part.files, SiteConfigurations.load(from: part, features: FeatureSet.builtIn.readers, into: &findings), findings
      )
    }
    diagnostics += siteConfigurations?.diagnostics ?? []
    return siteConfigurations?.values
  }

  /// The features of the site. A site that declares the same as before has the same value, by which caches know it.
  private func declaredFeatures(
    in folder: SiteFolder, languages: [LanguageTag], into diagnostics: inout [Diagnostic]
  ) -> DeclaredFeatures {
    let sources = DeclaredFeatures.Sources(in: folder)
    if let declared, declared.sources == sources, declared.languages == languages {
      diagnostics += declared.diagnostics
      return declared.features
    }
    var findings: [Diagnostic] = []
    let features = DeclaredFeatures(in: folder, languages: languages, into: &findings)
    declared = (sources, languages, features, findings)
    diagnostics += findings
    return features
  }

  private func theme(
    in folder: SiteFolder, siteConfigurations: SiteConfigurations, _ features: FeatureSet, into diagnostics: inout [Diagnostic]
  ) async throws -> Theme {
    // The siteConfigurations count among what the theme is made of: they give its languages and colours.
    let declarations = FeatureSet.builtIn.readers.declarationFolders.filter { $0 != "theme" }
    let files = (["site.", "theme/"] + declarations.map { $0 + "/" }).flatMap { folder.part($0).files }
    if let theme, theme.files == files {
      diagnostics += theme.diagnostics
      return theme.theme
    }
    var findings: [Diagnostic] = []
    let made = try await Theme.load(
      site: folder.part("theme/"), siteConfigurations: siteConfigurations, templates: features.templates,
      documents: features.filledTemplates.documents, into: &findings)
    theme = (files, made, findings)
    diagnostics += findings
    return made
  }
}
