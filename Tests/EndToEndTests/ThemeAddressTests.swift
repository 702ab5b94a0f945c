import Testing

/// Other sites from which a theme loads something, in every notation.
@Suite struct ThemeAddressTests {
  private func found(_ path: String, _ text: String) async throws -> [String] {
    let site = try FixtureSite([path: text])
    return try await site.build().diagnostics.map(site.text)
  }

  static let styles = [
    "@import/**/\"https://a.example/x.css\";", "@\\69mport 'https://a.example/x.css';", "@import url( //a.example/x.css );",
    "p{background:url(\\68ttps://a.example/x)}", "p{background:\\75 rl('https://a.example/x')}",
    "p{background:URL(HTTPS://a.example/x)}",
    "p{background:image-set(\"https://a.example/x\" 1x)}", "p{background:-webkit-image-set('//a.example/x' 1x)}",
    "p{background:src(\"https://a.example/x\")}", "p{background:cross-fade(url(#a),'https://a.example/x')}",
    "p{--a:'https://a.example/x';background:image-set(var(--a) 1x)}", "p::before{content:url('https://a.example/x')}",
    "p{background:url(' https:\\a//a.example/x')}", "@font-face{src:local(A),url(http://a.example/x)}",
    "p{content:'a';background:image-set('\\2f/a.example/x' 1x)}", "p{background:url(\\\\\\\\a.example/x)}",
  ]

  @Test(arguments: styles) func `a style that loads from elsewhere is reported`(text: String) async throws {
    #expect(try await found("theme/styles/99-own.css", text).map { $0.hasSuffix(" theme.foreign-address") } == [true])
  }

  static let scripts = [
    "fetch(\"https://a.example/x\");", "import(`//a.example/x.js`);", "import x from 'https://a.example/x.js';",
    "new Image().src = '\\x68ttps://a.example/x';", "const there = \"https://a.example\";\nfetch(there + '/x');",
    "navigator.sendBeacon('\\u{2f}/a.example/x');", "new WebSocket(\"wss://a.example/\");", "fetch('https:' + '//a.example/x');",
    "a / 2; fetch('https://a.example/x'); b / 2;", "const a = /[/'\"]/; fetch('https://a.example/x');",
    "/* ' */ fetch(`https://a.example/${1}`);", "s = 'it\\'s'; fetch('https://a.example/x');",
  ]

  @Test(arguments: scripts) func `a script with the address of another site is reported`(text: String) async throws {
    #expect(try await found("theme/scripts/eigen.js", text).map { $0.hasSuffix(" theme.foreign-address") } == [true])
  }

  @Test func `what is not loaded is not reported`() async throws {
    let styles = """
      a[href^="https://"], a[href*='//a.example']::after { content: " (https://a.example) "; }
      @namespace svg url(http://www.w3.org/2000/svg);
      /* url(https://a.example/x) */
      p { background: url("//"), url(../images/a.svg), url('data:image/png;base64,//8AAA'); quotes: "\\201C" "\\201D"; }
      """
    let script = """
      // fetch("https://a.example/x")
      /* import "https://a.example/x" */
      const pattern = /["']https:\\/\\/a/;
      document.createElementNS("http://www.w3.org/2000/svg", "path");
      link.href = "https://a.example/";
      link.setAttribute("href", "https://a.example/");
      if (location.origin === "https://a.example") location.assign("/" + "/");
      const { href } = new URL("https://" + host);
      """
    try await FixtureSite([
      "theme/styles/99-own.css": styles, "theme/scripts/eigen.js": script, "theme/images/a.svg": "<svg/>",
    ]).buildWithoutFindings()
  }

  @Test func `the place is that of the address, and very many are found`() async throws {
    #expect(
      try await found("theme/styles/99-own.css", "/* één */ p{a:url(\"x\")}\nb{é:url( https://a.example/x )}") == [
        "theme/styles/99-own.css:2:10 theme.foreign-address"
      ])
    let many = (1...5000).map { "a{b:url(https://e.example/\($0))}" }.joined(separator: "\n")
    #expect(try await found("theme/styles/99-own.css", many).count == 5000)
  }
}
