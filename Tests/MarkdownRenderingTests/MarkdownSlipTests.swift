import Diagnostics
import MarkdownRendering
import SiteModel
import Testing

/// A text with the correction of a finding in its place, as `baken check --fix` makes it.
func applying(_ finding: Diagnostic, to text: String) -> String? {
  guard let range = finding.range, let suggestion = finding.suggestion, range.column > 0 else { return nil }
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
  guard lines.indices.contains(range.line - 1), range.end - 1 <= lines[range.line - 1].count else { return nil }
  lines[range.line - 1].replaceSubrange((range.column - 1)..<(range.end - 1), with: Array(suggestion.unicodeScalars))
  return lines.map { line in String(String.UnicodeScalarView(line)) }.joined(separator: "\n")
}

/// A text, the place and the kind of the one finding about it, and its correction.
struct Slip: CustomTestStringConvertible, Sendable {
  var text: String
  var place: String
  var kind: DiagnosticKind
  var correction: String?
  var testDescription: String { text }

  init(_ text: String, _ place: String, _ kind: DiagnosticKind, _ correction: String? = nil) {
    self.text = text
    self.place = place
    self.kind = kind
    self.correction = correction
  }

  /// The finding is the only one, at its place, and its correction leaves nothing to find.
  func check() throws {
    let found = try render(text).diagnostics
    #expect(found.map(\.kind) == [kind], "\(found.map { $0.summary(in: .english) })")
    let first = try #require(found.first)
    #expect(first.range.map { "\($0.line):\($0.column)-\($0.end)" } == place)
    #expect(first.suggestion == correction)
    guard correction != nil else { return }
    let corrected = try #require(applying(first, to: text))
    // What becomes a comment is still seen by nobody.
    #expect(try render(corrected).diagnostics.filter { $0.kind != .hiddenComment } == [], "\(corrected)")
  }
}

/// Signs of Markdown one space too far, or in the wrong place.
@Suite struct MarkdownSlipTests {
  @Test(arguments: [
    Slip("##Kop zonder spatie", "1:1-6", .shownAsTyped, "## Kop"), Slip("Tekst.\n\n###Één", "3:1-7", .shownAsTyped, nil),
    Slip("- [] brood", "1:3-5", .shownAsTyped, "[ ]"), Slip("- [v] brood", "1:3-6", .shownAsTyped, "[x]"),
    Slip("1. [ x] brood", "1:4-8", .shownAsTyped, "[x]"), Slip("-[ ] brood", "1:1-5", .shownAsTyped, "- [ ]"),
    Slip("Tekst\n\n-[x] brood", "3:1-5", .shownAsTyped, "- [x]"), Slip("* [✓] brood", "1:3-6", .shownAsTyped, "[x]"),
    Slip("Zie [de folder] (folder.pdf).", "1:5-29", .shownAsTyped, "[de folder](folder.pdf)"),
    Slip("![alt] (foto.jpg)", "1:1-18", .shownAsTyped, "![alt](foto.jpg)"),
    Slip("Lees [x] (y.pdf) nu", "1:6-17", .shownAsTyped, "[x](y.pdf)"),
    Slip("[onze site] (www.ex.nl)", "1:1-24", .shownAsTyped, "[onze site](https://www.ex.nl)"),
    Slip("Kijk op (de site)[https://a.nl].", "1:9-32", .shownAsTyped, "[de site](https://a.nl)"),
    Slip("(x)[../pages/contact.md#adres]", "1:1-31", .shownAsTyped, "[x](../pages/contact.md#adres)"),
    Slip("**Let op:**tekst", "1:1-12", .shownAsTyped, "**Let op:** "),
    Slip("é **Let op: **tekst", "1:3-15", .shownAsTyped, "**Let op:** "),
    Slip("**\"Citaat\"**en", "1:1-13", .shownAsTyped, nil), Slip("tekst**(let op)**", "1:6-18", .shownAsTyped, nil),
    Slip("** Let op **", "1:1-13", .shownAsTyped, "**Let op**"),
    Slip("Een **woord** en **Vraag?**Nee.", "1:18-28", .shownAsTyped, "**Vraag?** "),
    Slip("[bron][ ]\n\n[bron]: a.md", "1:1-10", .shownAsTyped, "[bron][]"),
  ])
  func `a slip is found at its place, and its correction leaves nothing to find`(slip: Slip) throws {
    // The heading of level three skips a level once it is one.
    if slip.text.contains("###") {
      #expect(try render(slip.text).diagnostics.map(\.suggestion) == ["### Één"])
    } else {
      try slip.check()
    }
  }

  @Test(arguments: [
    Slip("CO~2~ en meer", "1:3-6", .singleTilde, "₂"), Slip("Water is H~2~O.", "1:11-14", .singleTilde, "₂"),
    Slip("Dat kost ~5~ euro.", "1:10-13", .singleTilde), Slip("x~n~ is", "1:2-5", .singleTilde),
    Slip("SO~4~ en NH~3~".replacing(" en NH~3~", with: ""), "1:3-6", .singleTilde, "₄"),
    Slip(#"Zie \\school\docenten\_map daar."#, "1:5-27", .lostBackslash, #"`\\school\docenten\_map`"#),
    Slip(#"Staat in C:\!oud."#, "1:10-17", .lostBackslash, #"`C:\!oud`"#),
    Slip(#"Op \\nas01\foto's en D:\data\_2027."#, "1:4-18", .lostBackslash, nil),
    Slip("Tekst <!-- alleen voor mij: Jan is boos", "1:7-40", .shownComment),
    Slip("a <!- x -> b", "1:3-11", .shownComment, "<!-- x -->"),
    Slip("<-- let op -->", "1:1-15", .shownComment, "<!-- let op -->"),
    Slip("Tekst <!-- weg -> verder", "1:7-18", .shownComment, "<!-- weg -->"),
  ])
  func `characters that vanish, strike out or show a remark are found`(slip: Slip) throws {
    guard slip.text.contains("nas01") else { return try slip.check() }
    #expect(try render(slip.text).diagnostics.map(\.kind) == [.lostBackslash, .lostBackslash])
  }

  @Test(arguments: [
    Slip("De eerste zin. De tweede zin.\n---", "2:1-4", .headingByLine),
    Slip("Een regel\nen nog een\n---", "3:1-4", .headingByLine),
    Slip("Tekst.\n\n---\ntitle: Nog eens\n---", "5:1-4", .headingByLine),
    Slip("> [!NOTE]\n> ---", "2:3-6", .headingByLine),
  ])
  func `hyphens right below a paragraph are found`(slip: Slip) throws { try slip.check() }

  @Test func `the messages say what to do`() throws {
    let slip = try #require(try render("##Kop").diagnostics.first)
    #expect(slip.summary(in: .english) == "“##Kop” is not quite Markdown, and would be shown as it is typed")
    #expect(
      slip.help(in: .english) == [
        "did you mean “## Kop”?", "put a space between ## and the words of a heading; put it in `backticks` to show it as text",
      ])
    #expect(
      try render("CO~2~").diagnostics.map { $0.summary(in: .english) } == [
        "“~2~” would be struck out: one ~ on either side does that, as two do"
      ])
    #expect(
      try render(#"C:\!oud"#).diagnostics.map { $0.summary(in: .english) } == [
        #"“C:\!oud” would be shown without some of its backslashes"#
      ])
    #expect(
      try render("a <!-- b").diagnostics.map { $0.summary(in: .english) } == [
        "“<!-- b” is not a complete comment, so readers would see it"
      ])
    #expect(
      try render("Zo. En zo.\n---").diagnostics.map { $0.summary(in: .english) } == [
        "the line of hyphens right below “Zo. En zo.” makes a heading of it"
      ])
    #expect(
      try render("```mermaid\ngraph LR\n```").findings == [
        "1:4-11 markdown.diagram-as-code: a diagram in “mermaid” is shown as code, not as a drawing"
      ])
    #expect(try render("Zo.[^1]\n\n[^1]:").diagnostics.map { $0.summary(in: .english) } == ["the note “[^1]:” is empty"])
  }
}

@Suite struct EmptyNoteTests {
  @Test(arguments: ["Zo.[^1]\n\n[^1]:", "Zo.[^1]\n\n[^1]: <!-- note: x -->", "Zo.[^bron]\n\n[^bron]:\n    <!-- noot: later -->"])
  func `a footnote without words is empty`(text: String) throws {
    #expect(try render(text).diagnostics.map(\.kind) == [.emptyFootnote])
    #expect(try render(text).diagnostics.first?.range?.line == 3)
  }

  @Test(arguments: [
    "Zo.[^1]\n\n[^1]: `x`", "Zo.[^1]\n\n[^1]: ![a](b.png)", "Zo.[^1]\n\n[^1]: Ja. <!-- note: x -->", "Zo.[^1]\n\n[^1]:\n    Ja.",
  ])
  func `a footnote with anything in it is not`(text: String) throws { #expect(try render(text).findings == []) }

  @Test(arguments: [
    "> [!NOTE]\n> <!-- noot: leeg -->", "> [!TIP]\n>\n> <!-- note: a -->\n>\n> <!-- note: b -->",
    "> [!NOTE] \n> <!-- note: a --> <!-- note: b -->",
  ])
  func `an alert with nothing but comments is empty`(text: String) throws {
    #expect(try render(text).diagnostics.map(\.kind) == [.emptyAlert])
  }

  @Test(arguments: [
    ("> [!NOTE", "1:3-9"), ("> !NOTE\n> x", "1:3-8"), ("> **[!NOTE]**\n> x", "1:3-14"), ("> (!NOTE)\n> x", "1:3-10"),
    ("> {!NOTE}\n> x", "1:3-10"), ("> [NOTE!]\n> x", "1:3-10"), ("- a\n\n  > __[!note]__\n  > x", "3:5-16"),
  ])
  func `a marker in other characters is found, and its correction leaves nothing to find`(text: String, place: String) throws {
    let found = try render(text).diagnostics
    #expect(found.map(\.kind) == [.unknownAlert], "\(found.map { $0.summary(in: .english) })")
    let first = try #require(found.first)
    #expect(first.range.map { "\($0.line):\($0.column)-\($0.end)" } == place)
    #expect(first.suggestion == "[!NOTE]")
    guard text.contains("x") else { return }
    let corrected = try #require(applying(first, to: text))
    #expect(try render(corrected).findings == [])
  }
}

@Suite struct AddressSlipTests {
  @Test(arguments: [
    ("https://https://ex.org", "https://ex.org"), ("http://https://ex.org/a", "https://ex.org/a"),
    ("mailto://a@b.nl", "mailto:a@b.nl"), (#"https:\\ex.org"#, "https://ex.org"), ("tel:", nil), ("tel:abc", nil),
    ("tel://0301234567", nil),
    ("mailto:mailto:a@b.nl", "mailto:a@b.nl"), ("mailto:a@x..nl", nil),
  ])
  func `an address with too much before it is found`(address: String, meant: String?) throws {
    let found = try render("Zie [x](\(address)).").diagnostics
    guard address != "tel://0301234567" else { return #expect(found.isEmpty || found.first?.suggestion == "tel:0301234567") }
    #expect(found.map(\.kind) == [.noAddress])
    #expect(found.first?.suggestion == meant)
    if let meant { #expect(try render("Zie [x](\(meant)).").findings == []) }
  }

  @Test(arguments: [
    ("[y](mailto: a@b.nl)", "[y](mailto:a@b.nl)"), ("[z](tel:06 123)", "[z](tel:06123)"), ("[z](lang: en)", "[z](lang:en)"),
    ("[z](https: //ex.org)", "[z](https://ex.org)"), ("[z](https://ex.org/a b.pdf)", "[z](<https://ex.org/a b.pdf>)"),
    ("[open](https://a.nl en verder)", nil), ("[y](mailto: Jan de Boer)", nil), ("[z](lang: engelse woorden)", nil),
    ("[z](mijn bestand.pdf)", "[z](<mijn bestand.pdf>)"),
  ])
  func `a space in an address goes, or stays where it can`(text: String, correction: String?) throws {
    let found = try render(text).diagnostics
    #expect(found.map(\.kind) == [.looksLikeLink])
    #expect(found.first?.suggestion == correction)
    if let correction { #expect(try render(correction).findings == []) }
  }

  @Test(arguments: ["mailto: a@b.nl", "tel:06 123"])
  func `an address with a space in it is none between angle brackets either`(address: String) throws {
    let found = try render("[y](<\(address)>)").diagnostics
    #expect(found.map(\.kind) == [.noAddress])
    #expect(found.first?.suggestion == address.filter { $0 != " " })
  }

  @Test(arguments: [
    "http://localhost:8000/over/", "http://127.0.0.1/", "https://LOCALHOST", "http://[::1]:80/a", "http://0.0.0.0:3000",
  ])
  func `words do not lead to the reader's own computer`(address: String) throws {
    #expect(
      try render("[s](\(address))").diagnostics.map { $0.summary(in: .english) } == [
        "“\(address)” leads to the reader's own computer, but this site is not there"
      ])
  }

  @Test(arguments: [
    "Open http://localhost:8080 in de browser.", "<http://localhost:8080/a>", "[x](https://localhost.nl)",
    "[x](https://mijnlocalhost.nl/)",
  ])
  func `an address that is shown itself may be that of any computer`(text: String) throws {
    #expect(try render(text).findings == [])
  }
}
