import Foundation
import TestSupport
import Testing

/// What `baken move` does with what is written in an unusual way, with files that must stay, and when it is killed.
@Suite struct MoveSafetyTests {
  private func page(_ title: String, _ text: String) -> String { "---\ntitle: \(title)\nsummary: Kort.\n---\n\n\(text)\n" }

  @Test func `a path that is written in an unusual way is changed, and a longer way stays one`() async throws {
    let text = "[a](over&#45;ons.md) [b](over%2Dons.md#x) [c](../pages/over-ons.md) [d](./over-ons.md) [e](<over&#x2d;ons.md>)"
    let site = try FixtureSite(["pages/over-ons.md": page("A", "## X {#x}\n\nTekst."), "pages/b.md": page("B", text)])
    #expect(try MoveTests.move("pages/over-ons.md", "pages/wij.md", in: site).status == 0)
    #expect(
      String(decoding: try #require(MoveTests.contents(of: site)["pages/b.md"]), as: UTF8.self)
        == page("B", "[a](wij.md) [b](wij.md#x) [c](../pages/wij.md) [d](./wij.md) [e](<wij.md>)"))
    try await site.buildWithoutFindings()
  }

  @Test func `the line that is named is that of the reference that cannot be changed`() throws {
    let site = try FixtureSite([
      "pages/fjord.md": page("A", "Tekst."), "pages/b.md": page("B", "[a](fjord.md)\n\n[a](&fjlig;ord.md)\n\n[a](fjord.md)"),
    ])
    let before = try MoveTests.contents(of: site)
    let outcome = try MoveTests.move("pages/fjord.md", "pages/c.md", in: site)
    #expect(outcome.status == 1 && outcome.errors.contains("content/pages/b.md:8:"), "\(outcome)")
    #expect(try MoveTests.contents(of: site) == before)
  }

  @Test func `a file that is write-protected is not changed, and neither is another`() throws {
    let site = try FixtureSite(MoveTests.files)
    let before = try MoveTests.contents(of: site)
    let path = site.content.appendingPathComponent("pages/over/werk.md").path
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let outcome = try MoveTests.move("pages/over/ons.md", "pages/over/wij.md", in: site)
    #expect(outcome.status == 3)
    #expect(
      outcome.errors.contains("content/pages/over/werk.md is write-protected") && outcome.errors.contains("Nothing was written"))
    #expect(try MoveTests.contents(of: site) == before)
  }

  @Test func `names that Windows keeps for devices are refused`() throws {
    let site = try FixtureSite(MoveTests.files)
    for name in ["con.md", "AUX.md", "lpt1.md", "nul.x.md"] {
      let outcome = try MoveTests.move("pages/over/ons.md", "pages/over/\(name)", in: site)
      #expect(outcome.status == 2 && outcome.errors.contains("for a device"), "\(outcome)")
    }
    #expect(try MoveTests.move("pages/over/ons.md", "pages/over/console.md", in: site).status == 0)
  }

  @Test func `a move that is killed is done or not, at the latest after the next command`() throws {
    var random = SeededNumbers(seed: 20_261_201)
    let whole = try FixtureSite(MoveTests.files)
    let before = try MoveTests.contents(of: whole)
    let start = ContinuousClock.now
    #expect(try MoveTests.move("pages/over/ons.md", "pages/over/wij.md", in: whole).status == 0)
    let time = Double((ContinuousClock.now - start) / .microseconds(1))
    let after = try MoveTests.contents(of: whole)
    for _ in 0..<8 {
      let site = try FixtureSite(MoveTests.files)
      let arguments = ["move", "pages/over/ons.md", "pages/over/wij.md", "--now", site.moment, "--language", "en"]
      let process = try ProgramTests.process(arguments, in: site.folder)
      (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
      try process.run()
      usleep(UInt32(Double.random(in: 0.4...1.1, using: &random) * time))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      _ = try ProgramTests.run(["check", "--fix", "--now", site.moment], in: site.folder)
      let now = try MoveTests.contents(of: site).filter { !$0.key.contains("/.baken-") }
      #expect(now == before || now == after)
    }
  }
}
