import Diagnostics
import Publishing
import SiteChecks
import SiteModel
import SiteRendering

extension SiteBuilder {
  /// What came of building a kit.
  public enum KitOutcome: Sendable {
    /// Findings forbid it.
    case hasErrors
    /// The campaign is there, but not published now, for this reason.
    case withheld(reason: String)
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
    guard keys.contains(campaign) else {
      let reason = loaded.site.withheldPage("campaigns/\(campaign)")?.reason.words
      return (reason.map(KitOutcome.withheld) ?? .unknown(known: keys), findings)
    }
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
