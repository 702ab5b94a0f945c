import Diagnostics
import Foundation
import SourceFiles
import Testing

/// A line below a finding is one of the site, whatever took the place of a file since it was checked.
@Suite final class SourceExcerptTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("baken-test-\(UUID().uuidString)")
  private var site: String { folder.appendingPathComponent("site").path }

  init() throws {
    try FileManager.default.createDirectory(atPath: site + "/pages", withIntermediateDirectories: true)
    try Data("ours\r\nand more".utf8).write(to: URL(fileURLWithPath: site + "/pages/a.md"))
    try Data("secret".utf8).write(to: folder.appendingPathComponent("secret.txt"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func excerpt(_ path: String, in site: String? = nil) -> String {
    TextFormat(in: .english, usesColour: false, lines: SourceLines(beneath: site ?? self.site))
      .excerpt(SourceRange(path: path, line: 1, column: 1, end: 2))
  }

  private func makeLink(_ path: String, to target: String) throws {
    try? FileManager.default.removeItem(atPath: "\(site)/\(path)")
    try FileManager.default.createSymbolicLink(atPath: "\(site)/\(path)", withDestinationPath: target)
  }

  @Test func `a line of the site is shown, also through a link within it`() throws {
    #expect(excerpt("\(site)/pages/a.md").contains("ours"))
    try makeLink("b.md", to: "pages/a.md")
    try makeLink("c", to: "pages")
    for path in ["b.md", "c/a.md"] { #expect(excerpt("\(site)/\(path)").contains("ours"), "\(path)") }
    #expect(excerpt("\(site)//pages/a.md", in: site + "/").contains("ours"))
  }

  @Test func `no line of a file outside is shown`() throws {
    let outside = folder.appendingPathComponent("secret.txt").path
    for target in [outside, "../../secret.txt", "/proc/self/environ"] {
      try makeLink("pages/a.md", to: target)
      #expect(excerpt("\(site)/pages/a.md") == "", "\(target)")
    }
    try makeLink("pages/b", to: "../..")
    for path in [outside, "\(site)/../secret.txt", "\(site)/pages/b/secret.txt", "\(site)x/secret.txt", "\(site)/pages"] {
      #expect(excerpt(path) == "", "\(path)")
    }
  }
}
