import ContentLoading
import Diagnostics
import Foundation
import SiteModel

/// All content of a site, for the list with which the desk begins.
struct ContentList: Encodable, Sendable {
  let revision: Int
  let isCurrent: Bool
  let kinds: [Kind]
  let files: [File]

  struct Kind: Encodable, Sendable {
    let name: String
    let label: String
    let folder: String
  }

  struct File: Encodable, Sendable {
    let path: String
    let kind: String
    let language: String
    let title: String
    let url: String?
    let state: String
    let reason: String?
    let date: String?
    let changed: String
    let original: String?
    let errors: Int
    let warnings: Int
  }

  init(_ site: DeskSite) {
    revision = site.moment.revision
    isCurrent = !site.state.diagnostics.contains { $0.severity == .error }
    let pages = Dictionary(
      site.state.site?.pages.map { ($0.contentPath, $0) } ?? [], uniquingKeysWith: { first, _ in first })
    let held = Dictionary(
      site.state.site?.previewed.map { ("\($0.id) \($0.language)", $0.reason) } ?? [], uniquingKeysWith: { first, _ in first })
    var counts: [String: (errors: Int, warnings: Int)] = [:]
    for finding in site.moment.findings {
      guard let path = finding.range?.path else { continue }
      if finding.severity == .error { counts[path, default: (0, 0)].errors += 1 }
      if finding.severity == .warning { counts[path, default: (0, 0)].warnings += 1 }
    }
    let found = site.folder.files.compactMap { file -> (file: SiteFolder.File, kind: FileKind)? in
      guard site.isContent(file.contentPath), !file.isLinked else { return nil }
      return site.readers.fileKind(of: file.contentPath).map { (file, $0) }
    }
    files = found.map { file, kind in
      let path = file.contentPath
      let (language, original) = site.language(of: path)
      let page = pages[path]
      let reason = page.flatMap { held["\($0.id) \($0.language)"] }
      return File(
        path: path, kind: kind.name, language: language?.code ?? "", title: page?.meta.title.value ?? Self.name(of: path),
        url: page.map { $0.address.path },
        state: path.hasSuffix(".md") ? page == nil ? "unreadable" : reason == nil ? "published" : "withheld" : "data",
        reason: reason?.label[site.language], date: page.flatMap(Self.date),
        changed: Date(timeIntervalSince1970: TimeInterval(file.modified)).ISO8601Format(), original: original,
        errors: counts[file.displayPath]?.errors ?? 0, warnings: counts[file.displayPath]?.warnings ?? 0)
    }
    var folders: [String: String] = [:]
    for (file, kind) in found where folders[kind.name] == nil {
      folders[kind.name] = file.contentPath.split(separator: "/").dropLast().first.map(String.init) ?? ""
    }
    kinds = site.readers.fileKinds.compactMap { kind in
      folders[kind.name].map { Kind(name: kind.name, label: kind.words[site.language], folder: $0) }
    }
  }

  private static func name(of path: String) -> String { String(path.split(separator: "/").last ?? "") }

  /// The day of the page, by its keys or else by the name of its file.
  private static func date(of page: Page) -> String? {
    if let date = page.meta.date { return date.value.date.description }
    return CalendarDate(String(name(of: page.contentPath).prefix(10)))?.description
  }
}
