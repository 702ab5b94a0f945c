import Foundation
import Testing

/// The files that `baken new` adds to an existing site.
@Suite struct NewFileTests {
  private func site(_ languages: String = "[nl, en]") throws -> FixtureSite {
    try FixtureSite([
      "site.yml": "name: Test\nbase-url: https://test.example\nlanguages: \(languages)\ntime-zone: Europe/Amsterdam\n"
        + "organisation: {name: Team, boilerplate: Wie wij zijn.}\n"
    ])
  }

  private func new(_ arguments: String..., in site: FixtureSite) throws -> ProgramTests.Outcome {
    try ProgramTests.run(["new"] + arguments, in: site.folder)
  }

  private func text(_ path: String, in site: FixtureSite) throws -> String {
    try String(contentsOf: site.content.appendingPathComponent(path), encoding: .utf8)
  }

  /// Everything that `new` can make, with the resulting file.
  private static let all: [(arguments: [String], path: String)] = [
    (["page", "ouders"], "pages/ouders.md"),
    (["news", "Iets", "--date", "2027-01-02"], "news/2027-01-02-iets.md"),
    (["event", "Dag", "--date", "2027-03-11"], "events/2027-03-11-dag.md"),
    (["expert", "Loket"], "experts/loket.md"),
    (["campaign", "Vraag", "--start", "2027-02-01"], "campaigns/vraag.md"),
    (["self-check", "Ons werk"], "self-checks/ons-werk.yml"),
  ]

  @Test func `each new file is in the language of the site`() throws {
    let (dutch, english) = (try site(), try FixtureSite(["site.yml": "name: Test\nlanguages: [en]\n"]))
    for (arguments, path) in Self.all {
      for site in [dutch, english] { #expect(try ProgramTests.run(["new"] + arguments, in: site.folder).status == 0) }
      #expect(try text(path, in: english).contains(#/(?i)write here|what a reader learns/#), "\(path)")
      #expect(try text(path, in: dutch).contains(#/(?i)schrijf hier|wat men ervan leert/#), "\(path)")
      #expect(try !text(path, in: dutch).contains("%"), "\(path)")
    }
  }

  @Test func `the mark of a text to replace may be shown as code`() async throws {
    let site = try FixtureSite([
      "pages/marks.md": "---\ntitle: Marks\nsummary: About them.\n---\n\nFiles say `(TODO)` in some places. `Here` (TODO) is one.\n"
    ])
    let found = try await site.build().diagnostics.filter { $0.kind.identifier == "text.placeholder" }
    #expect(found.map { $0.range?.column } == [43])
  }

  @Test func `the mark is quoted in a fenced block of code, and not in a component`() async throws {
    let text = """
      - An item

        ```yaml
        summary: (TODO) in a list
        ```

      > ~~~
      > (TODO) in a quotation
      > ~~~

      ```call-to-action
      label: (TODO) Register
      link: https://example.org/
      ```

      ````
      ```
      (TODO) in a longer fence
      ```
      ````

      (TODO) Write more.

      """
    let site = try FixtureSite(["pages/marks.md": "---\ntitle: Marks\nsummary: (TODO) About them.\n---\n\n\(text)"])
    let found = try await site.build().diagnostics.filter { $0.kind.identifier == "text.placeholder" }
    #expect(found.map { $0.range?.line } == [3, 17, 27])
  }

  @Test func `a text to replace that is published is an error at its place, and none in a draft`() async throws {
    let site = try site()
    for (arguments, _) in Self.all { #expect(try ProgramTests.run(["new"] + arguments, in: site.folder).status == 0) }
    try await site.buildWithoutFindings { $0.includesDrafts = true }
    for (_, path) in Self.all {
      let text = try text(path, in: site).split(separator: "\n", omittingEmptySubsequences: false)
      try site.write(text.filter { !$0.hasPrefix("draft: true") }.joined(separator: "\n"), to: path)
    }
    let report = try await site.build()
    let found = report.diagnostics.filter { $0.kind.identifier == "text.placeholder" }
    #expect(found.count == report.diagnostics.count)
    let paths = found.compactMap { $0.range?.path.replacingOccurrences(of: site.content.path + "/", with: "") }
    #expect(Set(paths) == Set(Self.all.map(\.path)))
    let page = found.filter { $0.range?.path.hasSuffix("ouders.md") ?? false }.map(site.reportText)
    #expect(
      page.first == """
        content/pages/ouders.md:3:10: error: this text has not been replaced yet: (TODO) [text.placeholder]
          3 | summary: (TODO) Een of twee zinnen die zeggen waar de pagina over gaat.
            |          ^~~~~~
          help: write your own text in its place, and take (TODO) out; or mark the page as a draft

        """)
    #expect(page.count == 2)
  }

  @Test func `a new event contains no fact that could be mistaken for true`() async throws {
    let site = try site()
    #expect(try new("event", "Dag", "--date", "2027-03-11", in: site).status == 0)
    let text = try text("events/2027-03-11-dag.md", in: site)
    #expect(!text.contains("Utrecht") && !text.contains("example"))
    try site.write(text.replacing("draft: true\n", with: ""), to: "events/2027-03-11-dag.md")
    let report = try await site.build()
    #expect(!report.isPublished)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let marked = Set(report.diagnostics.compactMap { $0.range?.line }.map { String(lines[$0 - 1].prefix { $0 != ":" }) })
    #expect(marked.isSuperset(of: ["summary", "start", "end", "format", "  name", "  city"]))
  }

  @Test func `the date in a file's name is not part of its address`() async throws {
    let event =
      "---\ntitle: Dag\nsummary: x\nupdated: 2026-12-01\nstart: 2027-03-11T09:30\nend: 2027-03-11T16:30\nformat: on-site\nvenue: {city: Utrecht}\n---\nTekst.\n"
    let site = try FixtureSite(["events/2027-03-11-dag.md": event])
    try await site.buildWithoutFindings()
    #expect(site.outputPaths().contains("events/dag/index.html"))
    try site.write(event.replacing("-03-11", with: "-04-15"), to: "events/2027-04-15-dag.md")
    let report = try await site.build()
    #expect(report.diagnostics.map(\.kind.identifier) == ["address.duplicate"], "two of one name say so")
  }

  @Test func `a page can be named by the path of its file, and a translation added`() throws {
    let site = try site()
    #expect(try new("page", "content/pages/zz.md", in: site).output == "Wrote content/pages/zz.md\n")
    #expect(try new("page", "./content/pages/deel/a.md", in: site).output == "Wrote content/pages/deel/a.md\n")
    #expect(try new("page", "zz.en", in: site).output == "Wrote content/pages/zz.en.md\n")
    #expect(try text("pages/zz.en.md", in: site).contains("Write here"))
    #expect(try new("page", "content/pages/deel/a.en.md", in: site).output == "Wrote content/pages/deel/a.en.md\n")
  }

  @Test(arguments: [
    ("ouders.en", "content/pages/ouders.md is not there. Begin with the page itself; then translate it."),
    ("index.nl", "“nl” is the first language of the site, whose pages have plain names: leave “.nl” out."),
    ("index.de", "“de” is not a language of this site, which has: nl, en. If it is not a language, write a hyphen for the dot."),
    ("content/news/x.md", "pages are in content/pages/."), ("pages/.md", "a page cannot be called"),
  ])
  func `a page that cannot be made is refused with the reason and the usage of the command`(name: String, reason: String) throws {
    let outcome = try new("page", name, in: try site())
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
    #expect(outcome.errors.contains("Usage: baken new page <name>"), "\(outcome.errors)")
  }

  @Test(arguments: [
    (["new", "event", "x", "--date", "2027-02-30"], "Usage: baken new event <title>"),
    (["self-check", "summarise", "x", "a.json", "--minimum", "1"], "Usage: baken self-check summarise <name>"),
    (["build", "--now", "tomorrow"], "Usage: baken build"), (["explain", "link.brokn"], "Usage: baken explain [<identifier>]"),
  ])
  func `wrong arguments of a command are reported with its own usage`(arguments: [String], usage: String) throws {
    let site = try site()
    let errors = try ProgramTests.run(arguments, in: site.folder).errors
    #expect(errors.contains(usage), "\(errors)")
  }

  @Test(arguments: [
    (["event", "ijsselstein", "--date", "2027-03-11"], "events/2027-03-11-ijsselstein.md", "IJsselstein"),
    (["expert", "ijsbrand de vries"], "experts/ijsbrand-de-vries.md", "IJsbrand de vries"),
    (["news", "ijs-en-weder", "--date", "2027-01-02"], "news/2027-01-02-ijs-en-weder.md", "IJs en weder"),
    (["campaign", "ijver loont", "--start", "2027-02-01"], "campaigns/ijver-loont.md", "IJver loont"),
    (["expert", "iPad-team"], "experts/ipad-team.md", "iPad-team"),
    (["page", "ijs en weder"], "pages/ijs-en-weder.md", "IJs en weder"),
  ])
  func `a title begins with a capital, also with that of Dutch`(arguments: [String], path: String, title: String) throws {
    let site = try site()
    #expect(try ProgramTests.run(["new"] + arguments, in: site.folder).status == 0)
    #expect(try text(path, in: site).contains("title: \"\(title)\"\n"))
  }

  @Test(arguments: ["nl", "en"])
  func `the invented words of a new campaign are found once it is no draft`(language: String) async throws {
    let site = try site("[\(language)]")
    #expect(try new("campaign", "Vraag", "--start", "2027-02-01", in: site).status == 0)
    let text = try text("campaigns/vraag.md", in: site).replacing(/draft: true.*\n/, with: "")
    try site.write(text, to: "campaigns/vraag.md")
    let found = try await site.build().diagnostics.filter { $0.kind.identifier == "text.placeholder" }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let marked = found.compactMap { $0.range.map { lines[$0.line - 1] } }
    for key in ["summary", "goal", "button", "hashtags", "subject", "preheader", "headline"] {
      #expect(marked.contains { $0.drop { $0 == " " }.hasPrefix("\(key): ") }, "\(key)")
    }
    #expect(marked.count { $0.hasPrefix("  - ") } == 2, "messages")
    #expect(marked.count { $0.hasPrefix("      (TODO)") } == 6, "posts")
    #expect(marked.count { $0.hasPrefix("    (TODO)") } == 4, "newsletter, press release and handout")
    #expect(Self.unmarkedWords(in: lines) == [])
  }

  /// The paragraphs of the long texts in a file whose words are not marked as invented. One that only names a fact has none.
  private static func unmarkedWords(in lines: [String]) -> [String] {
    var unmarked: [String] = []
    var column: Int?
    var isStart = true
    for line in lines {
      let indentation = line.prefix { $0 == " " }.count
      let words = line.dropFirst(indentation)
      if line.hasSuffix("text: |"), !line.hasPrefix("#") {
        (column, isStart) = (indentation, true)
      } else if words.isEmpty {
        isStart = true
      } else if let start = column {
        guard indentation > start else {
          column = nil
          continue
        }
        let isItem = words.hasPrefix("- ") || words.hasPrefix("## ")
        let isFact = words.hasPrefix("{") || ["Ons doel: {goal}.", "Our goal: {goal}."].contains(words)
        if isStart || isItem, !isFact, !words.contains("(TODO)") { unmarked.append(line) }
        isStart = false
      }
    }
    return unmarked
  }

  @Test(arguments: ["nl", "en"])
  func `the addresses of a new site are found until they are replaced`(language: String) throws {
    let site = try FixtureSite()
    #expect(try ProgramTests.run(["new", "site", "mine", "--language", language], in: site.folder).status == 0)
    let folder = site.folder.appendingPathComponent("mine")
    let outcome = try ProgramTests.run(["check"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.components(separatedBy: "[text.placeholder]").count == 3, "\(outcome.errors)")
    #expect(outcome.errors.contains("https://example.org") && outcome.errors.contains("info@example.org"))
    #expect(try ProgramTests.run(["check", "--strict"], in: folder).status == 1)
    try ProgramTests.replacePlaceholders(of: folder)
    #expect(try ProgramTests.run(["check", "--strict"], in: folder).status == 0)
  }

  @Test(arguments: [
    ("over/Café & bar: wie, wat “en” #hoe", "pages/over/cafe-bar-wie-wat-en-hoe.md", "Café & bar: wie, wat “en” #hoe"),
    ("Zo werkt \"het\"", "pages/zo-werkt-het.md", "Zo werkt \"het\""),
    ("hoe-wij-werken", "pages/hoe-wij-werken.md", "Hoe wij werken"),
    ("ECVET in 2027", "pages/ecvet-in-2027.md", "ECVET in 2027"), ("pages/deel/x.md", "pages/deel/x.md", "X"),
  ])
  func `a page has the title that was typed`(name: String, path: String, title: String) async throws {
    let site = try site()
    #expect(try new("page", name, in: site).output == "Wrote content/\(path)\n")
    let report = try await site.build { $0.includesDrafts = true }
    #expect(report.diagnostics.map(site.text) == [])
    #expect(try text(path, in: site).contains("title: \"\(title.replacing("\"", with: "\\\""))\"\n"))
  }

  @Test func `names that Windows keeps for devices are refused`() throws {
    let site = try site()
    let outcome = try new("page", "con", in: site)
    #expect(
      outcome.status == 2 && outcome.errors.contains("“con.md” cannot be the name of a file: Windows keeps “CON”"), "\(outcome)")
    #expect(!FileManager.default.fileExists(atPath: site.content.appendingPathComponent("pages/con.md").path))
  }

  @Test func `a kind that is not there is named, and the title of one that is asked for`() throws {
    let site = try site()
    let unknown = try new("foo", in: site)
    #expect(unknown.status == 2 && unknown.errors.contains("there is no kind of content “foo”"), "\(unknown)")
    #expect(!unknown.errors.contains("declared"), "\(unknown)")
    #expect(try new("evnt", "Dag", in: site).errors.contains("Did you mean “event”?"))
    try site.write("folder: sjablonen\nname: Sjabloon\nplural: Sjablonen\nfields: {}\n", to: "types/sjabloon.yml")
    let nameless = try new("sjabloon", in: site)
    #expect(nameless.status == 2 && nameless.errors.contains("the title is missing: baken new sjabloon \"Title\"."), "\(nameless)")
    #expect(!nameless.errors.contains("declared"), "\(nameless)")
  }

  @Test func `a new expert says how a person agrees`() throws {
    let site = try site()
    #expect(try new("expert", "Loket", in: site).status == 0)
    let text = try text("experts/loket.md", in: site)
    #expect(text.contains("kind: team ") && text.contains("een mens: person, en die vraagt u eerst"))
    #expect(text.contains("# published-with-consent: …  # nodig bij kind: person"))
  }
}
