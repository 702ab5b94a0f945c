import ContentLoading
import Foundation
import SiteBuilder
import Testing

/// A site may replace every file of the theme.
@Suite struct WholeThemeTests {
  /// A site that uses everything: that of this repository, with what it has no occasion for.
  private static func site() throws -> FixtureSite {
    let site = try FixtureSite()
    try FileManager.default.removeItem(at: site.content)
    let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../content")
    try FileManager.default.copyItem(at: content.standardizedFileURL, to: site.content)
    let settings = try String(contentsOf: site.content.appendingPathComponent("site.yml"), encoding: .utf8)
    // Cards are drawn, and have no templates.
    try site.write(
      settings.replacing("cards: true", with: "cards: false")
        .replacing("\naudiences:\n", with: "\naudiences:\n  anderen: {name: Anderen, summary: Wie er nog meer is.}\n"),
      to: "site.yml")
    for (path, text) in additions { try site.write(text, to: path) }
    return site
  }

  private static let additions = [
    "pages/alles.md": """
    ---
    title: Alles
    summary: Wat een pagina nog meer kan tonen.
    audiences: [anderen]
    ---

    ```download
    file: ../media/blad.pdf
    title: Het blad
    ```

    ```news
    limit: 2
    ```

    """,
    "media/blad.pdf": "%PDF-1.4\n%%EOF\n",
    // The glossary of this site has other terms.
    "self-checks/klein.yml": SelfCheckFixture.nl.replacing("    terms: [mou]\n", with: ""),
  ]

  /// Copies the built-in templates into the site's theme, each with a comment behind it that names it.
  private static func ejectAll(into site: FixtureSite) throws -> [String] {
    let theme = try ThemeInventory(site: site.content.path)
    let names = theme.builtIn.filter { $0.hasPrefix("templates/") }
    for name in names {
      let original = try #require(theme.original(name))
      try site.write(String(decoding: original.bytes, as: UTF8.self) + "<!--of \(name)-->\n", to: "theme/" + name)
    }
    return names
  }

  @Test func `every template can be replaced, and each is in what a site shows`() async throws {
    let site = try Self.site()
    let templates = try Self.ejectAll(into: site)
    let report = try await site.build { $0.moment = BuildMoment("2026-11-23T12:00:00Z") ?? $0.moment }
    #expect(report.diagnostics.filter { $0.severity == .error }.map(site.text) == [])
    #expect(report.isPublished)
    var shown = try Self.named(in: site.output)
    // The report on the answers of a group is written by a command.
    let result =
      #"{"format":"baken-self-check","schema":1,"definition":"klein","version":2,"hash":"0","variant":"full","language":"nl","#
      + #""date":"2027-01-10","organisation":"","answers":{"zendt":"nee","uren":"altijd","scholing":"soms"}}"#
    try Data(result.utf8).write(to: site.folder.appendingPathComponent("a.json"))
    let summary = try ProgramTests.run(["self-check", "summarise", "klein", "a.json", "--minimum", "2"], in: site.folder)
    #expect(summary.status == 0, "\(summary.errors)")
    shown.formUnion(try Self.named(in: site.folder.appendingPathComponent("klein-report")))
    #expect(templates.filter { !shown.contains($0) } == [], "templates that no test replaces")
  }

  /// The templates that are named in the files of a folder.
  private static func named(in folder: URL) throws -> Set<String> {
    var names: Set<String> = []
    let walk = FileManager.default.enumerator(atPath: folder.path)
    for case let path as String in walk?.allObjects ?? [] where [".html", ".eml"].contains(where: path.hasSuffix) {
      let text = String(decoding: try Data(contentsOf: folder.appendingPathComponent(path)), as: UTF8.self)
      for match in text.matches(of: /<!--of ([^>]*)-->/) { names.insert(String(match.output.1)) }
    }
    return names
  }
}
