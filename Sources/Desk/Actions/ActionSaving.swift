import ContentLoading
import Diagnostics
import PreviewServer
import SiteModel
import SourceFiles

extension FileSaving {
  /// Does something with a file, if nothing is wrong with it afterwards that was not before.
  func act(_ message: ActionRoutes.Message) async throws(Refusal) -> Outcome {
    await live.read([message.path])
    let site = try DeskSite(live, language: language)
    let run = try ActionRun(message, in: site, isCopy: false)
    guard DeskSite.fingerprint(of: run.bytes) == message.fingerprint else {
      return .conflict(file: try DeskFile(run.file, run.bytes, in: site), yours: nil)
    }
    let edited = try run.edited()
    if run.publishes {
      try await checkPublishing([message.path: edited], run.file.displayPath)
    } else {
      try await checkTrial([message.path: edited]) { _ in true }
    }
    return try await change(message.path, on: message.fingerprint, as: .done, in: site) { _, _ in edited }
  }

  /// Makes a copy; gives its path. The copy is a draft, so it may have what only needs attention.
  func copy(_ message: ActionRoutes.Message) async throws(Refusal) -> String {
    await live.read([message.path])
    let site = try DeskSite(live, language: language)
    let run = try ActionRun(message, in: site, isCopy: true)
    let (path, copies) = (run.copyPath, try run.copies())
    let known = Set(site.folder.files.map(\.contentPath))
    guard copies.keys.allSatisfy({ !known.contains($0) }) else { throw .notWritten(.exists) }
    try await checkTrial(copies) { $0.severity == .error }
    // The original first: without it, a translation would be a page of its own for a moment.
    for (name, bytes) in copies.sorted(by: { $0.key == path || $1.key != path && $0.key < $1.key }) {
      try await create(name, bytes)
    }
    return path
  }

  /// Refuses contents of files that would lead to findings.
  private func checkTrial(_ contents: [String: [UInt8]], counts: (Diagnostic) -> Bool) async throws(Refusal) {
    guard let trial = try? await live.trial(of: contents) else { throw .notRead }
    guard let first = trial.new.first(where: counts) else { return }
    throw Refusal(422, "action.finding", Words(joining: [first], withHelp: true))
  }

  /// Refuses what is not complete: with anything wrong in the file itself, or because of it.
  private func checkPublishing(_ contents: [String: [UInt8]], _ path: String) async throws(Refusal) {
    guard let trial = try? await live.trial(of: contents, includesDrafts: false) else { throw .notRead }
    let missing = trial.after.filter { $0.range?.path == path } + trial.new.filter { $0.range?.path != path }
    guard !missing.isEmpty else { return }
    let words =
      Words(en: "This is still missing. ", nl: "Dit ontbreekt nog. ") + Words(joining: missing, withHelp: missing.count == 1)
    throw Refusal(422, "action.incomplete", words)
  }
}

extension Words {
  /// What was found, in sentences.
  fileprivate init(joining findings: [Diagnostic], withHelp: Bool) {
    let words = { (language: AuthorLanguage) in
      findings.flatMap { [$0.summary(in: language)] + (withHelp ? $0.help(in: language) : []) }
        .map { $0.capitalizedAtStart + "." }.joined(separator: " ")
    }
    self.init(en: words(.english), nl: words(.dutch))
  }
}
