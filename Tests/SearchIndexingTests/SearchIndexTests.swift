import Diagnostics
import Foundation
import SiteModel
import Testing

@testable import SearchIndexing

/// The run of Pagefind, and what is said when it fails.
@Suite struct SearchIndexTests {
  private let dutch: LanguageTag
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("baken-search-test-\(UUID().uuidString)")

  init() throws { dutch = try #require(LanguageTag("nl")) }

  /// A program that does what a script says.
  private func program(_ script: String, shell: String = "/bin/sh") throws -> SearchProgram {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (text, path) = (folder.appendingPathComponent("script"), folder.appendingPathComponent("pagefind"))
    try Data("#!\(shell)\n\(script)\n".utf8).write(to: text)
    // Copied by another process: a program that a test beside this one starts would hold the file open, and one that is open for
    // writing cannot be run.
    let copying = try Process.run(URL(fileURLWithPath: "/usr/bin/install"), arguments: ["-m", "755", text.path, path.path])
    copying.waitUntilExit()
    return SearchProgram(path: path.path)
  }

  /// The files of the index that a program makes of a page, given so many times.
  private func files(_ program: SearchProgram, pages: Int = 1) throws(SearchFailure) -> [(path: String, bytes: [UInt8])] {
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = SearchablePage(
      address: SiteAddress(path: "/x/"), language: dutch, title: "X", kind: "Pagina", section: nil, audiences: [])
    let html = Array("<main>\(String(repeating: "woord ", count: 2_000))</main>".utf8)
    return try SearchIndex(program: program, languages: [:]).files(of: Array(repeating: page, count: pages)) { _ in html }
  }

  private func failure(_ program: SearchProgram, pages: Int = 1) -> SearchFailure? {
    do throws(SearchFailure) {
      _ = try files(program, pages: pages)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a program that stops at once is named with what it says`() throws {
    // There is more to tell it than a pipe holds, so writing fails: an error, and no signal that ends this program.
    let found = try failure(program("echo 'error: unexpected argument --service' >&2; exit 2"), pages: 100)
    #expect(found == .stopped(reason: "error: unexpected argument --service"))
  }

  @Test func `a program that is killed is a failure, too`() throws {
    #expect(try failure(program("kill -9 $$")) == .stopped(reason: ""))
  }

  @Test func `what Pagefind refuses is told`() throws {
    let answer = Data(#"{"message_id":0,"payload":{"type":"Error","message":"Invalid config supplied"}}"#.utf8)
      .base64EncodedString()
    #expect(try failure(program("printf '%s,' '\(answer)'; cat > /dev/null")) == .refused(message: "Invalid config supplied"))
  }

  @Test func `an index that is not there is a failure`() throws {
    let answer = Data(#"{"message_id":0,"payload":{"type":"WroteFiles"}}"#.utf8).base64EncodedString()
    let found = try failure(program("printf '%s,%s,%s,' '\(answer)' '\(answer)' '\(answer)'; cat > /dev/null"))
    guard case .unusable = found else { Issue.record("\(String(describing: found))"); return }
  }

  @Test func `the languages in the entry file stand in order, however Pagefind writes them`() throws {
    let answer = Data(#"{"message_id":0,"payload":{"type":"Done"}}"#.utf8).base64EncodedString()
    let made = try program(
      #"""
      while IFS= read -r -d , message; do
        folder=$(printf %s "$message" | base64 -d | sed -n 's|.*"output_path":"\([^"]*\)".*|\1|p' | sed 's|\\/|/|g')
        if [ -n "$folder" ]; then
          mkdir -p "$folder"
          echo '// Pagefind' > "$folder/pagefind.js"
          printf %s '{"version":"1.5.2","languages":{"nl":{"wasm":"nl","page_count":2},"en":{"wasm":"a/b"}}}' > "$folder/pagefind-entry.json"
        fi
        printf %s, 'ANSWER'
      done
      """#.replacing("ANSWER", with: answer), shell: "/bin/bash")
    let entry = try #require(try files(made).first { $0.path == "pagefind/pagefind-entry.json" })
    #expect(
      String(decoding: entry.bytes, as: UTF8.self)
        == #"{"languages":{"en":{"wasm":"a/b"},"nl":{"page_count":2,"wasm":"nl"}},"version":"1.5.2"}"#)
  }

  @Test func `the program is the one that is named, else the first on the path`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let made = try program("exit 0")
    #expect(try SearchProgram.find(in: ["BAKEN_PAGEFIND": made.path, "PATH": ""]) == made)
    #expect(try SearchProgram.find(in: ["PATH": "/nonexistent:\(folder.path)"]) == made)
    #expect(throws: SearchFailure.missing) { try SearchProgram.find(in: ["PATH": "/nonexistent"]) }
    #expect(throws: SearchFailure.notAProgram(path: "/nonexistent")) {
      try SearchProgram.find(in: ["BAKEN_PAGEFIND": "/nonexistent", "PATH": folder.path])
    }
  }

  @Test(arguments: [
    SearchFailure.missing, .notAProgram(path: "/x"), .stopped(reason: "x"), .refused(message: "x"), .unusable(reason: "x"),
  ])
  func `each failure says in both languages what is wrong`(failure: SearchFailure) {
    #expect(failure.words.english.localizedCaseInsensitiveContains("pagefind"))
    #expect(failure.words.dutch.localizedCaseInsensitiveContains("pagefind"))
    #expect(failure.words.english != failure.words.dutch)
  }
}
