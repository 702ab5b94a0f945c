import Diagnostics
import Foundation
import SiteBuilder
import Testing

/// Advice about plain language: what each rule finds, and what near it is fine.
@Suite struct AdviceTests {
  private static let settings = FixtureSite.base["site.yml", default: ""]

  private func site(_ text: String, advice: String = "", allow: String = "", name: String = "a.md") throws -> FixtureSite {
    try FixtureSite([
      // Spelling has tests of its own.
      "site.yml": Self.settings + "advice:\n\(advice)  unknown-word: off\n",
      "pages/\(name)": "---\ntitle: Titel\nsummary: Een zin.\n\(allow)---\n\(text)\n",
    ])
  }

  private func check(_ site: FixtureSite) async throws -> BuildReport {
    try await site.build {
      $0.output = nil
      $0.givesAdvice = true
    }
  }

  /// The advice on a page whose text begins on line 5, as `line:column-end rule`.
  private func advice(_ text: String, _ settings: String = "", name: String = "a.md") async throws -> [String] {
    let site = try site(text, advice: settings, name: name)
    if name != "a.md" { try site.write("---\ntitle: Titel\nsummary: Een zin.\n---\nTekst.\n", to: "pages/a.md") }
    return try await check(site).diagnostics.map { finding in
      let place = finding.range.map { "\($0.line):\($0.column)-\($0.end)" } ?? "-"
      #expect(finding.severity == .advice, "\(finding)")
      return "\(place) \(finding.kind.identifier.dropFirst("advice.".count))"
    }
  }

  private func english(_ text: String) async throws -> [String] { try await advice(text, name: "a.en.md") }

  // MARK: Sentences

  private static let long =
    "Wie een opleiding volgt en daarbij in het buitenland stage loopt, krijgt aan het eind van die stage een bewijs waarop staat wat hij daar heeft geleerd"

  @Test func `a sentence of more than 25 words is long`() async throws {
    #expect(try await advice("Kort. \(Self.long). Ook kort.") == ["5:7-\(7 + Self.long.count) long-sentence"])
    let exact = Self.long.split(separator: " ").prefix(25).joined(separator: " ")
    #expect(try await advice("\(exact). En nog een zin.") == [])
    #expect(try await advice("\(exact)", "  sentence-length: 24\n") == ["5:1-\(1 + exact.count) long-sentence"])
  }

  @Test(arguments: [
    "dhr. Jansen", "bijv. Utrecht", "J. Jansen", "o.a. Utrecht", "artikel 2.1 van", "1.000 euro", "info@ecvet.example en",
  ])
  func `a dot in the middle of a sentence does not end it`(part: String) async throws {
    let words = "een twee drie vier vijf zes zeven acht negen tien elf twaalf"
    #expect(try await advice("Hier staat \(words) \(part) \(words).").count == 1)
  }

  @Test(arguments: [
    "einde. Nieuw", "einde! Nieuw", "einde? Nieuw", "(einde.) Nieuw", "“einde.” Nieuw", "in 2027. Nieuw", "bij u. Nieuw",
    "einde… Één",
  ])
  func `a sentence ends before a capital`(part: String) async throws {
    let words = "een twee drie vier vijf zes zeven acht negen tien elf twaalf"
    #expect(try await advice("Hier staat \(words) \(part) \(words).") == [])
  }

  @Test func `a sentence over several lines is reported at its first words, also under a key`() async throws {
    let lines = Self.long.replacing(", krijgt", with: ",\nkrijgt").replacing("opleiding", with: "*opleiding*")
    #expect(try await advice(lines) == ["5:1-68 long-sentence"])
    let site = try site("Tekst.")
    try site.write("---\ntitle: Titel\nsummary: >-\n  Kort.\n  \(Self.long).\n---\nTekst.\n", to: "pages/a.md")
    #expect(try await check(site).diagnostics.map(site.text) == ["pages/a.md:5:3 advice.long-sentence"])
  }

  @Test func `a page below the reading level that the site wants is hard`() async throws {
    let hard = "De beoordelingsprocedure veronderstelt kwaliteitsborgingsinstrumenten binnen onderwijsorganisaties. "
    let easy = "Wij gaan naar huis. Dat is fijn. "
    let text = String(repeating: hard, count: 20)
    #expect(try await advice(text, "  reading-level: 50\n") == ["2:8-13 hard-text"])
    #expect(try await advice(text) == [])
    #expect(try await advice(String(repeating: easy, count: 20), "  reading-level: 50\n") == [])
    #expect(try await advice(hard, "  reading-level: 50\n") == [], "too short to say")
  }

  // MARK: Links and headings

  @Test func `a link text that says nothing is named`() async throws {
    #expect(try await advice("Voor meer: [klik hier](index.md).") == ["5:13-22 empty-link"])
    #expect(try await advice("[**Lees meer** →](index.md)") == ["5:4-17 empty-link"])
    #expect(try await english("More: [click here](index.md).") == ["5:8-18 empty-link"])
    #expect(try await advice("Lees [hier hoe u zich aanmeldt](index.md). Klik hier.") == [])
    #expect(try await advice("Druk op [`hier`](index.md).") == [])
  }

  @Test func `a link whose text is its address is named`() async throws {
    #expect(try await advice("Zie <https://example.org/a>.") == ["5:6-27 bare-address"])
    #expect(try await advice("Zie www.example.org/a of [dit stuk](https://example.org).") == ["5:5-22 bare-address"])
    #expect(try await advice("Mail <info@example.org>, zie [example.org](https://example.org).") == [])
  }

  @Test func `a heading that says nothing is named`() async throws {
    #expect(try await advice("## Inleiding\n\nTekst.") == ["5:4-13 vague-heading"])
    #expect(try await advice("## 1. Algemeen {#a}\n\nTekst.") == ["5:4-15 vague-heading"])
    #expect(try await english("## Introduction\n\nText.") == ["5:4-16 vague-heading"])
    #expect(try await advice("## Inleiding op de stage\n\nTekst.") == [])
  }

  // MARK: Words

  @Test func `an abbreviation is explained once on its page, or in the glossary`() async throws {
    #expect(try await advice("De SBB helpt. De SBB doet meer.") == ["5:4-7 abbreviation"])
    #expect(try await advice("De SBB-toets en de API’s.") == ["5:4-7 abbreviation", "5:20-23 abbreviation"])
    for text in [
      "De Samenwerkingsorganisatie Beroepsonderwijs (SBB) helpt. De SBB doet meer.", "De SBB (een organisatie van scholen) helpt.",
      "SBB staat voor iets langs.", "De SBB helpt. SBB is de organisatie van scholen en bedrijven.",
      "De Stichting Beroepen en Bedrijven, SBB, helpt.", "In de EU, op de TV, als PDF.",
      "Doe dat NIET.", "Hoofdstuk IV.", "De variabele `SBB` en MAX_LENGTE.", "LET OP DE HOND HIER",
      "De afspraken uit RFC 9110 en COM(2025) 549.", "Een programma voor .NET.",
      "Het onderzoek volgt WCAG-EM (de gangbare methode).",
      "Twee Stichtingen van Beroepen (SBBs). De SBB helpt.", "Minder CO₂ met AI op een IP-adres.",
    ] {
      #expect(try await advice(text).filter { $0.hasSuffix("abbreviation") } == [], "\(text)")
    }
    #expect(try await advice("In UTF-8 en UTF-16, in het pt-BR en het de-CH.") == [])
    #expect(try await advice("De SBB helpt.", "  known-abbreviations: [SBB]\n") == [])
    let site = try site("De SBB helpt.")
    try site.write("sbb:\n  term: SBB\n  definition: Een organisatie.\n", to: "glossary.yml")
    #expect(try await check(site).diagnostics.filter { $0.kind.identifier == "advice.abbreviation" }.isEmpty)
    #expect(try await advice("De SBB (zie bijlage 3) helpt.") == ["5:4-7 abbreviation"])
    #expect(try await advice("| Naam | Wat |\n|---|---|\n| SBB | een organisatie |") == [])
    #expect(try await advice("| Vraag | Wie |\n|---|---|\n| een diploma | SBB |") == ["7:17-20 abbreviation"])
  }

  @Test func `the other form of address is named, but not in a quotation`() async throws {
    let formal = "  address: u\n"
    #expect(try await advice("Zo meld je je aan.", formal) == ["5:9-11 form-of-address"])
    #expect(
      try await advice("Vul jouw naam in. Dan krijg je bericht.\n\nJij ook.", formal) == [
        "5:5-9 form-of-address", "7:1-4 form-of-address",
      ])
    #expect(try await advice("Zo meldt u zich aan met uw naam.", "  address: je\n") == ["5:10-11 form-of-address"])
    for text in ["Zij zei: “Meld je aan.”", "> Meld je aan.", "[Je t’aime](lang:fr)", "`je`", "Zo meldt u zich aan."] {
      #expect(try await advice(text, formal) == [], "\(text)")
    }
    #expect(try await advice("Zo meld je je aan.") == [])
  }

  @Test func `a word that has a preferred one is named, in its plural as well`() async throws {
    let pairs = "  preferred-words: {leeruitkomst: leerresultaat, learning agreement: leerovereenkomst}\n"
    let found = try await advice("Elke Leeruitkomst, alle leeruitkomsten, het learning agreement. Een leeruitkomstje.", pairs)
    #expect(found == ["5:6-18 preferred-word", "5:25-39 preferred-word", "5:45-63 preferred-word"])
  }

  @Test func `a word that points at a place is named`() async throws {
    #expect(try await advice("Vul hieronder uw naam in.") == ["5:5-14 position"])
    #expect(try await advice("Zie de bovenstaande tabel. Hiernaast ziet u de foto.") == ["5:8-20 position", "5:28-37 position"])
    #expect(try await english("See below. The table above shows it.") == ["5:1-10 position", "5:16-27 position"])
    #expect(try await advice("Kies hieronder een maand. U hebt dit nodig:\n\n- een pen") == ["5:6-15 position"])
    #expect(try await advice("De bovenstaande stappen zijn:\n\n- lezen") == ["5:4-16 position"])
    for text in [
      "Hieronder vallen alle stages.", "Hiernaast is er nog een reden.", "Onder die naam.", "De onderstaande stappen:\n\n- lezen",
    ] {
      #expect(try await advice(text) == [], "\(text)")
    }
    #expect(try await english("Take the steps below:\n\n- read") == [])
    #expect(try await english("Children above 12 and below 18. Above all, ask.") == [])
  }

  // MARK: Typing

  @Test func `three words in capitals are named`() async throws {
    #expect(try await advice("Meld u aan: LET OP DE DATUM vandaag.") == ["5:13-28 capitals"])
    #expect(try await advice("De EU, NL en BE. De ISO NEN HTML.").filter { $0.hasSuffix("capitals") } == [])
  }

  @Test func `a double space is named`() async throws {
    #expect(try await advice("Een zin.  Nog een   zin.") == ["5:9-11 double-space", "5:18-21 double-space"])
    #expect(try await advice("`a  b`\n\n| a  |  b |\n|----|----|\n| c |   d |\n\n-   punt\n\neinde  \nregel") == [])
  }

  // MARK: What the site says about rules

  @Test func `advice is given only when asked for, and never stops a build`() async throws {
    let site = try site("Een zin.  Nog een.")
    try await site.buildWithoutFindings { $0.isStrict = true }
    let report = try await check(site)
    #expect(report.diagnostics.count == 1 && !report.hasFailed(isStrict: true))
    #expect(
      report.diagnostics.map(site.reportText) == [
        """
        content/pages/a.md:5:9: advice: two or more spaces stand after “zin” [advice.double-space]
          5 | Een zin.  Nog een.
            |         ^~
          help: leave one of them

        """
      ])
  }

  @Test func `a rule can be off, a warning or an error`() async throws {
    let off = try site("Een zin.  Nog een.", advice: "  double-space: off\n")
    #expect(try await check(off).diagnostics.isEmpty)
    let warning = try site("Een zin.  Nog een.", advice: "  double-space: warning\n")
    let built = try await warning.build()
    #expect(built.isPublished && built.diagnostics.map(\.severity) == [.warning])
    #expect(try await warning.build { $0.isStrict = true }.isPublished == false)
    let error = try site("Een zin.  Nog een.", advice: "  double-space: error\n")
    let failed = try await error.build()
    #expect(!failed.isPublished && failed.diagnostics.map(error.text) == ["pages/a.md:5:9 advice.double-space"])
    let unknown = try site("Tekst.", advice: "  duble-space: off\n  address: jij\n")
    #expect(
      try await unknown.build().diagnostics.map(unknown.text) == ["site.yml:6:3 key.unknown", "site.yml:7:12 key.unknown-value"])
  }

  @Test func `an exception leaves out one place, with a reason`() async throws {
    let allow = { (lines: String) in "allow:\n\(lines)" }
    let one = try site(
      "Een zin.  Nog een.\n\nTwee  woorden.", allow: allow("  - {rule: double-space, text: Nog een, reason: Zo hoort het.}\n"))
    #expect(try await check(one).diagnostics.map(one.text) == ["pages/a.md:9:5 advice.double-space"])
    let all = try site("Een zin.  Nog een.\n\nTwee  woorden.", allow: allow("  - {rule: double-space, reason: Zo hoort het.}\n"))
    #expect(try await check(all).diagnostics.isEmpty)
    let unused = try site("Een zin.", allow: allow("  - {rule: double-space, text: Nog, reason: Zo hoort het.}\n"))
    #expect(try await check(unused).diagnostics.map(unused.text) == ["pages/a.md:5:12 advice.unused-exception"])
    try await unused.buildWithoutFindings()
    let faulty = try site("Een zin.", allow: allow("  - {rule: duble-space, reason: x}\n  - {rule: double-space}\n"))
    #expect(
      try await faulty.build().diagnostics.map(faulty.text) == ["pages/a.md:5:12 key.unknown-value", "pages/a.md:6:5 key.missing"])
  }

  @Test func `an exception also knows the words of a sentence over several lines`() async throws {
    let long = Self.long.replacing(", krijgt", with: ",\nkrijgt")
    let site = try site(
      long, allow: "allow:\n  - {rule: long-sentence, text: aan het eind van die stage, reason: Zo staat het in de wet.}\n")
    #expect(try await check(site).diagnostics.isEmpty)
  }

  // MARK: Commands

  @Test func `check counts advice, and writes it in each format`() throws {
    let site = try site("Een zin.  Nog een   zin.")
    let run = { (arguments: [String]) in try ProgramTests.run(["check"] + arguments, in: site.folder) }
    #expect(try run(["--language", "nl"]).output.contains("geen fouten."))
    let dutch = try run(["--advice", "--strict", "--language", "nl"])
    #expect(dutch.status == 0 && dutch.output.contains(": 2 adviezen."))
    #expect(dutch.errors.hasPrefix("content/pages/a.md:5:9: advies: na “zin” staan twee of meer spaties [advice.double-space]"))
    let english = try run(["--advice", "--language", "en"])
    #expect(english.output.contains(": 2 pieces of advice."))
    #expect(
      try run(["--advice", "--format", "github", "--language", "en"]).output.hasPrefix("::notice file=content/pages/a.md,line=5,"))
    #expect(try run(["--advice", "--format", "json"]).output.contains("\"severity\" : \"advice\""))
  }

  @Test func `the report on language lists level and longest sentence of each page`() throws {
    let site = try site(String(repeating: "Wij gaan naar huis. ", count: 30) + "Dat is voor ons allemaal fijn.")
    let text = try ProgramTests.run(["report", "language", "--language", "nl"], in: site.folder)
    #expect(text.status == 0 && text.output.hasPrefix("niveau"), "\(text)")
    #expect(text.output.contains("(zeer makkelijk)  126      6        content/pages/a.md:5:601"), "\(text.output)")
    let json = try ProgramTests.run(["report", "language", "--format", "json"], in: site.folder)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let pages = try #require(object["pages"] as? [[String: Any]])
    #expect(pages.count == 3 && pages[0]["source"] as? String == "content/pages/a.md" && pages[1]["level"] == nil)
    #expect((pages[0]["longest"] as? [String: Any])?["words"] as? Int == 6)
  }
}
