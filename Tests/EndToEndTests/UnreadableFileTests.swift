import Foundation
import Testing

/// An unreadable file is one fault, at its place: references to it are not reported, and its other faults are.
@Suite struct UnreadableFileTests {
  /// A site in which everything refers to everything.
  private static let files =
    SelfCheckFixture.files().merging(ServicesFixture.files, uniquingKeysWith: { $1 }).merging(
      [
        "pages/begrippen.md": "---\ntitle: Begrippen\nsummary: x\nlayout: glossary\n---\n",
        "pages/over/index.md":
          "---\ntitle: Over\nsummary: x\nowner: anna\n---\nZie [MoU](../begrippen.md#mou) en [thuis](../index.md).\n",
        "pages/over/deel.md": """
        ---
        title: Deel
        summary: x
        ---
        [Over](index.md), [Anna](../../experts/anna.md), [een dag](../../events/dag.md), [de reeks](../../events/reeks.md) en
        [de zelfcheck](../../self-checks/klein.yml).

        ```contact
        expert: anna
        ```

        ```events
        series: reeks
        ```

        ```self-check
        name: klein
        ```

        """,
        "experts/anna.md": "---\ntitle: Anna\nsummary: x\nkind: team\nemail: anna@test.example\n---\n",
        "experts/team.md": "---\ntitle: Team\nsummary: x\nkind: team\nemail: team@test.example\nmembers: [anna]\n---\n",
        "events/reeks.md": "---\ntitle: Reeks\nsummary: x\nkind: series\n---\n",
        "events/dag.md": """
        ---
        title: Dag
        summary: x
        series: reeks
        hosts: [anna]
        start: 2027-03-11T09:00
        end: 2027-03-11T12:00
        format: on-site
        venue: {city: Utrecht}
        ---

        """,
      ], uniquingKeysWith: { $1 })

  @Test func `the site has no fault as long as all can be read`() async throws {
    let site = try FixtureSite(Self.files)
    #expect(try await site.build().diagnostics.map(site.reportText) == [])
  }

  @Test(arguments: [
    "glossary.yml", "services.yml", "self-checks/klein.yml", "pages/index.md", "pages/index.en.md", "pages/cookies.md",
    "pages/begrippen.md", "pages/over/index.md", "experts/anna.md", "events/reeks.md", "events/dag.md",
  ])
  func `a file that cannot be read is one fault`(path: String) async throws {
    let site = try FixtureSite(Self.files)
    let text = try String(contentsOf: site.content.appendingPathComponent(path), encoding: .utf8)
    try site.write(
      path.hasSuffix(".md") ? text.replacingOccurrences(of: "---\ntitle", with: "---\nopen: [\ntitle") : text + "\nopen: [\n",
      to: path)
    let found = try await site.build().diagnostics.map(site.text)
    #expect(found.count == 1 && found[0].hasPrefix(path + ":") && found[0].hasSuffix(" yaml.syntax"), "\(found)")
  }

  @Test func `what could not be referred to is a fault again when the file is gone`() async throws {
    let site = try FixtureSite(Self.files.merging(["experts/anna.md": ""], uniquingKeysWith: { $1 }).filter { !$0.value.isEmpty })
    let found = try await site.build().diagnostics.map(site.text)
    #expect(
      found == [
        "events/dag.md:5:9 event.unknown-host", "experts/team.md:6:11 expert.unknown-member", "pages/over/deel.md:5:19 link.broken",
        "pages/over/deel.md:9:9 expert.unknown", "pages/over/index.md:4:8 owner.unknown",
      ], "\(found)")
  }

  @Test func `the text below an unreadable front matter is checked`() async throws {
    let site = try FixtureSite([
      "pages/a.md": "---\ntitle: A\nopen: [\n---\n## Kop\n\n#### Te diep\n",
      "pages/a.en.md": "---\ntitle: A\nslug: b\n---\n## Heading\n\n#### Too deep\n",
      "events/dag.md": "---\ntitle: Dag\nsummary: x\n---\n<div>Ruw</div>\n",
    ])
    let found = try await site.build().diagnostics.map(site.text)
    #expect(found.contains { $0.hasSuffix("yaml.syntax") })
    #expect(found.contains("pages/a.md:7:1 markdown.skipped-heading-level"))
    #expect(found.contains("pages/a.en.md:7:1 markdown.skipped-heading-level"))
    #expect(found.contains("events/dag.md:5:1 markdown.raw-html"), "\(found)")
  }
}
