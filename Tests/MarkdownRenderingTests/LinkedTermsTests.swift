import MarkdownRendering
import Testing

@Suite struct LinkedTermsTests {
  private let terms = LinkedTerms([
    ("ksc", ["KSC", "KSC's", "kennis, vaardigheden en competenties"]), ("lu", ["eenheid", "eenheid van leerresultaten"]),
    ("é", ["Évaluatie"]),
  ])

  private func html(_ text: String) throws -> String { try render(text, terms: terms).html }

  @Test func `the first use of a term is linked, as it is written`() throws {
    let result = try render("De ksc's en de KSC. Een *Eenheid* en een eenheid.\n", terms: terms)
    #expect(
      result.html == """
        <p>De <button class="term" popovertarget="term-ksc">ksc’s</button> en de KSC. \
        Een <em><button class="term" popovertarget="term-lu">Eenheid</button></em> en een eenheid.</p>
        """)
    #expect(result.body.terms == ["ksc", "lu"])
  }

  @Test func `the longest form is taken, over a line break too`() throws {
    #expect(
      try html("een eenheid van\nleerresultaten hier\n")
        == "<p>een <button class=\"term\" popovertarget=\"term-lu\">eenheid van\nleerresultaten</button> hier</p>")
  }

  @Test func `only whole words are terms, in any capitals and with accents`() throws {
    #expect(try html("eenheidje KSCs **een**heid évaluaties\n") == "<p>eenheidje KSCs <strong>een</strong>heid évaluaties</p>")
    #expect(try html("ÉVALUATIE!\n") == "<p><button class=\"term\" popovertarget=\"term-é\">ÉVALUATIE</button>!</p>")
  }

  @Test func `links, headings, headers, code and descriptions have no terms`() throws {
    let result = try render("## KSC\n\n[KSC](a.md) `KSC` ![KSC](b.png) www.ksc.example\n\n|KSC|\n|-|\n|ksc|\n", terms: terms)
    #expect(result.html.split(separator: "class=\"term\"").count == 2)
    #expect(result.html.contains("<td><button class=\"term\" popovertarget=\"term-ksc\">ksc</button></td>"))
  }

  @Test func `a source that does not ask has no terms`() throws {
    let plain = try renderer(terms: terms).render(MarkdownSource(text: "KSC", path: "a.md"))
    #expect(plain.html == "<p>KSC</p>")
    #expect(plain.body.terms == [])
  }
}
