import Foundation
import Testing

@testable import Diagnostics

@Suite struct TextFormatTests {
  private let format = TextFormat(
    in: .english, usesColour: false, lines: SourceLines { path in FileManager.default.contents(atPath: path).map { [UInt8]($0) } })

  @Test func `a finding shows its place, the line, a caret, notes and help`() throws {
    try withFile("title: A\nend: 2027-03-11T09:00\n") { path in
      let finding = Diagnostic(
        .impossibleDate, at: SourceRange(path: path, line: 2, column: 6, end: 22), ["value": "2027-03-11T09:00"],
        notes: [DiagnosticNote(.startsHere, at: SourceRange(path: path, line: 1, column: 1))])
      #expect(
        format.text(of: finding) == """
          \(path):2:6: error: the date “2027-03-11T09:00” does not exist [key.impossible-date]
            2 | end: 2027-03-11T09:00
              |      ^~~~~~~~~~~~~~~~
            note: it starts here: \(path):1:1
            help: write a date as year-month-day, such as 2027-03-11, and a time behind a T: 2027-03-11T09:30

          """)
    }
  }

  @Test func `the caret stands right under letters with accents, after a tab, and in a file with CRLF and a byte order mark`()
    throws
  {
    try withFile("\u{FEFF}één\r\n\tcafé: x\r\n") { path in
      let text = format.text(
        of: Diagnostic(.emptyKey, at: SourceRange(path: path, line: 2, column: 8, end: 9), ["key": "x"]))
      #expect(text.contains("  2 |  café: x\n    |        ^\n"))
      #expect(
        format.text(
          of: Diagnostic(.emptyKey, at: SourceRange(path: path, line: 1, column: 1), ["key": "x"])
        )
        .contains("1 | één\n"))
    }
  }

  @Test func `a long line is shown around the fault`() throws {
    try withFile(String(repeating: "a", count: 400) + "X" + String(repeating: "b", count: 400)) { path in
      let text = format.text(
        of: Diagnostic(.emptyKey, at: SourceRange(path: path, line: 1, column: 401, end: 402), ["key": "x"]))
      let lines = text.split(separator: "\n").map(Array.init)
      #expect(lines.allSatisfy { $0.count < 140 })
      let caret = try #require(lines[2].firstIndex(of: "^"))
      #expect(lines[1][caret] == "X")
    }
  }

  @Test func `no control character from a file reaches the terminal`() {
    let text = format.text(
      of: Diagnostic(.unknownKey, at: nil, ["key": "\u{1B}[31mred", "what": "x", "known": "y"]))
    #expect(!text.contains("\u{1B}"))
  }

  private func withFile(_ text: String, _ body: (String) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("baken-\(UUID().uuidString).md")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(url.path)
  }
}

@Suite struct MachineFormatTests {
  private let finding = Diagnostic(
    .unknownAudience, at: SourceRange(path: "content/a,b.md", line: 3, column: 5, end: 9), ["value": "50%", "known": "schools"],
    suggestion: "schools")

  @Test func `workflow commands escape what would end them`() {
    #expect(
      GitHubFormat(in: .english).text(of: finding)
        == "::error file=content/a%2Cb.md,line=3,col=5,endColumn=9,title=audience.unknown::unknown audience “50%25”%0Adid you mean “schools”?%0Aaudiences of this site (site.yml): schools\n"
    )
  }

  @Test func `the report is one JSON object with every field of a finding`() throws {
    let text = try JSONFormat(in: .english).text(
      of: [finding], summary: JSONFormat.Summary(pages: 2, files: nil, bytes: nil, seconds: 0.5, nextChange: nil, published: false))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let first = try #require((object["diagnostics"] as? [[String: Any]])?.first)
    #expect(first["identifier"] as? String == "audience.unknown")
    #expect(first["severity"] as? String == "error")
    #expect(first["path"] as? String == "content/a,b.md")
    #expect(first["line"] as? Int == 3 && first["column"] as? Int == 5 && first["end"] as? Int == 9)
    #expect((first["help"] as? [String])?.count == 2)
    #expect((object["summary"] as? [String: Any])?["published"] as? Bool == false)
  }
}
