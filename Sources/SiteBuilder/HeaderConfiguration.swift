import Diagnostics
import SiteRendering

extension SiteBuilder {
  /// The configuration of a web server for the site; nil when the site has errors.
  /// - Throws: ``ThemeMissing``, when the machine fails rather than the content.
  public func serverConfiguration(
    for server: ServerConfiguration.Server, root: String?, listen: String?
  ) async throws -> (text: String?, report: BuildReport) {
    let loaded = try await load()
    guard let site = loaded.site else { return (nil, BuildReport(diagnostics: loaded.diagnostics.sortedForReport())) }
    let report = BuildReport(diagnostics: await loaded.findings())
    guard !report.hasFailed(isStrict: false) else { return (nil, report) }
    return (ServerConfiguration(site: site, features: loaded.features, root: root, listen: listen).text(for: server), report)
  }
}
