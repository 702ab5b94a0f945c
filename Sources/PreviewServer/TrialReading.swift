import ContentLoading
import Diagnostics
import SiteBuilder
import SiteModel

extension LiveSite {
  /// How the site is read and built now.
  public var buildOptions: BuildOptions { preview.buildOptions }

  /// When the site that readers see changes by itself, which one with drafts does not say.
  /// - Throws: `ThemeMissing`, when the built-in theme is not beside the program.
  public func nextChange() async throws -> ScheduledChange? {
    let options = buildOptions
    return try await SiteSession(options).look(at: .everything, moment: options.moment, includesDrafts: false).site?.nextChange
  }

  /// What is found when files have other contents. Nothing is written.
  /// - Parameters:
  ///   - contents: the bytes of files, by their paths in the site folder.
  ///   - includesDrafts: whether pages that are not published count.
  /// - Throws: `ThemeMissing`, when the built-in theme is not beside the program.
  public func trial(of contents: [String: [UInt8]], includesDrafts: Bool = true) async throws -> TrialReading {
    let options = buildOptions
    let folder = SiteFolder.list(options.site)
    let session = SiteSession(options)
    // What stays the same is read only once.
    let before = try await session.look(
      at: .paths([]), moment: options.moment, includesDrafts: includesDrafts, arranged: folder)
    let after = try await session.look(
      at: .paths([]), moment: options.moment, includesDrafts: includesDrafts,
      arranged: folder.arranged(moving: [:], contents: contents))
    return TrialReading(before: await before.findings(), after: await after.findings())
  }
}

/// What is found in a site as it is, and as it would be.
public struct TrialReading: Sendable {
  public let before: [Diagnostic]
  public let after: [Diagnostic]

  /// The findings that are not among those before, by their kind and their file; lines may differ.
  public var new: [Diagnostic] {
    let key = { (finding: Diagnostic) in "\(finding.kind.identifier) \(finding.range?.path ?? "")" }
    var known = before.reduce(into: [String: Int]()) { $0[key($1), default: 0] += 1 }
    return after.filter { finding in
      known[key(finding), default: 0] -= 1
      return known[key(finding), default: 0] < 0
    }
  }
}
