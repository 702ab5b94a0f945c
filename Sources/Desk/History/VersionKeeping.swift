import ContentLoading
import Diagnostics
import PreviewServer
import SourceFiles

/// Keeps versions of what is saved in the desk, and of what others change while it runs.
extension FileSaving {
  /// Puts a version in the place of the file, unless somebody changed it meanwhile.
  func restore(_ bytes: [UInt8], of path: String, on fingerprint: String) async throws(Refusal) -> Outcome {
    guard bytes.count <= FileRoutes.limit, String(validating: bytes, as: UTF8.self) != nil else { throw .badVersion }
    let site = try DeskSite(live, language: language)
    let file = try site.file(path)
    let present = try DeskSite.bytes(of: file)
    guard DeskSite.fingerprint(of: present) == fingerprint else {
      return .conflict(file: try DeskFile(file, present, in: site), yours: nil)
    }
    return try await change(path, on: fingerprint, as: .restored, in: site) { _, _ in bytes }
  }

  /// Writes a new file.
  func create(_ path: String, _ bytes: [UInt8]) async throws(Refusal) {
    guard let root = try DeskSite(live, language: language).folder.files.first?.source.root else { throw .notRead }
    let version = note(bytes, of: path, .made)
    do throws(SourceWritingFailure) {
      try root.create(path, bytes)
    } catch {
      if let version { history.kept.withdraw(version, of: path) }
      throw .notWritten(error)
    }
    settle(version, of: path)
    await live.read([path])
  }

  /// Writes a version before a file is replaced. What is saved matters more: a fault is remembered, and told.
  func note(
    _ bytes: [UInt8], of path: String, _ cause: KeptVersions.Cause, at moment: Int? = nil
  ) -> KeptVersions.Note? {
    do throws(SourceWritingFailure) {
      let note = try history.kept.note(bytes, of: path, cause, at: moment)
      faults.set(nil, of: path)
      return note
    } catch {
      let reason: Words
      if case .failed(let words) = error { reason = words } else { reason = Words(en: "it is there already", nl: "die is er al") }
      faults.set(reason, of: path)
      return nil
    }
  }

  // MARK: Changes by others

  /// How much text is remembered, in bytes, to know what a file was before somebody changed it.
  private static let seenLimit = 32 * 1_024 * 1_024

  /// A file as it was when it was last looked at.
  struct Seen {
    let file: SiteFolder.File
    /// Nil where there was too much of all.
    let bytes: [UInt8]?
  }

  /// Looks at the site whenever it changes, until nobody saves any more.
  nonisolated func follow() {
    let task = Task { [weak self, live] in
      let changes = await live.changes()
      await self?.look()
      for await change in changes {
        guard case .site = change else { continue }
        guard let self else { return }
        await look()
      }
    }
    following.set(task)
  }

  /// Notes what others have changed since the last look, as it was and as it is.
  func look() async {
    guard let site = try? DeskSite(live, language: language) else { return }
    let files = site.folder.files.filter { site.isContent($0.contentPath) && !$0.isLinked }
    let isFirst = !hasLooked
    for file in files where seen[file.contentPath]?.file != file {
      let path = file.contentPath
      let before = seen[path]
      guard let bytes = try? file.source.contents() else { continue }
      seenSize += bytes.count - (before?.bytes?.count ?? 0)
      seen[path] = Seen(file: file, bytes: seenSize <= Self.seenLimit ? bytes : nil)
      if !isFirst, before?.bytes != bytes { noteOutside(bytes, after: before, of: path, at: file) }
      // Savings do not wait for a change of many files.
      await Task.yield()
    }
    hasLooked = true
    let present = Set(files.map(\.contentPath))
    for (path, before) in seen where !present.contains(path) {
      seen[path] = nil
      seenSize -= before.bytes?.count ?? 0
      guard let bytes = before.bytes else { continue }
      settle(note(bytes, of: path, .outside, at: Int(before.file.modified) * 1_000), of: path)
    }
  }

  private func noteOutside(_ bytes: [UInt8], after before: Seen?, of path: String, at file: SiteFolder.File) {
    let kept = history.kept
    // What the desk saved is the newest version already.
    if let newest = kept.all(of: path).first, kept.bytes(of: newest, path) == bytes { return }
    if let old = before?.bytes {
      settle(note(old, of: path, .outside, at: (before?.file.modified).map { Int($0) * 1_000 }), of: path)
    }
    settle(note(bytes, of: path, .outside, at: Int(file.modified) * 1_000), of: path)
  }

  func settle(_ note: KeptVersions.Note?, of path: String) {
    if let note { history.kept.settle(note, of: path) }
  }
}
