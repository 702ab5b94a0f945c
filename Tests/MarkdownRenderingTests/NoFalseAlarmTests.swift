import MarkdownRendering
import Testing

/// Texts as schools write them, with every character that other systems give a meaning, and without a finding.
@Suite struct NoFalseAlarmTests {
  @Test(arguments: [
    "Druk op [Ctrl][Alt][Del].", "Druk op [Ctrl][C] en dan op [F5][Enter].", "Antwoord [B][12]", "!!! \"Ja\", zei hij", "??? Wat",
    "{naam} `x`", "{a}`", "|[B][C]|\n|-|\n|[A1][B2]|",
    "Zie [Jansen 2020, p. 3][Pietersen 2021].", "[Jan Jansen][Piet Bakker]", "[Ja][Nee]", "Kies [Opslaan][Annuleren].",
    "`[De Gids][Handleiding]`",
    "    [De Gids][Handleiding]", "[Voornaam][Achternaam]", "[a][b][c]", "ja [x][ ] nee",
    "> [opmerking]\n> van de redactie", "> [tip]\n> van flip", "> Let op!\n> x", "> (note) x", "> !\n> x", "> **Let op**\n> x",
    "> (Tip)\n> x",
  ])
  func `words in brackets are words`(text: String) throws { #expect(try render(text).findings == []) }

  @Test(arguments: [
    "i++ en ++i en a++ + ++b", "Als `[[ -f y ]]` dan [[ -f y ]].", "toets [[Ctrl]]", "De klasse [^abc] en [^a-z] en [^0-9].",
    "een %%-teken. 50%% korting", "100%% zeker en 50%%", "a^b^c", "2^3^4", "$$10$$", "Van $5 tot $10, dus $5{,}00 en $6.", "$x$",
    "US$20 en US$30",
    "import duties from 'the continent' are…", "export default waarden…", "import goederen uit 'China'", "export class of 2027",
    "export default is de standaard.", "import wijn from 'France'",
    "Optie \\(a\\) of \\(zie boven\\)", "+++ nieuw +++", "== a == b", "''t Is laat'", "Dat is ~niet~ zo en ~5 tot ~6.",
    "ca. ~5 euro",
    "/// van de redactie", "/ / /", "{note: dit}", "De {note} in de tekst.", "[http://x.nl]", "[@school]", "mail @include of @jan",
    "!include mij niet", "!!! Tip van de week: lees", "??? Note dat dit", "[zie www.x.nl daar]",
  ])
  func `characters of programs, prices and keys are words`(text: String) throws { #expect(try render(text).findings == []) }

  @Test(arguments: [
    "[//]: # (comment)", "[comment]: <> (een opmerking)", "[//]: # \"a\"\n[//]: # \"b\"", "Tekst.\n\n[_]: # (Vraag na.)",
  ])
  func `the usual forms of a remark are no definitions`(text: String) throws {
    #expect(try render(text).diagnostics.filter { $0.kind != .hiddenComment } == [])
  }

  @Test(arguments: [
    "#1 in Nederland", "#hashtag", "##1 en ##2", "#ecvet #mbo", "-5 graden", "1.5 uur", "1.Eerst", "-item", "[sic] (zie blz. 3)",
    "[1] (https://ex.org/)", "(zie)[3]", "[red.] (en/of)", "[Bijlage 2] (vervolg)", "2 ** 3 ** 4", "5 * 3 (+) 2*x",
    "**Let op:** tekst",
    "een**deel**woord", "**a** en **b**, **c**.", "**(zie)** daar", "Is het **ja**?", "**“Citaat”** en", "x **–** y", "***zo:***en",
    "- [x] klaar\n- [ ] open",
    "- [V] waar\n- [F] onwaar", "- [o] x", "- [](a.md \"x\")".replacing("[]", with: "[b]"), "klas <-- docent --> ouder",
    "a <- b -> c", "<-- terug",
    "~~weg~~ en ~weg~", "~/map en ~jan", ("C:\\Users\\school en D:\\"), ("\\*geen lijst\\* en \\_zo\\_"), ("C:\\map\\bestand.docx"),
    "Wat is ECVET?\n---", "Korte kop\n---", "Tekst.\n\n---\n\nTekst.", "Een kop.\n------", "- a\n- b\n\n---", "| a |\n|---|\n| b |",
    "[](lang:en)".replacing("[]", with: "[words]"),
  ])
  func `ordinary lines are no slips`(text: String) throws { #expect(try render(text).findings == []) }

  @Test(arguments: [
    """
    ## Wat kost het?

    De cursus kost € 49,50 (of $55) p.p., dat is **10% korting** -- 's avonds zelfs 15%! Voor 5 à 6 deelnemers: 5 x 12 = 60.
    Betaal via iDEAL [stap 1], daarna mail je [naam school] + [klas 3B] naar ~ de administratie ~.

    - **Prijs:** €5,- per stuk; 3 voor €12 (excl. btw)
    - **Tijd:** 9:30-16:30 uur / za. 10:00 - 12:00
    - **Plaats:** gebouw C++, lokaal [A1.12] (1e verdieping)
    - [ ] nog doen
    - [x] gedaan :-)

    | Niveau | Prijs | Code |
    |:---|---:|---|
    | mbo 2 {*} | $ 5 - $ 10 | `{{ code }}` |
    | mbo 4 [**] | 100% | a == b ? c : d |

    (*) zie noot [1] en [2], p. 3--5. 'Niet' of 'wel'? "Ja," zei Hans' zus: ''t Is zo'n dag.'
    """,
    """
    Beste ouders!!!

    Wat goed??? Op 1/9 beginnen we weer :) Bel 06-12345678 of 030 - 123 45 67 <tussen 9 en 10>, of mail ons.

    1) Neem mee: pen & papier
    2) Laat thuis: telefoon (!)

    Let op: [Ctrl]+[P] = printen; [Ctrl][Alt][Del] = herstarten; C:\\map = de map; a*b*c; 2^3 = 8; #3 van de 10.
    Kies A/B/C -> ga naar B -> klaar. <- terug. >> volgende. 50 %, 5 o/o, 10 ‰. Ph. D.; i.v.m. e.d. [...] (...) {...} … !? ?!
    """,
    """
    De vraag was: "Hoeveel is $x + $y?" Antwoord: $3 + $4 = $7. In Word: {DATE} en {PAGE}. In Excel: =SOM(A1:A10) + $A$1 en $B$2.

    Regel 1: `if [[ -f y ]]; then i++; fi` en in woorden: tel er 1 bij op (i++), of 2 (i += 2).

    > "Een citaat", zei zij. [applaus]
    > (gelach) -- de directeur

    De 's-Gravenhaagse school e.a. [red.: zie bijlage 3] (vertaald uit het Engels) *kost* niets_ of_toch_wel* iets.
    Twitter: @ecvet_nl, #leren #mbo. Formule: E = mc^2 en H2O; 10^6 inwoners; x_1 en x_2.
    """,
  ])
  func `a school's page has no finding`(text: String) throws {
    #expect(try render(text).findings.filter { !$0.contains("skipped-heading") } == [])
  }
}
