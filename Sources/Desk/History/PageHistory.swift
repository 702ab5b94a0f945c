import ContentLoading
import Diagnostics
import Foundation
import SiteEditing
import SourceFiles
import Synchronization

/// The versions of a file, with who made them and what they changed: those that are kept beside the site, and those of git.
struct PageHistory: Sendable {
  /// A version, for the app.
  struct Entry: Encodable, Sendable {
    let id: String
    let time: String
    /// Who made it, as a sentence begins.
    let who: String
    /// What it changed, as that sentence goes on.
    let words: String
    /// The version before it; nil for the first that is known.
    let before: String?
    /// Whether the file is like this now.
    let isNow: Bool
  }

  struct List: Encodable, Sendable {
    let versions: [Entry]
    /// The number of the page with earlier ones.
    let next: Int?
  }

  struct Difference: Encodable, Sendable {
    let parts: [VersionDifference.Part]
  }

  private struct Found {
    let id: String
    /// Milliseconds since 1970.
    let time: Int
    var who: Words
    let bytes: [UInt8]
    var isOutside = false
    /// Whether there was nothing before.
    var isFirst = false
    var isRestored = false
  }

  let kept: KeptVersions
  let given: GivenVersions
  let language: AuthorLanguage

  private static let you = Words(en: "You", nl: "U")
  private static let outside = Words(en: "Somebody outside the desk", nl: "Iemand buiten de redactie")

  // MARK: The list

  /// - Parameter page: 0 for the newest versions.
  func list(of path: String, page: Int, in site: DeskSite) async throws(Refusal) -> List {
    let file = try site.file(path)
    guard (0...10_000).contains(page) else { throw .noVersion }
    let present = try DeskSite.bytes(of: file)
    let git = GitVersions(of: site.folder.absolutePath)
    // One more on both sides: the version before the oldest, and the time from which this page goes on.
    let skipped = max(0, page * GitVersions.page - 1)
    let commits = await git.versions(of: path, skipping: skipped, atMost: GitVersions.page + 2) ?? []
    let own = page == 0 ? commits[...] : commits.dropFirst()
    let shown = own.prefix(GitVersions.page)
    let contents = await git.contents(of: own.prefix(GitVersions.page + 1).map(\.blob))
    given.note(own.map(\.blob), of: path)
    let newest = page == 0 ? Int.max : (commits.first.map { $0.time * 1_000 } ?? Int.max)
    let oldest = own.count > shown.count ? (shown.last?.time ?? 0) * 1_000 : 0
    var found = own.prefix(GitVersions.page + 1).compactMap { commit in
      contents[commit.blob].map {
        Found(
          id: "git-\(commit.blob)", time: commit.time * 1_000, who: commit.author.words, bytes: $0, isFirst: commit.isAdded)
      }
    }
    let next = own.dropFirst(shown.count).first
    let older = next.flatMap { contents[$0.blob] } == nil ? nil : found.popLast()
    found += keptVersions(of: path).filter { $0.time > oldest && $0.time <= newest }
    // The sort keeps the order of git where times are the same.
    found = found.enumerated().sorted { ($0.element.time, $1.offset) > ($1.element.time, $0.offset) }.map(\.element)
    if page == 0, found.first?.bytes != present {
      found.insert(
        Found(id: "now", time: Int(file.modified) * 1_000, who: Self.outside, bytes: present, isOutside: true), at: 0)
    }
    let entries = entries(of: found, after: older, isNewest: page == 0, path: path, in: site)
    return List(versions: entries, next: next == nil ? nil : page + 1)
  }

  private func keptVersions(of path: String) -> [Found] {
    kept.all(of: path).prefix(KeptVersions.limit).compactMap { version in
      kept.bytes(of: version, path).map {
        Found(
          id: "kept-\(version.name)", time: version.last, who: version.cause == .outside ? Self.outside : Self.you, bytes: $0,
          isOutside: version.cause == .outside, isFirst: version.cause == .made, isRestored: version.cause == .restored)
      }
    }
  }

  /// The list with words. What has the bytes of the version before it, such as a commit of what was saved, is not listed twice.
  private func entries(
    of found: [Found], after older: Found?, isNewest: Bool, path: String, in site: DeskSite
  ) -> [Entry] {
    guard let kind = site.readers.fileKind(of: path) else { return [] }
    var distinct: [Found] = []
    for version in found.reversed() {
      guard let last = distinct.last, last.bytes == version.bytes else {
        if distinct.isEmpty, let older, older.bytes == version.bytes { continue }
        distinct.append(version)
        continue
      }
      distinct[distinct.count - 1].isFirst = last.isFirst || version.isFirst
      // Somebody committed what was written outside: it is theirs.
      if last.isOutside, !version.isOutside { distinct[distinct.count - 1].who = version.who }
    }
    return distinct.indices.reversed().map { place in
      let version = distinct[place]
      let before = place > 0 ? distinct[place - 1] : older
      return Entry(
        id: version.id, time: Date(timeIntervalSince1970: Double(version.time) / 1_000).ISO8601Format(),
        who: version.who[language], words: words(of: version, after: before, path, kind, site)[language], before: before?.id,
        isNow: isNewest && place == distinct.count - 1)
    }
  }

  private func words(
    of version: Found, after before: Found?, _ path: String, _ kind: FileKind, _ site: DeskSite
  ) -> Words {
    guard let before else {
      return version.isFirst
        ? Words(en: "made this file", nl: "maakte dit bestand")
        : Words(en: "wrote the first version that is known", nl: "schreef de eerste versie die bekend is")
    }
    let words = VersionDifference(from: before.bytes, to: version.bytes, path: path, kind: kind, in: site).words
    guard version.isRestored else { return words }
    return Words(en: "restored an earlier version: ", nl: "zette een eerdere versie terug: ") + words
  }

  // MARK: One version

  /// What differs between two versions of a file, by their ids.
  func difference(of path: String, from old: String, to new: String, in site: DeskSite) async throws(Refusal) -> Difference {
    let file = try site.file(path)
    guard let kind = site.readers.fileKind(of: path) else { throw .notYours }
    let (one, other) = (try await bytes(of: old, file, in: site), try await bytes(of: new, file, in: site))
    return Difference(parts: VersionDifference(from: one, to: other, path: path, kind: kind, in: site).parts)
  }

  /// The content of a version. Of git only what was listed for this file is read.
  func bytes(of id: String, _ file: SiteFolder.File, in site: DeskSite) async throws(Refusal) -> [UInt8] {
    id == "now" ? try DeskSite.bytes(of: file) : try await bytes(of: id, path: file.contentPath, in: site)
  }

  func bytes(of id: String, path: String, in site: DeskSite) async throws(Refusal) -> [UInt8] {
    let found: [UInt8]?
    if id.hasPrefix("kept-") {
      found = kept.version(String(id.dropFirst(5)), of: path).flatMap { kept.bytes(of: $0, path) }
    } else if id.hasPrefix("git-"), given.has(String(id.dropFirst(4)), of: path) {
      let blob = String(id.dropFirst(4))
      found = await GitVersions(of: site.folder.absolutePath).contents(of: [blob])[blob]
    } else {
      found = nil
    }
    guard let found else { throw .noVersion }
    return found
  }

  /// The version that undoing leads to: the one before the newest, if that was made in the desk a short time ago and the file is like
  /// it.
  func undo(of path: String, present: [UInt8]) -> String? {
    let versions = kept.all(of: path)
    guard versions.count > 1, versions[0].cause != .outside, kept.now - versions[0].last < Self.undoTime,
      kept.bytes(of: versions[0], path) == present
    else { return nil }
    return "kept-\(versions[1].name)"
  }

  /// An hour, in milliseconds.
  private static let undoTime = 3_600_000
}

/// The versions of git that were listed, by their files: no other content of a repository is given.
final class GivenVersions: Sendable {
  private static let limit = 50_000
  private let blobs = Mutex<[String: Set<String>]>([:])

  func note(_ names: [String], of path: String) {
    blobs.withLock { blobs in
      if blobs.values.reduce(0, { $0 + $1.count }) > Self.limit { blobs = [:] }
      blobs[path, default: []].formUnion(names)
    }
  }

  func has(_ name: String, of path: String) -> Bool {
    GitVersions.isName(name) && blobs.withLock { $0[path]?.contains(name) ?? false }
  }
}

extension SiteFolder {
  /// The path of the folder on this machine.
  var absolutePath: String { URL(fileURLWithPath: displayPath).standardizedFileURL.path }
}

extension Refusal {
  static let noVersion = Refusal(404, "version.none", en: "there is no such version (any more)", nl: "die versie is er niet (meer)")
  static let badVersion = Refusal(
    422, "version.not-text", en: "this version is no text that can be put back",
    nl: "deze versie is geen tekst die kan worden teruggezet")
}
