import Diagnostics
import Foundation
import Testing

/// Translations that fall behind: what accepting writes, what a build says, and what the report shows.
@Suite struct TranslationTests {
  private static let dutch = """
    ---
    title: Over ons
    summary: Wie wij zijn.
    image: ../media/a.svg
    alt: Een kaart
    ---

    Wij zijn een *team*.

    ## Wat wij doen

    Wij helpen scholen.

    ```call-to-action
    title: Een vraag?
    label: Schrijf ons
    link: index.md
    ```

    ## Wie wij zijn {#wie}

    Vijf mensen.

    """
  private static let english = """
    ---
    title: About us
    summary: Who we are.
    alt: A map
    ---

    We are a team.

    ## What we do

    We help schools.

    ## Who we are {#wie}

    Five people.

    """

  private func site(_ files: [String: String] = [:]) throws -> FixtureSite {
    try FixtureSite(
      [
        "pages/over.md": Self.dutch, "pages/over.en.md": Self.english,
        "media/a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"/>",
      ].merging(files) { $1 })
  }

  private func text(_ path: String, in site: FixtureSite) throws -> String {
    String(decoding: try Data(contentsOf: site.content.appendingPathComponent(path)), as: UTF8.self)
  }

  private func run(_ arguments: String..., in site: FixtureSite, language: String = "en") throws -> ProgramTests.Outcome {
    try ProgramTests.run(arguments + ["--language", language], in: site.folder)
  }

  @discardableResult
  private func accept(_ arguments: String..., in site: FixtureSite) throws -> String {
    let outcome = try ProgramTests.run(["translations", "accept"] + arguments + ["--language", "en"], in: site.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  /// The findings of a build, without the path of the folder.
  private func findings(_ site: FixtureSite) async throws -> [String] { try await site.build().diagnostics.map(site.text) }

  private func change(_ path: String, in site: FixtureSite, _ words: String, to others: String) throws {
    let before = try text(path, in: site)
    #expect(before.contains(words))
    try site.write(before.replacing(words, with: others), to: path)
  }

  // MARK: Accepting

  @Test func `accepting writes one block, and doing it twice gives nothing new`() async throws {
    let site = try site()
    #expect(try accept("content/pages/over.en.md", in: site) == "Accepted: content/pages/over.en.md (6 texts)\n")
    let once = try text("pages/over.en.md", in: site)
    let added = try #require(once.firstMatch(of: /# baken translations accept\ntranslates:\n(?:  .+\n)+/))
    #expect(once.replacing(added.output, with: "") == Self.english)
    let names = added.output.split(separator: "\n").dropFirst(2).map { $0.split(separator: ": ")[0].trimmingPrefix("  ") }
    #expect(names == [".title", ".summary", ".alt", "(start)", "wat-wij-doen", "wie"])
    #expect(try accept("pages/over.en.md", in: site) == "Accepted before: content/pages/over.en.md\n")
    #expect(try text("pages/over.en.md", in: site) == once)
    try await site.buildWithoutFindings()
  }

  @Test func `a translation without a block gives no finding`() async throws {
    let site = try site()
    try change("pages/over.md", in: site, "Vijf mensen", to: "Zes mensen")
    try await site.buildWithoutFindings()
  }

  @Test(arguments: ["\r\n", "\n"])
  func `line ends, a byte order mark and permissions stay`(lineEnd: String) throws {
    let site = try site()
    let before = "\u{FEFF}" + Self.english.replacing("\n", with: lineEnd)
    try site.write(before, to: "pages/over.en.md")
    let path = site.content.appendingPathComponent("pages/over.en.md").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try accept("pages/over.en.md", in: site)
    let after = try text("pages/over.en.md", in: site)
    let plain = after.replacing("\r\n", with: "\n")
    let block = try #require(plain.firstMatch(of: /# baken translations accept\ntranslates:\n(?:  .+\n)+/))
    #expect(plain.replacing(block.output, with: "") == "\u{FEFF}" + Self.english)
    let (returns, feeds) = (after.utf8.count { $0 == 13 }, after.utf8.count { $0 == 10 })
    #expect(returns == (lineEnd == "\n" ? 0 : feeds))
    let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
    #expect(permissions?.intValue == 0o640)
    let names = try FileManager.default.contentsOfDirectory(atPath: site.content.appendingPathComponent("pages").path)
    #expect(names.sorted() == ["index.en.md", "index.md", "over.en.md", "over.md"])
  }

  @Test func `keys on one line get no block, and the file stays as it is`() throws {
    let site = try site(["pages/over.en.md": "---\n{title: About us, summary: Who we are.}\n---\n\nText.\n"])
    let before = try text("pages/over.en.md", in: site)
    let outcome = try run("translations", "accept", "pages/over.en.md", in: site)
    #expect(outcome.status == 3 && outcome.errors.contains("content/pages/over.en.md was left as it is: no lines can be added"))
    #expect(try text("pages/over.en.md", in: site) == before)
  }

  @Test(arguments: [
    (["content/pages/over.md"], "is in the default language. Give a translation of it: content/pages/over.en.md."),
    (["content/pages/ovre.en.md"], "Did you mean “content/pages/over.en.md”?"), ([], "name the translations, or give --all"),
    (["--all", "content/pages/over.en.md"], "name the translations, or give --all"),
    (["content/pages/over.en.md", "--part", "wie"], "was never accepted: do that once without --part."),
  ])
  func `a wrong use is explained`(arguments: [String], words: String) throws {
    let outcome = try ProgramTests.run(["translations", "accept"] + arguments + ["--language", "en"], in: site().folder)
    #expect(outcome.status == 2 && outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func `a part can be accepted alone`() async throws {
    let site = try site()
    try accept("--all", in: site)
    try change("pages/over.md", in: site, "Vijf mensen", to: "Zes mensen")
    try change("pages/over.md", in: site, "helpen scholen", to: "helpen alle scholen")
    #expect(try await findings(site) == ["pages/over.en.md:17:1 translation.behind", "pages/over.en.md:21:1 translation.behind"])
    try accept("pages/over.en.md", "--part", "wie", in: site)
    #expect(try await findings(site) == ["pages/over.en.md:17:1 translation.behind"])
    let wrong = try run("translations", "accept", "pages/over.en.md", "--part", "wei", in: site)
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
    let site = try site(["media/b.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"/>"])
    try accept("--all", in: site)
    try change("pages/over.md", in: site, words, to: others)
    #expect(try await findings(site).filter { $0.contains("translation.") } == [])
  }

  @Test(arguments: [
    ("title: Over ons", "title: Wie wij zijn", "2:1"), ("alt: Een kaart", "alt: Een foto", "4:1"),
    ("Wij zijn een *team*.", "Wij waren een *team*.", "15:1"), ("Vijf mensen.", "Zes mensen.", "21:1"),
    ("label: Schrijf ons", "label: Bel ons", "17:1"), ("## Wat wij doen", "## Wat we kunnen", "17:1"),
  ])
  func `every text that readers see counts, and is reported at its translation`(words: String, others: String, place: String)
    async throws
  {
    let site = try site()
    try accept("--all", in: site)
    try change("pages/over.md", in: site, words, to: others)
    #expect(try await findings(site) == ["pages/over.en.md:\(place) translation.behind"])
  }

  @Test func `a text that the translation inherits cannot fall behind`() async throws {
    let site = try site(["pages/over.en.md": "---\ntitle: About us\n---\n\nWe are a team.\n"])
    try accept("--all", in: site)
    try change("pages/over.md", in: site, "summary: Wie wij zijn.", to: "summary: Anders.")
    try await site.buildWithoutFindings()
  }

  // MARK: Sections that come and go

  @Test func `a new section and one that is gone are reported, each at its place`() async throws {
    let site = try site()
    try accept("--all", in: site)
    try change(
      "pages/over.md", in: site, "## Wie wij zijn {#wie}\n\nVijf mensen.\n",
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
    try change("pages/over.md", in: site, "\n## Nieuws\n\nIets.\n", to: "")
    try change("pages/over.md", in: site, "## Wie wij zijn {#wie}\n\nVijf mensen.\n", to: "")
    let removed = try await site.build().diagnostics
    #expect(removed.map(site.text) == ["pages/over.en.md:12:3 translation.removed-section"])
    #expect(removed.map { $0.summary(in: .dutch) } == ["weggehaald sinds de vertaling werd gemaakt: de sectie “wie”"])
  }

  @Test func `advice never stops a build, strict or not`() async throws {
    let site = try site()
    try accept("--all", in: site)
    try change("pages/over.md", in: site, "Vijf mensen", to: "Zes mensen")
    let report = try await site.build { $0.isStrict = true }
    #expect(report.isPublished && report.diagnostics.map(\.severity) == [.advice])
  }

  @Test func `the key is for translations only`() async throws {
    let site = try site()
    try change("pages/over.md", in: site, "alt: Een kaart\n", to: "alt: Een kaart\ntranslates: {wie: bcdfghjklm}\n")
    #expect(try await findings(site) == ["pages/over.md:6:1 key.unknown"])
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
    let site = try site(Self.files)
    let before = try await findings(site)
    try accept("--all", in: site)
    #expect(try await findings(site) == before)
    let glossary = try text("glossary.en.yml", in: site)
    #expect(
      glossary.hasPrefix(try #require(Self.files["glossary.en.yml"]) + "# baken translations accept\ntranslates:\n  mou.term: "))
    try change("glossary.yml", in: site, "tussen scholen", to: "tussen partners")
    try change("site.yml", in: site, "Leren telt", to: "Leren telt mee")
    let found = try await findings(site).filter { !before.contains($0) }
    #expect(found == ["glossary.en.yml:3:3 translation.behind", "site.en.yml:1:1 translation.behind"])
    try accept("--all", in: site)
    #expect(try await findings(site) == before)
  }

  @Test func `a term may be called as the key is`() async throws {
    let site = try site([
      "glossary.yml": "translates: {term: vertaalt, definition: Zet over.}\n",
      "glossary.en.yml": "translates: {term: translates, definition: Carries over.}\n",
    ])
    #expect(try await findings(site).filter { !$0.contains("pages/") } == [])
  }

  // MARK: The report

  @Test func `the report has what is missing, behind and never accepted, with both texts`() throws {
    let site = try site(["pages/los.md": "---\ntitle: Los\nsummary: x\n---\nTekst.\n"])
    try accept("pages/over.en.md", in: site)
    try change("pages/over.md", in: site, "Vijf mensen", to: "Zes mensen")
    let lines = try run("report", "translations", in: site).output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "en: 0 up to date, 1 shown below, 1 never accepted, 2 not translated")
    #expect(lines.contains("  content/pages/los.md  Los") && lines.contains("  content/site.yml"))
    #expect(lines.contains("  content/pages/index.en.md"))
    let start = try #require(lines.firstIndex(of: "content/pages/over.en.md  Over ons"))
    #expect(
      lines[start...].prefix(7).map { $0.replacing(/[ ]+\|/, with: " |") } == [
        "content/pages/over.en.md  Over ons", "", "  changed: the section “Wie wij zijn” [wie]",
        "  content/pages/over.md:20 |  content/pages/over.en.md:21", "    nl | en", "    Wie wij zijn | Who we are",
        "    Zes mensen. | Five people.",
      ])
    let dutch = try run("report", "translations", in: site, language: "nl").output
    #expect(dutch.contains("Nooit goedgekeurd (1):") && dutch.contains("  veranderd: de sectie “Wie wij zijn” [wie]"))
  }

  @Test func `a file that is named is shown as a whole, accepted or not`() throws {
    let output = try run("report", "translations", "content/pages/over.en.md", in: site()).output
    for line in [
      "never accepted: the text of title [.title]", "never accepted: the text above the first heading [(start)]",
      "We help schools.",
    ] {
      #expect(output.contains(line), "\(line) in \(output)")
    }
  }

  @Test func `the report in JSON has each part with both texts`() throws {
    let site = try site()
    try accept("--all", in: site)
    try change("pages/over.md", in: site, "Vijf mensen", to: "Zes mensen")
    let output = try run("report", "translations", "--format", "json", in: site).output
    let report = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let language = try #require((report["languages"] as? [[String: Any]])?.first)
    #expect(language["language"] as? String == "en" && language["current"] as? Int == 1)
    #expect(language["never_accepted"] as? [String] == [])
    let file = try #require((language["files"] as? [[String: Any]])?.first)
    #expect(file["path"] as? String == "content/pages/over.en.md" && file["original"] as? String == "content/pages/over.md")
    let part = try #require((file["parts"] as? [[String: Any]])?.first)
    #expect(part["state"] as? String == "changed" && part["id"] as? String == "wie")
    let texts = ["source", "translation"].compactMap { (part[$0] as? [String: Any])?["text"] as? String }
    #expect(texts == ["Wie wij zijn\nZes mensen.", "Who we are\nFive people."])
  }
}
