import Diagnostics
import Publishing
import SiteModel
import SiteRendering

extension SiteBuilder {
  /// The result of building a part of a site.
  public enum PartOutcome: Sendable {
    /// The site has errors.
    case hasErrors
    /// The part does not exist, for this reason.
    case missing(Words)
    /// The output folder holds the part.
    case built(PublishingSummary)
  }

  /// Builds a part of the site into the output folder.
  /// - Parameters:
  ///   - kind: what the folder then holds.
  ///   - files: the files of the part; or why there are none, in a sentence.
  /// - Throws: ``ThemeMissing`` and ``PublishingError``, when the machine fails rather than the content.
  public func buildPart(
    _ kind: OutputKind,
    _ files: (Site, _ renderer: () throws(DrawingsUnavailable) -> SiteRenderer) throws(DrawingsUnavailable) -> PartFiles
  ) async throws -> (outcome: PartOutcome, diagnostics: [Diagnostic]) {
    let (loaded, findings) = try await loadForCommands()
    guard let loaded, !findings.contains(where: { $0.stopsBuild(isStrict: isStrict) }) else { return (.hasErrors, findings) }
    switch try files(loaded.site, { () throws(DrawingsUnavailable) in try renderer(of: loaded) }) {
    case .none(let reason): return (.missing(reason), findings)
    case .files(let files):
      let staging = try beginPublishing(kind)
      do {
        for file in files { try staging.write(file) }
      } catch {
        staging.discard()
        throw error
      }
      return (.built(try staging.commit()), findings)
    }
  }
}
