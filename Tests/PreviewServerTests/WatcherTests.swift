import Foundation
import SiteBuilder
import Testing

@testable import PreviewServer

/// The changes that watchers report for a folder in which an editor works.
@Suite(.timeLimit(.minutes(3))) struct WatcherTests {
  enum Kind: String, CaseIterable, Sendable {
    case inotify, polling

    func changes(in folder: URL) throws -> AsyncStream<SiteChange> {
      switch self {
      case .polling: return PollingWatcher.changes(in: folder.path, every: .milliseconds(30))
      case .inotify:
        #if os(Linux)
          return try #require(InotifyWatcher.changes(in: folder.path))
        #else
          return PollingWatcher.changes(in: folder.path, every: .milliseconds(30))
        #endif
      }
    }
  }

  @Test(arguments: Kind.allCases) func `a new, a changed and a removed file are reported`(kind: Kind) async throws {
    let folder = try WatchedFolder(kind)
    try folder.write("a", to: "pages/a.md")
    #expect(await folder.hears("pages/a.md"))
    try folder.write("b", to: "pages/a.md")
    #expect(await folder.hears("pages/a.md"))
    try FileManager.default.removeItem(at: folder.url("pages/a.md"))
    #expect(await folder.hears("pages/a.md"))
  }

  @Test(arguments: Kind.allCases) func `a file that an editor saves through another is reported under its own name`(kind: Kind)
    async throws
  {
    let folder = try WatchedFolder(kind)
    try folder.write("a", to: "pages/a.md")
    #expect(await folder.hears("pages/a.md"))
    try folder.write("b", to: "pages/.a.md.tmp")
    #expect(rename(folder.url("pages/.a.md.tmp").path, folder.url("pages/a.md").path) == 0)
    #expect(await folder.hears("pages/a.md"))
  }

  @Test(arguments: Kind.allCases) func `a file in a new folder, and in a moved folder, is reported`(kind: Kind) async throws {
    let folder = try WatchedFolder(kind)
    try folder.write("a", to: "pages/x/y/a.md")
    #expect(await folder.hears("pages/x"))
    try folder.write("b", to: "pages/x/y/b.md")
    #expect(await folder.hears("pages/x/y/b.md"))
    try FileManager.default.moveItem(at: folder.url("pages/x"), to: folder.url("pages/z"))
    #expect(await folder.hears("pages/z"))
    try folder.write("c", to: "pages/z/y/a.md")
    #expect(await folder.hears("pages/z/y/a.md"))
  }

  @Test(arguments: Kind.allCases) func `a site folder that was removed and made again is watched as before`(kind: Kind) async throws
  {
    let folder = try WatchedFolder(kind)
    try FileManager.default.removeItem(at: folder.site)
    #expect(await folder.hears(nil))
    try folder.write("a", to: "pages/a.md")
    #expect(await folder.hears("pages/a.md"))
    try folder.write("b", to: "pages/b.md")
    #expect(await folder.hears("pages/b.md"))
  }

  #if os(Linux)
    @Test func `editors' auxiliary files are not reported`() async throws {
      let folder = try WatchedFolder(.inotify)
      for name in ["4913", "a.md~", ".a.md.swp", "#a.md#", ".#a.md"] { try folder.write("x", to: "pages/\(name)") }
      try folder.write("a", to: "pages/a.md")
      #expect(await folder.next() == .paths(["pages/a.md"]))
    }

    @Test func `a file is not reported before it is closed, and delays others until then`() throws {
      let folder = try WatchedFolder(.polling)
      let queue = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      defer { close(queue) }
      var tree = WatchedTree(queue: queue, root: folder.site.path)
      tree.watchAll()
      var changes = GatheredChanges()
      try folder.write("", to: "pages/a.md")
      tree.readEvents(into: &changes)
      #expect(changes.paths == ["pages/a.md"] && changes.unfinished.isEmpty)

      changes = GatheredChanges()
      let writer = try FileHandle(forWritingTo: folder.url("pages/a.md"))
      try writer.write(contentsOf: Data("half".utf8))
      try folder.write("x", to: "pages/b.md")
      tree.readEvents(into: &changes)
      #expect(changes.paths == ["pages/b.md"] && changes.unfinished == ["pages/a.md"])
      try writer.write(contentsOf: Data(" and half".utf8))
      try writer.close()
      tree.readEvents(into: &changes)
      #expect(changes.paths == ["pages/a.md", "pages/b.md"] && changes.unfinished.isEmpty)
    }

    @Test func `a burst of changes is reported in few messages`() async throws {
      let folder = try WatchedFolder(.inotify)
      let names = (0..<40).map { "pages/\($0).md" }
      for name in names { try folder.write("x", to: name) }
      var told: [Set<String>] = []
      while Set(told.joined()) != Set(names) {
        guard case .paths(let paths)? = await folder.next() else { break }
        told.append(paths)
      }
      #expect(Set(told.joined()) == Set(names))
      #expect(told.count < names.count / 2)
    }
  #endif
}

/// A folder of a test's own with a watcher.
private final class WatchedFolder {
  let site = FileManager.default.temporaryDirectory.appendingPathComponent("baken-watch-\(UUID().uuidString)/content")
  private var changes: AsyncStream<SiteChange>.AsyncIterator

  init(_ kind: WatcherTests.Kind) throws {
    try FileManager.default.createDirectory(at: site.appendingPathComponent("pages"), withIntermediateDirectories: true)
    changes = try kind.changes(in: site).makeAsyncIterator()
  }

  deinit { try? FileManager.default.removeItem(at: site.deletingLastPathComponent()) }

  func url(_ path: String) -> URL { site.appendingPathComponent(path) }

  func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url(path))
  }

  func next() async -> SiteChange? { await changes.next() }

  /// Whether a change of a path is reported, or of a folder above it, or of everything; nil waits for everything.
  func hears(_ path: String?) async -> Bool {
    while let change = await changes.next() {
      switch change {
      case .everything: return true
      case .paths(let paths):
        guard let path else { continue }
        if paths.contains(where: { $0 == path || path.hasPrefix($0 + "/") || $0.hasPrefix(path + "/") }) { return true }
      }
    }
    return false
  }
}
