import ContentLoading
import Foundation
import SiteBuilder
import SiteRendering
import Testing

/// The result of a declaration of services: the banner, the notice, the blocking of scripts and embeds, and the policy.
@Suite struct ConsentOutputTests {
  private func built(_ files: [String: String] = ServicesFixture.files) async throws -> FixtureSite {
    let site = try FixtureSite(files)
    try await site.buildWithoutFindings()
    return site
  }

  private func policy(_ html: String) throws -> String {
    let match = try #require(html.firstMatch(of: /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/))
    return String(match.output.1)
  }

  /// The data for the script.
  private func data(_ site: FixtureSite, _ path: String = "index.html") throws -> [String: Any] {
    let html = try site.outputText(path)
    let match = try #require(html.firstMatch(of: /<script type="application\/json" id="consent-data">(.*?)<\/script>/))
    return try #require(try JSONSerialization.jsonObject(with: Data(match.output.1.utf8)) as? [String: Any])
  }

  @Test func `every page begins with the banner, hidden until the script shows it, and ends with the settings`() async throws {
    let site = try await built()
    for path in ["index.html", "en/index.html", "film/index.html", "404.html", "cookies/index.html"] {
      let html = try site.outputText(path)
      let start = /<body>\n<a class="skip-link" [^>]*>[^<]*<\/a>\n<section class="consent-banner" [^>]*hidden>/
      #expect(html.contains(start), "\(path)")
      #expect(html.contains("<dialog class=\"consent-settings\""), "\(path)")
      #expect(html.contains("data-consent=\"open\""), "\(path)")
      #expect(!html.contains("checked"), "\(path)")
    }
    let english = try site.outputText("en/index.html")
    #expect(english.contains("<strong>Statistics</strong>: Google Analytics 4 (Google Ireland Limited). We count visits."))
    #expect(english.contains("href=\"/en/notice/#cookie-settings\""))
  }

  @Test func `without a service that needs consent there is no banner, no script and no style for it, but a notice`() async throws {
    var files = ServicesFixture.files
    files["services.yml"] = ServicesFixture.switchedOff
    let site = try await built(files)
    #expect(!site.outputPaths().contains { $0.hasPrefix("assets/consent") })
    for path in ["index.html", "film/index.html"] {
      let html = try site.outputText(path)
      #expect(!html.contains("data-consent") && !html.contains("<script src") && !html.contains("type=\"module\""), "\(path)")
      #expect(html.contains("<a href=\"/cookies/\">Cookies</a>"), "\(path)")
      #expect(try policy(html).contains("script-src 'self'; style-src"), "\(path)")
      #expect(!(try policy(html)).contains("https:"), "\(path)")
    }
    let film = try site.outputText("film/index.html")
    #expect(film.contains("<a href=\"https://www.youtube.com/watch?v=voorbeeld-1\">Zo werkt een eenheid &amp; meer</a>"))
    #expect(!film.contains("<iframe"))
    #expect(!(try site.outputText("cookies/index.html")).contains("_ga"))
  }

  @Test func `a video is a link with its frame in a template, and only its page allows the frame`() async throws {
    let site = try await built()
    let film = try site.outputText("film/index.html")
    #expect(film.contains("<figure class=\"embed embed-video embed-16-9\" data-consent-embed=\"youtube\">"))
    #expect(film.contains("<p class=\"embed-title\"><a href=\"https://www.youtube.com/watch?v=voorbeeld-1\">"))
    #expect(
      film.contains(
        /<template><iframe src="https:\/\/www\.youtube-nocookie\.com\/embed\/voorbeeld-1" title="Zo werkt een eenheid &amp; meer"/))
    #expect(film.contains("href=\"/cookies/#service-youtube\""))
    #expect(try policy(film).contains("frame-src https://www.youtube-nocookie.com;"))
    #expect(!(try policy(site.outputText("index.html"))).contains("youtube"))
  }

  @Test func `the policy forbids by default and allows what is declared, in the page and in its header alike`() async throws {
    let site = try await built()
    let expected =
      "default-src 'none'; base-uri 'none'; connect-src 'self' https://region1.google-analytics.com; font-src 'self'; "
      + "form-action 'self'; img-src 'self'; manifest-src 'self'; object-src 'none'; "
      + "script-src 'self' https://www.googletagmanager.com/gtag/js; style-src 'self'; require-trusted-types-for 'script'; "
      + "trusted-types default"
    #expect(try policy(site.outputText("index.html")) == expected)
    let rules = try site.outputText("_headers")
    #expect(rules.contains("/*\n") && rules.contains("  Content-Security-Policy: \(expected); frame-ancestors 'none'\n"))
    let own = try policy(site.outputText("film/index.html"))
    #expect(
      rules.contains("\n/film/\n  ! Content-Security-Policy\n  Content-Security-Policy: \(own); frame-ancestors 'none'\n"))
    for forbidden in ["unsafe-", "'*'", " *;", "http:"] { #expect(!rules.contains(forbidden), "\(forbidden)") }
  }

  /// A service of kind `script` that replaces Google's.
  private static func script(_ source: String, hosts: String) -> [String: String] {
    var files = ServicesFixture.files
    files["services.yml"] = ServicesFixture.declaration
      .replacing("kind: google-analytics\n    measurement-id: G-TEST000001\n", with: "kind: script\n    src: \"\(source)\"\n")
      .replacing("script: [www.googletagmanager.com]", with: "script: [\(hosts)]")
    return files
  }

  @Test(arguments: [
    ("https://stats.example/count.js", "stats.example", "https://stats.example/count.js"),
    ("https://stats.example/count.js?site=1", "stats.example", "https://stats.example/count.js"),
    ("https://Stats.Example/a/b/Count.js", "stats.example", "https://stats.example/a/b/Count.js"),
    ("https://stats.example", "stats.example", "https://stats.example"),
    ("https://stats.example/?site=1", "stats.example", "https://stats.example"),
    ("https://stats.example/js/", "stats.example", "https://stats.example/js/"),
    ("https://stats.example/count.js", "stats.example/", "https://stats.example/"),
    (
      "https://stats.example/count.js", "stats.example, stats.example/more.js, cdn.example",
      "https://cdn.example https://stats.example/count.js https://stats.example/more.js"
    ),
    ("https://stats.example/js/count.js", "stats.example/js/", "https://stats.example/js/"),
    ("https://stats.example/a;b,c'd.js", "stats.example", "https://stats.example/a%3Bb%2Cc%27d.js"),
    ("https://stats.example/a%3Bb $x{y}`.js", "stats.example", "https://stats.example/a%3Bb%20%24x%7By%7D%60.js"),
    ("https://stats.example/é.js", "stats.example", "https://stats.example/%C3%A9.js"),
    ("https://stats.example/a/../count.js", "stats.example", "https://stats.example"),
    ("https://stats.example/a/%2E%2e/count.js", "stats.example", "https://stats.example"),
  ])
  func `the policy allows the script of a service, and the whole host only when declared`(
    source: String, hosts: String, expected: String
  ) async throws {
    let site = try await built(Self.script(source, hosts: hosts))
    let policy = try policy(site.outputText("index.html")).replacing("&amp;", with: "&")
    #expect(policy.contains("script-src 'self' \(expected); style-src"), "\(policy)")
    let notice = try site.outputText("cookies/index.html")
    let contacted = try #require(notice.firstMatch(of: /verbinding met: ([^<]*)\./)).output.1
    #expect(contacted.contains("stats.example") && !contacted.contains("/"), "the notice names hosts")
  }

  @Test func `names of what Baken stores contain the site's code, in the notice and for the scripts alike`() async throws {
    var files = ServicesFixture.files
    files["services.yml"]? += """
        own:
          name: Eigen
          purpose: necessary
          kind: internal
          storage:
            baken.self-check.klein: {purpose: Antwoorden., lifetime: until-deleted, party: first, kind: local-storage}
            other.key: {purpose: Iets anders., lifetime: session, party: first, kind: session-storage}

      """
    let site = try await built(files)
    let notice = try site.outputText("cookies/index.html")
    let record = try #require(try data(site)["cookie"] as? String)
    let code = try #require(record.split(separator: "-").last)
    #expect(notice.contains("<code>\(record)</code> (cookie)"))
    #expect(notice.contains("<code>baken.\(code).self-check.klein</code>") && notice.contains("<code>other.key</code>"))
  }

  @Test func `a press release has its own policy that allows the site's images wherever it is opened`() async throws {
    let site = try FixtureSite(CampaignFixture.files("press: {date: 2027-02-01, headline: Kop, text: Tekst.}"))
    _ = try await site.build()
    let paths = site.outputPaths().filter { $0.hasSuffix("/press-release.html") }
    #expect(!paths.isEmpty)
    for path in paths {
      #expect(
        try policy(site.outputText(path)) == "default-src 'none'; base-uri 'none'; form-action 'none'; "
          + "img-src 'self' https://test.example; style-src 'unsafe-inline'")
    }
  }

  @Test func `the page of an alias allows no other site`() async throws {
    var files = ServicesFixture.files
    files["pages/film.md"] = ServicesFixture.video.replacing("summary:", with: "aliases: [/oude-film/]\nsummary:")
    let site = try await built(files)
    #expect(!(try policy(site.outputText("oude-film/index.html"))).contains("https:"))
    #expect(try site.outputText("_headers").contains("\n/oude-film/\n  ! Content-Security-Policy\n"))
  }

  @Test func `the data for the script contains what a grant loads and a withdrawal removes, the same in every language`()
    async throws
  {
    let site = try await built()
    let data = try data(site)
    #expect(data["days"] as? Int == 180 && data["schema"] as? Int == 2)
    #expect(data["purposes"] as? [String] == ["statistics", "social-media"])
    let services = try #require(data["services"] as? [[String: Any]])
    #expect(services.map { $0["id"] as? String } == ["google-analytics", "youtube"])
    #expect(services[0]["src"] as? String == "https://www.googletagmanager.com/gtag/js?id=G-TEST000001")
    #expect(services[0]["scripts"] as? [String] == ["www.googletagmanager.com/gtag/js"] && services[0]["path"] == nil)
    #expect((services[0]["storage"] as? [[String: String]])?.map { $0["name"] } == ["_ga", "_ga_*"])
    #expect((services[1]["storage"] as? [Any])?.isEmpty == true, "what others store cannot be removed")
    #expect(try NSDictionary(dictionary: data) == NSDictionary(dictionary: self.data(site, "en/notice/index.html")))
  }

  @Test(arguments: [
    ("Wij tellen bezoeken.", "Wij tellen de bezoeken."), ("name: YouTube", "name: YouTube (video's)"),
    ("date: 2026-11-25", "date: 2026-12-01\ndays: 90"), ("G-TEST000001", "G-TEST000002"),
  ])
  func `a corrected text asks nobody again`(old: String, new: String) async throws {
    let before = try await data(built())["policy"] as? String
    #expect(try await data(built(ServicesFixture.changed(old, new)))["policy"] as? String == before)
  }

  @Test(arguments: [
    ("date: 2026-11-25", "date: 2026-11-25\nversion: 2"), ("lifetime: 2 years", "lifetime: 1 year"),
    ("connect: [region1.google-analytics.com]", "connect: [www.google-analytics.com]"),
    ("      YSC: {", "      PREF: {purpose: x, lifetime: 8 months, party: third, domain: youtube.com}\n      YSC: {"),
    ("    name: YouTube\n", "    name: YouTube\n    enabled: false\n"), ("purpose: social-media", "purpose: statistics"),
  ])
  func `another service, host, purpose, lifetime or version asks everybody again`(old: String, new: String) async throws {
    let before = try #require(try await data(built())["policy"] as? String)
    let after = try await data(built(ServicesFixture.changed(old, new)))["policy"] as? String
    #expect(after != before && after?.utf8.count == 12)
  }

  @Test func `the notice names every item in each language, the record of the choice among them`() async throws {
    let site = try await built()
    // The column headers, which phones show next to each value, are not part of the expectation.
    let dutch = try site.outputText("cookies/index.html").replacing(/\ data-label="[^"]*"/, with: "")
    #expect(
      dutch.contains("<code>_ga</code> (cookie)</td><td>Onderscheidt bezoekers.</td><td>2 jaar</td><td>deze site</td><td>nee</td>"))
    #expect(dutch.contains(/<code>__Host-consent-[0-9a-f]{8}<\/code> \(cookie\)<\/td><td>Onthoudt uw keuze/))
    #expect(dutch.contains("<td>180 dagen</td><td>deze site</td><td>ja</td>"))
    #expect(dutch.contains("een derde: youtube.com") && dutch.contains("tot u de browser sluit"))
    for part in ["controller", "items", "basis", "settings", "browsers", "rights", "complaint"] {
      #expect(dutch.contains("id=\"cookie-\(part)\""), "\(part)")
    }
    #expect(dutch.contains("mailto:privacy@test.example") && dutch.contains("https://toezicht.example/"))
    #expect(dutch.contains("Versie 1 van deze verklaring, geldig sinds 25 november 2026."))
    let english = try site.outputText("en/notice/index.html").replacing(/\ data-label="[^"]*"/, with: "")
    #expect(english.contains("<td>Tells visitors apart.</td><td>2 years</td><td>this site</td><td>no</td>"))
  }

  @Test func `the configuration of a server has the headers of the file, for each page that differs`() async throws {
    let site = try await built()
    var options = BuildOptions(site: site.content.path, output: nil, moment: try #require(BuildMoment(site.moment)))
    options.baseURL = "https://voorbeeld.example/deel"
    for server in ServerConfiguration.Server.allCases {
      let (found, _) = try await SiteBuilder(options).serverConfiguration(for: server, root: nil, listen: nil)
      let text = try #require(found)
      for header in [
        "Strict-Transport-Security", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Permissions-Policy",
      ] {
        #expect(text.contains(header), "\(server) \(header)")
      }
      #expect(text.contains("frame-src https://www.youtube-nocookie.com") && text.contains("^/deel/film/(index"), "\(server)")
      #expect(text.contains("/deel/en/404.html") && text.contains("/var/www/voorbeeld.example"), "\(server)")
    }
  }
}
