import Foundation
import Testing

/// A file with a misspelt name is an error with the correct name: otherwise its page would be missing or at the wrong address.
@Suite struct FileNameTests {
  private static let page = "---\ntitle: Contact\nsummary: Een zin.\n---\nTekst.\n"
  private static let settings = "name: Test\nbase-url: https://test.example\nlanguages: [nl]\ntime-zone: Europe/Amsterdam\n"

  /// The findings for a site with these files.
  private func report(_ files: [String: String]) async throws -> [String] {
    let site = try FixtureSite(files)
    return try await site.build().diagnostics.map(site.reportText)
  }

  @Test func `a language in capitals is an error with the correct file name`() async throws {
    #expect(
      try await report(["pages/contact.md": Self.page, "pages/contact.EN.md": Self.page]) == [
        """
        content/pages/contact.EN.md: error: “EN” in the file name is not how this site writes the language en [translation.wrong-case]
          help: did you mean “contact.en.md”?
          help: rename the file

        """
      ])
  }

  @Test func `the default language in a file name is an error that explains plain names`() async throws {
    #expect(
      try await report(["pages/contact.nl.md": Self.page, "site.yml": Self.settings, "pages/index.en.md": ""]) == [
        """
        content/pages/contact.nl.md: error: “nl” is the default language of this site, whose files have plain names [translation.default-language]
          help: did you mean “contact.md”?
          help: rename the file; only translations have their language in their name

        """
      ])
  }

  @Test func `a word after a dot in a file name is not a language`() async throws {
    let site = try FixtureSite(["pages/versie.2027.md": Self.page])
    try await site.buildWithoutFindings()
  }

  @Test(arguments: ["MD", "markdown"]) func `another ending of Markdown is an error`(ending: String) async throws {
    #expect(
      try await report(["pages/contact.\(ending)": Self.page]) == [
        """
        content/pages/contact.\(ending): error: this page would be missing from the site: the name of the file must end in .md [file.wrong-extension]
          help: rename it to contact.md

        """
      ])
  }
}
