import Diagnostics
import MarkdownRendering
import SiteModel
import Testing

@Suite struct HeadingTests {
  @Test func `a heading has an identifier and a link to itself, and may be cut at`() throws {
    let result = try render("## Wat is *ECVET*?\n\ntekst\n")
    #expect(
      result.html == """
        {heading 0}<h2 id="wat-is-ecvet">Wat is <em>ECVET</em>?{anchor 0}</h2>{/heading 0}
        <p>tekst</p>
        """)
    #expect(
      result.body.headings == [
        MarkupBody.Heading(
          level: 2, id: "wat-is-ecvet", text: "Wat is ECVET?", html: "Wat is <em>ECVET</em>?",
          range: SourceRange(path: "a.md", line: 1, column: 1, end: 19))
      ])
  }

  @Test(arguments: [
    ("Één idee", "een-idee"), ("IJsselmeer ĳ", "ijsselmeer-ij"), ("Straße & Größe", "strasse-grosse"),
    ("Smørrebrød på Ærø", "smorrebrod-pa-aero"),
    ("Łódź, œuvre", "lodz-oeuvre"), ("C++ / 2.0", "c-2-0"), ("--- a ---", "a"), ("???", "section"), ("Ελλάδα", "ελλάδα"),
    ("Привет, мир", "привет-мир"),
    ("e\u{301}te\u{301}", "ete"), ("2027", "2027"), ("Ðþ", "dth"), ("İı", "ii"), ("हिन्दी", "हिन्दी"), ("日本語 A", "日本語-a"),
  ])
  func `an identifier is made from the text`(_ text: String, _ id: String) throws {
    #expect(try render("## \(text)\n").body.headings.map(\.id) == [id])
  }

  @Test func `identifiers are unique, whatever stands first`() throws {
    let result = try render("## A\n## A\n## A {#a-2}\n## B {#a}\n## A\n")
    #expect(result.body.headings.map(\.id) == ["a-3", "a-4", "a-2", "a", "a-5"])
  }

  @Test func `no heading gets an identifier of a footnote, a term or the page around it`() throws {
    let reserving = try renderer(terms: LinkedTerms([("ksc", ["KSC"])]), reservedIDs: ["main"])
    let text = "x[^1] KSC\n\n## fn 1\n## fnref 1\n## main\n## term ksc\n\n[^1]: y\n"
    let result = reserving.render(MarkdownSource(text: text, path: "a.md", linksTerms: true))
    #expect(result.body.headings.map(\.id) == ["fn-1-2", "fnref-1-2", "main-2", "term-ksc-2"])
  }

  @Test func `an explicit identifier is taken and leaves the text`() throws {
    let result = try render("## Eenheden {#units--new}\n")
    #expect(result.body.headings.map(\.id) == ["units--new"])
    #expect(result.body.headings.map(\.text) == ["Eenheden"])
    #expect(result.findings == [])
    #expect(!result.html.contains("{#"))
  }

  @Test func `an explicit identifier of other characters is an error at its place`() throws {
    let result = try render("## Één {#Een}\n\n## B {#1}\n\n## C {#}\n\n## D {#a*b*}\n")
    #expect(
      result.findings == [
        "1:8-14 markdown.bad-heading-id: “Een” cannot be a heading id",
        "3:6-10 markdown.bad-heading-id: “1” cannot be a heading id",
        "5:6-9 markdown.bad-heading-id: “” cannot be a heading id", "7:1-13 markdown.bad-heading-id: “ab” cannot be a heading id",
      ])
    #expect(result.body.headings.map(\.id).first == "een")
  }

  @Test func `an explicit identifier used twice is an error that names the first`() throws {
    let result = try render("## A {#x}\n\n## B {#x}\n")
    #expect(result.findings == ["3:6-10 markdown.duplicate-heading-id: the heading id “x” is used twice on this page"])
    #expect(
      result.diagnostics.first?.notes == [DiagnosticNote(.firstOne, at: SourceRange(path: "a.md", line: 1, column: 6, end: 10))])
    #expect(result.body.headings.map(\.id) == ["x", "b"])
  }

  @Test func `braces that hold no identifier stay`() throws {
    let result = try render("## De set {a, b}\n")
    #expect(result.body.headings.map(\.text) == ["De set {a, b}"])
    #expect(result.findings == [])
  }

  @Test func `a heading of level one is an error`() throws {
    #expect(
      try render("# Titel\n", firstLine: 8).findings
        == ["8:1-8 markdown.level-one-heading: the text has a heading of level one: “Titel”"])
  }

  @Test func `a heading skips no level`() throws {
    let result = try render("### A\n\n## B\n\n#### C\n\n## D\n\n### E\n")
    #expect(
      result.findings == [
        "1:1-6 markdown.skipped-heading-level: the heading “A” skips a level: from 1 to 3",
        "5:1-7 markdown.skipped-heading-level: the heading “C” skips a level: from 2 to 4",
      ])
    #expect(
      result.diagnostics.map { $0.help(in: .english) } == [["give it level 2, that is ##"], ["give it level 3, that is ###"]])
  }

  @Test func `a heading without text is an error`() throws {
    #expect(try render("a\n\n##\n").findings == ["3:1-3 markdown.empty-heading: the heading is empty"])
  }

  @Test func `a heading in a list or a quote is listed but is no place to cut`() throws {
    let result = try render("> ## A\n")
    #expect(result.html.hasPrefix("<blockquote>\n<h2 id=\"a\">A{anchor 0}</h2>"))
    #expect(result.body.headings.map(\.id) == ["a"])
  }

  @Test func `only levels two to four have a link to themselves`() throws {
    let result = try render("## a\n### b\n#### c\n##### d\n###### e\n")
    #expect(result.html.split(separator: "{anchor ").count == 4)
  }

  @Test func `what a heading says has no links, notes or images in it`() throws {
    let result = try render("## A [*b*](c.md) <https://d.example> ![e & f](g.png) h[^1] `i<j>`\n\n[^1]: k\n")
    #expect(result.body.headings.map(\.html) == ["A <em>b</em> https://d.example e &amp; f h <code>i&lt;j&gt;</code>"])
    #expect(result.body.headings.map(\.text) == ["A b https://d.example e & f h i<j>"])
  }
}
