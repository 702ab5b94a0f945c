import Diagnostics
import MarkdownRendering
import SiteModel
import Testing

@Suite struct LinkTests {
  @Test func `a link to content is an opening, with its address decoded`() throws {
    let result = try render("[a *b*](../c%20d/é.md#e%C3%A9 \"f\") [g](#h) [i](/j/) [k](?l) [m](n%FF.md)\n")
    #expect(result.html == "<p>{link 0}a <em>b</em></a> {link 1}g</a> {link 2}i</a> {link 3}k</a> {link 4}m</a></p>")
    #expect(result.body.links.map(\.path) == ["../c d/é.md", "", "/j/", "?l", "n%FF.md"])
    #expect(result.body.links.map(\.fragment) == ["eé", "h", nil, nil, nil])
    #expect(result.body.links.map(\.title) == ["f", nil, nil, nil, nil])
  }

  @Test func `a link to another site says so`() throws {
    let result = try render("[a](https://b.example/?c=d&e='f' \"g & h\") [i](//j.example) www.k.example <HTTP://L.example/[m]>\n")
    #expect(
      result.html == """
        <p><a class="external" rel="external noopener" href="https://b.example/?c=d&amp;e=&#x27;f&#x27;" title="g &amp; h">a</a> \
        <a class="external" rel="external noopener" href="//j.example">i</a> \
        <a class="external" rel="external noopener" href="http://www.k.example">www.k.example</a> \
        <a class="external" rel="external noopener" href="HTTP://L.example/%5Bm%5D">HTTP://L.example/[m]</a></p>
        """)
    #expect(result.body.links == [])
  }

  @Test func `mail addresses and telephone numbers are links`() throws {
    #expect(
      try render("[a](mailto:b@c.example) d@e.example [f](tel:+31)\n").html
        == #"<p><a href="mailto:b@c.example">a</a> <a href="mailto:d@e.example">d@e.example</a> <a href="tel:+31">f</a></p>"#)
  }

  @Test func `words in another language are marked and not linked`() throws {
    #expect(
      try render("de [learning *outcomes*](lang:en-GB) hier\n").html
        == #"<p>de <span lang="en-GB">learning <em>outcomes</em></span> hier</p>"#)
  }

  @Test func `a language that is none is an error at its place`() throws {
    let result = try render("de [words](lang:english_)\n")
    #expect(result.findings == ["1:4-26 markdown.bad-language-tag: “english_” is not a language tag"])
    #expect(result.html == "<p>de words</p>")
  }

  @Test(arguments: [
    "javascript:a", "JavaScript:a", "data:text/html,a", "vbscript:a", "ftp://a.example", "java&#10;script:a", "&#1;javascript:a",
  ])
  func `a link of another scheme is an error and no link`(_ destination: String) throws {
    let result = try render("x [a](<\(destination)>)\n")
    #expect(result.html == "<p>x a</p>")
    #expect(result.diagnostics.map(\.kind) == [.unsafeLink])
    #expect(result.body.links == [])
  }

  @Test func `a link of another scheme is reported at its place`() throws {
    #expect(try render("é [a](javascript:b)\n").findings == ["1:3-20 link.unsafe-scheme: a link may not use “javascript:”"])
  }

  @Test func `a link without text is an error`() throws {
    let result = try render("a [](b.md) [ ](c.md) [![](d.png)](e.md) [`f`](g.md) [![h](i.png)](j.md)\n")
    #expect(
      result.findings == [
        "1:3-11 link.empty-text: the link to “b.md” has no text", "1:12-21 link.empty-text: the link to “c.md” has no text",
        "1:22-40 link.empty-text: the link to “e.md” has no text",
      ])
  }

  @Test func `an image is an opening, with its description as text`() throws {
    let result = try render("![a *b* ![c](d) & <e>](f%20g.svg \"h\") ![](https://i.example/j.png)\n")
    #expect(result.html == "<p>{image 0} {image 1}</p>")
    #expect(result.body.images.map(\.alt) == ["a b c & <e>", ""])
    #expect(result.body.images.map(\.path) == ["f g.svg", "https://i.example/j.png"])
    #expect(result.body.images.map(\.title) == ["h", nil])
    #expect(result.diagnostics == [])
  }
}
