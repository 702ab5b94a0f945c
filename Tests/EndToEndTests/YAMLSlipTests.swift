import Foundation
import Testing

/// Mistakes in YAML are reported at the line where the quotation mark, the key or the block begins, in an author's words.
@Suite struct YAMLSlipTests {
  /// The findings in a page, which are the same where lines end as on Windows.
  private func report(_ text: String) async throws -> [String] {
    let found = try await findings(text)
    #expect(try await findings(text.replacing("\n", with: "\r\n")) == found)
    return found
  }

  private func findings(_ text: String) async throws -> [String] {
    let site = try FixtureSite(["pages/a.md": text])
    return try await site.build().diagnostics.map(site.reportText)
  }

  @Test(arguments: [
    "title: A\nsummary: x\nmenu: y\ntitle: B", "title: A\nsummary: \"(TODO) Een zin.\"\nmenu: y\nopen: [", "title: A\n\tmenu: y",
  ])
  func `what stands below the first line of the keys`(keys: String) async throws {
    let found = try await report("---\n\(keys)\n---\n(TODO) Tekst.\n")
    #expect(!found.isEmpty && !found.contains { $0.hasPrefix("content/pages/a.md:2:") && $0.contains("yaml") }, "\(found)")
  }

  @Test(arguments: ["summary: Een zin.", "summary: \"Een zin.\"", "menu: 'x'\nsummary: Een zin."])
  func `a quote that is not closed`(next: String) async throws {
    #expect(
      try await report("---\ntitle: \"Komende\n\(next)\n---\nTekst.\n") == [
        """
        content/pages/a.md:2:8: error: the quote that begins here is not closed [yaml.unclosed-quote]
          2 | title: "Komende
            |        ^~~~~~~~
          help: end the value with " on this line; a quote within the value goes between quotes of the other kind

        """
      ])
  }

  @Test func `a quote that is not closed in a component`() async throws {
    let found = try await report("---\ntitle: A\nsummary: x\n---\n```call-to-action\nlabel: \"Lees\nlink: a.md\n```\n")
    #expect(found.count == 1 && found[0].hasPrefix("content/pages/a.md:6:8: error: the quote that begins here"), "\(found)")
  }

  @Test(arguments: [
    "title:Test\nsummary: Een zin.", "summary: Een zin.\ntitle:Test", "title:Test",
    "menu: T\nsummary: >\n  a:b\n  c\ntitle:Test\ntopics: []",
  ])
  func `a colon without a space`(keys: String) async throws {
    let line = keys.components(separatedBy: "\n").firstIndex(of: "title:Test").map { $0 + 2 } ?? 0
    #expect(
      try await report("---\n\(keys)\n---\nTekst.\n") == [
        """
        content/pages/a.md:\(line):1: error: there is no space after the colon of “title” [yaml.missing-space]
          \(line) | title:Test
            | ^~~~~~
          help: did you mean “title: Test”?
          help: put a space after the colon

        """
      ])
  }

  @Test(arguments: ["title: Pagina", "title: \"Pagina\""]) func `a key that begins too far to the right`(title: String) async throws
  {
    #expect(
      try await report("---\n\(title)\n summary: Een zin.\nmenu: x\n---\nTekst.\n") == [
        """
        content/pages/a.md:3:2: error: “summary” begins further to the right than “title”, but that key already has a value [yaml.wrong-indentation]
          3 |  summary: Een zin.
            |  ^~~~~~~
          help: let both lines begin in the same column

        """
      ])
  }

  /// Names of storage items are keys too, and contain colons.
  @Test(arguments: ["ytidb::LAST:\n    a: x", "a:b: x", "a:b:\n    c: d:e", "a: x:y\n  b: z", "a: >\n    title:Test\n  b: x"])
  func `correct lines are not reported for a mistake below them`(right: String) async throws {
    let found = try await report("---\ntitle: A\nsummary: x\nsources:\n  \(right)\nopen: [\n---\nTekst.\n")
    #expect(found.count == 1 && found[0].contains("[yaml.syntax]"), "\(found)")
  }

  @Test func `a component that is not closed`() async throws {
    #expect(
      try await report("---\ntitle: A\nsummary: x\n---\n```events\nlimit: 3\n\n## Kop\n\nTekst.\n") == [
        """
        content/pages/a.md:5:4: error: the component events is not closed, so the text behind it would be read as its keys [component.unclosed]
          5 | ```events
            |    ^~~~~~
          help: close the block with a line ``` below its last key

        """
      ])
  }

  @Test(arguments: [
    "```events\nlimit: 3\n```", "> ```events\n> limit: 3\n> ```", "- ~~~~events\n  limit: 3\n  ~~~~\n", "```events\n```",
  ])
  func `a closed component is not reported`(text: String) async throws {
    #expect(try await report("---\ntitle: A\nsummary: x\n---\n\(text)\n") == [])
  }
}
