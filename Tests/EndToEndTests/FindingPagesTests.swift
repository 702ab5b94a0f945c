import Testing

/// Ways to find a page besides the links in texts: the list from A to Z, and the page for addresses that do not exist.
@Suite struct FindingPagesTests {
  private func page(_ title: String, _ keys: String = "") -> String {
    "---\ntitle: \(title)\nsummary: Kort.\n\(keys)---\n\nTekst.\n"
  }

  private func event(_ title: String, day: String) -> String {
    page(title, "start: \(day)T10:00\nend: \(day)T12:00\nformat: online\nonline: follows\nhosts: [team]\n")
  }

  private func site() throws -> FixtureSite {
    try FixtureSite([
      "site.yml": """
      name: Test
      base-url: https://test.example
      languages: [nl, en]
      time-zone: Europe/Amsterdam
      organisation: {name: Team, email: info@test.example}
      topics: {stage: {name: Stage}}
      navigation: {main: [events, pages/een.md]}
      security: {contact: "mailto:a@test.example", expires: 2027-06-01}

      """,
      "pages/index.md": page("Welkom"),
      "pages/a-z.md": page("Alles", "layout: a-z\n"),
      "pages/een.md": page("Één leven", "topics: [stage]\n"),
      "pages/nog.md": page("en nog iets"),
      "pages/geheim.md": page("Geheim", "robots: noindex\n"),
      "news/n.md": page("2026 in cijfers", "date: 2026-10-01\n"),
      "experts/team.md": page("Team", "kind: team\nrole: Helpt\nemail: team@test.example\n"),
      "events/oud.md": event("Voorbij", day: "2026-09-01"),
      "events/nieuw.md": event("Cursus", day: "2027-03-11"),
    ])
  }

  @Test func `the list from A to Z contains all indexed pages, whatever the accent and the case`() async throws {
    let site = try site()
    try await site.buildWithoutFindings()
    let html = try site.outputText("a-z/index.html")
    let list = try #require(html.components(separatedBy: "<nav class=\"letters\"").last)
    let entries = list.matches(
      of: /<h2 id="(letter-.)">|<li><a href="(\/[^"]+)">([^<]+)<\/a>(?: <span class="kind">([^<]+)<\/span>)?<\/li>/)
    let lines = entries.map { entry in
      [entry.output.1, entry.output.3, entry.output.2, entry.output.4].compactMap(\.self).joined(separator: " ")
    }
    #expect(
      lines == [
        "letter-2", "2026 in cijfers /news/n/ Nieuws", "letter-c", "Cursus /events/nieuw/", "letter-e", "Één leven /een/",
        "en nog iets /nog/", "letter-n", "Nieuws /news/", "letter-o", "Onderwerpen /topics/", "letter-s",
        "Stage /topics/stage/ Onderwerp", "letter-t", "Team /experts/team/", "letter-v", "Vind een expert /experts/", "letter-w",
        "Workshops en bijeenkomsten /events/",
      ])
    #expect(html.contains(##"<li><a href="#letter-c">C</a></li>"##))
    #expect(html.contains("<li><span>D</span></li>"))
  }

  @Test func `the page for addresses that do not exist links to the home page and to everything in the navigation`() async throws {
    let site = try site()
    try await site.buildWithoutFindings()
    let links = try site.outputText("404.html").components(separatedBy: "<ul class=\"ways-out\">").last ?? ""
    #expect(
      links.hasPrefix(
        """

        <li><a href="/">Welkom</a></li>
        <li><a href="/events/">Workshops</a></li>
        <li><a href="/een/">Één leven</a></li>
        </ul>
        """))
  }
}
