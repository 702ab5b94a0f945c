import Foundation
import SourceFiles
import Testing

/// Files are those of the folder, whatever somebody puts in their place.
@Suite final class SourceFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("baken-test-\(UUID().uuidString)")
  private let root: SourceRoot

  init() throws {
    try FileManager.default.createDirectory(at: folder.appendingPathComponent("site/media"), withIntermediateDirectories: true)
    try Data("ours".utf8).write(to: folder.appendingPathComponent("site/media/a.txt"))
    try Data("secret".utf8).write(to: folder.appendingPathComponent("secret.txt"))
    root = SourceRoot(at: folder.appendingPathComponent("site").path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func text(_ path: String) -> String? {
    (try? SourceFile(in: root, path: path).contents()).map { String(decoding: $0, as: UTF8.self) }
  }

  private func makeLink(_ path: String, to target: String) throws {
    let place = folder.appendingPathComponent("site/\(path)")
    try? FileManager.default.removeItem(at: place)
    try FileManager.default.createSymbolicLink(atPath: place.path, withDestinationPath: target)
  }

  @Test func `a file of the folder is read`() {
    #expect(text("media/a.txt") == "ours")
    #expect((try? SourceFile(in: root, path: "media/a.txt").contents(atMost: 2)) == Array("ou".utf8))
  }

  @Test(arguments: ["../secret.txt", "media/../../secret.txt", "/etc/hostname", "media", "media/b.txt", ""])
  func `what is not a file of the folder is not read`(path: String) { #expect(text(path) == nil) }

  @Test func `a link in a file's place is not followed`() throws {
    let absolute = folder.appendingPathComponent("secret.txt").path
    for target in [absolute, "../../secret.txt", "/proc/self/environ", "a.txt"] {
      try makeLink("media/a.txt", to: target)
      #expect(text("media/a.txt") == nil, "\(target)")
    }
  }

  @Test func `a link in the place of a folder on the way is not followed`() throws {
    try FileManager.default.createDirectory(at: folder.appendingPathComponent("other"), withIntermediateDirectories: true)
    try Data("secret".utf8).write(to: folder.appendingPathComponent("other/a.txt"))
    try makeLink("media", to: folder.appendingPathComponent("other").path)
    #expect(text("media/a.txt") == nil)
  }

  @Test func `while links and the file change places, only the file is ever read`() async throws {
    let file = folder.appendingPathComponent("site/media/a.txt").path
    let (spare, lure) = (file + ".spare", file + ".lure")
    try Data("ours".utf8).write(to: URL(fileURLWithPath: spare))
    try FileManager.default.createSymbolicLink(atPath: lure, withDestinationPath: folder.appendingPathComponent("secret.txt").path)
    let swapping = Task.detached {
      for _ in 0..<3_000 where !Task.isCancelled {
        rename(lure, file)
        rename(file, lure)
        linkat(AT_FDCWD, spare, AT_FDCWD, file, 0)
      }
    }
    var read: Set<String> = []
    for _ in 0..<3_000 { if let text = text("media/a.txt") { read.insert(text) } }
    swapping.cancel()
    await swapping.value
    #expect(read == ["ours"])
  }
}
