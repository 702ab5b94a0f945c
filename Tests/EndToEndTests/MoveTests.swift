import Foundation
import Testing

/// `baken move`: content gets another name or place, with all that names it.
@Suite struct MoveTests {
  private static let settings = """
    name: Test
    base-url: https://test.example
    languages: [nl, en]
    time-zone: Europe/Amsterdam
    navigation:
      main: [pages/over/ons.md, pages/over/werk.md]   # het menu
      footer:
        meer: {title: Meer, links: ["pages/over/ons.md"]}
    announcement: {text: "Lees [dit](pages/over/ons.md#wie)."}

    """

  /// A site in which many things name `pages/over/ons.md`.
  static let files = [
    "site.yml": settings,
    "pages/over/index.md": "---\ntitle: Over\nsummary: Over ons.\norder: [werk.md, ons.md]\n---\n\nTekst.\n",
    "pages/over/ons.md": """
    ---
    title: Wie wij zijn
    summary: Wij dus.
    image: ../../media/ons/foto.svg
    alt: Een foto
    ---

    ## Wie {#wie}

    Zie [werk](werk.md), [thuis](../index.md) en [mezelf](ons.md#wie). ![Foto](../../media/ons/foto.svg)

    """,
    "pages/over/ons.en.md": "---\ntitle: Who we are\nsummary: Us.\nslug: us\n---\n\n## Who {#wie}\n\nSee [work](werk.md).\n",
    "pages/over/werk.md": """
    ---
    title: Werk
    summary: Het werk.
    next: {text: Lees verder., label: Ons, link: 'ons.md'}
    ---

    Zie [ons](ons.md), [ons](<ons.md#wie> "wij"), [ons][o], [adres](/over/ons/), [heel](https://test.example/over/ons/)
    en https://test.example/over/ons/. In code blijft `[ons](ons.md)` staan.

    [o]: ons.md#wie "Titel"

        [ons](ons.md)

    ```call-to-action
    title: Vraag het
    text: |
      Kijk bij [ons](ons.md) en
      [hier](ons.md#wie).
    label: Ons
    link: ons.md   # daar
    ```

    """,
    "pages/index.en.md":
      "---\ntitle: Home\nsummary: The beginning.\n---\n\nWelcome, see [us](over/ons.en.md) and [us](over/ons.md).\n",
    "media/ons/foto.svg":
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="900" height="600"><path d="M0 0h9v9z"/></svg>"#,
  ]

  static func move(_ from: String, _ to: String, _ others: String..., in site: FixtureSite) throws -> ProgramTests.Outcome {
    try ProgramTests.run(["move", from, to, "--now", site.moment, "--language", "en"] + others, in: site.folder)
  }

  private func text(_ path: String, in site: FixtureSite) throws -> String {
    String(decoding: try Data(contentsOf: site.content.appendingPathComponent(path)), as: UTF8.self)
  }

  /// All files of the site.
  static func contents(of site: FixtureSite) throws -> [String: Data] {
    let walk = FileManager.default.enumerator(atPath: site.content.path)
    var found: [String: Data] = [:]
    for case let path as String in walk?.allObjects ?? [] {
      if let data = try? Data(contentsOf: site.content.appendingPathComponent(path)) { found[path] = data }
    }
    return found
  }

  @Test func `a page moves with its translation, its media and everything that names it`() async throws {
    let site = try FixtureSite(Self.files)
    try await site.buildWithoutFindings()
    let outcome = try Self.move("content/pages/over/ons.md", "content/pages/team.md", in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    try await site.buildWithoutFindings()
    #expect(try text("site.yml", in: site) == Self.settings.replacing("pages/over/ons.md", with: "pages/team.md"))
    #expect(
      try text("pages/team.md", in: site) == """
        ---
        title: Wie wij zijn
        summary: Wij dus.
        image: ../media/team/foto.svg
        alt: Een foto
        aliases: [/over/ons/]
        ---

        ## Wie {#wie}

        Zie [werk](over/werk.md), [thuis](index.md) en [mezelf](team.md#wie). ![Foto](../media/team/foto.svg)

        """)
    #expect(
      try text("pages/team.en.md", in: site)
        == "---\ntitle: Who we are\nsummary: Us.\nslug: us\naliases: [/en/over/us/]\n---\n\n## Who {#wie}\n\nSee [work](over/werk.md).\n"
    )
    #expect(
      try text("pages/over/werk.md", in: site) == """
        ---
        title: Werk
        summary: Het werk.
        next: {text: Lees verder., label: Ons, link: '../team.md'}
        ---

        Zie [ons](../team.md), [ons](<../team.md#wie> "wij"), [ons][o], [adres](/team/), [heel](https://test.example/team/)
        en https://test.example/team/. In code blijft `[ons](ons.md)` staan.

        [o]: ../team.md#wie "Titel"

            [ons](ons.md)

        ```call-to-action
        title: Vraag het
        text: |
          Kijk bij [ons](../team.md) en
          [hier](../team.md#wie).
        label: Ons
        link: ../team.md   # daar
        ```

        """)
    #expect(try text("pages/over/index.md", in: site).contains("order: [werk.md]\n"))
    #expect(try text("pages/index.en.md", in: site).contains("[us](team.en.md) and [us](team.md)"))
    #expect(try site.outputText("over/ons/index.html").contains("/team/"))
    #expect(try site.outputText("en/over/us/index.html").contains("/en/us/"))
    #expect(try Self.contents(of: site)["media/team/foto.svg"] != nil && Self.contents(of: site)["media/ons/foto.svg"] == nil)
  }

  @Test func `the plan names each change, and a trial changes nothing`() throws {
    let site = try FixtureSite([
      "pages/a.md": "---\ntitle: A\nsummary: A.\n---\n\nTekst.\n",
      "pages/b.md": "---\ntitle: B\nsummary: B.\n---\n\nZie [a](a.md).\n",
    ])
    let before = try Self.contents(of: site)
    let outcome = try Self.move("content/pages/a.md", "content/pages/c.md", "--dry-run", in: site)
    #expect(
      outcome.output == """
        Moves:
          content/pages/a.md → content/pages/c.md
        Changes:
          content/pages/a.md:4: + aliases: [/a/]
          content/pages/b.md:6: a.md → c.md
        Addresses, of which the old ones lead on to the new ones:
          /a/ → /c/
        This was a trial: nothing was changed. Without --dry-run it is done.

        """)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(try Self.contents(of: site) == before)
    let dutch = try ProgramTests.run(
      ["move", "content/pages/a.md", "pages/c", "--now", site.moment, "--language", "nl", "--dry-run"], in: site.folder)
    #expect(dutch.output.hasPrefix("Verhuist:\n  content/pages/a.md → content/pages/c.md\nVerandert:\n"))
  }

  @Test func `moving back gives the same bytes but for the aliases`() async throws {
    let site = try FixtureSite(Self.files)
    let before = try Self.contents(of: site)
    #expect(try Self.move("pages/over/ons.md", "pages/over/wij.md", in: site).status == 0)
    #expect(try Self.move("pages/over/wij.md", "pages/over/ons.md", in: site).status == 0)
    var after = try Self.contents(of: site)
    for (path, alias) in [("pages/over/ons.md", "/over/wij/")] {
      let text = try text(path, in: site)
      #expect(text.contains("aliases: [\(alias)]\n"))
      after[path] = Data(text.replacing("aliases: [\(alias)]\n", with: "").utf8)
    }
    #expect(after == before)
    try await site.buildWithoutFindings()
  }

  @Test func `line ends, a byte order mark, quotes and remarks stay`() async throws {
    let page = "\u{FEFF}---\r\ntitle: 'B' # kort\r\nsummary: \"B.\"\r\n---\r\n\r\nZie  [a]( a.md  'titel' ).\r\n"
    let site = try FixtureSite([
      "pages/a.md": "\u{FEFF}---\r\ntitle: A\r\nsummary: A.\r\n---\r\n\r\n[b](b.md)\r\n", "pages/b.md": page,
    ])
    #expect(try Self.move("content/pages/a.md", "content/pages/deel/c.md", in: site).status == 0)
    #expect(try text("pages/b.md", in: site) == page.replacing("a.md", with: "deel/c.md"))
    #expect(
      try text("pages/deel/c.md", in: site)
        == "\u{FEFF}---\r\ntitle: A\r\nsummary: A.\r\naliases: [/a/]\r\n---\r\n\r\n[b](../b.md)\r\n")
  }

  @Test func `a folder moves as a whole`() async throws {
    let site = try FixtureSite(Self.files)
    #expect(try Self.move("content/pages/over/", "content/pages/van/ons", in: site).status == 0)
    try await site.buildWithoutFindings()
    #expect(try text("pages/van/ons/werk.md", in: site).contains("Zie [ons](ons.md), "), "links within the folder stay")
    #expect(try text("pages/van/ons/index.md", in: site).contains("order: [werk.md, ons.md]\naliases: [/over/]\n"))
    #expect(try text("pages/van/ons/ons.en.md", in: site).contains("aliases: [/en/over/us/]"))
    #expect(try !FileManager.default.contentsOfDirectory(atPath: site.content.path + "/pages").contains("over"))
  }

  @Test func `an expert, a series, an event, a campaign and a self-check are named by keys`() async throws {
    var files = CampaignFixture.files()
    files.merge(SelfCheckFixture.files()) { old, _ in old }
    let site = try FixtureSite(files)
    let report = try await site.build()
    #expect(report.diagnostics.isEmpty, "\(report.diagnostics.map(site.reportText))")
    let names = try Self.contents(of: site).keys.filter { $0.hasSuffix(".md") || $0.hasPrefix("self-checks/") }
    for path in names.sorted() where !path.contains(".en.") && !path.hasPrefix("pages/") {
      let slash = try #require(path.lastIndex(of: "/"))
      let target = "\(path[...slash])verhuisd-\(path[path.index(after: slash)...])"
      let outcome = try Self.move(path, target, in: site)
      #expect(outcome.status == 0, "\(path): \(outcome.errors)")
      let after = try await site.build()
      #expect(after.diagnostics.isEmpty, "\(path): \(after.diagnostics.map(site.reportText))")
    }
  }

  @Test func `an event keeps its entry in calendars`() async throws {
    let event =
      "---\ntitle: Dag\nsummary: x\nupdated: 2026-12-01\nstart: 2027-03-11T09:30\nend: 2027-03-11T16:30\nformat: on-site\nvenue: {city: Utrecht}\n---\nTekst.\n"
    let site = try FixtureSite(["events/dag.md": event])
    try await site.buildWithoutFindings()
    let uid = { try site.outputText("events/calendar.ics").split(separator: "\r\n").filter { $0.hasPrefix("UID:") } }
    let before = try uid()
    #expect(try Self.move("events/dag.md", "events/2027-03-11-studiedag.md", in: site).status == 0)
    try await site.buildWithoutFindings()
    #expect(try uid() == before)
    #expect(try text("events/2027-03-11-studiedag.md", in: site).contains("uid: events-dag\naliases: [/events/dag/]\n---\n"))
    #expect(try Self.move("events/2027-03-11-studiedag.md", "events/dag.md", in: site).status == 0)
    #expect(try text("events/dag.md", in: site) == event.replacing("\n---\nT", with: "\naliases: [/events/studiedag/]\n---\nT"))
    try site.write(event.replacing("title: Dag", with: "title: Nog een\nuid: events-dag"), to: "events/nog-een.md")
    #expect(try await site.build().diagnostics.map(\.kind.identifier) == ["event.duplicate-uid"])
  }

  @Test func `media that something else uses stay where they are`() async throws {
    var files = Self.files
    files["pages/over/werk.md"]? += "\n![Foto](../../media/ons/foto.svg)\n"
    let site = try FixtureSite(files)
    let outcome = try Self.move("pages/over/ons.md", "pages/over/wij.md", in: site)
    #expect(outcome.output.contains("Note: content/media/ons/ stays where it is: content/pages/over/werk.md uses it, too\n"))
    #expect(try Self.contents(of: site)["media/ons/foto.svg"] != nil)
    try await site.buildWithoutFindings()
  }

  @Test(arguments: [
    (
      "content/pages/over/on.md", "content/pages/x.md", 2,
      "there is no “content/pages/over/on.md”. Did you mean “content/pages/over/ons.md”?"
    ),
    ("content/pages/over/ons.md", "content/pages/over/werk.md", 2, "content/pages/over/werk.md is already there."),
    (
      "content/pages/over/ons.en.md", "content/pages/x.en.md", 2,
      "content/pages/over/ons.en.md is a translation, and moves with its original"
    ),
    ("content/site.yml", "content/pages/x.md", 2, "content/site.yml has its place."),
    ("content/pages/over/ons.md", "content/media/x.md", 2, "content/media/x.md is no place for content."),
    ("content/pages/over/ons.md", "content/pages/x.yml", 2, "the name of this file ends in .md"),
    ("content/pages", "content/paginas", 2, "have fixed names"),
    ("content/pages/over", "content/pages/over/in", 2, "a folder cannot move into itself"),
    ("content/pages/over/ons.md", "content/pages/a:b.md", 2, "“a:b.md” cannot be a name"),
    ("content/pages/index.md", "content/pages/thuis.md", 1, "afterwards the site would have these errors:"),
    ("content/pages/over/ons.md", "content/pages/over.md", 2, "content/pages/over/index.md is that page already."),
  ])
  func `an unclear move is refused and nothing is written`(from: String, to: String, status: Int32, reason: String) throws {
    let site = try FixtureSite(Self.files)
    let before = try Self.contents(of: site)
    let outcome = try Self.move(from, to, in: site)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(try Self.contents(of: site) == before)
  }

  @Test func `a site with errors is mended first`() throws {
    let site = try FixtureSite(["pages/a.md": "---\ntitle: A\nsummary: A.\n---\n\n[weg](weg.md)\n"])
    let outcome = try Self.move("pages/a.md", "pages/b.md", in: site)
    #expect(outcome.status == 1 && outcome.output == "Nothing was changed.\n")
    #expect(outcome.errors.contains("the site has errors") && outcome.errors.contains("content/pages/a.md:6:1: error:"))
  }

  @Test func `a reference that cannot be changed alone is named, and nothing is written`() throws {
    let site = try FixtureSite([
      "pages/a.md": "---\ntitle: A\nsummary: A.\n---\n\nTekst.\n",
      "pages/b.md": "---\ntitle: B\nsummary: B.\nnext: {text: Verder., label: A, link: \"\\x61.md\"}\n---\n\nTekst.\n",
    ])
    let before = try Self.contents(of: site)
    let outcome = try Self.move("pages/a.md", "pages/c.md", in: site)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains("content/pages/b.md:4:") && outcome.errors.contains("is not written in a way that can be changed"))
    #expect(try Self.contents(of: site) == before)
  }
}
