import Foundation
import SourceFiles
import Testing

@testable import PreviewServer

/// Which files of a site folder are opened.
@Suite struct SiteFileTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("baken-files-\(UUID().uuidString)")
  private var site: URL { folder.appendingPathComponent("content") }

  init() throws {
    try FileManager.default.createDirectory(at: site.appendingPathComponent("media/a"), withIntermediateDirectories: true)
    try Data("secret".utf8).write(to: folder.appendingPathComponent("secret"))
    try Data("open".utf8).write(to: site.appendingPathComponent("media/a/b"))
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: site.appendingPathComponent(path).path, withDestinationPath: target)
  }

  private func file(_ path: String) -> SiteFile? { try? SiteFile(SourceFile(in: SourceRoot(at: site.path), path: path)) }

  private func text(_ path: String) -> String? {
    file(path).map { String(decoding: $0.bytes(from: 0, count: $0.size), as: UTF8.self) }
  }

  @Test func `a file is read`() throws {
    #expect(text("media/a/b") == "open")
    let opened = try #require(file("media/a/b"))
    #expect(opened.bytes(from: 2, count: 10) == Array("en".utf8) && opened.bytes(from: 9, count: 1) == [])
  }

  @Test(arguments: ["media", "media/a", "media/a/c", "../secret", "media/../../secret", "", "/", "/etc/passwd", "media/a/b/"])
  func `a file outside the site is not opened`(path: String) { #expect(text(path) == nil) }

  @Test func `a file that replaces an open one is not read`() throws {
    let opened = try #require(file("media/a/b"))
    try FileManager.default.removeItem(at: site.appendingPathComponent("media/a/b"))
    try link("media/a/b", to: "../../../secret")
    #expect(opened.bytes(from: 0, count: opened.size) == Array("open".utf8))
    #expect(text("media/a/b") == nil)
  }
}
