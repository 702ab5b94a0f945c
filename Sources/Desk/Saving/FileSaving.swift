import ContentLoading
import Diagnostics
import PreviewServer
import SiteEditing
import SourceFiles

/// Saves edits: on the version on which they were made, joined with what others changed meanwhile, all of them or none.
actor FileSaving {
  let live: LiveSite
  let language: AuthorLanguage
  let versions = FileVersions()
  let history: PageHistory
  /// Why versions could not be kept.
  let faults = VersionFaults()
  let following = FollowingTask()
  /// What is known of files, to see what others change.
  var seen: [String: Seen] = [:]
  var seenSize = 0
  var hasLooked = false

  init(_ live: LiveSite, language: AuthorLanguage, kept: KeptVersions) {
    self.live = live
    self.language = language
    history = PageHistory(kept: kept, given: GivenVersions(), language: language)
  }

  enum Outcome: Sendable {
    case saved(DeskFile)
    case conflict(file: DeskFile, yours: String?)
  }

  /// The file as it is now.
  nonisolated func file(_ path: String) throws(Refusal) -> DeskFile {
    let site = try DeskSite(live, language: language)
    let file = try site.file(path)
    let bytes = try DeskSite.bytes(of: file)
    versions.note(bytes, as: DeskSite.fingerprint(of: bytes))
    var answer = try DeskFile(file, bytes, in: site)
    answer.undo = history.undo(of: path, present: bytes)
    answer.unkept = faults[path]?[language]
    return answer
  }

  /// Makes edits.
  /// - Parameter fingerprint: the version on which they were made.
  func save(_ edits: [EditMessage], of path: String, on fingerprint: String) async throws(Refusal) -> Outcome {
    let site = try DeskSite(live, language: language)
    return try await change(path, on: fingerprint, in: site) { bytes, file throws(Refusal) in
      let kind = site.readers.fileKind(of: path)
      var editing = FormEditing(
        bytes, path: file.displayPath, isPage: path.hasSuffix(".md"), keys: kind?.keys, isNamed: kind?.shape == .named)
      for edit in edits {
        let present = editing
        try edit.apply(to: &editing) { Self.componentKeys(at: $0, in: present, site) }
      }
      return editing.bytes
    }
  }

  /// Makes the correction of a finding.
  func fix(_ finding: String, of path: String, on fingerprint: String) async throws(Refusal) -> Outcome {
    let site = try DeskSite(live, language: language)
    return try await change(path, on: fingerprint, as: .done, in: site) { bytes, file throws(Refusal) in
      let known = (site.moment.findings + site.moment.advice).first {
        $0.range?.path == file.displayPath && FindingMessage.id(of: $0) == finding
      }
      guard let known, let corrected = FixPlan.corrected(bytes, by: known) else {
        throw Refusal(
          422, "finding.gone", en: "this finding is no longer there, or cannot be mended by itself",
          nl: "deze melding is er niet meer, of is niet vanzelf te herstellen")
      }
      return corrected
    }
  }

  private static func componentKeys(at lines: ClosedRange<Int>, in editing: FormEditing, _ site: DeskSite) -> KeySet? {
    guard let textLine = editing.file?.textLine else { return nil }
    let blocks = FileReading.blocks(of: editing.bytes, from: textLine, componentNames: site.readers.componentNames)
    return blocks.first { $0.lines == lines }?.name.flatMap { site.readers.keys(ofComponent: $0) }
  }

  func change(
    _ path: String, on fingerprint: String, as cause: KeptVersions.Cause = .typed, in site: DeskSite,
    _ edit: (_ bytes: [UInt8], SiteFolder.File) throws(Refusal) -> [UInt8]
  ) async throws(Refusal) -> Outcome {
    let file = try site.file(path)
    let present = try DeskSite.bytes(of: file)
    versions.note(present, as: DeskSite.fingerprint(of: present))
    guard let base = DeskSite.fingerprint(of: present) == fingerprint ? present : versions[fingerprint] else {
      return .conflict(file: try DeskFile(file, present, in: site), yours: nil)
    }
    let edited = try edit(base, file)
    guard let joined = base == present ? edited : Self.joined(base: base, ours: edited, theirs: present, of: file) else {
      return .conflict(file: try DeskFile(file, present, in: site), yours: String(decoding: edited, as: UTF8.self))
    }
    if joined != present {
      settle(note(present, of: path, .outside, at: Int(file.modified) * 1_000), of: path)
      let version = note(joined, of: path, cause)
      do throws(SourceWritingFailure) {
        try file.source.root.replace(file.source.path, expecting: present, with: joined)
      } catch {
        if let version { history.kept.withdraw(version, of: path) }
        guard case .changed = error else { throw .notWritten(error) }
        // Somebody wrote in this very moment.
        let newest = try DeskSite.bytes(of: file)
        return .conflict(file: try DeskFile(file, newest, in: site), yours: String(decoding: edited, as: UTF8.self))
      }
      settle(version, of: path)
      await live.read([path])
    }
    var saved = try self.file(path)
    if base != present { saved.isMerged = true }
    return .saved(saved)
  }

  /// Both changes of a file in one; nil when they are about the same.
  private static func joined(base: [UInt8], ours: [UInt8], theirs: [UInt8], of file: SiteFolder.File) -> [UInt8]? {
    let isPage = file.contentPath.hasSuffix(".md")
    let read = { (bytes: [UInt8]) in FormPlaces(bytes, path: file.displayPath, isPage: isPage) }
    let (before, one, other) = (read(base), read(ours), read(theirs))
    guard let old = before.value, let mine = one.value, let present = other.value,
      old.changedKeys(to: mine).isDisjoint(with: old.changedKeys(to: present)),
      let merged = LineMerge.merged(base: base, ours: ours, theirs: theirs, textLine: before.file?.textLine ?? .max),
      let found = read(merged).value, found.changedKeys(to: present) == old.changedKeys(to: mine)
    else { return nil }
    return merged
  }
}

extension FormValue {
  /// The keys at the top whose values differ.
  fileprivate func changedKeys(to other: FormValue) -> Set<String> {
    guard case .group(let before) = self, case .group(let after) = other else { return [] }
    let keys = Set(before.map(\.key) + after.map(\.key))
    return keys.filter { self[[.key($0)]] != other[[.key($0)]] }
  }
}

extension Refusal {
  /// What the system said when a file was written.
  static func notWritten(_ failure: SourceWritingFailure) -> Refusal {
    switch failure {
    case .changed:
      Refusal(
        409, "conflict", en: "the file was changed by somebody else meanwhile",
        nl: "iemand anders heeft het bestand intussen gewijzigd")
    case .exists: Refusal(409, "file.exists", en: "there is a file of that name already", nl: "er is al een bestand met die naam")
    case .failed(let reason):
      Refusal(
        500, "file.not-written",
        Words(en: "the file cannot be written: ", nl: "het bestand is niet te schrijven: ") + reason)
    }
  }
}
