import Diagnostics
import Testing

/// The findings about authors' texts in a whole site.
@Suite struct MarkdownWordsTests {
  private static func page(_ text: String) -> String { "---\ntitle: A\nsummary: x\n---\n\(text)\n" }

  private func findings(_ files: [String: String]) async throws -> [Diagnostic] {
    try await FixtureSite(FixtureSite.base.merging(files) { $1 }).build().diagnostics
  }

  @Test(arguments: [
    ("[[b]]", "[b](b.md)"), ("[[Neem contact op]]", nil), ("[[Contact]]", "[Contact](../news/contact.md)"),
    ("[[b|de tekst]]", "[de tekst](b.md)"), ("[[twee]]", nil),
  ])
  func `a link in double brackets has a correction if the page exists`(text: String, suggestion: String?) async throws {
    let found = try await findings([
      "pages/a.md": Self.page("Zie \(text)."), "pages/b.md": Self.page("Tekst."),
      "news/contact.md": "---\ntitle: C\nsummary: x\ndate: 2026-12-01\n---\nTekst.\n", "pages/x/twee.md": Self.page("Tekst."),
      "pages/x/index.md": Self.page("Tekst."), "pages/y/index.md": Self.page("Tekst."), "pages/y/twee.md": Self.page("Tekst."),
    ])
    #expect(found.filter { $0.kind == .foreignSyntax }.map(\.suggestion) == [suggestion])
  }

  @Test(arguments: ["", "Een regel.\n", "Een regel.\nEn nog een.\n", "- een\n- twee\n"])
  func `a fault in words that a table follows at once has its line`(above: String) async throws {
    let found = try await findings([
      "pages/a.md": Self.page(
        "\nEerst.\n\n\(above)Zie [l](weg.md) en `x`.\n| [a](kop.md) | b |\n|---|---|\n| [c](nergens.md) | d |")
    ])
    let line = 8 + above.count(where: { $0 == "\n" })
    #expect(found.filter { $0.kind == .brokenLink }.compactMap(\.range?.line).sorted() == [line, line + 1, line + 3], "\(found)")
  }

  @Test(arguments: [
    ("title: T[^1]\nlabel: L\nlink: index.md", "6:9"), ("title: T\nlabel: L[^bron]\nlink: index.md", "7:9"),
    ("title: \"T ==x==\"\nlabel: L\nlink: index.md", "6:11"), ("title: CO~2~\nlabel: L\nlink: index.md", "6:10"),
  ])
  func `the text of a button is checked`(keys: String, place: String) async throws {
    let found = try await findings(["pages/a.md": Self.page("```call-to-action\n\(keys)\n```")])
    #expect(found.map(\.kind) == [.foreignSyntax], "\(found.map { $0.summary(in: .english) })")
    #expect(found.first?.range.map { "\($0.line):\($0.column)" } == place)
  }

  @Test func `a note in a title is found`() async throws {
    let found = try await findings(["pages/a.md": "---\ntitle: Over ECVET[^1]\nsummary: x\n---\nTekst.\n"])
    #expect(found.map(\.kind) == [.foreignSyntax])
    #expect(found.first?.help(in: .english).first?.hasPrefix("leave it out: only the text of a page has footnotes") == true)
  }
}
