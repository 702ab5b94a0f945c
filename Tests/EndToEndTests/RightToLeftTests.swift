import Foundation
import Testing

/// Languages that run from right to left, and links to pages in another language.
@Suite struct RightToLeftTests {
  /// The built-in English texts, used as those of another language.
  private static func texts() throws -> String {
    try String(
      contentsOf: ProgramTests.program.deletingLastPathComponent()
        .appendingPathComponent("Baken_Theming.resources/DefaultTheme/strings/en.yml"), encoding: .utf8)
  }

  private func site(_ language: String, _ files: [String: String] = [:]) throws -> FixtureSite {
    let own = [
      "site.yml": """
      name: Test
      base-url: https://test.example
      languages: [nl, \(language)]
      time-zone: Europe/Amsterdam
      organisation: {name: Club, boilerplate: Wij.}
      navigation: {main: [pages/over.md], footer: {a: {title: Meer, links: [pages/over.md]}}}

      """,
      "pages/index.en.md": "", "pages/index.\(language).md": "---\ntitle: بيت\nsummary: نص\n---\nنص [ja](lang:nl).\n",
      "pages/over.md": "---\ntitle: Over\nsummary: x\n---\nTekst [نعم](lang:\(language)).\n",
      "theme/strings/\(language).yml": try Self.texts(),
    ]
    return try FixtureSite(own.merging(files) { $1 })
  }

  @Test(arguments: ["ar", "he", "fa", "ur", "ckb", "pa-Arab"])
  func `pages state that they are written from right to left, and mark what is not`(language: String) async throws {
    let site = try site(language)
    try await site.buildWithoutFindings()
    for file in ["\(language)/index.html", "\(language)/404.html"] {
      #expect(try site.outputText(file).contains("<html lang=\"\(language)\" dir=\"rtl\">"), "\(file)")
    }
    let home = try site.outputText("\(language)/index.html")
    #expect(home.contains("<span lang=\"nl\" dir=\"ltr\">ja</span>"))
    let link = "<a href=\"/over/\" lang=\"nl\" hreflang=\"nl\" dir=\"ltr\">Over</a>"
    #expect(home.components(separatedBy: link).count == 3, "menu and footer")
    let about = try site.outputText("over/index.html")
    #expect(about.contains("<html lang=\"nl\">") && about.contains("<span lang=\"\(language)\" dir=\"rtl\">نعم</span>"))
  }

  @Test(arguments: ["de", "az-Latn", "pa", "uz-Cyrl", "fa-Latn"])
  func `other languages state no direction`(language: String) async throws {
    let site = try site(language)
    try await site.buildWithoutFindings()
    let home = try site.outputText("\(language)/index.html")
    #expect(home.contains("<html lang=\"\(language)\">") && !home.contains("dir="))
  }

  @Test func `the mails and press releases of a campaign are written from right to left`() async throws {
    let campaign = """
      ---
      title: C
      summary: Een zin.
      goal: Tien teams
      start: 2027-01-18
      end: 2027-06-01
      target: ../pages/over.md
      button: Kom
      messages: [Het helpt.]
      newsletter: {date: 2027-02-01, subject: Kom, text: Kom.}
      press: {date: 2027-02-01, headline: Kom, text: Kom.}
      ---
      Tekst.

      """
    let words = "goal: x\nbutton: x\nmessages: [x]\nnewsletter: {subject: x, text: x}\npress: {headline: x, text: x}\n"
    let site = try site(
      "ar", ["campaigns/c.md": campaign, "campaigns/c.ar.md": "---\ntitle: حملة\nsummary: نص\n\(words)---\nنص\n"])
    try await site.buildWithoutFindings()
    let mail = try #require(site.outputPaths().first { $0.hasPrefix("ar/") && $0.hasSuffix("newsletter.html") })
    for file in [mail, mail.replacing("newsletter", with: "press-release")] {
      #expect(try site.outputText(file).contains("<html lang=\"ar\" dir=\"rtl\">"), "\(file)")
    }
    #expect(try site.outputText(mail).contains("text-align:right"))
  }
}
