import ContentLoading
import Diagnostics
import Foundation
import ParallelWork
import Publishing
import SearchIndexing
import SiteModel
import SiteRendering
import Synchronization
import Theming

/// Runs all stages for a site: load, check, render, publish.
public struct SiteBuilder: Sendable {
  private let options: BuildOptions
  private let progress: @Sendable (BuildProgress) -> Void

  /// - Parameter progress: called for each step, from several threads.
  public init(_ options: BuildOptions, progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }) {
    self.options = options
    self.progress = progress
  }

  /// Builds the site. Nothing is published unless everything was rendered and no finding forbids it.
  /// - Throws: ``ThemeMissing``, ``DrawingsUnavailable`` and ``PublishingError``, when the machine fails rather than the content.
  public func build() async throws -> BuildReport {
    var report = try await prepare()
    guard let renderer = report.renderer, options.output != nil else {
      report.renderer = nil
      return report
    }
    guard let published = try await publish(renderer, &report) else { return report }
    report.summary?.files = published.files
    report.summary?.bytes = published.bytes
    report.summary?.written = published.written
    report.summary?.warnings = published.warnings
    report.isPublished = true
    return report
  }

  /// Reads and checks the site. Unless a finding forbids to publish it, the report has what renders it.
  func prepare() async throws -> BuildReport {
    progress(.reading)
    var loaded = try await load()
    guard let site = loaded.site else { return BuildReport(diagnostics: loaded.diagnostics.sortedForReport()) }
    progress(.checking(pages: site.pages.count))
    let findings = (await loaded.findings(includingAdvice: options.givesAdvice) + missingProgram(for: site)).sortedForReport()
    // All that follows needs the pages, and not the list of their files.
    loaded.folder = nil
    var report = BuildReport(diagnostics: findings, summary: summary(of: site))
    if options.findsOutsideAddresses {
      let search = OutsideAddressSearch(in: site, features: loaded.features.readers)
      report.outside = await search.addresses(in: SiteFolder.list(options.site))
    }
    guard !report.hasFailed(isStrict: options.isStrict), let theme = loaded.theme else { return report }
    // Also for a check: what keeps a build from beginning is found by both.
    report.renderer = try renderer(of: LoadedSite(site: site, theme: theme, features: loaded.features))
    return report
  }
}

extension SiteBuilder {
  /// Reads and checks the site for a command that works on it without publishing it.
  /// - Throws: ``ThemeMissing``, when the built-in theme is not beside the program.
  public func loadForCommands() async throws -> (loaded: LoadedSite?, diagnostics: [Diagnostic]) {
    let loaded = try await load()
    guard let site = loaded.site, let theme = loaded.theme else { return (nil, loaded.diagnostics.sortedForReport()) }
    return (LoadedSite(site: site, theme: theme, features: loaded.features), await loaded.findings())
  }

  /// Reads the site for questions about it; nothing is written. Nil when it could not be assembled; the findings say why. A site
  /// with other errors can be surveyed as far as it could be read.
  /// - Throws: ``ThemeMissing`` when the installation is incomplete.
  public func survey() async throws -> (survey: SiteSurvey?, diagnostics: [Diagnostic]) {
    let (loaded, findings) = try await loadForCommands()
    guard let loaded else { return (nil, findings) }
    // Without its texts and templates the theme cannot write pages.
    let themeFails = findings.contains { $0.severity == .error && DiagnosticKind.themeIsUnusable.contains($0.kind) }
    let survey = SiteSurvey(
      site: loaded.site, diagnostics: findings, folder: SiteFolder.list(options.site), texts: loaded.features.textChecks,
      renderer: themeFails ? nil : SiteRenderer(site: loaded.site, theme: loaded.theme, features: loaded.features))
    return (survey, findings)
  }

  /// Compares every translation with its original. Nil when the site's settings could not be read; the findings say why.
  /// - Throws: ``ThemeMissing`` when the installation is incomplete.
  public func translations() async throws -> (translations: SiteTranslations?, diagnostics: [Diagnostic]) {
    let session = SiteSession(options)
    let state = try await session.look(at: .everything, moment: options.moment, includesDrafts: options.includesDrafts)
    if let failure = state.diagnostics.tooManyOpenFiles { throw failure }
    return (await session.translations(), state.diagnostics.sortedForReport())
  }

  /// The site and its theme as far as they could be read, with all errors in them: a session with a single look.
  /// - Throws: ``TooManyOpenFiles`` when that is why a file could not be read: it would look like a fault in the content.
  func load() async throws -> SiteState {
    let state = try await SiteSession(options).look(
      at: .everything, moment: options.moment, includesDrafts: options.includesDrafts)
    if let failure = state.diagnostics.tooManyOpenFiles { throw failure }
    return state
  }

  /// The site in files that were listed before, or that are not on disk like that.
  /// - Throws: ``ThemeMissing``, when the built-in theme is not beside the program.
  public func state(of folder: SiteFolder) async throws -> SiteState {
    try await SiteSession(options).look(
      at: .everything, moment: options.moment, includesDrafts: options.includesDrafts, arranged: folder)
  }

  /// Whether a warning stops a build.
  var isStrict: Bool { options.isStrict }

  /// The output folder, as the user typed it.
  var outputFolder: String { options.output ?? "public" }

  /// The renderer for a site.
  /// - Throws: when the site has cards or campaigns to draw and the fonts are not installed.
  func renderer(of loaded: LoadedSite) throws(DrawingsUnavailable) -> SiteRenderer {
    let (site, theme, features) = (loaded.site, loaded.theme, loaded.features)
    return SiteRenderer(
      site: site, theme: theme, features: features, drawings: features.areDrawn(for: site) ? try Drawings(theme: theme) : nil,
      makesIndex: options.searchProgram.isThere)
  }

  /// The folder in which the output is assembled.
  func beginPublishing(_ kind: OutputKind) throws(PublishingError) -> StagingArea {
    try SitePublisher(
      output: absolutePath(outputFolder), kind: kind, otherKinds: FeatureSet.builtIn.outputKinds,
      force: options.replacesForeignOutput, sources: [absolutePath(options.site)],
      assetFolder: kind == .site ? ThemeAsset.folderName : nil
    ).begin()
  }

  /// Writes the site. Nil when a finding that comes with the index forbids it.
  private func publish(_ renderer: SiteRenderer, _ report: inout BuildReport) async throws -> PublishingSummary? {
    let staging = try beginPublishing(.site)
    let jobs = renderer.jobs
    let done = Atomic(0)
    let failures = await Array(jobs.indices).parallelMap { index -> PublishingError? in
      for file in jobs[index].files() {
        do throws(PublishingError) { try staging.write(file) } catch { return error }
      }
      progress(.rendering(done: done.add(1, ordering: .relaxed).newValue, of: jobs.count))
      return nil
    }
    if let failure = failures.compactMap({ $0 }).first {
      staging.discard()
      throw failure
    }
    if renderer.isSearched, let failure = try await addIndex(of: renderer, to: staging) {
      report.diagnostics = (report.diagnostics + noIndex(failure, renderer.site)).sortedForReport()
      if report.hasFailed(isStrict: options.isStrict) {
        staging.discard()
        return nil
      }
    }
    progress(.publishing)
    return try staging.commit()
  }

  /// Adds the index by which readers search to the staged pages. A site without it is a site all the same.
  /// - Returns: why there is none; nil when there is.
  private func addIndex(of renderer: SiteRenderer, to staging: StagingArea) async throws -> SearchFailure? {
    progress(.indexing)
    let files: [OutputFile]
    do throws(SearchFailure) {
      files = try await SiteSearch(renderer, options.searchProgram).files(reading: staging.read)
    } catch {
      return error
    }
    for file in files { try staging.write(file) }
    return nil
  }

  /// A build says that the program for the index is missing before it begins; a check needs no program.
  private func missingProgram(for site: Site) -> [Diagnostic] {
    guard options.output != nil, case .failure(let failure) = options.searchProgram else { return [] }
    return noIndex(failure, site)
  }

  private func noIndex(_ failure: SearchFailure, _ site: Site) -> [Diagnostic] {
    guard let search = site.configuration(site.defaultLanguage).search, search.value else { return [] }
    return [Diagnostic(.noSearchIndex, at: search.range, ["reason": failure.words])]
  }

  func absolutePath(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

  private func summary(of site: Site) -> BuildSummary {
    let clock = site.configuration(site.defaultLanguage).clock
    return BuildSummary(
      pages: site.pages.count + site.generatedPages.count,
      nextChange: site.nextChange.map { (clock.rfc3339($0.instant), clock.words(at: $0.instant), $0.source) },
      withheld: site.withheld.map { ($0.source, $0.reason.words) })
  }
}
