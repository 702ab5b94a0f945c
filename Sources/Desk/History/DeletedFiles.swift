import ContentLoading
import Foundation
import SiteEditing

/// Files of content that were there, and are not any more, with the last that is known of them.
struct DeletedFiles: Sendable {
  struct List: Encodable, Sendable {
    let files: [File]
  }

  struct File: Encodable, Sendable {
    let path: String
    let title: String
    /// When it was last changed, or was removed from git.
    let time: String
  }

  /// More than these are not listed.
  private static let limit = 100

  let history: PageHistory

  func list(in site: DeskSite) async -> List {
    let found = await all(in: site).sorted { ($0.value.time, $0.key) > ($1.value.time, $1.key) }
    return List(
      files: found.map { path, file in
        File(
          path: path, title: Self.title(of: file.bytes, path),
          time: Date(timeIntervalSince1970: Double(file.time) / 1_000).ISO8601Format())
      })
  }

  func content(of path: String, in site: DeskSite) async -> [UInt8]? { await all(in: site)[path]?.bytes }

  private func all(in site: DeskSite) async -> [String: (time: Int, bytes: [UInt8])] {
    let present = Set(site.folder.files.map(\.contentPath))
    let isGone = { (path: String) in
      !present.contains(path) && site.isContent(path) && Self.isPlain(path)
    }
    var found: [String: (time: Int, bytes: [UInt8])] = [:]
    for path in history.kept.paths() where isGone(path) {
      guard let version = history.kept.all(of: path).first, let bytes = history.kept.bytes(of: version, path) else { continue }
      // What was moved stands elsewhere.
      guard !site.folder.files.contains(where: { $0.size == bytes.count && (try? $0.source.contents()) == bytes }) else { continue }
      found[path] = (version.last, bytes)
    }
    let git = GitVersions(of: site.folder.absolutePath)
    let removed = await git.deleted(atMost: Self.limit).filter { isGone($0.path) && found[$0.path] == nil }.prefix(Self.limit)
    let contents = await git.contents(of: removed.map(\.blob))
    for version in removed where found[version.path] == nil {
      if let bytes = contents[version.blob] { found[version.path] = (version.time * 1_000, bytes) }
    }
    let text = found.filter { String(validating: $0.value.bytes, as: UTF8.self) != nil }
    let newest = text.sorted { $0.value.time > $1.value.time }.prefix(Self.limit)
    return Dictionary(uniqueKeysWithValues: newest.map { ($0.key, $0.value) })
  }

  /// Whether a path stays in the site folder, and is one that the site's files can have.
  private static func isPlain(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty && part != "." && part != ".." && !SiteFolder.isIgnored(part) && SiteFolder.fault(ofName: String(part)) == nil
    }
  }

  private static func title(of bytes: [UInt8], _ path: String) -> String {
    let value = FormPlaces(bytes, path: path, isPage: path.hasSuffix(".md")).value
    if case .text(let title)? = value?[[.key(PageKeys.title.name)]], !title.isEmpty { return title }
    return String(path.split(separator: "/").last ?? "")
  }
}
