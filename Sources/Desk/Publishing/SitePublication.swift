import Diagnostics
import PreviewServer
import SiteBuilder
import SiteModel

/// Publishes the site: builds all of it, and puts it in the place of the old one at once, unless anything is wrong with it.
actor SitePublication {
  private let live: LiveSite
  private let language: AuthorLanguage
  /// The folder that the site is published to.
  private let output: String
  private var isRunning = false

  init(_ live: LiveSite, language: AuthorLanguage, output: String) {
    self.live = live
    self.language = language
    self.output = output
  }

  struct Outcome: Encodable, Sendable {
    let isPublished: Bool
    let pages: Int
    /// Files that differ from those of the last time.
    let changed: Int
    /// What keeps the site from being published.
    let findings: [FindingMessage]
    /// What happened besides.
    let notes: [String]
  }

  func publish() async throws(Refusal) -> Outcome {
    guard !isRunning else { throw .isPublishing }
    isRunning = true
    defer { isRunning = false }
    var options = live.buildOptions
    options.output = output
    options.marksBlocks = false
    options.isStrict = true
    let report: BuildReport
    do {
      report = try await SiteBuilder(options).build()
    } catch {
      let reason = (error as? any DiagnosticArgument)?.words ?? String(describing: error).words
      throw Refusal(
        500, "site.not-published", Words(en: "the site was not published: ", nl: "de site is niet gepubliceerd: ") + reason)
    }
    return outcome(of: report, in: try DeskSite(live, language: language))
  }

  private func outcome(of report: BuildReport, in site: DeskSite) -> Outcome {
    let stopping = report.isPublished ? [] : report.diagnostics.filter { $0.stopsBuild(isStrict: true) }
    return Outcome(
      isPublished: report.isPublished, pages: report.summary?.pages ?? 0, changed: report.summary?.written ?? 0,
      findings: stopping.map { finding in
        FindingMessage(finding, path: site.contentPath(of: finding.range?.path ?? ""), in: language) { site.contentPath(of: $0) }
      }, notes: (report.summary?.warnings ?? []).map { $0[language].capitalizedAtStart })
  }
}

/// Seeing what needs doing, and publishing.
enum SiteRoutes {
  private struct Nothing: Decodable, Sendable {}

  static func all(_ live: LiveSite, _ publication: SitePublication, language: AuthorLanguage) -> [Route] {
    [
      .get("/desk/api/today") { _ async throws(Refusal) in
        let next = try? await live.nextChange()
        return try Today(try DeskSite(live, language: language), next: next)
      },
      .post("/desk/api/publish", Nothing.self) { _, _ async throws(Refusal) in try await publication.publish() },
    ]
  }
}

extension Refusal {
  static let isPublishing = Refusal(
    409, "site.is-publishing", en: "the site is being published at this moment", nl: "de site wordt op dit moment al gepubliceerd")
}
