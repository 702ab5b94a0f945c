import MarkdownRendering
import SiteModel
import Testing

@Suite struct QuotationMarkTests {
  private func line(_ text: String, _ language: String) throws -> String {
    let html = try render(text, language: language).html
    return html.replacing("<p>", with: "").replacing("</p>", with: "")
  }

  @Test(arguments: [
    ("'s-Hertogenbosch en 's avonds", "’s-Hertogenbosch en ’s avonds"),
    ("'t is 'n dag, foto's van 'k en 'm", "’t is ’n dag, foto’s van ’k en ’m"),
    ("de jaren '70 en '80s", "de jaren ’70 en ’80s"),
    ("'Kom 's avonds langs', zei hij", "‘Kom ’s avonds langs’, zei hij"),
    ("'het' en 'de'", "‘het’ en ‘de’"),
    ("de letter 's' en het jaar '98'", "de letter ‘s’ en het jaar ‘98’"),
    ("\"Zo 'n dag\" -- of niet...", "“Zo ’n dag” – of niet…"),
    ("*'s* avonds's", "<em>’s</em> avonds’s"),
    ("'sporten' mag", "‘sporten’ mag"),
    ("‘s avonds en ‘t huis, zo‘n dag in ‘s-Hertogenbosch", "’s avonds en ’t huis, zo’n dag in ’s-Hertogenbosch"),
    ("‘t Is zover", "’t Is zover"), ("'t Huis en ‘s avonds", "’t Huis en ’s avonds"),
    ("‘Kom ‘s avonds’, zei hij", "‘Kom ’s avonds’, zei hij"),
    ("een ‘woord’ en foto‘s", "een ‘woord’ en foto’s"), ("Hé, 'zus'je", "Hé, ‘zus’je"),
    ("de 'app'jes en 'ok'", "de ‘app’jes en ‘ok’"),
    ("'zus'je", "‘zus’je"),
    ("a\n'S nachts thuis'", "a\n’S nachts thuis’"),
  ])
  func `Dutch keeps the apostrophe of words that begin with one`(_ text: String, _ wanted: String) throws {
    #expect(try line(text, "nl") == wanted)
  }

  @Test(arguments: [
    (#""Ja", sagte sie, "'nein' hieß es.""#, "„Ja“, sagte sie, „‚nein‘ hieß es.“"),
    ("„Schon so“ und ‚so‘", "„Schon so“ und ‚so‘"),
    (#"Das geht's "*gut*" ("sehr")"#, "Das geht’s „<em>gut</em>“ („sehr“)"),
  ])
  func `German has its own`(_ text: String, _ wanted: String) throws {
    #expect(try line(text, "de") == wanted)
  }

  @Test(arguments: [
    (#"Il dit "oui" et 'non' aujourd'hui"#, "Il dit «\u{A0}oui\u{A0}» et ‹\u{A0}non\u{A0}› aujourd’hui"),
    ("« une “citation” »", "« une “citation” »"),
    ("l'homme d'affaires", "l’homme d’affaires"),
  ])
  func `French has its own`(_ text: String, _ wanted: String) throws {
    #expect(try line(text, "fr-CH") == wanted)
  }

  @Test func `other languages have those of libcmark-gfm`() throws {
    #expect(try line("'s \"a\" 'b'", "en") == "’s “a” ‘b’")
    #expect(try line("the '60s' music", "en") == "the ’60s’ music")
    #expect(try line("the word '60s' is", "en") == "the word ‘60s’ is")
    #expect(try line("‘twas the ‘90s", "en") == "’twas the ’90s")
    #expect(try line("\"a\" 'b'", "sv") == "“a” ‘b’")
  }

  @Test func `headings, cells, links and descriptions have them too, and code does not`() throws {
    let result = try render("## 's Avonds\n\n|'s a|\n|-|\n|['s b](c.md) ![d 's e](f.png) `'s g'`|\n")
    #expect(result.body.headings.map(\.text) == ["’s Avonds"])
    #expect(result.body.images.map(\.alt) == ["d ’s e"])
    #expect(result.html.contains("<th scope=\"col\">’s a</th>"))
    #expect(result.html.contains("{link 0}’s b</a>"))
    #expect(result.html.contains("<code>'s g'</code>"))
  }
}

@Suite struct TypographyTests {
  @Test(arguments: [
    ("diploma's en 's ochtends", "diploma’s en ’s ochtends"), ("Wat is \"ECVET\"?", "Wat is “ECVET”?"),
    ("1. *Geen* [lijst] <b> & `c'", "1. *Geen* [lijst] <b> & `c’"),
    ("‘t Is zover", "’t Is zover"), ("‘Ja’ in ‘s-Hertogenbosch", "‘Ja’ in ’s-Hertogenbosch"), ("- 'a' -- b...", "- ‘a’ -- b..."),
    ("# \"Kop\" {#x}", "# “Kop” {#x}"), ("zonder", "zonder"), ("''", "‘’"),
  ])
  func `a title gets the marks of its language and keeps every other character`(text: String, expected: String) throws {
    let language = try #require(LanguageTag("nl"))
    let renderer = MarkdownRenderer(language: language, strings: .dutch, componentNames: [], terms: nil)
    #expect(renderer.typographic(text) == expected)
  }
}
