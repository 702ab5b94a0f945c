import Foundation
import Testing

/// What somebody meets who types a command for the first time: slips, a folder without a site, help in Dutch.
@Suite struct NewcomerTests {
  @Test(arguments: [
    (["chek"], "there is no command “chek”. Did you mean “check”?", "er is geen opdracht “chek”. Bedoelde u “check”?"),
    (["report", "upcomin"], "Did you mean “upcoming”?", "Bedoelde u “upcoming”?"),
    (["vertaal"], "There are: build, check, serve", "Er zijn: build, check, serve"),
    (["theme", "lst", "--site", "x"], "Did you mean “list”?", "Bedoelde u “list”?"),
  ])
  func `a command that does not exist is named with the nearest one`(arguments: [String], english: String, dutch: String) throws {
    let site = try FixtureSite()
    for (language, words) in [("en", english), ("nl", dutch)] {
      let outcome = try ProgramTests.run(arguments, in: site.folder, environment: ["BAKEN_LANGUAGE": language])
      #expect(outcome.status == 2 && outcome.errors.contains(words), "\(outcome)")
    }
  }

  @Test func `a folder without a site gets one finding, which says so`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("baken-empty-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try ProgramTests.run(["check"], in: folder)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.hasPrefix("content/site.yml: error: there is no site here: content/site.yml does not exist [site.missing]\n"),
      "\(outcome)")
    #expect(outcome.errors.split(separator: "\n").count { $0.contains("error:") } == 1)
  }

  @Test(arguments: [
    "langages: [nl, en]", "language: nl", "talen: [nl]", "languages: “nl”", "langauges:\n  - nl", "languages: nl, en",
    "languages: [nl, en",
  ])
  func `a slip in the key of the languages does not change the language of messages`(line: String) throws {
    let site = try FixtureSite(["site.yml": "name: Test\nbase-url: https://test.example\n\(line)\n"])
    let outcome = try ProgramTests.run(
      ["check"], in: site.folder, environment: ["BAKEN_LANGUAGE": "", "LANG": "en_GB.UTF-8", "LC_ALL": ""])
    #expect(outcome.errors.contains(": fout: ") && !outcome.errors.contains(": error: "), "\(outcome)")
  }

  @Test func `Dutch figures have a comma, and moments are words`() throws {
    let site = try FixtureSite([
      "news/a.md": "---\ntitle: A\nsummary: B\ndate: 2026-01-02\npublish: 2027-03-11T09:30\n---\nTekst.\n"
    ])
    let outcome = try ProgramTests.run(
      ["build", "--now", site.moment], in: site.folder, environment: ["BAKEN_LANGUAGE": "nl"])
    #expect(outcome.output.contains(/in \d+,\d\d s, in de map public/), "\(outcome)")
    #expect(outcome.output.contains("De site verandert vanzelf weer op donderdag 11 maart 2027 om 9.30 uur ("), "\(outcome)")
  }

  @Test func `the help in Dutch has Dutch names in its examples`() throws {
    let site = try FixtureSite()
    let help = { (arguments: [String]) in
      try ProgramTests.run(arguments + ["--help"], in: site.folder, environment: ["BAKEN_LANGUAGE": "nl"]).output
    }
    #expect(try help([]).contains("  baken new site mijn-site        begin een eigen site\n"))
    #expect(try help([]).contains("  baken move VAN NAAR             geef een bestand een andere naam"))
    #expect(try help(["move"]).contains("  baken move content/pages/over.md content/pages/wie-wij-zijn.md\n"))
    #expect(try help(["new", "page"]).contains("  baken new page over/hoe-wij-werken.en\n"))
    let serve = try help(["serve"])
    #expect(serve.contains("Toon concepten en pagina’s") && serve.contains("  --no-drafts             Laat concepten en pagina’s"))
    #expect(try !help(["theme", "list"]).contains("copies"))
  }
}
