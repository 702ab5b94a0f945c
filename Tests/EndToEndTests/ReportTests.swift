import Diagnostics
import Foundation
import Testing

/// `baken report` and `baken new` for events and experts.
@Suite struct ReportTests {
  private func site() throws -> FixtureSite {
    try FixtureSite([
      "experts/a-bee.md":
        "---\ntitle: Anna Bee\nkind: person\nsummary: x\nemail: bee@test.example\npublished-with-consent: 2026-01-01\n---\nTekst.\n",
      "pages/p.md": "---\ntitle: P\nsummary: x\nowner: a-bee\nreview: 2027-01-01\n---\nVraag het Anna Bee.\n",
      "events/e.md":
        "---\ntitle: Dag\nsummary: x\nstart: 2027-03-11T09:30\nend: 2027-03-11T12:00\nformat: on-site\nvenue: {city: A}\nhosts: [a-bee]\n---\nTekst.\n",
    ])
  }

  private func run(_ arguments: String..., in site: FixtureSite) throws -> ProgramTests.Outcome {
    try ProgramTests.run(arguments + ["--now", site.moment], in: site.folder)
  }

  @Test func `every line and file that mentions an expert is listed, and those that merely look alike are not`() throws {
    let site = try site()
    try site.write("---\ntitle: Q\nsummary: x\n---\nEen a-beest is geen a-bee-tje.\n", to: "pages/q.md")
    let output = try run("report", "expert", "a-bee", in: site).output
    for line in ["experts/a-bee.md:2:8", "experts/a-bee.md:5:8", "pages/p.md:4:8", "pages/p.md:7:11", "events/e.md:8:9"] {
      #expect(output.contains("content/\(line): "), "\(line) in \(output)")
    }
    for file in ["experts/a-bee/index.html", "experts/a-bee/contact.vcf", "p/index.html", "events/e/index.html"] {
      #expect(output.contains("  \(file)\n"), "\(file) in \(output)")
    }
    #expect(!output.contains("q.md") && !output.contains("  q/index.html"))
  }

  @Test func `an unknown expert is a usage error, with a suggestion`() throws {
    let outcome = try run("report", "expert", "a-be", in: site())
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("Did you mean “a-bee”?"))
  }

  @Test func `when the file of an expert is removed, every reference that is left is an error at its place`() async throws {
    let site = try site()
    try site.remove("experts/a-bee.md")
    let report = try await site.build()
    #expect(report.diagnostics.map(site.text) == ["events/e.md:8:9 event.unknown-host", "pages/p.md:4:8 owner.unknown"])
  }

  @Test func `overdue pages are listed with their owner, and coming events with the next change of the site`() throws {
    let site = try site()
    #expect(try run("report", "reviews", in: site).output == "2027-01-01  a-bee  content/pages/p.md  P\n")
    let upcoming = try run("report", "upcoming", in: site).output
    #expect(upcoming.contains("Thursday 11 March 2027 at 09:30  Dag  content/events/e.md\n"))
    #expect(upcoming.contains("The site next changes by itself on Thursday 11 March 2027 at 09:30 (content/events/e.md)."))
    let event = try String(contentsOf: site.content.appendingPathComponent("events/e.md"), encoding: .utf8)
    try site.write(event.replacing("format:", with: "status: full\ntime-zone: Europe/Athens\nformat:"), to: "events/e.md")
    let dutch = try run("report", "upcoming", "--language", "nl", in: site).output
    #expect(
      dutch.contains("donderdag 11 maart 2027 om 9.30 uur (tijd van Europe/Athens)  Dag (vol)  content/events/e.md\n"), "\(dutch)")
  }

  // MARK: Reviews

  private static let organisation =
    "name: Test\nbase-url: https://test.example/map\nlanguages: [nl, en]\ntime-zone: Europe/Amsterdam\norganisation: {name: Club, email: club@test.example}\n"

  @Test func `a draft is written for each owner, and one for pages without an owner`() throws {
    let site = try site()
    try site.write(Self.organisation, to: "site.yml")
    try site.write("---\ntitle: \"Q & A\"\nsummary: x\nreview: 2026-12-01\n---\nTekst.\n", to: "pages/q.md")
    try site.write("---\ntitle: Team\nkind: team\nsummary: x\n---\nTekst.\n", to: "experts/team.md")
    try site.write("---\ntitle: R\nsummary: x\nowner: team\nreview: 2027-01-02\n---\nTekst.\n", to: "pages/r.md")
    let outcome = try run("report", "reviews", "--mail", "--language", "en", in: site)
    let names = ["a-bee", "team", "organisation"]
    #expect(outcome.output == names.map { "Wrote reviews-mail/\($0).eml\n" }.joined(), "\(outcome.errors)")
    let mails = try names.map { name in
      String(decoding: try Data(contentsOf: site.folder.appendingPathComponent("reviews-mail/\(name).eml")), as: UTF8.self)
    }
    #expect(mails[0].hasPrefix("From: \"Club\" <club@test.example>\r\nTo: \"Anna Bee\" <bee@test.example>\r\nSubject: "))
    #expect(mails[1].contains("\r\nTo: \"Club\" <club@test.example>\r\n") && mails[1].contains("\r\nTeam zorgt hiervoor, maar"))
    #expect(mails[2].contains("\r\nTo: \"Club\" <club@test.example>\r\n") && mails[2].contains("https://test.example/map/q/"))
    #expect(mails[0].contains("  https://test.example/map/p/\r\n") && mails[0].contains("review: 2028-01-15"))
    #expect(mails[0].contains("Na te kijken op 1 januari 2027. Bestand: content/pages/p.md"))
    #expect(mails[2].contains(">Q &amp; A</a>"))
  }

  @Test func `drafts need a sender, replace no folder of others, and are not written when nothing is due`() throws {
    let site = try site()
    let drafts = { (arguments: [String]) in
      try ProgramTests.run(["report", "reviews", "--mail", "--language", "en"] + arguments, in: site.folder)
    }
    let now = ["--now", "2027-01-15"]
    #expect(try drafts(now).errors.contains("a draft needs a sender: give organisation: in site.yml an email:."))
    try site.write(Self.organisation, to: "site.yml")
    #expect(try drafts(["--now", "2026-01-01"]).output == "No page is overdue.\n")
    #expect(!FileManager.default.fileExists(atPath: site.folder.appendingPathComponent("reviews-mail").path))
    #expect(try drafts(now + ["--format", "json"]).status == 2)
    let mine = site.folder.appendingPathComponent("mine")
    try FileManager.default.createDirectory(at: mine, withIntermediateDirectories: true)
    try Data("x".utf8).write(to: mine.appendingPathComponent("x.txt"))
    let foreign = try drafts(now + ["--output", "mine"])
    #expect(foreign.status == 3 && foreign.errors.contains("holds files that Baken did not make"))
    #expect(try drafts(now + ["--output", "mine", "--force"]).status == 0)
    #expect(try drafts(now + ["--output", "content/mail"]).status == 3)
  }

  private func longOverdue(on day: String, _ site: FixtureSite) async throws -> [Diagnostic] {
    site.moment = day + "T12:00:00Z"
    return try await site.build().diagnostics.filter { $0.kind == .reviewOverdue }
  }

  @Test func `a page that is overdue for longer than the site allows is a warning at its day`() async throws {
    let site = try site()
    #expect(try await longOverdue(on: "2027-01-31", site).isEmpty)
    let findings = try await longOverdue(on: "2027-02-01", site)
    #expect(
      findings.map(site.reportText) == [
        """
        content/pages/p.md:5:9: warning: this page was due for review on 2027-01-01, 31 days ago [review.overdue]
          5 | review: 2027-01-01
            |         ^~~~~~~~~~
          help: check whether all of it is still right, then give review: a new day; who looks after it: a-bee

        """
      ])
    try site.write(Self.organisation + "review-grace: 7\n", to: "site.yml")
    #expect(try await longOverdue(on: "2027-01-08", site).isEmpty)
    #expect(try await longOverdue(on: "2027-01-09", site).count == 1)
    // A translation that inherits the day is reviewed with its original.
    try site.write("---\ntitle: P\n---\nText.\n", to: "pages/p.en.md")
    #expect(try await longOverdue(on: "2027-01-09", site).count == 1)
  }

  @Test func `a fault elsewhere does not prevent a report, and is counted`() throws {
    let site = try site()
    try site.write("---\ntitle: Q\nsummary: x\n---\n[weg](weg.md)\n", to: "pages/q.md")
    let note = "note: the site has an error, so this may lack something; see baken check\n"
    for (arguments, answer) in [
      (["reviews"], "content/pages/p.md  P"), (["upcoming"], "content/events/e.md"), (["expert", "a-bee"], "  p/index.html"),
    ] {
      let outcome = try ProgramTests.run(["report"] + arguments + ["--now", site.moment], in: site.folder)
      #expect(outcome.status == 0 && outcome.errors == note && outcome.output.contains(answer), "\(arguments): \(outcome)")
    }
    try site.write("{{#open}}", to: "theme/templates/page.mustache")
    let sourcesOnly = try run("report", "expert", "a-bee", in: site)
    #expect(sourcesOnly.output.contains("content/pages/p.md:4:8") && sourcesOnly.output.contains("Files of the site (0):"))
    try site.write("languages: [", to: "site.yml")
    #expect(try run("report", "reviews", in: site).status == 1)
  }

  @Test func `a report in JSON is one object`() throws {
    let site = try site()
    let report = { (arguments: [String]) throws -> [String: Any] in
      let output = try ProgramTests.run(["report"] + arguments + ["--format", "json", "--now", site.moment], in: site.folder).output
      return try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }
    let reviews = try report(["reviews"])["reviews"] as? [[String: String]]
    #expect(reviews == [["due": "2027-01-01", "owner": "a-bee", "source": "content/pages/p.md", "title": "P"]])
    let upcoming = try report(["upcoming"])
    #expect(
      upcoming["events"] as? [[String: String]]
        == [["start": "2027-03-11T09:30:00+01:00", "title": "Dag", "status": "scheduled", "source": "content/events/e.md"]])
    #expect((upcoming["next_change"] as? [String: String])?["source"] == "content/events/e.md")
    let expert = try report(["expert", "a-bee"])
    #expect((expert["files"] as? [String])?.contains("experts/a-bee/contact.vcf") == true)
    let first = (expert["sources"] as? [[String: Any]])?.first
    #expect(first?["path"] as? String == "content/events/e.md" && first?["line"] as? Int == 8 && first?["column"] as? Int == 9)
    #expect(try run("report", "reviews", "--format", "github", in: site).status == 2)
  }

  @Test func `the files of new are drafts without faults`() async throws {
    let site = try FixtureSite()
    #expect(try ProgramTests.run(["new", "event", "Dag: \"een\"", "--date", "2027-03-11"], in: site.folder).status == 0)
    #expect(try ProgramTests.run(["new", "expert", "A. Bee", "--person"], in: site.folder).status == 0)
    let report = try await site.build { $0.includesDrafts = true }
    #expect(report.diagnostics.map(site.text) == ["experts/a-bee.md:2:8 expert.no-consent"])
    #expect(try ProgramTests.run(["new", "event", "x", "--date", "2027-02-30"], in: site.folder).status != 0)
  }
}
