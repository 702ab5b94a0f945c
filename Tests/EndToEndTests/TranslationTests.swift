import Diagnostics
import Foundation
import Testing

/// Translations that fall behind: what accepting writes, what a build says, and what the report shows.
@Suite struct TranslationTests {
  // MARK: Accepting

  @Test func `accepting writes one block, and doing it twice gives nothing new`() async throws {
    let site = try FixtureSite.translated()
    #expect(try site.accept("content/pages/over.en.md") == "Accepted: content/pages/over.en.md (6 texts)\n")
    let once = try site.text(of: "pages/over.en.md")
    let added = try #require(once.firstMatch(of: /# baken translations accept\ntranslates:\n(?:  .+\n)+/))
    #expect(once.replacing(added.output, with: "") == FixtureSite.englishPage)
    let names = added.output.split(separator: "\n").dropFirst(2).map { $0.split(separator: ": ")[0].trimmingPrefix("  ") }
    #expect(names == [".title", ".summary", ".alt", "(start)", "wat-wij-doen", "wie"])
    #expect(try site.accept("pages/over.en.md") == "Accepted before: content/pages/over.en.md\n")
    #expect(try site.text(of: "pages/over.en.md") == once)
    try await site.buildWithoutFindings()
  }

  @Test func `a translation without a block gives no finding`() async throws {
    let site = try FixtureSite.translated()
    try site.change("pages/over.md", "Vijf mensen", to: "Zes mensen")
    try await site.buildWithoutFindings()
  }

  @Test(arguments: ["\r\n", "\n"])
  func `line ends, a byte order mark and permissions stay`(lineEnd: String) throws {
    let site = try FixtureSite.translated()
    let before = "\u{FEFF}" + FixtureSite.englishPage.replacing("\n", with: lineEnd)
    try site.write(before, to: "pages/over.en.md")
    let path = site.content.appendingPathComponent("pages/over.en.md").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try site.accept("pages/over.en.md")
    let after = try site.text(of: "pages/over.en.md")
    let plain = after.replacing("\r\n", with: "\n")
    let block = try #require(plain.firstMatch(of: /# baken translations accept\ntranslates:\n(?:  .+\n)+/))
    #expect(plain.replacing(block.output, with: "") == "\u{FEFF}" + FixtureSite.englishPage)
    let (returns, feeds) = (after.utf8.count { $0 == 13 }, after.utf8.count { $0 == 10 })
    #expect(returns == (lineEnd == "\n" ? 0 : feeds))
    let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
    #expect(permissions?.intValue == 0o640)
    let names = try FileManager.default.contentsOfDirectory(atPath: site.content.appendingPathComponent("pages").path)
    #expect(names.sorted() == ["index.en.md", "index.md", "over.en.md", "over.md"])
  }

  @Test func `keys on one line get no block, and the file stays as it is`() throws {
    let site = try FixtureSite.translated(["pages/over.en.md": "---\n{title: About us, summary: Who we are.}\n---\n\nText.\n"])
    let before = try site.text(of: "pages/over.en.md")
    let outcome = try site.run("translations", "accept", "pages/over.en.md")
    #expect(outcome.status == 3 && outcome.errors.contains("content/pages/over.en.md was left as it is: no lines can be added"))
    #expect(try site.text(of: "pages/over.en.md") == before)
  }

  @Test(arguments: [
    (["content/pages/over.md"], "is in the default language. Give a translation of it: content/pages/over.en.md."),
    (["content/pages/ovre.en.md"], "Did you mean “content/pages/over.en.md”?"), ([], "name the translations, or give --all"),
    (["--all", "content/pages/over.en.md"], "name the translations, or give --all"),
    (["content/pages/over.en.md", "--part", "wie"], "was never accepted: do that once without --part."),
  ])
  func `a wrong use is explained`(arguments: [String], words: String) throws {
    let site = try FixtureSite.translated()
    let outcome = try ProgramTests.run(["translations", "accept"] + arguments + ["--language", "en"], in: site.folder)
    #expect(outcome.status == 2 && outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func `a part can be accepted alone`() async throws {
    let site = try FixtureSite.translated()
    try site.accept("--all")
    try site.change("pages/over.md", "Vijf mensen", to: "Zes mensen")
    try site.change("pages/over.md", "helpen scholen", to: "helpen alle scholen")
    #expect(try await site.findings() == ["pages/over.en.md:17:1 translation.behind", "pages/over.en.md:21:1 translation.behind"])
    try site.accept("pages/over.en.md", "--part", "wie")
    #expect(try await site.findings() == ["pages/over.en.md:17:1 translation.behind"])
    let wrong = try site.run("translations", "accept", "pages/over.en.md", "--part", "wei")
    #expect(wrong.status == 2 && wrong.errors.contains("Did you mean “wie”?"))
  }

  // MARK: What counts

  @Test(arguments: [
    ("Wij zijn een *team*.", "Wij zijn\neen **team**."), ("Wie wij zijn.", "\"Wie  wij zijn.\""),
    ("link: index.md", "link: over.md"),
    ("## Wat wij doen\n", "## Wat  *wij* doen {#wat-wij-doen}\n"), ("Wij helpen scholen.", "- Wij helpen [scholen](index.md).\n"),
    ("Vijf mensen.", "> Vijf&nbsp;mensen.\n"), ("Vijf mensen.", "Vijf men\u{AD}sen."),
    ("image: ../media/a.svg", "image: ../media/b.svg"),
  ])
  func `markup, spaces, typography and links do not count`(words: String, others: String) async throws {
    let site = try FixtureSite.translated(["media/b.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"/>"])
    try site.accept("--all")
    try site.change("pages/over.md", words, to: others)
    #expect(try await site.findings().filter { $0.contains("translation.") } == [])
  }

  @Test(arguments: [
    ("title: Over ons", "title: Wie wij zijn", "2:1"), ("alt: Een kaart", "alt: Een foto", "4:1"),
    ("Wij zijn een *team*.", "Wij waren een *team*.", "15:1"), ("Vijf mensen.", "Zes mensen.", "21:1"),
    ("label: Schrijf ons", "label: Bel ons", "17:1"), ("## Wat wij doen", "## Wat we kunnen", "17:1"),
  ])
  func `every text that readers see counts, and is reported at its translation`(words: String, others: String, place: String)
    async throws
  {
    let site = try FixtureSite.translated()
    try site.accept("--all")
    try site.change("pages/over.md", words, to: others)
    #expect(try await site.findings() == ["pages/over.en.md:\(place) translation.behind"])
  }

  @Test func `a text that the translation inherits cannot fall behind`() async throws {
    let site = try FixtureSite.translated(["pages/over.en.md": "---\ntitle: About us\n---\n\nWe are a team.\n"])
    try site.accept("--all")
    try site.change("pages/over.md", "summary: Wie wij zijn.", to: "summary: Anders.")
    try await site.buildWithoutFindings()
  }

  // MARK: Sections that come and go

  @Test func `a new section and one that is gone are reported, each at its place`() async throws {
    let site = try FixtureSite.translated()
    try site.accept("--all")
    try site.change(
      "pages/over.md", "## Wie wij zijn {#wie}\n\nVijf mensen.\n",
      to: "## Wie wij zijn {#wie}\n\nVijf mensen.\n\n## Nieuws\n\nIets.\n")
    let report = try await site.build()
    #expect(report.isPublished)
    #expect(
      report.diagnostics.map(site.reportText) == [
        """
        content/pages/over.en.md:21:1: advice: new since the translation was made: the section “Nieuws” [translation.lacks-section]
          21 | ## Who we are {#wie}
             | ^~~~~~~~~~~~~~~~~~~~
          note: the page in the default language is here: content/pages/over.md:24:1
          help: translate it from content/pages/over.md; when that is done: baken translations accept content/pages/over.en.md

        """
      ])
    try site.change("pages/over.md", "\n## Nieuws\n\nIets.\n", to: "")
    try site.change("pages/over.md", "## Wie wij zijn {#wie}\n\nVijf mensen.\n", to: "")
    let removed = try await site.build().diagnostics
    #expect(removed.map(site.text) == ["pages/over.en.md:12:3 translation.removed-section"])
    #expect(removed.map { $0.summary(in: .dutch) } == ["weggehaald sinds de vertaling werd gemaakt: de sectie “wie”"])
  }

  @Test func `advice never stops a build, strict or not`() async throws {
    let site = try FixtureSite.translated()
    try site.accept("--all")
    try site.change("pages/over.md", "Vijf mensen", to: "Zes mensen")
    let report = try await site.build { $0.isStrict = true }
    #expect(report.isPublished && report.diagnostics.map(\.severity) == [.advice])
  }

  @Test func `the key is for translations only`() async throws {
    let site = try FixtureSite.translated()
    try site.change("pages/over.md", "alt: Een kaart\n", to: "alt: Een kaart\ntranslates: {wie: bcdfghjklm}\n")
    #expect(try await site.findings() == ["pages/over.md:6:1 key.unknown"])
  }

  // MARK: YAML files

  private static let files = [
    "glossary.yml":
      "mou:\n  term: MoU\n  definition: Een *afspraak* tussen scholen.\neenheid: {term: eenheid, definition: Een deel.}\n",
    "glossary.en.yml": "mou:\n  term: MoU\n  definition: An agreement.\neenheid: {term: unit, definition: A part.}\n",
    "site.yml":
      "name: Test\ntagline: Leren telt\nbase-url: https://test.example\nlanguages: [nl, en]\ntime-zone: Europe/Amsterdam\n",
    "site.en.yml": "tagline: Learning counts\n", "self-checks/check.yml": SelfCheckFixture.nl,
    "self-checks/check.en.yml": SelfCheckFixture.en,
  ]

  @Test func `glossary, settings and self-checks are followed text by text`() async throws {
    let site = try FixtureSite.translated(Self.files)
    let before = try await site.findings()
    try site.accept("--all")
    #expect(try await site.findings() == before)
    let glossary = try site.text(of: "glossary.en.yml")
    #expect(
      glossary.hasPrefix(try #require(Self.files["glossary.en.yml"]) + "# baken translations accept\ntranslates:\n  mou.term: "))
    try site.change("glossary.yml", "tussen scholen", to: "tussen partners")
    try site.change("site.yml", "Leren telt", to: "Leren telt mee")
    let found = try await site.findings().filter { !before.contains($0) }
    #expect(found == ["glossary.en.yml:3:3 translation.behind", "site.en.yml:1:1 translation.behind"])
    try site.accept("--all")
    #expect(try await site.findings() == before)
  }

  @Test func `a term may be called as the key is`() async throws {
    let site = try FixtureSite.translated([
      "glossary.yml": "translates: {term: vertaalt, definition: Zet over.}\n",
      "glossary.en.yml": "translates: {term: translates, definition: Carries over.}\n",
    ])
    #expect(try await site.findings().filter { !$0.contains("pages/") } == [])
  }
}
