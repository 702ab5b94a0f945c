import Diagnostics
import MarkdownRendering
import SiteModel
import Testing

@Suite struct BlockTests {
  @Test func `a table scrolls in a named area, has headers and aligns by class`() throws {
    #expect(
      try render("|  | a | b |\n|---|:-:|--:|\n| c | 1 | *2* |\n| d | 3 | [e](f.md) |\n").html == """
        <div class="table-scroll" role="group" aria-label="Tabel 1" tabindex="0"><table>
        <thead>
        <tr>
        <td></td>
        <th scope="col" class="align-center">a</th>
        <th scope="col" class="align-right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>c</td>
        <td class="align-center">1</td>
        <td class="align-right"><em>2</em></td>
        </tr>
        <tr>
        <td>d</td>
        <td class="align-center">3</td>
        <td class="align-right">{link 0}e</a></td>
        </tr>
        </tbody>
        </table></div>
        """)
  }

  @Test func `tables are numbered, and may have no body`() throws {
    let html = try render("|a|\n|:-|\n\n|b|\n|-|\n").html
    #expect(html.contains(#"aria-label="Tabel 1""#))
    #expect(html.contains(#"aria-label="Tabel 2""#))
    #expect(html.contains("<th scope=\"col\" class=\"align-left\">a</th>\n</tr>\n</thead>\n</table></div>"))
  }

  @Test func `a task's box has a name`() throws {
    #expect(
      try render("- [ ] a\n- [x] b\n- c\n").html == """
        <ul>
        <li class="task"><input type="checkbox" disabled aria-label="te doen"> a</li>
        <li class="task"><input type="checkbox" checked disabled aria-label="gedaan"> b</li>
        <li>c</li>
        </ul>
        """)
  }

  @Test func `a task in a loose list has its box in the paragraph`() throws {
    #expect(
      try render("- [ ] a\n\n  b\n").html == """
        <ul>
        <li class="task">
        <p><input type="checkbox" disabled aria-label="te doen"> a</p>
        <p>b</p>
        </li>
        </ul>
        """)
  }

  @Test(arguments: [
    ("NOTE", "note", "Let op"), ("Tip", "tip", "Tip"), ("important", "important", "Belangrijk"),
    ("WARNING", "warning", "Waarschuwing"), ("CAUTION", "caution", "Pas op"),
  ])
  func `a quote that begins with a marker is an alert`(_ marker: String, _ name: String, _ title: String) throws {
    #expect(
      try render("> [!\(marker)]  \n> a *b*\n>\n> - c\n").html == """
        <div class="alert alert-\(name)" role="note">
        <p class="alert-title">\(title)</p>
        <p>a <em>b</em></p>
        <ul>
        <li>c</li>
        </ul>
        </div>
        """)
  }

  @Test func `a quote with words beside the marker stays a quote`() throws {
    #expect(try render("> [!NOTE] a\n").html == "<blockquote>\n<p>[!NOTE] a</p>\n</blockquote>")
    #expect(try render("> [!NOTE]*a*\n").html == "<blockquote>\n<p>[!NOTE]<em>a</em></p>\n</blockquote>")
  }

  @Test func `footnotes are a named section with links both ways`() throws {
    let result = try render("a[^b c] d[^É] e[^É]\n\n[^É]: f\n\n    g\n[^unused]: h\n")
    #expect(result.body.otherAnchors == ["fn-e", "fnref-e", "fnref-e-2"])
    #expect(
      result.html == """
        <p>a[^b c] d<sup class="footnote-ref"><a href="#fn-e" id="fnref-e" aria-label="Noot 1">1</a></sup> \
        e<sup class="footnote-ref"><a href="#fn-e" id="fnref-e-2" aria-label="Noot 1">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-label="Noten">
        <ol>
        <li id="fn-e">
        <p>f</p>
        <p>g <a class="footnote-back" href="#fnref-e" aria-label="Terug naar de tekst">↩\u{FE0E}</a> \
        <a class="footnote-back" href="#fnref-e-2" aria-label="Terug naar de tekst 2">↩\u{FE0E}<sup>2</sup></a></p>
        </li>
        </ol>
        </section>
        """)
  }

  @Test func `footnotes whose labels look alike have identifiers of their own`() throws {
    let result = try render("a[^x-2] b[^x] c[^x] d[^!]\n\n[^x]: a\n[^x-2]: b\n[^!]: c\n")
    #expect(result.body.otherAnchors == ["fn-x-2", "fnref-x-2", "fn-x", "fnref-x", "fnref-x-3", "fn-section", "fnref-section"])
  }

  @Test func `code keeps its language and its text`() throws {
    #expect(
      try render("```swift x\nlet a = \"<b>\"\n```\n").html
        == "<pre><code class=\"language-swift\">let a = &quot;&lt;b&gt;&quot;\n</code></pre>")
  }

  @Test func `the excerpt is the first paragraph, cut between words`() throws {
    #expect(try render("## a\n\n> b\n\n![c](d.png)\n\ne *f*\n`g` [h](i)\n\nj\n").body.excerpt == "e f g h")
    let long = try render(String(repeating: "woorden ", count: 60)).body.excerpt
    #expect(long.count <= 301)
    #expect(long.hasSuffix("woorden…"))
    #expect(try render("## a\n").body.excerpt == "")
  }

  @Test func `one paragraph inside a sentence has no tags around it`() throws {
    let inline = try renderer()
    #expect(inline.renderInline(MarkdownSource(text: "a *b* [c](d.md)\n", path: "a.yml")).html == "a <em>b</em> {link 0}c</a>")
    #expect(inline.renderInline(MarkdownSource(text: "a\n\nb", path: "a.yml")).html == "<p>a</p>\n<p>b</p>")
    #expect(inline.renderInline(MarkdownSource(text: "", path: "a.yml")).body.isEmpty)
  }
}
