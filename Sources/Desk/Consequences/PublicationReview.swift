import ContentLoading
import Diagnostics
import Foundation
import PreviewServer
import SiteBuilder
import SiteModel
import SiteRendering

/// Looks at what a publication would change, and remembers it for its pictures.
actor PublicationReview {
  private struct Seen: Sendable {
    let id: Int
    let revision: Int
    /// The files of that reading, by which it is known when they are read again and are the same.
    let files: [SiteFolder.File]
    let comparison: Comparison
    let pictures: (before: Set<String>, after: Set<String>)
  }

  private let live: LiveSite
  private let language: AuthorLanguage
  private let output: String
  private let marks: DoneMarks
  private var seen: Seen?
  private var count = 0
  /// The look that is being taken, with the reading of the site that it is about.
  private var running: (revision: Int, task: Task<Result<Consequences, Refusal>, Never>)?

  init(_ live: LiveSite, language: AuthorLanguage, output: String, marks: DoneMarks) {
    (self.live, self.language, self.output, self.marks) = (live, language, output, marks)
  }

  /// What a publication of the present content would change. Nothing is written.
  func consequences() async throws(Refusal) -> Consequences {
    let revision = live.moment.revision
    if let running, running.revision == revision { return try await running.task.value.get() }
    count += 1
    let id = count
    // The preview goes first.
    let task = Task<Result<Consequences, Refusal>, Never>(priority: .utility) { [self] in
      do throws(Refusal) {
        return .success(try await look(id, revision))
      } catch {
        return .failure(error)
      }
    }
    running = (revision, task)
    let result = await task.value
    if running?.revision == revision { running = nil }
    return try result.get()
  }

  private nonisolated func look(_ id: Int, _ revision: Int) async throws(Refusal) -> Consequences {
    let start = Date()
    let site = try DeskSite(live, language: language)
    let result: (report: BuildReport, comparison: Comparison?)
    do {
      result = try await SiteBuilder(live.publicationOptions(output)).comparison { OutputReading($0) }
    } catch {
      let reason = (error as? any DiagnosticArgument)?.words ?? String(describing: error).words
      throw Refusal(
        500, "site.not-compared", Words(en: "the site cannot be compared: ", nl: "de site is niet te vergelijken: ") + reason)
    }
    let pages = result.report.summary?.pages ?? 0
    guard let comparison = result.comparison else {
      return Consequences(id: id, revision: revision, pages: pages, stoppedBy: site.messages(of: result.report.stopping))
    }
    let making = ConsequenceMaking(
      site: site, comparison: comparison, done: await marks.all,
      warnings: site.messages(of: result.report.diagnostics.filter { $0.severity == .warning }))
    let consequences = making.consequences(id, revision: revision, pages: pages, since: start)
    let pictures = PictureConsequences(making).paths
    await remember(
      Seen(id: id, revision: revision, files: site.folder.files, comparison: comparison, pictures: pictures))
    return consequences
  }

  private func remember(_ new: Seen) { if new.id > seen?.id ?? 0 { seen = new } }

  /// Whether the content is still that of a reading whose consequences were looked at.
  func isCurrent(_ revision: Int) -> Bool {
    let now = live.moment
    guard revision != now.revision else { return true }
    guard let seen, seen.revision == revision, let files = now.state?.folder?.files, files.count == seen.files.count else {
      return false
    }
    return zip(files, seen.files).allSatisfy { $0.isSame(as: $1) }
  }

  /// Forgets what was seen: the site has been published since, or is no longer looked at.
  func forget() { seen = nil }

  /// A picture that was among the consequences, as it is or as it would be; no other file is given.
  func picture(_ path: String, side: String, of id: Int) async throws(Refusal) -> Answer {
    guard let seen, seen.id == id else { throw .noFile }
    let isKnown = side == "before" ? seen.pictures.before.contains(path) : side == "after" && seen.pictures.after.contains(path)
    guard isKnown else { throw .noFile }
    // A drawing takes time; the actor is free for others meanwhile.
    let comparison = seen.comparison
    let bytes = await Task.detached(priority: .utility) { side == "before" ? comparison.before(path) : comparison.after(path) }
      .value
    guard let bytes else { throw .noFile }
    return Answer(type: MediaType.of(path), headers: DeskHeaders.ofData, body: .bytes(bytes))
  }
}

extension Consequences {
  /// A site that cannot be published now.
  fileprivate init(id: Int, revision: Int, pages: Int, stoppedBy findings: [FindingMessage]) {
    self.init(
      id: id, revision: revision, state: .stopped, pages: pages, seconds: 0, reason: nil, findings: findings, warnings: .none,
      sent: .none, events: .none,
      newPages: .none, changedPages: .none, gonePages: .none, pictures: .none, messages: .none, feeds: [],
      rest: Rest(frames: 0, downloads: 0, messages: 0, technical: 0, search: false))
  }
}

extension Consequences.Group {
  fileprivate static var none: Self { Self([], upTo: 0) }
}

extension LiveSite {
  /// How the site is built for readers.
  func publicationOptions(_ output: String) -> BuildOptions {
    var options = buildOptions
    options.output = output
    options.marksBlocks = false
    // What is only a warning is shown before; whether the site can do with it, its editor decides.
    options.isStrict = false
    return options
  }
}

extension BuildReport {
  /// What forbids a publication.
  var stopping: [Diagnostic] { isPublished ? [] : diagnostics.filter { $0.stopsBuild(isStrict: false) } }
}

extension DeskSite {
  func messages(of findings: [Diagnostic]) -> [FindingMessage] {
    findings.map { finding in
      FindingMessage(finding, path: contentPath(of: finding.range?.path ?? ""), in: language) { contentPath(of: $0) }
    }
  }
}
