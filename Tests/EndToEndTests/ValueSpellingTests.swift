import Foundation
import Testing

/// Values that people understand but the program does not: the probable value is suggested.
@Suite struct ValueSpellingTests {
  /// The findings about an article with these keys from line 4 on.
  private func report(_ keys: String) async throws -> [String] {
    let text = "---\ntitle: Bericht\nsummary: Een zin.\n\(keys)\n---\nTekst.\n"
    let site = try FixtureSite([
      "news/a.md": text, "site.yml": (FixtureSite.base["site.yml"] ?? "") + "audiences: {scholen: {name: Scholen}}\n",
    ])
    return try await site.build().diagnostics.map(site.reportText)
  }

  @Test func `a date in another format is an error with the correct one`() async throws {
    #expect(
      try await report("date: 3 maart 2026") == [
        """
        content/news/a.md:4:7: error: “3 maart 2026” is not written as year-month-day [key.date-form]
          4 | date: 3 maart 2026
            |       ^~~~~~~~~~~~
          help: did you mean “2026-03-03”?
          help: write a date such as 2027-03-11, and a time behind a T: 2027-03-11T09:30

        """
      ])
  }

  @Test(arguments: [
    ("2026-3-1", "2026-03-01"), ("13-11-2026", "2026-11-13"), ("11/13/2026", "2026-11-13"), ("5.5.2026", "2026-05-05"),
    ("March 3, 2026", "2026-03-03"), ("3 mrt 2026 9.30", "2026-03-03T09:30"), ("2026-3-1T9:30", "2026-03-01T09:30"),
    ("2026/03/01", "2026-03-01"),
  ])
  func `an unambiguous format is corrected`(written: String, meant: String) async throws {
    let found = try await report("date: \(written)").joined()
    #expect(found.contains("[key.date-form]") && found.contains("did you mean “\(meant)”?"), "\(found)")
  }

  @Test(arguments: ["03-11-2026", "binnenkort", "32 maart 2026", "3 maart", "2026"])
  func `an ambiguous or unknown format gets no suggestion`(written: String) async throws {
    let found = try await report("date: \(written)").joined()
    #expect(found.contains("[key.date-form]") && !found.contains("did you mean"), "\(found)")
  }

  @Test func `a date that does not exist is a different fault than a format`() async throws {
    #expect(try await report("date: 2026-02-30").joined().contains("the date “2026-02-30” does not exist [key.impossible-date]"))
  }

  @Test func `typographic quotes around a value are an error of their own, and the only one`() async throws {
    #expect(
      try await report("date: “2026-03-03”\nmenu: “Een titel”\naudiences: [“scholen”]") == [
        """
        content/news/a.md:4:7: error: these are typographic quotes, which YAML takes for a part of the value [yaml.typographic-quotes]
          4 | date: “2026-03-03”
            |       ^~~~~~~~~~~~
          help: put straight quotes (") around 2026-03-03; often it needs none

        """,
        """
        content/news/a.md:5:7: error: these are typographic quotes, which YAML takes for a part of the value [yaml.typographic-quotes]
          5 | menu: “Een titel”
            |       ^~~~~~~~~~~
          help: put straight quotes (") around Een titel; often it needs none

        """,
        """
        content/news/a.md:6:13: error: these are typographic quotes, which YAML takes for a part of the value [yaml.typographic-quotes]
          6 | audiences: [“scholen”]
            |             ^~~~~~~~~
          help: put straight quotes (") around scholen; often it needs none

        """,
      ])
  }

  @Test(arguments: [
    ("audiences: [“scholen, bedrijven”]", "“scholen, bedrijven”"),
    ("topics: [leren, “werken, thuis en elders”]", "“werken, thuis en elders”"),
    ("topics: [„a, b, c”, d]", "„a, b, c”"), ("topics: [‘een, twee’]", "‘een, twee’"),
  ])
  func `typographic quotes around items with a comma are one text`(keys: String, shown: String) async throws {
    let found = try await report("date: 2026-03-03\n\(keys)")
    let first = try #require(found.first { $0.contains("[yaml.typographic-quotes]") })
    let carets = String(repeating: "~", count: shown.count - 1)
    #expect(first.contains("^\(carets)\n"), "\(first)")
    #expect(first.contains("around \(shown.dropFirst().dropLast()); often"), "\(first)")
  }

  @Test(arguments: ["menu: “”", "menu: “ ”", "menu: ‘’"])
  func `typographic quotes with nothing between them are no value`(keys: String) async throws {
    let found = try await report("date: 2026-03-03\n\(keys)")
    #expect(found.count == 1 && found[0].contains("[key.empty]"), "\(found)")
  }

  @Test(arguments: [
    ("draft: \"ja\"", "draft: true"), ("draft: 'nee'", "draft: false"), ("draft: \"true\"", "draft: true"),
    ("toc: “nee”", "toc: false"),
    ("draft: Ja", "true"),
    ("draft: uit", "false"),
  ])
  func `a word for yes or no is corrected, between quotes as well`(keys: String, meant: String) async throws {
    let found = try await report("date: 2026-03-03\n\(keys)").joined()
    #expect(found.contains("[key.wrong-type]") && found.contains("did you mean “\(meant)”?"), "\(found)")
  }

  @Test(arguments: ["“Meten” en “weten”", "\"“Wij doen het zelf”\"", "’s Ochtends", "“Doen” zegt de school"])
  func `quotation marks that belong to a text stay`(title: String) async throws {
    #expect(try await report("date: 2026-03-03\nmenu: \(title)") == [])
  }
}
