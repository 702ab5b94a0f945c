import Diagnostics
import MarkdownRendering
import SiteModel

/// Reads a site folder into a ``Site``: every file once, in parallel, with all faults reported.
public struct ContentLoader: Sendable {
  let folder: SiteFolder
  private let siteConfigurations: SiteConfigurations
  private let strings: [LanguageTag: MarkdownStrings]
  private let addressWords: [LanguageTag: AddressWords]
  private let reservedIDs: Set<String>
  private let moment: BuildMoment
  let includesDrafts: Bool
  private let features: FeatureReaders
  private let marksBlocks: Bool

  /// - Parameters:
  ///   - folder: the listed site folder.
  ///   - siteConfigurations: the content of `site.yml`.
  ///   - strings: the words in rendered Markdown, by language.
  ///   - addressWords: the words in addresses of generated pages, by language.
  ///   - reservedIDs: identifiers in the theme's templates; no generated heading identifier equals one.
  ///   - moment: the build moment.
  ///   - includesDrafts: whether pages that are unfinished or not yet due are included.
  ///   - marksBlocks: whether the HTML of pages tells which lines of the file each block is written on.
  public init(
    folder: SiteFolder, siteConfigurations: SiteConfigurations, strings: [LanguageTag: MarkdownStrings],
    addressWords: [LanguageTag: AddressWords], reservedIDs: Set<String>, moment: BuildMoment, includesDrafts: Bool,
    features: FeatureReaders, marksBlocks: Bool = false
  ) {
    self.marksBlocks = marksBlocks
    self.features = features
    self.folder = folder
    self.siteConfigurations = siteConfigurations
    self.strings = strings
    self.addressWords = addressWords
    self.reservedIDs = reservedIDs
    self.moment = moment
    self.includesDrafts = includesDrafts
  }

  /// Everything besides the files that decides the result.
  var context: ParsingContext {
    ParsingContext(
      languages: siteConfigurations.languages, strings: strings, reservedIDs: reservedIDs,
      siteURL: siteConfigurations.writtenBaseURL,
      clock: siteConfigurations.main.clock, features: features, marksBlocks: marksBlocks)
  }

  /// The site, and everything that is wrong in its files.
  /// - Parameter content: what an earlier call has read; afterwards what this call has read.
  public func load(reusing content: inout ContentCache) async -> (site: Site, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let context = context
    let data = content.data(of: folder, features.data, context: context, into: &diagnostics)
    let configurations = withAnnouncements(context.renderers, into: &diagnostics)
    let (pages, findings, unreadableDocuments) = await content.pages(of: folder, context: context.linking(data))
    diagnostics += WikiLinkTargets.checked(findings, in: folder)
    let assembly = SiteAssembly(
      folder: folder.displayPath, languages: siteConfigurations.languages, configurations: configurations,
      media: content.mediaFiles(of: folder), data: data, addressWords: addressWords,
      unreadable: unreadableDocuments.union(unreadableFiles(besides: data)),
      now: moment.instant(on: siteConfigurations.main.clock), includesDrafts: includesDrafts, features: features)
    var site = assembly.site(of: pages, reusing: &content.assembly, into: &diagnostics)
    let unstated = site.filesWithUnstatedChange
    content.history = unstated.isEmpty ? nil : GitHistory.read(unstated, in: folder.displayPath, known: content.history)
    site.lastChanges = content.history?.changes ?? [:]
    return (site, diagnostics)
  }

  /// The files other than pages that exist but could not be read.
  private func unreadableFiles(besides data: SiteDataSet) -> Set<String> {
    let files = features.data.flatMap { folder.part($0.part).files }.map { String($0.contentPath.prefix { $0 != "." }) }
    return Set(files).subtracting(data.all.flatMap(\.readFiles))
  }

  private func withAnnouncements(
    _ renderers: [LanguageTag: MarkdownRenderer], into diagnostics: inout [Diagnostic]
  ) -> [LanguageTag: SiteConfiguration] {
    var result = siteConfigurations.configurations
    for language in siteConfigurations.languages {
      guard let source = result[language]?.announcement?.source, let markdown = renderers[language] else { continue }
      result[language]?.announcement?.body = inlineMarkup(source, markdown: markdown, into: &diagnostics)
    }
    return result
  }
}

/// The moment of a build: an instant, or a local date and time at the place of the site.
public enum BuildMoment: Sendable, Hashable {
  case instant(Instant)
  case local(LocalDateTime)

  /// A moment written as `2027-03-11`, `2027-03-11T09:30`, or with an offset as in RFC 3339; nil for any other text.
  public init?(_ text: String) {
    if let instant = Instant(rfc3339: text) {
      self = .instant(instant)
    } else if let local = LocalDateTime(text) {
      self = .local(local)
    } else {
      return nil
    }
  }

  /// The instant, for a given clock.
  public func instant(on clock: LocalClock) -> Instant {
    switch self {
    case .instant(let instant): instant
    case .local(let local): clock.instant(of: local)
    }
  }
}
