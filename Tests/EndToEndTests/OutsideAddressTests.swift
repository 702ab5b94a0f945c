import SiteModel
import Testing

@Suite struct OutsideAddressTests {
  /// The addresses that a site names outside itself, as `path:line:column-end address`, with a `~` for a place that is not exact.
  private func addresses(_ files: [String: String]) async throws -> [String] {
    let site = try FixtureSite(files)
    let report = try await site.build {
      $0.output = nil
      $0.findsOutsideAddresses = true
    }
    return try #require(report.outside).all.map { found in
      let place = "\(found.range)".replacing(site.content.path + "/", with: "")
      let end = found.isExact ? "-\(found.range.end)" : "~"
      return "\(place)\(end) \(found.address)" + (found.checked.map { " \($0)" } ?? "")
    }
  }

  private func page(_ text: String, _ keys: String = "") -> [String: String] {
    ["pages/a.md": "---\ntitle: A\nsummary: Een zin.\n\(keys)---\n\n\(text)\n"]
  }

  @Test func `links of every form are found, each with the place of its address`() async throws {
    #expect(
      try await addresses(
        page(
          """
          [Een](https://een.example.org/a) en [twee](https://een.example.org/a#b "Titel").
          <https://drie.example.org/> en www.vier.example.org, of https://vijf.example.org/x.

          Een link over [twee
          regels](https://zes.example.org/) en [een verwijzing][z].

          [z]: https://zeven.example.org/
          """)) == [
          "pages/a.md:6:7-32 https://een.example.org/a", "pages/a.md:6:44-71 https://een.example.org/a#b",
          "pages/a.md:7:2-27 https://drie.example.org/", "pages/a.md:7:32~ http://www.vier.example.org",
          "pages/a.md:7:57-83 https://vijf.example.org/x", "pages/a.md:10:9-33 https://zes.example.org/",
          "pages/a.md:12:6-32 https://zeven.example.org/",
        ])
  }

  @Test func `sources, components and settings are found as well`() async throws {
    let found = try await addresses(
      page(
        "```call-to-action\nlabel: Lees\nlink: https://een.example.org/\ntext: Of [dit](https://twee.example.org/).\n```",
        "sources:\n  - {title: Bron, url: \"https://drie.example.org/\", checked: 2027-01-02}\n"))
    #expect(
      found == [
        "pages/a.md:5:25-50 https://drie.example.org/ 2027-01-02", "pages/a.md:10:7-31 https://een.example.org/",
        "pages/a.md:11:16-41 https://twee.example.org/",
      ])
  }

  @Test func `the own site, mail and what is not published are none`() async throws {
    #expect(
      try await addresses([
        "pages/a.md":
          "---\ntitle: A\nsummary: B.\n---\n\n[A](https://test.example/), [b](mailto:a@een.example.org), `https://een.example.org/`, [c](https://test.example.org/).\n",
        "pages/b.md": "---\ntitle: B\nsummary: B.\ndraft: true\n---\n\n[A](https://twee.example.org/)\n",
      ]) == ["pages/a.md:6:92-117 https://test.example.org/"])
  }

  @Test func `nothing is looked for unless it is asked for`() async throws {
    let site = try FixtureSite(page("[A](https://een.example.org/)"))
    #expect(try await site.build { $0.output = nil }.outside == nil)
  }
}
