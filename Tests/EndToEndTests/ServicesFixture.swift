/// A small site that declares services: statistics, videos, and something of its own.
enum ServicesFixture {
  /// `services.yml`; the tests of its faults change a piece of it.
  static let declaration = """
    controller: {name: Het team, email: privacy@test.example}
    authority: {name: De toezichthouder, url: https://toezicht.example/}
    notice: pages/cookies.md
    date: 2026-11-25
    purposes:
      necessary: {name: Nodig, summary: Zonder dit werkt de site niet.}
      statistics: {name: Statistiek, summary: Wij tellen bezoeken.}
      social-media: {name: Sociale media, summary: Video's van anderen.}
    services:
      google-analytics:
        name: Google Analytics 4
        purpose: statistics
        kind: google-analytics
        measurement-id: G-TEST000001
        provider: {name: Google Ireland Limited, country: Ierland}
        hosts:
          script: [www.googletagmanager.com]
          connect: [region1.google-analytics.com]
        storage:
          _ga: {purpose: Onderscheidt bezoekers., lifetime: 2 years, party: first}
          _ga_*: {purpose: Houdt een bezoek bij elkaar., lifetime: 2 years, party: first}
      youtube:
        name: YouTube
        purpose: social-media
        kind: embed
        provider: {name: Google Ireland Limited}
        hosts: {frame: [www.youtube-nocookie.com]}
        storage:
          YSC: {purpose: Telt video's., lifetime: session, party: third, domain: youtube.com}

    """

  static let english = """
    purposes:
      necessary: {name: Necessary, summary: Without this the site does not work.}
      statistics: {name: Statistics, summary: We count visits.}
      social-media: {name: Social media, summary: Videos of others.}
    services:
      google-analytics:
        storage:
          _ga: {purpose: Tells visitors apart.}

    """

  static let video = """
    ---
    title: Film
    summary: Een film.
    ---

    ```video
    url: https://www.youtube.com/watch?v=voorbeeld-1
    title: "Zo werkt een eenheid & meer"
    ```

    """

  static let files = [
    "services.yml": declaration,
    "services.en.yml": english,
    "pages/cookies.md": "---\ntitle: Cookies\nsummary: Wat de site bewaart.\nlayout: cookie-notice\n---\n\nUw keuze.\n",
    "pages/cookies.en.md": "---\ntitle: Cookies\nsummary: What the site stores.\nslug: notice\n---\n\nYour choice.\n",
    "pages/film.md": video,
  ]

  /// The files with a replacement in one of them.
  static func changed(_ old: String, _ new: String, in path: String = "services.yml") -> [String: String] {
    var result = files
    result[path] = files[path]?.replacing(old, with: new, maxReplacements: 1)
    return result
  }

  /// The declaration with everything that needs consent disabled.
  static let switchedOff = declaration.replacing("    purpose: s", with: "    enabled: false\n    purpose: s")
}
