import Foundation
import Testing

/// `baken report translations`: what is missing, behind and never accepted, with both texts.
@Suite struct TranslationReportTests {
  @Test func `the report has what is missing, behind and never accepted, with both texts`() throws {
    let site = try FixtureSite.translated(["pages/los.md": "---\ntitle: Los\nsummary: x\n---\nTekst.\n"])
    try site.accept("pages/over.en.md")
    try site.change("pages/over.md", "Vijf mensen", to: "Zes mensen")
    let lines = try site.run("report", "translations").output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "en: 0 up to date, 1 shown below, 1 never accepted, 2 not translated")
    #expect(lines.contains("  content/pages/los.md  Los") && lines.contains("  content/site.yml"))
    #expect(lines.contains("  content/pages/index.en.md"))
    let start = try #require(lines.firstIndex(of: "content/pages/over.en.md  Over ons"))
    #expect(
      lines[start...].prefix(7).map { $0.replacing(/[ ]+\|/, with: " |") } == [
        "content/pages/over.en.md  Over ons", "", "  changed: the section “Wie wij zijn” [wie]",
        "  content/pages/over.md:20 |  content/pages/over.en.md:21", "    nl | en", "    Wie wij zijn | Who we are",
        "    Zes mensen. | Five people.",
      ])
    let dutch = try site.run("report", "translations", language: "nl").output
    #expect(dutch.contains("Nooit goedgekeurd (1):") && dutch.contains("  veranderd: de sectie “Wie wij zijn” [wie]"))
  }

  @Test func `a file that is named is shown as a whole, accepted or not`() throws {
    let output = try FixtureSite.translated().run("report", "translations", "content/pages/over.en.md").output
    for line in [
      "never accepted: the text of title [.title]", "never accepted: the text above the first heading [(start)]",
      "We help schools.",
    ] {
      #expect(output.contains(line), "\(line) in \(output)")
    }
  }

  @Test func `the report in JSON has each part with both texts`() throws {
    let site = try FixtureSite.translated()
    try site.accept("--all")
    try site.change("pages/over.md", "Vijf mensen", to: "Zes mensen")
    let output = try site.run("report", "translations", "--format", "json").output
    let report = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let language = try #require((report["languages"] as? [[String: Any]])?.first)
    #expect(language["language"] as? String == "en" && language["current"] as? Int == 1)
    #expect(language["never_accepted"] as? [String] == [])
    let file = try #require((language["files"] as? [[String: Any]])?.first)
    #expect(file["path"] as? String == "content/pages/over.en.md" && file["original"] as? String == "content/pages/over.md")
    let part = try #require((file["parts"] as? [[String: Any]])?.first)
    #expect(part["state"] as? String == "changed" && part["id"] as? String == "wie")
    let texts = ["source", "translation"].compactMap { (part[$0] as? [String: Any])?["text"] as? String }
    #expect(texts == ["Wie wij zijn\nZes mensen.", "Who we are\nFive people."])
  }
}
