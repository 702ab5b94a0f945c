import Foundation
import Testing

@testable import ProgramFiles

@Suite struct ProgramFilesTests {
  @Test func `a program that SwiftPM built has its files beside it, and says only its number`() {
    #expect(ProgramFiles.inside("Theming/DefaultTheme") == nil)
    #expect(ProgramFiles.all(in: "Theming/DefaultTheme").contains { $0.path == "templates/base.mustache" && !$0.bytes.isEmpty })
    #expect(ProgramFiles.all(in: "Theming/Nothing").isEmpty)
    #expect(ProgramVersion.shown == ProgramVersion.number)
  }

  @Test func `the program of a package says the commit that it was made of, and the day`() {
    #expect(
      ProgramVersion.shown(commit: "0f3c9a1b2d4e", day: "2026-12-01") == "\(ProgramVersion.number) (0f3c9a1b2d4e, 2026-12-01)")
  }

  @Test func `the changes begin with this version`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let changes = try String(contentsOf: root.appendingPathComponent("CHANGELOG.md"), encoding: .utf8)
    let heading = try #require(changes.split(separator: "\n").first { $0.hasPrefix("## ") })
    #expect(heading.hasPrefix("## \(ProgramVersion.number),"))
  }
}
