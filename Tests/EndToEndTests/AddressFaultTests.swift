import Foundation
import Testing

/// An address with two sources is reported with the places of both.
@Suite struct AddressFaultTests {
  private static let page = "---\ntitle: Contact\nsummary: Een zin.\n---\nTekst.\n"
  private static let article = "---\ntitle: Bericht\nsummary: Een zin.\ndate: 2027-01-04\n---\nTekst.\n"

  /// The findings for a site with these files.
  private func report(_ files: [String: String]) async throws -> [String] {
    let site = try FixtureSite(files)
    return try await site.build().diagnostics.map(site.reportText)
  }

  @Test func `a page at the address of a list names the list and its line in the settings`() async throws {
    let settings = (FixtureSite.base["site.yml"] ?? "") + "collections:\n  news: nieuws\n"
    #expect(
      try await report(["site.yml": settings, "pages/nieuws.md": Self.page, "news/a.md": Self.article]) == [
        """
        content/pages/nieuws.md: error: the list of news and content/pages/nieuws.md would both be published at /nieuws/ [address.duplicate]
          note: the first one is here: content/site.yml:6:9
          help: rename one of the files, give it another slug, or change the name of the list under collections: in site.yml

        """
      ])
  }

  @Test func `two lists at one address are both named, with their lines in the settings`() async throws {
    let settings = (FixtureSite.base["site.yml"] ?? "") + "collections:\n  news: nieuws\n  events: nieuws\n"
    let event =
      "---\ntitle: Dag\nsummary: Een zin.\nstart: 2027-03-11T09:30\nend: 2027-03-11T16:30\nformat: online\nonline: follows\n---\nTekst.\n"
    let found = try await report(["site.yml": settings, "news/a.md": Self.article, "events/e.md": event])
    #expect(
      found.contains(
        """
        content/site.yml:7:11: error: the list of news and the list of events would both be published at /nieuws/ [address.duplicate]
          7 |   events: nieuws
            |           ^~~~~~
          note: the first one is here: content/site.yml:6:9
          help: rename one of the files, give it another slug, or change the name of the list under collections: in site.yml

        """), "\(found.joined())")
  }
}
