import ContentLoading
import Diagnostics
import Foundation
import SiteBuilder
import SiteEditing
import TestSupport
import Testing

/// `baken check --fix`: what is certain is corrected, and no other byte changes.
@Suite struct FixTests {
  private static let page = "---\ntitle: Stage\nsummary: Kort.\n---\n\nTekst.\n"

  private func fix(_ site: FixtureSite) async throws -> FixPlan {
    let moment = try #require(BuildMoment(site.moment))
    let options = BuildOptions(site: site.content.path, output: nil, moment: moment)
    let plan = try await SiteFixer(options).plan()
    try plan.perform()
    return plan
  }

  private func bytes(_ path: String, of site: FixtureSite) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: site.content.appendingPathComponent(path)))
  }

  @Test(arguments: [
    ("tilte: Stage", "title: Stage"), ("title: “Stage”", "title: \"Stage\""), ("title:Stage", "title: Stage"),
    ("title:\"Stage: kort\"", "title: \"Stage: kort\""),
    ("title: Stage\ndraft: nee", "title: Stage\ndraft: false"),
    ("title: Stage\ndraft: \"nee\"", "title: Stage\ndraft: false"), ("title: Stage\ntoc: 'ja'", "title: Stage\ntoc: true"),
    ("title: Stage\ndraft: “nee”", "title: Stage\ndraft: false"),
    ("title: Stage\naudiences: [“scholen”, bedrijven]", "title: Stage\naudiences: [\"scholen\", bedrijven]"),
    ("title: Stage\nupdated: 31-3-2026", "title: Stage\nupdated: 2026-03-31"),
    ("title: Stage\nreview: \"11 maart 2027\"", "title: Stage\nreview: \"2027-03-11\""),
    ("title: Doe mee #Stage", "title: \"Doe mee #Stage\""), ("title: !Let op", "title: \"!Let op\""),
    ("title: Stage\nslug: De_Stage", "title: Stage\nslug: de-stage"),
    ("title: Stage\naudiences: [schoolen]", "title: Stage\naudiences: [scholen]"),
    (
      "title: Stage\nsources:\n  - name: A\n    url: https:/a.example",
      "title: Stage\nsources:\n  - name: A\n    url: https://a.example"
    ),
  ])
  func `a slip in the front matter is corrected`(slip: String, right: String) async throws {
    for (mark, end) in [("", "\n"), ("\u{FEFF}", "\r\n")] {
      let file = { (keys: String) in
        mark + "---\n\(keys)  \nsummary: 'Kort.'   # zo\n---\n\nTekst met ﬁ en 👩‍🏫.\n".replacing("\n", with: end)
      }
      let site = try FixtureSite([
        "site.yml": FixtureSite.base["site.yml", default: ""]
          + "audiences: {scholen: {name: Scholen}, bedrijven: {name: Bedrijven}}\n",
        "pages/a.md": file(slip),
      ])
      _ = try await fix(site)
      #expect(try bytes("pages/a.md", of: site) == [UInt8](file(right).utf8), "\(slip)")
      #expect(try await fix(site).fixes.isEmpty, "a second time")
    }
  }

  @Test(arguments: [
    ("##Kop", "## Kop"), ("[naar b](deel/b.md)", "[naar b](elders/b.md)"), ("[naar b](elders/bb.md)", "[naar b](elders/b.md)"),
    ("> [!NOET]\n> Tekst.", "> [!NOTE]\n> Tekst."), ("> [!INFO]\n> Tekst.", "> [!NOTE]\n> Tekst."),
    ("[mail](mailto:a @test.example)", "[mail](mailto:a@test.example)"),
    ("Zie [de folder][foldr].\n\n[folder]: elders/b.md", "Zie [de folder][folder].\n\n[folder]: elders/b.md"),
    ("[site](https:/a.example)", "[site](https://a.example)"),
    ("```experst\n```", "```experts\n```"), ("```events utrecht\nlimit: 2\n```", "```events\nlimit: 2\n```"),
    ("> [!NOOT]\n> Let op.", "> [!NOTE]\n> Let op."), ("> [!WAARSCHUWINGG]\n> Let op.", "> [!WARNING]\n> Let op."),
  ])
  func `a slip in the text is corrected`(slip: String, right: String) async throws {
    let file = { (text: String) in "---\ntitle: A\nsummary: Kort.\n---\n\nEerst.\n\n\(text)\n\nDaarna  twee spaties.\t\n" }
    let site = try FixtureSite(["pages/a.md": file(slip), "pages/elders/index.md": Self.page, "pages/elders/b.md": Self.page])
    let plan = try await fix(site)
    #expect(String(decoding: try bytes("pages/a.md", of: site), as: UTF8.self) == file(right), "\(plan.remaining.map(site.text))")
  }

  @Test(arguments: [
    "---\ntitle: Stage # vraag Jan of dit mag\nsummary: Kort.\n---\n\nTekst.\n",
    "---\ntitle: A\nsummary: Kort.\nsources:\n  - {title:c, url: https://x.example/}\n---\n\nTekst.\n",
    "---\ntitle: A\nsummary: Kort.\naudiences: [xyz]\n---\n\nTekst.\n",
    "---\ntitle: A\nsummary: Kort.\nupdated: 03/04/2026\n---\n\nTekst.\n",
    "---\ntitle: A\nsummary: Kort.\n---\n\n[x](bestaat-niet.md)\n", "---\ntitle: A\nsummary: Kort.\n---\n\n<b>vet</b>\n",
    "---\ntitle: A\nsummary: Kort.\n---\n\n```events limit=2\n```\n", "---\ntitle: A\nsummary: Kort.\n---\n\n> [!QWERTY]\n> Wat?\n",
  ])
  func `what can be meant in several ways stays as it is`(file: String) async throws {
    let site = try FixtureSite(["pages/a.md": file])
    let plan = try await fix(site)
    #expect(plan.fixes.isEmpty && !plan.remaining.isEmpty)
    #expect(String(decoding: try bytes("pages/a.md", of: site), as: UTF8.self) == file)
  }

  @Test func `the command shows each change, and --dry-run writes nothing`() throws {
    let site = try FixtureSite(["pages/a.md": "---\ntilte: A\nsummary: Kort.\n---\n\nTekst.\n"])
    let trial = try ProgramTests.run(["check", "--fix", "--dry-run"], in: site.folder)
    #expect(trial.output.contains("  - tilte: A\n  + title: A\n") && trial.status == 1, "\(trial)")
    #expect(String(decoding: try bytes("pages/a.md", of: site), as: UTF8.self).contains("tilte"))
    let real = try ProgramTests.run(["check", "--fix"], in: site.folder)
    #expect(real.output.contains("Corrected 1 place.") && real.status == 0, "\(real)")
    #expect(String(decoding: try bytes("pages/a.md", of: site), as: UTF8.self) == "---\ntitle: A\nsummary: Kort.\n---\n\nTekst.\n")
    #expect(try ProgramTests.run(["check", "--dry-run"], in: site.folder).status == 2)
  }
}

/// Random slips in a copy of the site of this repository.
@Suite struct RandomSlipTests {
  /// The number of slips; the environment can increase it.
  private static let slips = ProcessInfo.processInfo.environment["BAKEN_SLIPS"].flatMap { Int($0) } ?? 12
  private static let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("content")

  /// A slip, by what it looks for in a file and what it makes of that.
  private static var makers: [(find: Regex<Substring>, slip: (String, inout SeededNumbers) -> String)] {
    [
      (/(?m)^(?:summary|audiences|topics|updated|review|owner|sources|status|format|venue|hosts):/, swapped),
      (/(?m)^title: "[^"\n#:]+"$/, { text, _ in text.replacing(/"([^"]+)"/) { "“\($0.1)”" } }),
      (
        /(?m)^(?:updated|review|date): \d{4}-\d\d-(?:1[3-9]|2\d|3[01])$/,
        { text, _ in text.replacing(/(\d{4})-(\d\d)-(\d\d)/) { "\($0.3)-\($0.2)-\($0.1)" } }
      ),
      (/(?m)^## [A-Z]/, { text, _ in text.replacing("## ", with: "##") }),
      (/\]\((?:\.\.\/)*[a-z\/-]{8,}\.md\)/, swapped),
      (/(?m)^> \[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]$/, swapped),
    ]
  }

  /// The text with two neighbouring letters swapped.
  private static func swapped(_ text: String, _ random: inout SeededNumbers) -> String {
    var letters = Array(text)
    let places = letters.indices.dropLast().filter {
      letters[$0].isLetter && letters[$0 + 1].isLetter && letters[$0] != letters[$0 + 1]
    }
    guard let place = places.dropLast(3).randomElement(using: &random) else { return text }
    letters.swapAt(place, place + 1)
    return String(letters)
  }

  /// What became of the slips of one round.
  private struct Outcome {
    var slips = 0
    var left = 0
  }

  /// A file has one slip at most, so many slips take several copies of the site.
  private static let mostOfRound = 60

  @Test func `each certain slip is corrected, none is made worse, and every other byte stays`() async throws {
    var random = SeededNumbers(seed: 20_261_130)
    var all = Outcome()
    while all.slips < Self.slips {
      let outcome = try await round(of: min(Self.mostOfRound, Self.slips - all.slips), &random)
      all.slips += outcome.slips
      all.left += outcome.left
    }
    print("\(all.slips) slips, \(all.left) left for a person")
    #expect(all.left * 10 <= all.slips, "\(all.left) of \(all.slips) are left")
  }

  /// Puts slips into a copy of the site and lets them be mended.
  private func round(of count: Int, _ random: inout SeededNumbers) async throws -> Outcome {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("baken-slips-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: copy) }
    try FileManager.default.copyItem(at: Self.content, to: copy)
    let paths =
      FileManager.default.enumerator(atPath: copy.path)?.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.sorted() ?? []
    try #require(paths.count > 2 * count)
    var slipped: [String: (right: String, wrong: String)] = [:]
    while slipped.count < count {
      guard let path = paths.randomElement(using: &random), slipped[path] == nil,
        let maker = Self.makers.randomElement(using: &random)
      else { continue }
      let right = try String(contentsOf: copy.appendingPathComponent(path), encoding: .utf8)
      guard let place = right.matches(of: maker.find).randomElement(using: &random) else { continue }
      let wrong = right.replacingCharacters(in: place.range, with: maker.slip(String(right[place.range]), &random))
      guard wrong != right else { continue }
      slipped[path] = (right, wrong)
      try wrong.write(to: copy.appendingPathComponent(path), atomically: true, encoding: .utf8)
    }
    let moment = try #require(BuildMoment("2026-11-23T12:00"))
    let options = BuildOptions(site: copy.path, output: nil, moment: moment)
    let plan = try await SiteFixer(options).plan()
    try plan.perform()
    var left = 0
    for path in paths {
      let now = try String(contentsOf: copy.appendingPathComponent(path), encoding: .utf8)
      guard let (right, wrong) = slipped[path] else { continue }
      #expect(now == right || now == wrong, "\(path) is neither right nor as it was typed")
      guard now != right else { continue }
      left += 1
      // What is left as it was is reported.
      #expect(plan.remaining.contains { $0.range?.path.hasSuffix(path) ?? false }, "nothing is said about \(path)")
    }
    #expect(try await SiteFixer(options).plan().fixes.isEmpty)
    return Outcome(slips: slipped.count, left: left)
  }
}
