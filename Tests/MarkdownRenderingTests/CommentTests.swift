import Diagnostics
import MarkdownRendering
import Testing

/// Words between `<!--` and `-->`, which are in the file and on no page.
@Suite struct CommentTests {
  @Test(arguments: [
    ("a <!-- oude tekst --> c", ["1:3-22 oude tekst"]), ("<!-- Later: **vet** -->", ["1:1-24 Later: **vet**"]),
    ("Zo.\n\n<!-- een\n\ntwee -->\n\nZo.", ["3:1-9 een twee"]), ("<!-- a --><!-- b -->", ["1:1-11 a", "1:11-21 b"]),
    ("- punt\n  <!-- é weg -->", ["2:3-17 é weg"]), ("> <!-- citaat -->\n> Zo.", ["1:3-18 citaat"]),
    ("| a | b |\n|---|---|\n| 1 | <!-- x --> |", ["3:7-17 x"]), ("<!--weg-->", ["1:1-11 weg"]),
    ("Zo.\r\n\r\n<!-- weg -->\r\n", ["3:1-13 weg"]),
    ("[//]: # (een opmerking)", ["1:1-5 een opmerking"]), ("[comment]: <> (ook dit)", ["1:1-10 ook dit"]),
    ("Zo.\n\n[//]: # \"verborgen\"", ["3:1-5 verborgen"]), ("<!-- TODO: nakijken -->", ["1:1-24 TODO: nakijken"]),
    ("<!-- notes: x -->", ["1:1-18 notes: x"]), ("## Kop <!-- weg -->", ["1:8-20 weg"]),
  ])
  func `a comment is found at its place`(text: String, expected: [String]) throws {
    let found = try render(text).diagnostics
    #expect(found.allSatisfy { $0.kind == .hiddenComment && $0.severity == .warning })
    #expect(
      found.map { "\($0.range.map { "\($0.line):\($0.column)-\($0.end)" } ?? "") \($0.arguments["comment"]?.dutch ?? "")" }
        == expected)
  }

  @Test(arguments: [
    "<!-- noot: vraag de school om nieuwe cijfers -->", "Zo <!--note: x--> is het.", "<!-- Noot:\n\nlang verhaal -->",
    "- a\n\n<!-- -->\n\n- b",
    "<!---->", "`<!-- x -->`", "```\n<!-- x -->\n```", "    <!-- x -->", "[//]: # (noot: x)", #"\<!-- x -->"#, "<!-- NOTE: x -->",
  ])
  func `a note for colleagues, and what hides no words, is fine`(text: String) throws {
    #expect(try render(text).diagnostics.filter { $0.kind == .hiddenComment } == [])
  }

  @Test func `the message says what to do`() throws {
    let found = try #require(try render("<!-- weg -->").diagnostics.first)
    #expect(found.summary(in: .dutch) == "het commentaar “weg” komt niet op de pagina, dus geen lezer ziet het")
    #expect(found.summary(in: .english) == "the comment “weg” is left out of the page, so no reader sees it")
    #expect(
      found.help(in: .dutch) == [
        "haal het weg; is het alleen voor uw collega’s, laat het dan beginnen met noot:, zoals <!-- noot: … -->"
      ])
  }
}
