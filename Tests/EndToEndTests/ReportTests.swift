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
    #expect(upcoming.contains("2027-03-11T09:30:00+01:00  Dag  content/events/e.md"))
    #expect(upcoming.contains("The site next changes by itself at 2027-03-11T09:30:00+01:00 (content/events/e.md)."))
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
