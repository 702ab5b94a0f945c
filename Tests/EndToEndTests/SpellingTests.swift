import Diagnostics
import Foundation
import SiteBuilder
import Testing

/// The spelling of a site’s texts, in the language of each, with the words that the site has of its own.
@Suite struct SpellingTests {
  private func check(_ files: [String: String]) async throws -> (site: FixtureSite, findings: [Diagnostic]) {
    let site = try FixtureSite(files)
    let report = try await site.build {
      $0.output = nil
      $0.givesAdvice = true
    }
    return (site, report.diagnostics.filter { $0.kind.identifier.hasPrefix("spelling.") })
  }

  private func found(_ files: [String: String]) async throws -> [String] {
    let (site, findings) = try await check(files)
    return findings.map { "\(site.text($0)) \($0.arguments["word"]?.english ?? "")" }
  }

  private static func page(_ text: String, _ keys: String = "") -> String {
    "---\ntitle: Titel\nsummary: Een zin.\n\(keys)---\n\(text)\n"
  }

  @Test func `a word that no dictionary knows is advice, once for a page, with what may be meant`() async throws {
    let (site, findings) = try await check(["pages/a.md": Self.page("De **opleding** is er.\n\nGeen opleding, maar een toets.")])
    #expect(
      findings.map(site.reportText) == [
        """
        content/pages/a.md:5:6: advice: “opleding” is not in the dictionary (2 times on this page) [spelling.unknown-word]
          5 | De **opleding** is er.
            |      ^~~~~~~~
          help: did you mean “opleiding”, “oplading”, “opleving”?
          help: if it is right, put it in words.txt in the folder of the site, one word a line

        """
      ])
    #expect(findings[0].summary(in: .dutch) == "“opleding” staat niet in het woordenboek (2 keer op deze pagina)")
  }

  @Test func `texts of the front matter, of components and of files that are no pages are read`() async throws {
    #expect(
      try await found([
        "pages/a.md": Self.page(
          "Tekst.\n\n```call-to-action\ntext: Doe het zelluf.\nlabel: Ga\nlink: index.md\n```", "menu: Tietel\n"),
        "glossary.yml": "toets:\n  term: toets\n  definition: Een procef.\n",
        "site.yml": FixtureSite.base["site.yml", default: ""] + "tagline: Samen lerren\n",
      ]) == [
        "glossary.yml:3:19 spelling.unknown-word procef", "pages/a.md:4:7 spelling.unknown-word Tietel",
        "pages/a.md:9:15 spelling.unknown-word zelluf", "site.yml:5:16 spelling.unknown-word lerren",
      ])
  }

  @Test func `each text is looked up in its own language`() async throws {
    #expect(
      try await found([
        "pages/a.md": Self.page(
          "Een [learning agreement](lang:en), een [lerning](lang:en), een [Straße](lang:tlh) en knowledge."),
        "pages/a.en.md": "---\nsummary: A sentence.\n---\nAn assesment of the opleiding, [de opleiding](lang:nl).\n",
      ]) == [
        "pages/a.en.md:4:4 spelling.unknown-word assesment", "pages/a.en.md:4:21 spelling.unknown-word opleiding",
        "pages/a.md:5:41 spelling.unknown-word lerning", "pages/a.md:5:86 spelling.unknown-word knowledge",
      ])
  }

  @Test func `code, addresses and links are left alone, and the texts of links are not`() async throws {
    let text = "`cdoe` {goal} #Tgg <https://exampel.org> [wordne](index.md) info@exampel.org\n\n```\ncdoe\n```"
    #expect(try await found(["pages/a.md": Self.page(text)]) == ["pages/a.md:5:43 spelling.unknown-word wordne"])
  }

  @Test func `the glossary, names, topics and titles are known`() async throws {
    let files = [
      "site.yml": FixtureSite.base["site.yml", default: ""] + "topics:\n  m: {name: Microcredentials}\n",
      "glossary.yml": "bpv:\n  term: bpv\n  also: [bpv-plaats, zorgstagetje]\n  definition: Een stage.\n",
      "experts/x.md": "---\ntitle: Gonnie Xorkema\nkind: person\nrole: lid\nconsent: 2026-01-01\n---\nTekst.\n",
      "pages/a.md":
        "---\ntitle: Workshop Schiermonnikzee\nsummary: Een zin.\n---\nDe bpv, microcredentials, Gonnie Xorkemas bpv-plaats en zorgstagetje.\n",
      "pages/b.md": "---\ntitle: Terug naar Schiermonnikzee\nsummary: Een zin.\n---\nIn Schiermonnikzee.\n",
    ]
    #expect(try await found(files).filter { !$0.contains("experts/") } == [])
  }

  @Test func `a slip in one title does not make itself right`() async throws {
    let files = [
      "pages/a.md": "---\ntitle: Naar de Oplediing\nsummary: Een zin.\n---\nTekst.\n",
      "pages/b.md": "---\ntitle: Verklaring van Xanbrück\nsummary: Een zin.\n---\nIn Xanbrück.\n",
    ]
    #expect(try await found(files) == ["pages/a.md:2:16 spelling.unknown-word Oplediing"])
  }

  @Test func `the list holds for every language, or for one, and says what it no longer needs`() async throws {
    let files = [
      "words.txt": "# Namen\nCedefop\nweggedaan\nZwolleeee\n", "words.en.txt": "havo\n",
      "pages/a.md": Self.page("Cedefop is weggedaan."),
      "pages/a.en.md": "---\nsummary: A sentence.\n---\nCedefop and havo.\n",
    ]
    #expect(
      try await found(files) == ["words.txt:3:1 spelling.needless-word weggedaan", "words.txt:4:1 spelling.unused-word Zwolleeee"])
    #expect(
      try await found(files.merging(["words.de.txt": "ja"]) { $1 }).count == 2, "a file in another language is a finding of its own"
    )
  }

  @Test func `spelling can be off, a warning, and left out at one place`() async throws {
    let settings = FixtureSite.base["site.yml", default: ""]
    let page = ["pages/a.md": Self.page("De opleding.")]
    #expect(
      try await found(page.merging(["site.yml": settings + "advice: {unknown-word: off}\n", "words.txt": "x\n"]) { $1 }) == [])
    let site = try FixtureSite(page.merging(["site.yml": settings + "advice: {unknown-word: warning}\n"]) { $1 })
    #expect(try await site.build().diagnostics.map(site.text) == ["pages/a.md:5:4 spelling.unknown-word"])
    let allowed = Self.page("De opleding.", "allow:\n  - {rule: unknown-word, text: opleding, reason: Zo heet het daar.}\n")
    #expect(try await found(["pages/a.md": allowed]) == [])
  }

  @Test func `a language without a dictionary is said in one line`() async throws {
    let strings = ProgramTests.program.deletingLastPathComponent()
      .appending(path: "Baken_Theming.resources/DefaultTheme/strings/en.yml")
    let files = [
      "site.yml": FixtureSite.base["site.yml", default: ""].replacing("[nl, en]", with: "[nl, tlh]"),
      "theme/strings/tlh.yml": try String(contentsOf: strings, encoding: .utf8),
      "pages/index.en.md": "", "pages/index.tlh.md": "---\ntitle: Juh\nsummary: Qapla.\n---\nQapla.\n", "words.txt": "Qapla\n",
    ]
    let (_, findings) = try await check(files)
    #expect(findings.map { $0.summary(in: .english) } == ["the spelling of tlh is not checked: no dictionary is installed"])
    #expect(findings.map { $0.help(in: .dutch) } == [["installeer hunspell-tlh (apt-get install hunspell-tlh)"]])
  }

  @Test func `the same site gives the same findings each time`() async throws {
    var files: [String: String] = [:]
    for number in 0..<60 {
      files["pages/p\(number).md"] = Self.page("Een opleding, een \(["cursuss", "toetts", "lesje", "exaamen"][number % 4]).")
    }
    let first = try await found(files)
    #expect(first.count == 105)
    for _ in 0..<3 { #expect(try await found(files) == first) }
  }
}
