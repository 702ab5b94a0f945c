import Diagnostics
import Foundation
import SiteBuilder
import Testing

/// A campaign's kit is made from the facts of its target page.
@Suite struct CampaignTests {
  private static let kit = "campaigns/actie/campagnekit/"
  private static let keys = """
    hashtags: [Mbo]
    deadlines:
      drukken: {days-before: 30, title: Posters drukken}
    posts:
      vroeg: {channel: linkedin, date: 2027-01-12T09:00, text: "Op {event-date} in {event-place}, {event-time}. Nog {days} dagen."}
      laat: {channel: x, days-before: 7, time: "08:30", text: "Volgende week: {event-title}. {link}"}
      beeld: {channel: instagram, date: 2027-02-01, text: De link staat in ons profiel.}
    newsletter: {date: 2027-01-13, subject: "Kom naar {event-place}", text: "Op {event-date}. Lees [het begin](../pages/index.md)."}
    press: {date: 2027-01-11, headline: "{goal}", text: "Op {event-date} is {event-title}. Zie [thuis](../pages/index.md)."}
    """

  @Test(arguments: [
    ("2027-01-04", "2027-06-30", ["jan", "feb", "mrt", "apr", "mei", "jun"]),
    ("2026-11-16", "2027-11-20", ["dec", "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov"]),
    ("2026-11-10", "2028-08-31", ["nov", "jan", "mrt", "mei", "jul", "sep", "nov", "jan", "mrt", "mei", "jul"]),
    ("2025-01-01", "2030-12-31", ["jan", "jul", "jan", "jul", "jan", "jul", "jan", "jul", "jan", "jul", "jan", "jul"]),
  ])
  func `the months of a schedule are named at even distances`(start: String, end: String, names: [String]) async throws {
    let campaign = CampaignFixture.campaign(Self.keys).replacing("start: 2027-01-04", with: "start: \(start)")
      .replacing("end: 2027-06-30", with: "end: \(end)")
    let site = try FixtureSite(CampaignFixture.files().merging(["campaigns/actie.md": campaign]) { $1 })
    try await site.buildWithoutFindings()
    let labels = try site.outputText(Self.kit + "index.html").matches(of: /<text class="timeline-label" [^>]*>([^<]+)</)
    #expect(labels.map { String($0.output.1) } == names)
  }

  @Test func `a changed date of the event changes every part of the kit`() async throws {
    let site = try FixtureSite(CampaignFixture.files(Self.keys))
    try await site.buildWithoutFindings()
    let before = try site.outputBytes()
    try site.write(CampaignFixture.event("2027-04-08"), to: "events/utrecht.md")
    try await site.buildWithoutFindings()
    let after = try site.outputBytes()
    let names = [
      "index.html", "campaign.ics", "planning.csv", "posts.txt", "newsletter.html", "newsletter.txt", "newsletter.eml",
      "press-release.html", "press-release.md",
    ]
    for name in names {
      #expect(before[Self.kit + name] != nil, "\(name)")
      #expect(before[Self.kit + name] != after[Self.kit + name], "\(name)")
    }
    for name in names where !["newsletter.eml", "campaign.ics"].contains(name) {
      let (old, new) = (before.text(Self.kit + name), after.text(Self.kit + name))
      #expect(old.contains("11 maart 2027") || old.contains("2027-03-11") || name == "planning.csv", "\(name)")
      #expect(!new.contains("11 maart 2027"), "\(name)")
    }
    #expect(before.text(Self.kit + "campaign.ics").contains("DTSTART;VALUE=DATE:20270304"))
    #expect(after.text(Self.kit + "campaign.ics").contains("DTSTART;VALUE=DATE:20270401"))
    // A day that counts back from the event moves with it, and so does the number of days.
    #expect(
      before.text(Self.kit + "posts.txt").contains("Nog 58 dagen.") && after.text(Self.kit + "posts.txt").contains("Nog 86 dagen."))
  }

  @Test func `a kit that disagrees with the event after a change is not built`() async throws {
    let site = try FixtureSite(CampaignFixture.files(Self.keys))
    try await site.buildWithoutFindings()
    let before = try site.outputBytes()
    try site.write(CampaignFixture.event("2027-01-28"), to: "events/utrecht.md")
    let report = try await site.build()
    #expect(report.diagnostics.map(site.text) == ["campaigns/actie.md:16:37 campaign.after-event"])
    #expect(
      report.diagnostics.map(site.reportText).joined().hasPrefix(
        "content/campaigns/actie.md:16:37: error: the post beeld goes out on 2027-02-01, when the event is over [campaign.after-event]\n"
      ))
    #expect(try site.outputBytes() == before)
  }

  @Test func `goal and messages may name facts, on the page and on paper`() async throws {
    var files = CampaignFixture.files()
    files["campaigns/actie.md"] = CampaignFixture.campaign().replacing("Schrijven helpt.", with: "\"{event-place}, {event-date}\"")
      .replacing("Veertig teams", with: "\"Veertig teams in {event-place}\"").replacing(
        "\" schrijven een eenheid", with: " schrijven\"")
    let site = try FixtureSite(files)
    try await site.buildWithoutFindings()
    #expect(try site.outputText("campaigns/actie/index.html").contains("Utrecht, donderdag 11 maart 2027"))
    #expect(try site.outputText("campaigns/actie/index.html").contains("Veertig teams in Utrecht schrijven"))
    for path in site.outputPaths() where path.hasSuffix(".html") {
      #expect(try site.outputText(path).firstMatch(of: #/\{[a-z-]+\}/#) == nil, "\(path)")
    }
  }

  @Test func `every link from outside has the code of the campaign, and the page's own address has none`() async throws {
    let site = try FixtureSite(CampaignFixture.files(Self.keys))
    try await site.buildWithoutFindings()
    let posts = try site.outputText(Self.kit + "posts.txt")
    let event = "https://test.example/events/utrecht/"
    #expect(posts.contains("\(event)?utm_source=linkedin&utm_medium=social&utm_campaign=actie&utm_content=vroeg"))
    #expect(posts.contains("\(event)?utm_source=x&utm_medium=social&utm_campaign=actie&utm_content=laat"))
    let mail = try site.outputText(Self.kit + "newsletter.html")
    #expect(mail.contains("utm_source=newsletter&amp;utm_medium=email&amp;utm_campaign=actie&amp;utm_content=button"))
    #expect(
      mail.contains(
        "href=\"https://test.example/?utm_source=newsletter&amp;utm_medium=email&amp;utm_campaign=actie&amp;utm_content=text-1\""))
    let page = try site.outputText("events/utrecht/index.html")
    #expect(page.contains("<link rel=\"canonical\" href=\"\(event)\">") && !page.contains("utm_"))
  }

  @Test func `a link has one address in the HTML, the plain text and the Markdown of a text`() async throws {
    let text = """
      ## Zie [thuis](../pages/index.md)

      Lees [de dag](../events/utrecht.md#deel 'Zo'), [elders](https://elders.example/) of [hier](<../events/utrecht.md>), en \
      [schrijf](mailto:info@test.example).

      - [Deze actie][actie]

      [actie]: #meedoen
      """
    let quoted = "\"\(text.replacing("\n", with: "\\n"))\""
    let keys =
      "newsletter: {date: 2027-01-13, subject: Kom, text: \(quoted)}\npress: {date: 2027-01-11, headline: Kop, text: \(quoted)}"
    var files = CampaignFixture.files(keys)
    for (path, heading) in [("campaigns/actie.md", "Meedoen"), ("events/utrecht.md", "Deel")] {
      files[path] = files[path, default: ""].replacing("\nTekst.", with: "\n## \(heading)\n\nTekst.")
    }
    let site = try FixtureSite(files)
    try await site.buildWithoutFindings()
    func address(_ path: String, _ number: Int, _ source: String, _ medium: String, _ fragment: String = "") -> String {
      "https://test.example\(path)?utm_source=\(source)&utm_medium=\(medium)&utm_campaign=actie&utm_content=text-\(number)\(fragment)"
    }
    func addresses(_ source: String, _ medium: String) -> [String] {
      [
        address("/", 1, source, medium), address("/events/utrecht/", 2, source, medium, "#deel"),
        address("/events/utrecht/", 3, source, medium), address("/campaigns/actie/", 4, source, medium, "#meedoen"),
      ]
    }
    let mail = addresses("newsletter", "email")
    let html = try site.outputText(Self.kit + "newsletter.html")
    for address in mail { #expect(html.contains(" href=\"\(address.replacing("&", with: "&amp;"))\""), "\(address)") }
    #expect(html.contains("<h2") && !html.contains("<h2 id=") && html.contains("href=\"https://elders.example/\""))
    let plain = try site.outputText(Self.kit + "newsletter.txt").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      plain.contains(
        """
        Zie thuis <\(mail[0])> Lees de dag <\(mail[1])>, elders <https://elders.example/> of hier <\(mail[2])>, \
        en schrijf <mailto:info@test.example>. - Deze actie <\(mail[3])>
        """), "\(plain)")
    let press = addresses("press-release", "press")
    let release = try site.outputText(Self.kit + "press-release.html")
    for address in press { #expect(release.contains(" href=\"\(address.replacing("&", with: "&amp;"))\""), "\(address)") }
    #expect(
      try site.outputText(Self.kit + "press-release.md").contains(
        """
        ## Zie [thuis](\(press[0]))

        Lees [de dag](\(press[1]) 'Zo'), [elders](https://elders.example/) of [hier](<\(press[2])>), en \
        [schrijf](mailto:info@test.example).

        - [Deze actie][actie]

        [actie]: \(press[3])
        """))
  }

  @Test func `a press release shows the address to type, and links to the tracked one`() async throws {
    let keys = "press: {date: 2027-01-11, headline: \"Kijk op {link}\", text: \"Meer staat op {link}.\"}"
    let site = try FixtureSite(CampaignFixture.files(keys))
    try await site.buildWithoutFindings()
    let tracked =
      "https://test.example/events/utrecht/?utm_source=press-release&utm_medium=press&utm_campaign=actie&utm_content=text"
    let shown = "test.example/events/utrecht"
    let html = try site.outputText(Self.kit + "press-release.html")
    #expect(html.contains("<a href=\"\(tracked.replacing("&", with: "&amp;"))\">\(shown)</a></p>"))
    #expect(html.contains("<h1 style=\"line-height:1.2\">Kijk op \(shown)</h1>") && html.contains("Meer staat op \(shown).</p>"))
    #expect(!html.replacing(#/<[^>]*>/#, with: "").contains("utm_"))
    let markdown = try site.outputText(Self.kit + "press-release.md")
    #expect(markdown.contains("# Kijk op \(shown)\n") && markdown.contains(" [\(shown)](\(tracked))\n"))
    #expect(markdown.components(separatedBy: "utm_source").count == 2)
  }

  @Test func `the kit is found by those who have its address, and by no search engine`() async throws {
    let site = try FixtureSite(CampaignFixture.files(Self.keys))
    try await site.buildWithoutFindings()
    #expect(try site.outputText(Self.kit + "index.html").contains("<meta name=\"robots\" content=\"noindex, nofollow\">"))
    for path in site.outputPaths() where path.hasSuffix(".html") && !path.hasPrefix(Self.kit) || path == "sitemap.xml" {
      #expect(try !site.outputText(path).contains("campagnekit/\""), "\(path)")
    }
    #expect(try !site.outputText("sitemap.xml").contains("campagnekit"))
    try site.write(CampaignFixture.campaign(Self.keys + "\npublic-kit: true"), to: "campaigns/actie.md")
    try await site.buildWithoutFindings()
    #expect(try site.outputText("campaigns/actie/index.html").contains("href=\"/campaigns/actie/campagnekit/\""))
  }

  @Test func `a translation inherits dates, channels and links, and states its words`() async throws {
    let english = """
      ---
      title: Join in
      summary: An action.
      goal: Forty teams write a unit
      button: Choose a date
      messages: [Writing helps.]
      deadlines: {drukken: {title: Print the posters}}
      posts:
        vroeg: {text: "On {event-date} in {event-place}."}
        laat: {text: "Next week: {event-title}. {link}"}
        beeld: {text: The link is in our profile.}
      newsletter: {subject: "Come to {event-place}", text: "On {event-date}."}
      press: {headline: "{goal}", text: "On {event-date}."}
      ---
      Text.

      """
    let site = try FixtureSite(CampaignFixture.files(Self.keys).merging(["campaigns/actie.en.md": english]) { $1 })
    try await site.buildWithoutFindings()
    let posts = try site.outputText("en/campaigns/actie/kit/posts.txt")
    #expect(posts.contains("LinkedIn, Tuesday 12 January 2027 at 09:00"))
    #expect(posts.contains("On Thursday 11 March 2027 in Utrecht.") && posts.contains("#Mbo"))
    #expect(try site.outputText("en/campaigns/actie/kit/campaign.ics").contains("Print the posters"))
  }

  @Test func `dates of the event or the campaign may be typed, and dates before it`() async throws {
    let text = """
      Op 11 maart, 2027-03-11 of 11 maart 2027. Wij tellen op 1 juni en stoppen op 30 juni 2027. Op 24 november 2020 was het \
      anders. In mei 12 teams.
      """
    let keys = "deadlines: {tellen: {date: 2027-06-01, title: Tellen}}\npress: {date: 2027-01-11, headline: Kop, text: \"\(text)\"}"
    let site = try FixtureSite(CampaignFixture.files(keys))
    try await site.buildWithoutFindings()
    // For a series, all events that take place are used.
    var files = CampaignFixture.files(
      "press: {date: 2027-01-11, headline: Kop, text: Op 11 maart en op 8 april.}",
      event: CampaignFixture.event(more: "series: reeks"), target: "../events/reeks.md")
    files["events/reeks.md"] = "---\ntitle: Reeks\nkind: series\nsummary: Een reeks.\n---\nTekst.\n"
    files["events/ede.md"] = CampaignFixture.event("2027-04-08", more: "series: reeks").replacing("Utrecht", with: "Ede")
    let series = try FixtureSite(files)
    try await series.buildWithoutFindings()
    try series.write(files["events/ede.md", default: ""].replacing("04-08", with: "04-15"), to: "events/ede.md")
    #expect(try await series.build().diagnostics.map(series.text) == ["campaigns/actie.md:10:48 campaign.other-date"])
  }

  @Test func `the image of a post is in the archive`() async throws {
    // Of a GIF image only the header is read: these letters are a width and a height.
    let picture = "GIF89axxxx"
    var files = CampaignFixture.files(
      "posts:\n  een: {channel: x, date: 2027-02-01, text: Doe mee., image: ../media/bord.gif, alt: Een bord}")
    files["media/bord.gif"] = picture
    let site = try FixtureSite(files)
    try await site.buildWithoutFindings()
    let archive = { try #require(site.outputBytes().first { $0.key.hasSuffix("/actie-nl.zip") }).value }
    let first = try archive()
    #expect(first.firstRange(of: Data("actie-nl/picture-een.gif".utf8)) != nil)
    #expect(first.firstRange(of: Data("actie-nl/card-wide.png".utf8)) != nil)
    // A changed image of the same length results in another file.
    try site.write(picture.replacing("xxxx", with: "xxxy"), to: "media/bord.gif")
    try await site.buildWithoutFindings()
    #expect(try archive() != first)
  }

  @Test func `a link to a series is about its next event that takes place`() async throws {
    var files = CampaignFixture.files(
      "posts:\n  een: {channel: x, date: 2027-02-01, text: \"{event-place}: {event-date}\"}",
      event: CampaignFixture.event(more: "series: reeks"),
      target: "../events/reeks.md")
    files["events/reeks.md"] = "---\ntitle: Reeks\nkind: series\nsummary: Een reeks.\n---\nTekst.\n"
    files["events/eerder.md"] = CampaignFixture.event("2027-02-11", more: "series: reeks\nstatus: cancelled").replacing(
      "Utrecht", with: "Ede")
    let site = try FixtureSite(files)
    try await site.buildWithoutFindings()
    #expect(try site.outputText(Self.kit + "posts.txt").contains("Utrecht: donderdag 11 maart 2027"))
  }

  @Test func `a site without campaigns has no output for them`() async throws {
    let site = try FixtureSite()
    try await site.buildWithoutFindings()
    #expect(!site.outputPaths().contains { $0.hasPrefix("campaigns") || $0.hasPrefix("cards") })
  }
}

extension [String: Data] {
  fileprivate func text(_ path: String) -> String { String(decoding: self[path] ?? Data(), as: UTF8.self) }
}
