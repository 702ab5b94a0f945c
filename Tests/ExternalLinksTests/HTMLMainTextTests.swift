import Testing

@testable import ExternalLinks

@Suite struct AnchorTests {
  private func anchor(_ fragment: String, in html: String, end: HTTPResponse.End = .whole) -> Answer.Anchor {
    HTMLMainText(HTTPResponse(status: 200, contentType: "text/html", body: Array(html.utf8), end: end)).anchor(fragment)
  }

  @Test(arguments: [
    #"<p id="deel">"#, #"<p class=a id=deel>"#, #"<P ID='deel'>"#, #"<a name="deel"></a>"#, #"<br/id=deel>"#,
    #"<p data-x=">" id = "deel">"#,
    #"<p id="user-content-deel">"#, #"<script>"<!--"</script><p id=deel>"#, "<!-- x --><p id=deel>", "<!--><p id=deel>",
    #"<svg><title/></svg><p id=deel>"#, "a < b <p id=deel", "<?php ?><p id=deel>", "</ x><p id=deel>",
  ])
  func `an element is found by its id, and an anchor by its name`(html: String) { #expect(anchor("deel", in: html) == .found) }

  @Test(arguments: [
    "", "deel", #"<!-- <p id="deel"> -->"#, #"<script>'<p id="deel">'</script>"#, #"<textarea><p id=deel></textarea>"#,
    #"<meta name="deel">"#, #"<p title='id="deel"'>"#, #"<p data-id="deel">"#, #"<p id="Deel">"#, "<p id=deel2>", "<p id>",
    "<p id=",
  ])
  func `what only looks like an anchor is none`(html: String) { #expect(anchor("deel", in: html) == .missing) }

  @Test func `a fragment may be percent-encoded, a reference or in the characters of western Europe`() {
    #expect(anchor("caf%C3%A9", in: #"<p id="café">"#) == .found)
    #expect(anchor("caf%C3%A9", in: #"<p id="caf%C3%A9">"#) == .found)
    #expect(anchor("a%26b", in: #"<p id="a&amp;b">"#) == .found)
    #expect(anchor("caf%C3%A9", in: #"<p id="caf&#xE9;">"#) == .found)
    let latin = Array("<p id=\"caf".utf8) + [0xE9] + Array("\">".utf8)
    #expect(HTMLMainText(HTTPResponse(status: 200, contentType: "text/html", body: latin)).anchor("caf%C3%A9") == .found)
  }

  @Test func `of a page that is no HTML or that ended early nothing is said`() {
    #expect(anchor("deel", in: "<p>", end: .early) == .unknown)
    #expect(anchor("deel", in: "<p>", end: .atLimit) == .unknown)
    #expect(anchor("deel", in: "<p id=deel>", end: .early) == .found)
    #expect(HTMLMainText(HTTPResponse(status: 200, contentType: "application/pdf", body: [0x25])).anchor("page=2") == .unknown)
  }

  @Test func `any bytes are read, in a time in proportion to their number`() {
    var bytes: [UInt8] = []
    var seed: UInt64 = 1
    for _ in 0..<200_000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let signs = Array("<>/!-=\"' aid&;#x".utf8)
      bytes.append(signs[Int(seed >> 33) % signs.count])
    }
    for text in [
      bytes, Array(String(repeating: "<", count: 200_000).utf8), Array(String(repeating: "<!-", count: 70_000).utf8),
      Array(("<script>" + String(repeating: "</scrip", count: 30_000)).utf8), Array(String(repeating: "<nav>", count: 40_000).utf8),
    ] {
      let page = HTMLMainText(HTTPResponse(status: 200, contentType: "text/html", body: text))
      #expect(page.anchor("nergens") == .missing)
    }
  }
}

@Suite struct FingerprintTests {
  private func fingerprint(_ html: String, type: String = "text/html", end: HTTPResponse.End = .whole) -> String? {
    HTMLMainText(HTTPResponse(status: 200, contentType: type, body: Array(html.utf8), end: end)).fingerprint
  }

  private let sentence = "De aanbeveling van de Raad over de kwaliteit van het beroepsonderwijs."

  @Test func `what surrounds the main text, its markup and white space do not count`() {
    let plain = fingerprint("<body><main><p>\(sentence)</p></main></body>")
    #expect(plain != nil)
    #expect(
      plain
        == fingerprint(
          """
          <!doctype html><html><head><title>A</title><style>b{}</style></head><body class=x><nav>Menu 1</nav><header>Kop</header>
          <main id=m>
            <h1></h1><p>De&nbsp;aanbeveling <b>van</b> de&#32;Raad over
            de kwaliteit van het beroepsonderwijs.<script>document.write(1)</script><nav>Op deze pagina</nav></p>
          </main><footer>© 2027</footer></body></html>
          """))
    #expect(plain != fingerprint("<body><main><p>\(sentence) Ingetrokken.</p></main></body>"))
  }

  @Test func `without a main element it is that of an article, else of the body`() {
    let main = fingerprint("<main>\(sentence)</main>")
    #expect(main == fingerprint("<body><p>Lees ook dit</p><article>\(sentence)</article></body>"))
    #expect(main == fingerprint("<header>Kop</header><p>\(sentence)</p><footer>Voet</footer>"))
    #expect(main == fingerprint("<main></main><article>\(sentence)</article>"))
  }

  @Test func `an element that is left open ends with the one around it`() {
    #expect(
      fingerprint("<main>\(sentence)</main>") == fingerprint("<body><div><main><nav>Menu<li></main></div><main>\(sentence)</main>"))
  }

  @Test func `a page without a text, or that ended early, has none`() {
    #expect(fingerprint("<body><div id=app></div><script>run()</script></body>") == nil)
    #expect(fingerprint("<main>\(sentence)</main>", end: .early) == nil)
    #expect(fingerprint("<main>\(sentence)</main>", end: .atLimit) != nil)
    #expect(fingerprint("", type: "application/pdf") == nil)
  }

  @Test func `a document that is no HTML counts as a whole`() {
    #expect(fingerprint("%PDF-1.7 a", type: "application/pdf") != fingerprint("%PDF-1.7 b", type: "application/pdf"))
  }
}
