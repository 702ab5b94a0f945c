import Diagnostics
import Foundation
import Testing

/// For a broken link the probable target is suggested.
@Suite struct LinkGuessTests {
  private static func page(_ text: String) -> String { "---\ntitle: Pagina\nsummary: Een zin.\n---\n\(text)\n" }

  private static func site(_ link: String) throws -> FixtureSite {
    try FixtureSite([
      "pages/werk/a.md": page("Zie [dit](\(link))."), "pages/werk/index.md": page("Tekst."), "pages/over.md": page("Tekst."),
      "pages/hulp/index.md": page("Tekst."), "pages/een/dubbel.md": page("Tekst."), "pages/twee/dubbel.md": page("Tekst."),
    ])
  }

  @Test func `a web address without a scheme is reported`() async throws {
    let site = try Self.site("www.nu.nl")
    #expect(
      try await site.build().diagnostics.map(site.reportText) == [
        """
        content/pages/werk/a.md:5:5: error: the link leads to nothing: www.nu.nl [link.broken]
          5 | Zie [dit](www.nu.nl).
            |     ^~~~~~~~~~~~~~~~
          help: did you mean “https://www.nu.nl”?
          help: a link to a page is the path to its .md file, seen from this file

        """
      ])
  }

  @Test(arguments: [
    ("info@example.org", "mailto:info@example.org"), ("nu.nl/artikel", "https://nu.nl/artikel"), ("../over/", "../over.md"),
    ("over", "../over.md"), ("/over/index.md", "../over.md"), ("../hulp", "../hulp/index.md"), ("hulp.html", "../hulp/index.md"),
    ("/pages/over.md", "../over.md"), ("../ovr.md", "../over.md"),
  ])
  func `the one page that is plausible is named by its path`(link: String, meant: String) async throws {
    let site = try Self.site(link)
    #expect(try await site.build().diagnostics.map(\.suggestion) == [meant])
  }

  @Test(arguments: ["dubbel", "nergens", "bestand.pdf"]) func `without one plausible page there is no suggestion`(link: String)
    async throws
  {
    let site = try Self.site(link)
    #expect(try await site.build().diagnostics.map(\.suggestion) == [nil])
  }

  @Test func `a link or an image with a space in its address is a warning at its place`() async throws {
    let site = try FixtureSite(["pages/a.md": Self.page("Zie ![foto](../media/Mijn Foto.PNG).\n\n- En [x](https://nu.nl/a b) ook.")]
    )
    #expect(
      try await site.build().diagnostics.map(site.reportText) == [
        """
        content/pages/a.md:5:5: warning: this looks like an image or a link, but is shown as text: its address contains a space [markdown.looks-like-link]
          5 | Zie ![foto](../media/Mijn Foto.PNG).
            |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
          help: did you mean “![foto](<../media/Mijn Foto.PNG>)”?
          help: put < > around an address with spaces, or take the spaces out of it

        """,
        """
        content/pages/a.md:7:6: warning: this looks like an image or a link, but is shown as text: its address contains a space [markdown.looks-like-link]
          7 | - En [x](https://nu.nl/a b) ook.
            |      ^~~~~~~~~~~~~~~~~~~~~~
          help: did you mean “[x](<https://nu.nl/a b>)”?
          help: put < > around an address with spaces, or take the spaces out of it

        """,
      ])
  }

  @Test(arguments: [
    "[x](<https://nu.nl/a b>)", "[x](https://nu.nl \"Een titel\")", "`[x](a b)` en tekst](", "\\[x\\](a b)", "[x] (a b)",
    "[x](https://nu.nl)",
  ])
  func `what is correct, or is meant as text, stays`(text: String) async throws {
    let site = try FixtureSite(["pages/a.md": Self.page(text)])
    try await site.buildWithoutFindings()
  }

  @Test func `of many broken links the first ones get a suggestion, and all are reported`() async throws {
    let links = (1...150).map { "[x](doell.md) \($0)" }.joined(separator: "\n")
    let site = try FixtureSite(
      Dictionary(
        uniqueKeysWithValues: ["a", "b", "c"].map { ("pages/\($0).md", "---\ntitle: \($0)\nsummary: x\n---\n\(links)\n") }
      )
      .merging(["pages/doel.md": "---\ntitle: Doel\nsummary: x\n---\nTekst.\n"], uniquingKeysWith: { $1 }))
    let found = try await site.build().diagnostics
    #expect(found.count == 450 && found.allSatisfy { $0.kind == .brokenLink })
    let guessed = found.filter { $0.suggestion == "doel.md" }.compactMap(\.range?.path)
    #expect(guessed.count == Diagnostic.guessLimit && guessed.allSatisfy { $0.hasSuffix("a.md") })
  }

  @Test func `of the broken links on one page the first ones get a suggestion`() async throws {
    let links = (1...500).map { "[x](doell.md) \($0)" }.joined(separator: "\n")
    let site = try FixtureSite(["pages/a.md": Self.page(links), "pages/doel.md": Self.page("Tekst.")])
    let found = try await site.build().diagnostics
    #expect(found.count == 500 && found.count { $0.suggestion != nil } == Diagnostic.guessLimit)
  }
}
