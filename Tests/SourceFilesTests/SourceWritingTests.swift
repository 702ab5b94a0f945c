import Foundation
import SourceFiles
import Testing

/// Writing files of a folder: all of a file or nothing, and nowhere else.
@Suite final class SourceWritingTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("baken-test-\(UUID().uuidString)")
  private let root: SourceRoot

  init() throws {
    try FileManager.default.createDirectory(at: folder.appendingPathComponent("site/pages"), withIntermediateDirectories: true)
    try Data("ours".utf8).write(to: folder.appendingPathComponent("site/pages/a.md"))
    try Data("secret".utf8).write(to: folder.appendingPathComponent("secret.txt"))
    root = SourceRoot(at: folder.appendingPathComponent("site").path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func text(_ path: String) -> String? { try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8) }

  private func outcome(_ write: () throws(SourceWritingFailure) -> Void) -> String {
    do throws(SourceWritingFailure) {
      try write()
      return "written"
    } catch {
      switch error {
      case .changed: return "changed"
      case .exists: return "exists"
      case .failed: return "failed"
      }
    }
  }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("site/pages").path)) ?? []).sorted()
  }

  @Test func `a file is replaced, with its permissions, and nothing is left beside it`() throws {
    let path = folder.appendingPathComponent("site/pages/a.md").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(
      outcome { () throws(SourceWritingFailure) in
        try root.replace("pages/a.md", expecting: Array("ours".utf8), with: Array("new".utf8))
      } == "written")
    #expect(text("site/pages/a.md") == "new" && names == ["a.md"])
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
  }

  @Test func `a file that somebody changed stays`() {
    #expect(
      outcome { () throws(SourceWritingFailure) in
        try root.replace("pages/a.md", expecting: Array("theirs".utf8), with: Array("new".utf8))
      } == "changed")
    #expect(text("site/pages/a.md") == "ours" && names == ["a.md"])
  }

  @Test func `a new file comes with its folders, and never in the place of another`() {
    #expect(outcome { () throws(SourceWritingFailure) in try root.create("news/2027/a.md", Array("new".utf8)) } == "written")
    #expect(text("site/news/2027/a.md") == "new")
    #expect(outcome { () throws(SourceWritingFailure) in try root.create("pages/a.md", Array("new".utf8)) } == "exists")
    #expect(text("site/pages/a.md") == "ours" && names == ["a.md"])
  }

  @Test(arguments: ["../secret.txt", "pages/../../secret.txt", "pages/link.md", "linked/secret.txt", ""])
  func `nothing outside the folder is written`(path: String) throws {
    let site = folder.appendingPathComponent("site")
    try FileManager.default.createSymbolicLink(
      at: site.appendingPathComponent("pages/link.md"), withDestinationURL: folder.appendingPathComponent("secret.txt"))
    try FileManager.default.createSymbolicLink(at: site.appendingPathComponent("linked"), withDestinationURL: folder)
    #expect(
      outcome { () throws(SourceWritingFailure) in try root.replace(path, expecting: Array("secret".utf8), with: Array("new".utf8))
      } != "written")
    #expect(outcome { () throws(SourceWritingFailure) in try root.create(path, Array("new".utf8)) } != "written")
    #expect(outcome { () throws(SourceWritingFailure) in try root.create("linked/b.txt", Array("new".utf8)) } != "written")
    #expect(text("secret.txt") == "secret" && text("b.txt") == nil)
  }

  private static let size = 400_000

  /// How many moments are tried; `BAKEN_DESK_KILLS` says another number.
  private static let moments = ProcessInfo.processInfo.environment["BAKEN_DESK_KILLS"].flatMap { Int($0) } ?? 20

  @Test func `a program that is killed at any moment leaves a whole version`() async throws {
    let path = folder.appendingPathComponent("site").path
    let place = folder.appendingPathComponent("site/pages/a.md")
    try Data(repeating: UInt8(ascii: "0"), count: Self.size).write(to: place)
    for moment in 1...max(1, Self.moments) {
      await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, moment = moment as Int] in
        Thread.detachNewThread {
          usleep(UInt32(moment * 1_700))
          kill(getpid(), SIGKILL)
        }
        let root = SourceRoot(at: path)
        for number in 1... {
          let present = try SourceFile(in: root, path: "pages/a.md").contents()
          try root.replace(
            "pages/a.md", expecting: present,
            with: Array(repeating: UInt8(ascii: "0") + UInt8(number % 10), count: Self.size))
        }
      }
      let bytes = try Data(contentsOf: place)
      #expect(bytes.count == Self.size && Set(bytes).count == 1)
    }
  }
}
