import Diagnostics
import MarkdownRendering
import Testing

/// Syntax of other systems is found where it would be shown as words, and nowhere else.
@Suite struct ForeignSyntaxTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var place: String
    var form: ForeignSyntaxForm
    var testDescription: String { text }

    init(_ text: String, _ place: String, _ form: ForeignSyntaxForm) {
      self.text = text
      self.place = place
      self.form = form
    }
  }

  static let cases: [Case] = [
    Case("!!! note\n    Tekst.", "1:1", .alert), Case("!!! warning \"Let op\"", "1:1", .alert), Case("??? tip", "1:1", .alert),
    Case("???+ vraag \"x\"", "1:1", .alert), Case("!!! opmerking", "1:1", .alert), Case("> !!! danger", "1:3", .alert),
    Case("a\n\n:::tip\nTekst.\n:::", "3:1", .alert), Case("::: details Meer\n\nTekst.\n\n:::", "1:1", .details),
    Case(":::{note}\nx", "1:1", .alert), Case("::::: columns", "1:1", .container), Case(":::warning[Titel]", "1:1", .alert),
    Case("## Kop {.klas}", "1:8", .attributes), Case("[knop](x.md){ .md-button }", "1:13", .button),
    Case("![x](y.png){width=50%}", "1:12", .attributes), Case("Tekst\n{: .lood }", "2:1", .attributes),
    Case("[x](y.md){:target=\"_blank\"}", "1:10", .attributes), Case("Tekst {#id}", "1:7", .headingID),
    Case("*mooi*{.rood .groot}", "1:7", .attributes), Case("{:toc}", "1:1", .contents),
    Case("Zie {{< youtube dQw4 >}} nu", "1:5", .video), Case("{{% notice tip %}}\nTekst\n{{% /notice %}}", "1:1", .alert),
    Case("{{<figure src=\"x.png\">}}", "1:1", .figure), Case("[x]({{< ref \"a.md\" >}}) {{< ref \"b.md\" >}}", "1:25", .link),
    Case("{% include nav.html %}", "1:1", .include), Case("{%- if x -%}ja{%- endif -%}", "1:1", .variable),
    Case("{% youtube abc %}", "1:1", .video), Case("Welkom op {{ page.title }}.", "1:11", .variable),
    Case("{{TOC}}", "1:1", .contents),
    Case("Zie [[contact]].", "1:5", .wikiLink), Case("Zie [[pages/contact|het adres]] nu", "1:5", .wikiLink),
    Case("![[foto.png]]", "1:1", .figure), Case("[TOC]", "1:1", .contents), Case("a\n\n[[_TOC_]]\n\nb", "3:1", .contents),
    Case("[[toc]]", "1:1", .contents), Case("import Tabs from '@theme/Tabs'", "1:1", .module),
    Case("import { A, B } from \"./x\";\nimport './y.css'", "1:1", .module), Case("export const x = 1", "1:1", .module),
    Case("export default function() {}", "1:1", .module), Case("Dit is ==belangrijk== nu", "1:8", .highlight),
    Case("Zin.^[Een noot.]", "1:5", .inlineNote), Case("10 m^2^ groot", "1:5", .superscript), Case("$$\nx\n$$", "1:1", .formula),
    Case("Dus $$x^2$$ is", "1:5", .formula), Case("Zo :smile: dus", "1:4", .emoji),
    Case("Leerresultaat\n: Wat iemand kan", "2:1", .definitionList),
    Case("*[ECVET]: European Credit System", "1:1", .abbreviation), Case("%%verborgen%% tekst", "1:1", .comment),
    Case("{/* weg */} tekst", "1:1", .comment), Case("[gallery ids=\"1,2\"]", "1:1", .shortcode),
    Case("vet[/b] en", "1:4", .shortcode),
    Case(".. note::\n   x", "1:1", .container), Case("\\newpage", "1:1", .pageBreak), Case("Tekst\n[!NOTE] x", "2:1", .alert),
    Case("=== \"Tab\"\n    x", "1:1", .container), Case("<%= x %>", "1:1", .variable), Case("%% een opmerking %%", "1:1", .comment),
    Case("++nieuw++ woord", "1:1", .highlight), Case("[!INCLUDE [x](a.md)]", "1:1", .include),
    Case("--8<-- \"a.md\"", "1:1", .include),
    Case("!!!note", "1:1", .alert), Case("!!! NOTE", "1:1", .alert), Case("!!! Note \"x\"", "1:1", .alert),
    Case("??? \"Titel\"", "1:1", .alert), Case("???+ \"Titel\"\n    x", "1:1", .alert),
    Case("!!! \"Let op\"", "1:1", .alert),
    Case("> ???- \"Meer \\\"weten\\\"\"", "1:3", .alert), Case("Zie {doc}`beleid` nu", "1:5", .link),
    Case("Zie {ref}`de kop <kop>`.", "1:5", .link), Case("- H{sub}`2`O", "1:4", .superscript),
    Case("{cite:p}`x`", "1:1", .citation),
    Case("??? Tip", "1:1", .alert), Case("/// details | Titel\n    x\n///", "1:1", .details),
    Case("/// note\nx\n///", "1:1", .alert),
    Case("[contact-form-7 id=\"3\" title=\"x\"]", "1:1", .shortcode), Case("Druk ++ctrl+alt+del++ in", "1:6", .keys),
    Case("++Enter++", "1:1", .keys), Case("Dit is ++later toegevoegd++ hier", "1:8", .highlight),
    Case("{!include.md!}", "1:1", .include), Case("@include(x.md)", "1:1", .include), Case("!include x.md", "1:1", .include),
    Case("Zo is het [@jansen2020, p. 3].", "1:11", .citation), Case("Zie [-@bakker_98; @vries2001].", "1:5", .citation),
    Case("`x`{=html}", "1:4", .shortcode), Case("Dit is \\textbf{x} nu", "1:8", .latex),
    Case("\\begin{itemize}\n\\item a\n\\end{itemize}", "1:1", .latex), Case("Dus $\\frac{a}{b}$ is", "1:5", .formula),
    Case("Dus $x_{1}$ is", "1:5", .formula), Case("Dus \\(x^2\\) is", "1:5", .formula),
    Case("Zie [http://x.nl tekst] nu", "1:5", .addressFirst), Case("== Wiki kop ==", "1:1", .heading),
    Case("Dit is '''vet''' hier", "1:8", .bold), Case("{color:red}rood{color}", "1:1", .shortcode),
    Case("{note}\nTekst\n{note}", "1:1", .alert), Case("Hallo {props.x}", "1:7", .variable),
    Case("+++\ntitle = \"x\"\n+++", "1:1", .frontMatter), Case("{panel:title=Let op}\nTekst\n{panel}", "1:1", .shortcode),
    Case("|a|\n|-|\n|{{ x }}|", "3:2", .variable), Case("- [[a b]]", "1:3", .wikiLink), Case("é [[ü]]", "1:3", .wikiLink),
  ]

  @Test(arguments: cases)
  func `each is found at its place, with Baken's own form`(example: Case) throws {
    let found = try render(example.text).diagnostics.filter { $0.kind == .foreignSyntax }
    let first = try #require(found.first)
    #expect(first.range.map { "\($0.line):\($0.column)" } == example.place)
    #expect(first.arguments["form"] == example.form.words)
    #expect(found.count == 1, "\(found.map { $0.summary(in: .english) })")
  }

  @Test(arguments: [
    "`!!! note` en `{{ x }}` en `[[a]]` en `{.x}`", "```text\n!!! note\n{{ x }}\n[[a]]\n[^b] [a][b]\n```",
    "    :::tip\n    {% x %}",
    "## Kop {#id}\n\nTekst {link} en {naam}.", "Gefeliciteerd!!! Wat goed???", "!!! Let op de datum !!!", "Wat???",
    "a == b en c != d",
    "Van 5% tot 10% en 100%.", "Kosten: $5 of $6, $$ tot $$$.", "De tijd: 10:30:15 en 11:00.",
    "[x](a.md \"Titel\") {zomaar} (iets)",
    "\\[[a]] en \\{{ x }} en \\[TOC]", "De [TOC] staat hier.", "[[1]](a.md) en [[a]][b]\n\n[b]: c.md",
    "Import uit het buitenland: from here",
    "import van goederen uit 'het' buitenland", "export van appels",
    "Zie https://a.example/?x={{id}}&y=[[z]] nu".replacing("{{id}}", with: "1").replacing("[[z]]", with: "2"),
    "f(x) = x^2 + y^3", "Dit is [sic] en [red.] en [1] en [a b].", "> [!NOTE]\n> Tekst.", "- [x] klaar\n- [ ] open",
    "Let op: dit is zo.",
    "1 : 2 is een verhouding", "Noot:\n\n: geen lijst", "{ja} {nee?} {a, b}", "tekst <!-- note: {{ x }} [[a]] --> tekst",
    "C++ en C# en F#", "**Let op:** :-) en :)",
    "De {accolades} met #hashtag en {#}", "Wie zei: 'import' of 'export'?", "[a]: b.md \"t\"\n\nZie [a] en [A].",
    "$ en % en ^ en = en ~",
  ])
  func `ordinary text is left alone`(text: String) throws {
    #expect(try render(text).findings == [])
  }

  @Test(arguments: [
    ("Zie [http://x.nl tekst] nu", "[tekst](http://x.nl)"), ("=== Wiki kop ===", "### Wiki kop"), ("'''vet'''", "**vet**"),
    ("m^2^", "²"), ("10^-3^ m", "⁻³"), ("x^n^ is", nil),
  ])
  func `what is certain has a correction`(text: String, correction: String?) throws {
    let found = try #require(try render(text).diagnostics.first)
    #expect(found.suggestion == correction)
    guard correction != nil, !text.hasPrefix("=") else { return }
    #expect(try render(try #require(applying(found, to: text))).findings == [])
  }

  @Test func `a link in double brackets has the link as suggestion`() throws {
    #expect(try render("[[contact]]").diagnostics.map(\.suggestion) == ["[contact](contact.md)"])
    #expect(try render("[[Wat is ECVET#Kop twee|hier]]").diagnostics.map(\.suggestion) == ["[hier](wat-is-ecvet.md#kop-twee)"])
  }

  @Test func `the message says what it is and what to write`() throws {
    let found = try #require(try render("!!! note").diagnostics.first)
    #expect(found.summary(in: .english) == "“!!! note” is the syntax of another system, and would be shown as it is written")
    #expect(
      found.help(in: .english) == [
        "write an alert: > [!NOTE] on a line of its own, and > before each line of its text; put it in `backticks` to show it as text"
      ])
  }
}

@Suite struct AlertFaultTests {
  @Test(arguments: [
    ("> [!INFO]\n> Tekst.", "1:3-10 markdown.unknown-alert", "[!NOTE]"),
    ("> [!WARNIG]\n> x", "1:3-12 markdown.unknown-alert", "[!WARNING]"),
    ("> [!danger] Pas op\n> x", "1:3-12 markdown.unknown-alert", "[!CAUTION]"),
    ("> [TIP]\n> x", "1:3-8 markdown.unknown-alert", "[!TIP]"),
    ("- a\n\n  > [!Hint]\n  > x", "3:5-12 markdown.unknown-alert", "[!TIP]"),
    ("> [!XYZZYX]\n> x", "1:3-12 markdown.unknown-alert", nil),
    ("> [!NOTE] Titel\n> Tekst.", "1:3-10 markdown.alert-title", nil),
    ("> [!tip]- Vouw\n> Tekst.", "1:3-9 markdown.alert-title", nil),
    ("> [!NOTE] *Titel*\n> Tekst.", "1:3-10 markdown.alert-title", nil), ("> [!NOTE]", "1:3-10 markdown.empty-alert", nil),
    ("> [!WARNING]\n>\n\nTekst.", "1:3-13 markdown.empty-alert", nil), ("> [! NOTE ]\n> x", nil, nil),
  ])
  func `a faulty alert is found at its marker`(text: String, finding: String?, suggestion: String?) throws {
    let found = try render(text).diagnostics
    let shown = found.map { "\($0.range.map { "\($0.line):\($0.column)-\($0.end)" } ?? "") \($0.kind.identifier)" }
    #expect(shown == [finding].compactMap(\.self))
    #expect(found.first?.suggestion == suggestion)
  }

  @Test(arguments: [
    "> [!note]\n> x", "> [!NOTE]\n>\n> x", "> [!TIP]\n> - x", "> [sic] zei hij", "> [een link](a.md) x", "> [note] in een zin",
  ])
  func `alerts and quotations are no faults`(text: String) throws { #expect(try render(text).findings == []) }

  @Test func `the messages say what to do`() throws {
    let unknown = try #require(try render("> [!INFO]\n> x").diagnostics.first)
    #expect(unknown.summary(in: .english) == "“[!INFO]” is not a kind of alert")
    #expect(
      unknown.help(in: .english) == [
        "did you mean “[!NOTE]”?", "alerts begin with one of [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION]",
      ])
    #expect(
      try render("> [!NOTE] T\n> x").diagnostics.map { $0.summary(in: .english) } == [
        "an alert has no title of its own, so “[!NOTE]” must stand alone on its line"
      ])
    #expect(try render("> [!NOTE]").diagnostics.map { $0.summary(in: .english) } == ["the alert “[!NOTE]” has no text"])
  }
}

@Suite struct ReferenceTests {
  @Test(arguments: [
    ("Zie [de folder][foldr].\n\n[folder]: a.md\n\n[folder]", ["1:5-23 markdown.undefined-reference [de folder][folder]"]),
    ("Zie [x][].", ["1:5-10 markdown.undefined-reference -"]), ("Zo.[^bron]", ["1:4-11 markdown.undefined-footnote -"]),
    ("Zo.[^bronn] En.[^bron]\n\n[^bron]: Tekst.", ["1:4-12 markdown.undefined-footnote [^bron]"]),
    ("Tekst.\n\n[^2]: Een noot.", ["3:1-5 markdown.unused-footnote -"]),
    ("Tekst.\n\n[x]: a.md", ["3:1-4 markdown.unused-definition -"]),
    ("Zo.[^1]\n\n[^1]: A.\n\n[^1]: B.", ["5:1-5 markdown.duplicate-definition -"]),
    ("[x]\n\n[x]: a.md\n[X]: b.md", ["4:1-4 markdown.duplicate-definition -"]),
    ("> Tekst\n>\n> [y]: a.md", ["3:3-6 markdown.unused-definition -"]),
    ("- [x]: klaar", ["1:3-6 markdown.unused-definition \\[x]"]),
    ("[Redactie]: Onjuist.", ["1:1-11 markdown.unused-definition \\[Redactie]"]),
    ("> [NOTE]: tekst", ["1:3-9 markdown.unused-definition \\[NOTE]"]), ("[x]: /pad", ["1:1-4 markdown.unused-definition -"]),
    ("Zo.[^2]\n\n[^1]: Een.\n\n[^2]: <!-- note: x -->", ["5:1-5 markdown.empty-footnote -", "3:1-5 markdown.unused-footnote -"]),
    ("Sinds 2009 [^bron].", ["1:12-19 markdown.undefined-footnote -"]),
    ("Sinds 2009 [^1].", ["1:12-16 markdown.undefined-footnote -"]),
    ("[De folder][Folder]", ["1:1-20 markdown.undefined-reference -"]),
    ("[CV][cv-nl]", ["1:1-12 markdown.undefined-reference -"]),
    ("[de Folder 2027][Folder]", ["1:1-25 markdown.undefined-reference -"]),
    ("[De Folder 2027][folder 2027]", ["1:1-30 markdown.undefined-reference -"]),
    ("Lees [De Gids][Handleiding] eerst.", ["1:6-28 markdown.undefined-reference -"]),
    ("- [Onze Aanpak 2027][De Lijn]", ["1:3-30 markdown.undefined-reference -"]),
    ("**[Gids][Handleiding]**", ["1:3-22 markdown.undefined-reference -"]),
    (
      "[De Gids][Handleding]\n\n[Handleiding]: a.md\n\n[handleiding]",
      ["1:1-22 markdown.undefined-reference [De Gids][Handleiding]"]
    ),
    ("Haal de [PDF][pdf-blad] op", ["1:9-24 markdown.undefined-reference -"]),
    ("[^b]: Zie [^b]", ["1:1-5 markdown.unused-footnote -"]),
    (
      "Zo.[^a]\n\n[^a]: Zie [^b].\n\n[^b]: Een.\n\n[^c]: Zie [^d]\n\n    en [^c].\n\n[^d]: Twee.[^c]",
      [
        "7:1-5 markdown.unused-footnote -", "11:1-5 markdown.unused-footnote -",
      ]
    ),
    ("[Alt][alt2]\n\n[alt]: a.md", ["1:1-12 markdown.undefined-reference [Alt][alt]"]),
    ("`[x]` en `[^a]`\n\n[x]: a.md", ["3:1-4 markdown.unused-definition -"]),
    ("één [de\nfolder][y]", ["1:5-8 markdown.undefined-reference -"]), ("[^een bron]: x", ["1:1-12 markdown.undefined-footnote -"]),
    ("## Kop [de a][wie]", ["1:8-19 markdown.undefined-reference -"]),
    ("|[de a][wie]|\n|-|", ["1:2-13 markdown.undefined-reference -"]),
    ("![foto][logo]", ["1:2-14 markdown.undefined-reference -"]), ("[x]:\n  a.md\n\nTekst", ["1:1-4 markdown.unused-definition -"]),
    ("[x]: a.md\n[y]: b.md 'Titel'\n\n[y]", ["1:1-4 markdown.unused-definition -"]),
  ])
  func `what refers to nothing, and what nothing refers to`(text: String, expected: [String]) throws {
    let found = try render(text).diagnostics.filter { $0.kind != .skippedHeadingLevel }
    let shown = found.map {
      "\($0.range.map { "\($0.line):\($0.column)-\($0.end)" } ?? "") \($0.kind.identifier) \($0.suggestion ?? "-")"
    }
    #expect(shown == expected)
  }

  @Test(arguments: [
    "[a][b] [b] [c][]\n\n[b]: x.md\n[c]: <y z.md> (Titel)", "Zo.[^1] En.[^A]\n\n[^1]: Een.\n[^a]: Twee\n    en meer.",
    "a[1][2] en [1][2]",
    "[`code`][x]\n\n[x]: y.md", "[`x`]\n\n[`x`]: y.md", "[De  Folder]\n\n[de folder]: a.md", "[x][y](z.md)",
    "\\[a][b]".replacing("[b]", with: ""),
    "Tekst\n[x]: dit is geen definitie", "[x]: dit is ook geen definitie", "```text\n[x]: a.md\n[^1]: b\n```", "    [x]: a.md",
    "[![a][b]][c]\n\n[b]: x.png\n[c]: y.md", "Lees: [x]\n\n> [x]: a.md", "[^]", "[^ ]",
  ])
  func `what is defined and used is left alone`(text: String) throws { #expect(try render(text).findings == []) }

  @Test func `the messages say what happens`() throws {
    #expect(
      try render("Zie [de folder][foldr]. Zo.[^bron]").diagnostics.map { $0.summary(in: .english) } == [
        "the link refers to “foldr”, but this text does not define it", "the footnote “^bron” has no text",
      ])
    #expect(
      try render("a\n\n[x]: y.md\n\n[^1]: z").diagnostics.map { $0.summary(in: .english) } == [
        "nothing refers to “x”, so readers never see this line", "nothing refers to the footnote “^1”, so readers never see it",
      ])
    let twice = try #require(try render("[x]\n\n[x]: a.md\n[x]: b.md").diagnostics.first)
    #expect(twice.summary(in: .english) == "“x” is defined twice, but only the first counts")
    #expect(twice.notes.map { "\($0.range.line):\($0.range.column)" } == ["3:1"])
  }
}

@Suite struct AddressFormTests {
  @Test(arguments: [
    ("https:/ex.org", "https://ex.org"), ("https://", nil), ("http:ex.org", "http://ex.org"), ("mailto:", nil), ("mailto:x", nil),
    ("http//x.org/a", "http://x.org/a"), ("https:///pad", nil), ("https:ex.org/a#b", "https://ex.org/a#b"), ("https://.org", nil),
    ("https://ex..org", nil), ("mailto:a@b", nil), ("tel:", nil), ("https/ex.org", "https://ex.org"),
    ("HTTPS:/Ex.org", "https://Ex.org"), ("https://ex.org:+80/a", nil), ("https://ex.org:00080", nil),
    ("http://ex.org:99999/", nil), ("https://ex.org:abc", nil), ("https://[2001:db8::1]:0", nil), ("https://a@ex.org:8o", nil),
  ])
  func `what is no whole address is found`(address: String, meant: String?) throws {
    for text in ["Zie [x](\(address)).", "- [x](<\(address)>)"] {
      let found = try render(text).diagnostics
      #expect(found.map(\.kind) == [.noAddress], "\(text)")
      #expect(found.first?.suggestion == meant)
      #expect(found.first?.summary(in: .english) == "“\(address)” is not a complete address")
    }
  }

  @Test func `a scheme that is misspelt is named`() throws {
    #expect(try render("[x](htps://ex.org)").diagnostics.map(\.suggestion) == ["https://ex.org"])
  }

  @Test(arguments: [
    "https://ex.org", "https://ex.org.", "https://user@ex.org/", "https://[2001:db8::1]/", "mailto:a@b.nl",
    "mailto:a@b.nl,c@d.nl?subject=x", "mailto:?subject=Kijk&body=x", "tel:+31301234567", "//ex.org/a", "lang:en",
    "https://münchen.example/ü",
    "http-uitleg.md", "https/uitleg.md", "httpd/index.md",
  ])
  func `whole addresses and paths are left alone`(address: String) throws {
    #expect(try render("[x](\(address))").findings == [])
  }
}
