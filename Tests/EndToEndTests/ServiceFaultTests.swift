import Diagnostics
import Foundation
import Testing

/// Faults in services, their notice and their hosts are reported with their places and with help.
@Suite struct ServiceFaultTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var files: [String: String]
    var report: String
    var testDescription: String { name }

    init(_ name: String, _ files: [String: String], _ report: String) {
      self.name = name
      self.files = files
      self.report = report
    }
  }

  private static func adding(_ path: String, _ text: String) -> [String: String] {
    ServicesFixture.files.merging([path: text], uniquingKeysWith: { $1 })
  }

  private static func without(_ paths: String...) -> [String: String] {
    ServicesFixture.files.filter { !paths.contains($0.key) }
  }

  private static func page(_ text: String) -> String { "---\ntitle: A\nsummary: Een zin.\n---\n\n\(text)\n" }

  static let cases: [Case] = [
    Case(
      "a video of a host that nothing declares",
      adding("pages/a.md", page("```video\nurl: https://vimeo.com/1\ntitle: Film\n```")),
      """
      content/pages/a.md:7:6: error: no service declares the host “player.vimeo.com” [service.undeclared-host]
        7 | url: https://vimeo.com/1
          |      ^~~~~~~~~~~~~~~~~~~
        help: in services.yml, declare a service of kind embed with player.vimeo.com among its frame hosts (declared: www.youtube-nocookie.com)

      """),
    Case(
      "a video without services.yml",
      ["pages/a.md": page("```video\nurl: https://youtu.be/voorbeeld-1\ntitle: Film\n```")],
      """
      content/pages/a.md:7:6: error: no service declares the host “www.youtube-nocookie.com” [service.undeclared-host]
        7 | url: https://youtu.be/voorbeeld-1
          |      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
        help: in services.yml, declare a service of kind embed with www.youtube-nocookie.com among its frame hosts (declared: none)

      """),
    Case(
      "a video without a title", adding("pages/a.md", page("```video\nurl: https://youtu.be/voorbeeld-1\n```")),
      """
      content/pages/a.md:7:1: error: the component video has no “title” [key.missing]
        7 | url: https://youtu.be/voorbeeld-1
          | ^
        help: add a line such as: title: What is a unit?

      """),
    Case(
      "a page elsewhere whose frame is not known",
      adding("pages/a.md", page("```social-post\nurl: https://elders.example/bericht\ntitle: Bericht\n```")),
      """
      content/pages/a.md:7:6: error: Baken does not know how to embed “https://elders.example/bericht” [embed.unknown-frame]
        7 | url: https://elders.example/bericht
          |      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        help: add the https address that the other site gives for embedding, as frame

      """),
    Case(
      "an address without encryption",
      adding("pages/a.md", page("```video\nurl: http://www.youtube.com/watch?v=voorbeeld-1\ntitle: Film\n```")),
      """
      content/pages/a.md:7:6: error: “http://www.youtube.com/watch?v=voorbeeld-1” cannot be the value of “url”: it is not an https:// address [key.bad-value]
        7 | url: http://www.youtube.com/watch?v=voorbeeld-1
          |      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        help: write it like this: url: https://www.youtube.com/watch?v=…

      """),
    Case(
      "a template that loads a script of another site",
      adding("theme/templates/announcement.mustache", "<p>Hallo</p>\n<script src=\"https://cdn.example/x.js\"></script>\n"),
      """
      content/theme/templates/announcement.mustache:2:14: error: the theme loads from another site: https://cdn.example/x.js [theme.foreign-address]
        2 | <script src="https://cdn.example/x.js"></script>
          |              ^~~~~~~~~~~~~~~~~~~~~~~~
        help: put the file in the theme's own folder, or declare a service in services.yml that loads it after consent

      """),
    Case(
      "a template that looks another site up beforehand",
      adding(
        "theme/templates/announcement.mustache",
        "<link rel=\"preconnect\" href=\"//cdn.example\">\n<a href=\"https://a.example/\">a</a>\n"),
      """
      content/theme/templates/announcement.mustache:1:30: error: the theme loads from another site: //cdn.example [theme.foreign-address]
        1 | <link rel="preconnect" href="//cdn.example">
          |                              ^~~~~~~~~~~~~
        help: put the file in the theme's own folder, or declare a service in services.yml that loads it after consent

      """),
    Case(
      "a style that loads a font of another site",
      adding("theme/styles/99-own.css", "@font-face {\n  src: url(https://fonts.example/a.woff2);\n}\n"),
      """
      content/theme/styles/99-own.css:2:12: error: the theme loads from another site: https://fonts.example/a.woff2 [theme.foreign-address]
        2 |   src: url(https://fonts.example/a.woff2);
          |            ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        help: put the file in the theme's own folder, or declare a service in services.yml that loads it after consent

      """),
    Case(
      "a service without a purpose", ServicesFixture.changed("    purpose: social-media\n", ""),
      """
      content/services.yml:23:5: error: the service youtube has no “purpose” [key.missing]
        23 |     name: YouTube
           |     ^
        help: add a line such as: purpose: social-media

      """),
    Case(
      "an unknown purpose", ServicesFixture.changed("    purpose: social-media\n", "    purpose: social-medai\n"),
      """
      content/services.yml:24:14: error: unknown purpose “social-medai” [service.unknown-purpose]
        24 |     purpose: social-medai
           |              ^~~~~~~~~~~~
        help: did you mean “social-media”?
        help: purposes in services.yml: necessary, statistics, social-media

      """),
    Case(
      "a cookie without a lifetime", ServicesFixture.changed(", lifetime: session", ""),
      """
      content/services.yml:29:12: error: “YSC” has no “lifetime” [key.missing]
        29 |       YSC: {purpose: Telt video's., party: third, domain: youtube.com}
           |            ^
        help: add a line such as: lifetime: 2 years

      """),
    Case(
      "a lifetime that cannot be read", ServicesFixture.changed("lifetime: session", "lifetime: two years"),
      """
      content/services.yml:29:47: error: “two years” is not a lifetime [service.bad-lifetime]
        29 |       YSC: {purpose: Telt video's., lifetime: two years, party: third, domain: youtube.com}
           |                                               ^~~~~~~~~
        help: write a number with minutes, hours, days, months or years, or session, or until-deleted

      """),
    Case(
      "a third party's cookie without its domain", ServicesFixture.changed(", domain: youtube.com", ""),
      """
      content/services.yml:29:7: error: “YSC” has party: third but no domain [service.no-domain]
        29 |       YSC: {purpose: Telt video's., lifetime: session, party: third}
           |       ^~~
        help: add the domain that stores it, such as domain: youtube.com

      """),
    Case(
      "a host with a scheme and a path",
      ServicesFixture.changed("connect: [region1.google-analytics.com]", "connect: [\"https://region1.google-analytics.com/g\"]"),
      """
      content/services.yml:18:17: error: “https://region1.google-analytics.com/g” is not the name of one host: it begins with a scheme [service.bad-host]
        18 |       connect: ["https://region1.google-analytics.com/g"]
           |                 ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        help: did you mean “region1.google-analytics.com”?
        help: write the name alone, such as www.youtube-nocookie.com

      """),
    Case(
      "a host with a path",
      ServicesFixture.changed("connect: [region1.google-analytics.com]", "connect: [region1.google-analytics.com/g]"),
      """
      content/services.yml:18:17: error: “region1.google-analytics.com/g” is not the name of one host: it has a path [service.bad-host]
        18 |       connect: [region1.google-analytics.com/g]
           |                 ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        help: did you mean “region1.google-analytics.com”?
        help: write the name alone, such as www.youtube-nocookie.com

      """),
    Case(
      "a script with a query",
      ServicesFixture.changed(
        "script: [www.googletagmanager.com]", "script: [www.googletagmanager.com, \"www.googletagmanager.com/gtag/js?id=G-1\"]"),
      """
      content/services.yml:17:42: error: “www.googletagmanager.com/gtag/js?id=G-1” does not name a script: it has a query from the ? on, which a policy cannot compare [service.bad-script-path]
        17 |       script: [www.googletagmanager.com, "www.googletagmanager.com/gtag/js?id=G-1"]
           |                                          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        help: did you mean “www.googletagmanager.com/gtag/js”?
        help: write the host and the path alone, such as www.googletagmanager.com/gtag/js, or the host

      """),
    Case(
      "a script that the declared paths do not let through",
      ServicesFixture.changed("script: [www.googletagmanager.com]", "script: [www.googletagmanager.com/gtag/destination]"),
      """
      content/services.yml:10:3: error: the service “google-analytics” declares no script host for what it loads: www.googletagmanager.com [service.no-host]
        10 |   google-analytics:
           |   ^~~~~~~~~~~~~~~~
        help: add it under hosts, script

      """),
    Case(
      "a host that stands for many",
      ServicesFixture.changed("connect: [region1.google-analytics.com]", "connect: [\"*.google-analytics.com\"]"),
      """
      content/services.yml:18:17: error: “*.google-analytics.com” is not the name of one host: a * stands for many hosts [service.bad-host]
        18 |       connect: ["*.google-analytics.com"]
           |                 ^~~~~~~~~~~~~~~~~~~~~~~~
        help: write the name alone, such as www.youtube-nocookie.com

      """),
    Case(
      "a service whose script comes from a host that it does not declare",
      ServicesFixture.changed("script: [www.googletagmanager.com]", "script: [tags.example]"),
      """
      content/services.yml:10:3: error: the service “google-analytics” declares no script host for what it loads: www.googletagmanager.com [service.no-host]
        10 |   google-analytics:
           |   ^~~~~~~~~~~~~~~~
        help: add it under hosts, script

      """),
    Case(
      "a cookie that two services declare",
      ServicesFixture.changed("      YSC: {", "      _ga: {purpose: x, lifetime: session, party: first}\n      YSC: {"),
      """
      content/services.yml:29:7: error: “_ga” is declared twice [service.duplicate-storage]
        29 |       _ga: {purpose: x, lifetime: session, party: first}
           |       ^~~
        note: the first one is here: content/services.yml:20:7
        help: declare it with the service that stores it, once

      """),
    Case(
      "a service of others that is called necessary",
      ServicesFixture.changed("    purpose: social-media\n", "    purpose: necessary\n"),
      """
      content/services.yml:24:14: error: the service “youtube” loads from another site, so its purpose cannot be necessary [service.necessary-loads]
        24 |     purpose: necessary
           |              ^~~~~~~~~
        help: give it a purpose for which visitors can choose; kind: internal is for what the site itself stores

      """),
    Case(
      "nobody is responsible", ServicesFixture.changed("controller: {name: Het team, email: privacy@test.example}\n", ""),
      """
      content/services.yml:1:1: error: services.yml has no “controller” [key.missing]
        1 | authority: {name: De toezichthouder, url: https://toezicht.example/}
          | ^
        help: add a line such as: controller: {name: Team of experts, email: privacy@ecvet.example}

      """),
    Case(
      "the notice was removed", without("pages/cookies.md", "pages/cookies.en.md"),
      """
      content/services.yml:3:9: error: the cookie notice “pages/cookies.md” is not a published page [notice.missing]
        3 | notice: pages/cookies.md
          |         ^~~~~~~~~~~~~~~~
        help: write it as a page with layout: cookie-notice, or name the page that holds it

      """),
    Case(
      "the notice is not translated", without("pages/cookies.en.md"),
      """
      content/services.yml:3:9: error: the cookie notice has no en version [notice.not-translated]
        3 | notice: pages/cookies.md
          |         ^~~~~~~~~~~~~~~~
        help: write pages/cookies.en.md; Baken adds the table

      """),
    Case(
      "visiting is agreeing, as the site once said it",
      adding("pages/a.md", page("Welkom.\n\nBezoekt u onze website, dan gaat u akkoord\nmet deze cookies.")),
      """
      content/pages/a.md:8:1: error: this treats the use of the site as consent: “Bezoekt u onze website, dan gaat u akkoord met deze cookies.” [consent.implied]
        8 | Bezoekt u onze website, dan gaat u akkoord
          | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        help: say what happens, and that visitors choose for themselves

      """),
    Case(
      "using is agreeing, in a translation",
      adding("services.en.yml", "controller: {name: By using this site you agree to our cookies.}\n"),
      """
      content/services.en.yml:1:1: error: this treats the use of the site as consent: “controller: {name: By using this site you agree to our cookies.” [consent.implied]
        1 | controller: {name: By using this site you agree to our cookies.}
          | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        help: say what happens, and that visitors choose for themselves

      """),
    Case(
      "using is agreeing, in a template",
      adding("theme/templates/announcement.mustache", "<p>\nDoor deze site te gebruiken geeft u toestemming voor cookies.</p>\n"),
      """
      content/theme/templates/announcement.mustache:2:1: error: this treats the use of the site as consent: “Door deze site te gebruiken geeft u toestemming voor cookies.” [consent.implied]
        2 | Door deze site te gebruiken geeft u toestemming voor cookies.</p>
          | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        help: say what happens, and that visitors choose for themselves

      """),
    Case(
      "using is agreeing, in the theme's words",
      adding("theme/strings/nl.yml", "consent: {banner: {text: \"Als u verder surft op deze site, accepteert u cookies\"}}\n"),
      """
      content/theme/strings/nl.yml:1:1: error: this treats the use of the site as consent: “consent: {banner: {text: \"Als u verder surft op deze site, accepteert u cookies\"}}” [consent.implied]
        1 | consent: {banner: {text: "Als u verder surft op deze site, accepteert u cookies"}}
          | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
        help: say what happens, and that visitors choose for themselves

      """),
  ]

  @Test(arguments: cases)
  func `a fault is shown with its place and what to do, and nothing is written`(_ fault: Case) async throws {
    let site = try FixtureSite(fault.files)
    let report = try await site.build()
    #expect(report.diagnostics.map(site.reportText).joined(separator: "\n") == fault.report)
    #expect(site.outputPaths().isEmpty)
  }

  @Test(arguments: [
    ("pages/cookies.md", "layout: cookie-notice\n", "", "services.yml:3:9 notice.wrong-layout"),
    (
      "services.yml", "  necessary: {name: Nodig, summary: Zonder dit werkt de site niet.}\n", "",
      "services.yml:1:1 service.no-necessary-purpose"
    ),
    ("services.yml", "measurement-id: G-TEST000001", "measurement-id: UA-1", "services.yml:14:21 key.bad-value"),
    ("services.yml", "kind: embed", "kind: frame", "services.yml:25:11 key.unknown-value"),
    ("services.yml", "date: 2026-11-25\n", "", "services.yml:1:1 key.missing"),
  ])
  func `further faults have their place`(path: String, old: String, new: String, expected: String) async throws {
    let site = try FixtureSite(ServicesFixture.changed(old, new, in: path))
    let found = try await site.build().diagnostics.map(site.text)
    #expect(found.contains(expected), "\(found)")
  }

  @Test(arguments: [
    "https://www.googletagmanager.com/gtag/js", "www.googletagmanager.com/gtag/js#top", "www.googletagmanager.com/*",
    "www.googletagmanager.com/a;b.js", "www.googletagmanager.com/a,b.js", "www.googletagmanager.com/a b.js",
    "www.googletagmanager.com/a'b.js", "www.googletagmanager.com/a\\\"b.js", "www.googletagmanager.com//a.js",
    "www.googletagmanager.com/a/../b.js", "www.googletagmanager.com/a/%2e%2E/b.js", "www.googletagmanager.com/é.js",
    "www.googletagmanager.com/$a.js", "www.googletagmanager.com/{a}.js", "www.googletagmanager.com/`a.js",
    "*.googletagmanager.com/gtag/js", "www.googletagmanager.com:443/gtag/js", "/gtag/js", "localhost/gtag/js",
    "WWW.googletagmanager.com/gtag/js",
  ])
  func `a path that a policy cannot name is reported at its place`(value: String) async throws {
    let site = try FixtureSite(
      ServicesFixture.changed("script: [www.googletagmanager.com]", "script: [www.googletagmanager.com, \"\(value)\"]"))
    #expect(try await site.build().diagnostics.map(site.text) == ["services.yml:17:42 service.bad-script-path"])
  }

  @Test func `a notice without a declaration is reported`() async throws {
    let site = try FixtureSite(["pages/a.md": "---\ntitle: A\nsummary: x\nlayout: cookie-notice\n---\n\nTekst.\n"])
    #expect(try await site.build().diagnostics.map(site.text) == ["pages/a.md notice.no-services"])
  }

  @Test(arguments: [
    "Bezoeken van de site is geen toestemming. Wie de site gebruikt, gaat niet akkoord met cookies.",
    "U geeft zelf toestemming voor cookies, met een knop op deze pagina.",
    "Door te klikken op Accepteren kiest u voor cookies. Op deze site kunt u ook weigeren.",
    "Using this site does not mean that you agree to cookies.",
    "The school and the student agree on the outcomes when they use this page.",
    "Met deze leerovereenkomst gaan school en student akkoord.",
  ])
  func `a sentence that claims no consent is accepted`(sentence: String) async throws {
    let site = try FixtureSite(["pages/a.md": Self.page(sentence)])
    try await site.buildWithoutFindings()
  }

  @Test(arguments: [
    "By continuing to browse this website, you accept our cookies.",
    "Your continued use of this site means you consent to cookies.",
    "Door verder te gaan op deze website stemt u in met het gebruik van cookies.",
    "Mit der Nutzung dieser Website stimmen Sie der Verwendung von Cookies zu.",
    "En poursuivant votre navigation sur ce site, vous acceptez les cookies.",
    "U gaat akkoord met cookies door deze site te bezoeken.",
    "If you keep scrolling on this page, you agree to cookies.",
  ])
  func `a sentence that claims consent by visiting is reported, in any language`(sentence: String) async throws {
    let site = try FixtureSite(["pages/a.md": Self.page(sentence)])
    #expect(try await site.build().diagnostics.map(site.text) == ["pages/a.md:6:1 consent.implied"])
  }
}
