import Foundation
import Testing

@testable import ContentLoading

@Suite struct SiteFolderTests {
  private let root = FileManager.default.temporaryDirectory.appendingPathComponent("baken-folder-\(UUID().uuidString)")

  private func write(_ names: String...) throws {
    try FileManager.default.createDirectory(at: root.appendingPathComponent("pages"), withIntermediateDirectories: true)
    for name in names { try Data("x".utf8).write(to: root.appendingPathComponent("pages/\(name)")) }
  }

  @Test func `what editors leave beside a file is no part of a site`() throws {
    try write("a.md", "4913", "a.md~", ".a.md.swp", "#a.md#", ".#a.md")
    defer { try? FileManager.default.removeItem(at: root) }
    #expect(SiteFolder.list(root.path).files.map(\.contentPath) == ["pages/a.md"])
  }

  @Test func `a file with a name that no host takes is a fault until it is gone`() throws {
    try write("a.md", "a?.md")
    defer { try? FileManager.default.removeItem(at: root) }
    let before = SiteFolder.list(root.path)
    #expect(before.faults.map(\.kind.identifier) == ["file.bad-name"])
    try FileManager.default.removeItem(at: root.appendingPathComponent("pages/a?.md"))
    let after = before.refreshed(["pages/a?.md"])
    #expect(after.faults.isEmpty)
    #expect(after.files == before.files)
  }
}
