import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `baken self-check` and `baken new self-check` as their users run them.
@Suite struct SelfCheckCommandTests {
  private func run(_ arguments: String..., in site: FixtureSite) throws -> ProgramTests.Outcome {
    try ProgramTests.run(arguments, in: site.folder)
  }

  private func site() throws -> FixtureSite { try FixtureSite(SelfCheckFixture.files()) }

  private static func result(
    version: Int = 2, organisation: String = "", answers: String = #"{"zendt":"ja","uren":"altijd","scholing":"soms"}"#,
    definition: String = "klein", hash: String = "0"
  ) -> String {
    #"{"format":"baken-self-check","schema":1,"definition":"\#(definition)","version":\#(version),"hash":"\#(hash)","variant":"full","#
      + #""language":"nl","date":"2027-01-10","organisation":"\#(organisation)","answers":\#(answers)}"#
  }

  private func write(_ text: String, _ name: String, in site: FixtureSite) throws {
    try Data(text.utf8).write(to: site.folder.appendingPathComponent(name))
  }

  @Test func `score prints points, level and priority of each dimension`() throws {
    let site = try site()
    try write(Self.result(organisation: "Roc"), "a.json", in: site)
    let outcome = try run("self-check", "score", "klein", "a.json", in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output == """
        a.json (2027-01-10, Roc)
          Afspraken  not-assessed
          Mensen     4/6 = 66 %, Midden (priority 1)

        """)
  }

  @Test func `results of an older version are converted by its migration`() throws {
    let site = try site()
    try write(
      Self.result(version: 1, answers: #"{"zendt":"ja","contract":"nee","oud":"x","uren":"soms"}"#), "a.json", in: site)
    let outcome = try run("self-check", "score", "klein", "a.json", in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(arguments: [
    ("x", "it is not JSON"), (result(definition: "ander"), "it is a result of another self-check, “ander”"),
    (result(version: 3), "it was given to version 3, which is newer than this one"),
    (result(answers: #"{"nooit":"x"}"#), "there is no question “nooit”"),
    (result(answers: #"{"uren":"x"}"#), "the question “uren” has no option “x”"),
    (result(answers: #"{"uren":1}"#), "“answers.uren” has the wrong type"),
    (result(organisation: String(repeating: "a", count: 121)), "a text in it is too long"),
    (result() + String(repeating: " ", count: 200_001), "it is larger than 200000 bytes"),
  ])
  func `a result that cannot be scored is refused with a reason`(text: String, reason: String) throws {
    let site = try site()
    try write(text, "a.json", in: site)
    let outcome = try run("self-check", "score", "klein", "a.json", in: site)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(reason), "\(outcome.errors)")
  }

  @Test func `summarise names schools and single scores only in a group that is large enough`() throws {
    let site = try site()
    var files: [String] = []
    for (number, answer) in ["niet", "soms", "altijd"].enumerated() {
      files.append("r\(number).json")
      let answers = "{\"zendt\":\"nee\",\"uren\":\"altijd\",\"scholing\":\"\(answer)\"}"
      try write(Self.result(organisation: "=School \(number)", answers: answers), files[number], in: site)
    }
    let all = try ProgramTests.run(["self-check", "summarise", "klein"] + files + ["--minimum", "3"], in: site.folder)
    #expect(all.status == 0, "\(all.errors)")
    let csv = try String(contentsOf: site.folder.appendingPathComponent("klein-report/report.csv"), encoding: .utf8)
    let expected =
      "Onderdeel;Laag;Midden;Hoog;Te weinig antwoorden;Niet van toepassing;Laagste score;Middelste score;Hoogste score;Begint hiermee\r\n"
      + "Afspraken;0;0;0;0;3;;;;0\r\nMensen;0;2;1;0;0;50;66;100;2\r\n"
    #expect(csv == expected)
    let html = try String(contentsOf: site.folder.appendingPathComponent("klein-report/report.html"), encoding: .utf8)
    #expect(html.contains("<li>=School 1</li>"))

    let few = try ProgramTests.run(["self-check", "summarise", "klein"] + files + ["--minimum", "4"], in: site.folder)
    #expect(few.status == 0)
    let hidden = try String(contentsOf: site.folder.appendingPathComponent("klein-report/report.html"), encoding: .utf8)
    #expect(!hidden.contains("School 1") && !hidden.contains("50 –"))
    #expect(try ProgramTests.run(["self-check", "summarise", "klein", "r0.json", "--minimum", "1"], in: site.folder).status == 2)
  }

  @Test func `copies of one result count once, so that one school is not counted as several`() throws {
    let site = try site()
    try write(Self.result(organisation: "Roc"), "a.json", in: site)
    try write(Self.result(organisation: "Roc") + "\n", "b.json", in: site)
    let outcome = try run("self-check", "summarise", "klein", "a.json", "a.json", "b.json", "--minimum", "2", in: site)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("note: b.json: it is the same result as a.json, and is counted once\n"), "\(outcome.errors)")
    let html = try String(contentsOf: site.folder.appendingPathComponent("klein-report/report.html"), encoding: .utf8)
    #expect(!html.contains("Roc"))
  }

  @Test(arguments: ["score", "summarise"])
  func `a result of other rules is scored, and the change of rules is reported`(command: String) throws {
    let site = try site()
    let vectors = try run("self-check", "vectors", "klein", "--count", "1", in: site).output
    let hash = try #require(try /"hash": ?"(\w+)"/.firstMatch(in: vectors)).output.1
    try write(Self.result(), "old.json", in: site)
    try write(Self.result(organisation: "Roc", hash: String(hash)), "new.json", in: site)
    let outcome = try run("self-check", command, "klein", "old.json", "new.json", in: site)
    #expect(outcome.status == 0)
    #expect(
      outcome.errors
        == "note: old.json: the questionnaire has changed since this result was exported; it is scored by today’s rules\n")
  }

  @Test func `review writes the flow, the scripts, the score key and a witness for everything`() throws {
    let site = try site()
    let outcome = try run("self-check", "review", "klein", "--output", "review", in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let read: (String) throws -> String = {
      try String(contentsOf: site.folder.appendingPathComponent("review/\($0)"), encoding: .utf8)
    }
    #expect(try XMLParser(data: Data(read("flow.svg").utf8)).parse())
    #expect(try read("script.nl.md").contains("**1.2 Wordt zij bekeken?** (`herzien`)"))
    #expect(try read("script.en.md").contains("*Only if you choose “Yes” for “Do you send students abroad?”.*"))
    #expect(try read("score-key.csv").contains("mensen;uren;yes;altijd;3\r\n"))
    let witnesses = try read("witnesses.csv").split(separator: "\r\n")
    // Seven questions, twenty-six options, three levels in two dimensions, one cap, the critical cap, and the heading.
    let expected: Int = [7, 26, 6, 1, 1, 1].reduce(0, +)
    #expect(witnesses.count == expected)
  }

  @Test func `each self-check is reviewed in a folder of its own, and a folder in use for something else is left alone`() throws {
    let site = try site()
    let other = SelfCheckFixture.nl.replacing("title: Zelfcheck\n", with: "title: Tweede\n").replacing(
      "slug: kort", with: "slug: kort-2")
    try site.write(other, to: "self-checks/tweede.yml")
    #expect(try run("self-check", "review", "klein", in: site).output.contains("Wrote klein-review/script.en.md\n"))
    #expect(try run("self-check", "review", "tweede", in: site).status == 0)
    let names = { (folder: String) in
      try FileManager.default.contentsOfDirectory(atPath: site.folder.appendingPathComponent(folder).path).filter { $0 != ".baken" }
        .sorted()
    }
    #expect(try names("tweede-review") == ["flow.svg", "score-key.csv", "script.nl.md", "witnesses.csv"])

    #expect(try run("self-check", "review", "klein", "--output", "tweede-review", in: site).status == 0)
    #expect(try run("self-check", "review", "tweede", "--output", "tweede-review", in: site).status == 0)
    #expect(try !names("tweede-review").contains("script.en.md"), "nothing of the other self-check is left")

    try write(Self.result(), "a.json", in: site)
    let mixed = try run("self-check", "summarise", "klein", "a.json", "--output", "klein-review", in: site)
    #expect(mixed.status == 3)
    #expect(mixed.errors.contains("it holds the review of a self-check, not a report on results"), "\(mixed.errors)")
    let inside = try run("self-check", "summarise", "klein", "a.json", "--output", "content/pages", in: site)
    #expect(inside.errors.contains("is inside the folder that the site is made from"), "\(inside.errors)")
    #expect(try names("content/pages") == ["index.en.md", "index.md"])
  }

  @Test func `an unknown self-check is reported with the nearest name`() throws {
    let outcome = try run("self-check", "review", "kleni", in: try site())
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("Did you mean “klein”?"))
  }

  @Test func `vectors are the same for the same seed`() throws {
    let site = try site()
    let first = try run("self-check", "vectors", "klein", "--count", "20", "--seed", "7", in: site)
    #expect(first.status == 0, "\(first.errors)")
    #expect(try run("self-check", "vectors", "klein", "--count", "20", "--seed", "7", in: site).output == first.output)
    #expect(try run("self-check", "vectors", "klein", "--count", "20", "--seed", "8", in: site).output != first.output)
  }

  @Test func `a new self-check has no faults when it is no longer a draft`() async throws {
    let site = try FixtureSite()
    let outcome = try run("new", "self-check", "Ons werk", in: site)
    #expect(outcome.status == 0, "\(outcome.errors)")
    try await site.buildWithoutFindings()
    let path = "self-checks/ons-werk.yml"
    let text = try String(contentsOf: site.content.appendingPathComponent(path), encoding: .utf8)
    let published = text.replacingOccurrences(of: "draft: true\n", with: "")
    try site.write(published, to: path)
    #expect(try await site.build().diagnostics.map(site.text) == ["self-checks/ons-werk.yml:2:10 text.placeholder"])
    try site.write(published.replacingOccurrences(of: "(TODO) ", with: ""), to: path)
    try await site.buildWithoutFindings()
    #expect(site.outputPaths().contains("self-checks/ons-werk/index.html"))
    #expect(try run("new", "self-check", "Ons werk", in: site).status == 2)
  }
}
