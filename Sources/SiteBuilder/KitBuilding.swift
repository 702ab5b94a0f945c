import Diagnostics
import Publishing
import SiteModel
import SiteRendering

extension SiteBuilder {
  /// What came of building a kit.
  public enum KitOutcome: Sendable {
    /// Findings forbid it.
    case hasErrors
    /// The site has no such campaign, but these.
    case unknown(known: [String])
    /// The output folder holds the kit.
    case built(PublishingSummary)
  }

  /// Builds the kit of one campaign into the output folder: a folder for each language that has the campaign.
  /// - Throws: ``ThemeMissing`` and ``PublishingError``, when the machine fails rather than the content.
  public func buildKit(of campaign: String) async throws -> (outcome: KitOutcome, diagnostics: [Diagnostic]) {
    let (loaded, findings) = try await loadForCommands()
    guard let loaded, !findings.contains(where: { $0.severity == .error || isStrict }) else { return (.hasErrors, findings) }
    let keys = loaded.site.campaigns(in: loaded.site.defaultLanguage).map { loaded.site.pages[$0].key }
    guard keys.contains(campaign) else { return (.unknown(known: keys), findings) }
    let renderer = try renderer(of: loaded)
    let staging = try beginPublishing(.kit)
    do {
      for file in renderer.kit(of: campaign) { try staging.write(file) }
    } catch {
      staging.discard()
      throw error
    }
    return (.built(try staging.commit()), findings)
  }
}
