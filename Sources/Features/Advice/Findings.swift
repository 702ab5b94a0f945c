import Diagnostics

extension DiagnosticKind {
  static let longSentence = DiagnosticKind(
    "advice.long-sentence", .advice,
    summary: "this sentence has {count} words: “{start} …”",
    help: "say it in two sentences; up to {limit} words are read in one go",
    explanation:
      "Readers keep the beginning of a sentence in mind until its end. In a long one they lose the thread, most of all on a telephone, in a second language, or when it is read aloud.",
    example: "Readers keep the beginning in mind. In a long sentence they lose the thread.",
    nl: DiagnosticWords(
      summary: "deze zin heeft {count} woorden: “{start} …”",
      help: "zeg het in twee zinnen; tot {limit} woorden leest men in één keer",
      explanation:
        "Lezers onthouden het begin van een zin tot het eind. In een lange zin raken zij de draad kwijt, vooral op een telefoon, in een tweede taal, of als iemand voorleest."
    ))

  static let hardText = DiagnosticKind(
    "advice.hard-text", .advice,
    summary: "this page has reading level {level} ({class}); the site wants {wanted} or more",
    help: "begin with its longest sentence, on line {line}, and take shorter words where they say the same",
    explanation:
      "The level is counted from the length of sentences and words, by Flesch, and as Douma fitted it for Dutch: 0 is very hard, 100 very easy. It says nothing about order and sense, but a low level seldom means an easy text.",
    example: "advice:\n  reading-level: 50",
    nl: DiagnosticWords(
      summary: "deze pagina heeft leesniveau {level} ({class}); de site wil {wanted} of meer",
      help: "begin met de langste zin, op regel {line}, en kies kortere woorden waar die hetzelfde zeggen",
      explanation:
        "Het niveau komt uit de lengte van zinnen en woorden, volgens Flesch, en zoals Douma dat voor het Nederlands aanpaste: 0 is zeer moeilijk, 100 zeer makkelijk. Over volgorde en inhoud zegt het niets, maar een laag niveau hoort zelden bij een makkelijke tekst."
    ))

  static let emptyLink = DiagnosticKind(
    "advice.empty-link", .advice,
    summary: "the link text “{text}” does not say where the link leads",
    help: "make the link of the words that name what readers find there",
    explanation:
      "Many readers go from link to link, and those with a screen reader hear the links on their own. Ten times “click here” tells them nothing (WCAG 2.4.4 and 2.4.9).",
    example: "Read [how to write down learning outcomes](outcomes.md).",
    nl: DiagnosticWords(
      summary: "de linktekst “{text}” zegt niet waar de link heen leidt",
      help: "maak de link van de woorden die noemen wat lezers daar vinden",
      explanation:
        "Veel lezers gaan van link naar link, en wie een schermlezer gebruikt, hoort de links los van de rest. Tien keer “klik hier” zegt dan niets (WCAG 2.4.4 en 2.4.9)."
    ))

  static let bareAddress = DiagnosticKind(
    "advice.bare-address", .advice,
    summary: "the text of this link is an address: “{text}”",
    help: "write what it is: [the name of the page](address)",
    explanation:
      "An address is not made to be read. A screen reader spells it out, on a telephone it breaks over lines, and it does not say what readers find there.",
    example: "See [the recommendation of the Council](https://eur-lex.europa.eu/).",
    nl: DiagnosticWords(
      summary: "de tekst van deze link is een adres: “{text}”",
      help: "schrijf wat het is: [de naam van de pagina](adres)",
      explanation:
        "Een adres is niet gemaakt om te lezen. Een schermlezer spelt het, op een telefoon past het niet op één regel, en het zegt niet wat lezers daar vinden."
    ))

  static let vagueHeading = DiagnosticKind(
    "advice.vague-heading", .advice,
    summary: "the heading “{heading}” does not say what stands below it",
    help: "name what readers learn or do there, or leave the heading out",
    explanation:
      "Readers look over the headings for what they came for, and those with a screen reader hear them as a list. A heading that fits every page helps nobody.",
    example: "## What a placement costs you",
    nl: DiagnosticWords(
      summary: "de kop “{heading}” zegt niet wat eronder staat",
      help: "noem wat lezers daar te weten komen of doen, of laat de kop weg",
      explanation:
        "Lezers zoeken in de koppen waar zij voor kwamen, en wie een schermlezer gebruikt, hoort ze als een lijst. Een kop die op elke pagina past, helpt niemand."
    ))

  static let unexplainedAbbreviation = DiagnosticKind(
    "advice.abbreviation", .advice,
    summary: "the page does not explain “{abbreviation}”",
    help: "write the full name at its first place, with {abbreviation} in brackets behind it, or put it into the glossary",
    explanation:
      "Whoever does not know an abbreviation stops reading there. Explain it the first time that it stands on the page, since readers come straight to it from a search engine.",
    example: "The European Qualifications Framework (EQF) has eight levels.",
    nl: DiagnosticWords(
      summary: "de pagina legt “{abbreviation}” niet uit",
      help: "schrijf de eerste keer de hele naam, met {abbreviation} tussen haakjes erachter, of zet haar in de begrippenlijst",
      explanation:
        "Wie een afkorting niet kent, stopt daar met lezen. Leg haar uit waar zij voor het eerst op de pagina staat, want vanuit een zoekmachine komen lezers meteen op deze pagina."
    ))

  static let formOfAddress = DiagnosticKind(
    "advice.form-of-address", .advice,
    summary: "“{word}” does not suit a site that addresses its readers with “{address}”",
    help: "write the sentence with “{address}”",
    explanation:
      "A site that changes between the two ways to address somebody in Dutch sounds as if several people spoke at once. Quotations may have either.",
    example: "advice:\n  address: u",
    nl: DiagnosticWords(
      summary: "“{word}” past niet bij een site die haar lezers met “{address}” aanspreekt",
      help: "schrijf de zin met “{address}”",
      explanation:
        "Een site die wisselt tussen de twee manieren om iemand aan te spreken, klinkt alsof er meer mensen door elkaar praten. In citaten mogen beide staan."
    ))

  static let preferredWord = DiagnosticKind(
    "advice.preferred-word", .advice,
    summary: "this site says “{preferred}” rather than “{word}”",
    help: "write “{preferred}”, so that one thing has one name",
    explanation:
      "Two words for one thing make readers ask what the difference is. The site lists which of two words it uses under preferred-words in site.yml.",
    example: "advice:\n  preferred-words: {leeruitkomst: leerresultaat}",
    nl: DiagnosticWords(
      summary: "deze site zegt “{preferred}” en niet “{word}”",
      help: "schrijf “{preferred}”, zodat één ding één naam heeft",
      explanation:
        "Bij twee woorden voor één ding vragen lezers zich af wat het verschil is. Welke van twee woorden de site gebruikt, staat onder preferred-words in site.yml."
    ))

  static let capitals = DiagnosticKind(
    "advice.capitals", .advice,
    summary: "“{text}” is in capitals",
    help: "write it in small letters; for emphasis put ** around it",
    explanation:
      "Words in capitals have no shape by which readers know them, so that they are read slowly. To many they sound as if somebody shouted, and some screen readers spell them.",
    example: "**Register before 1 March.**",
    nl: DiagnosticWords(
      summary: "“{text}” staat in hoofdletters",
      help: "schrijf het in kleine letters; voor nadruk zet u er ** omheen",
      explanation:
        "Woorden in hoofdletters hebben geen vorm waaraan men ze herkent, en lezen daardoor langzaam. Voor velen klinkt het als schreeuwen, en sommige schermlezers spellen ze."
    ))

  static let doubleSpace = DiagnosticKind(
    "advice.double-space", .advice,
    summary: "two or more spaces stand after “{word}”",
    help: "leave one of them",
    explanation:
      "A browser shows one space in place of several, but mails, press releases and plain texts show them all.",
    example: "One space after a full stop. That is enough.",
    nl: DiagnosticWords(
      summary: "na “{word}” staan twee of meer spaties",
      help: "laat er één staan",
      explanation:
        "Een browser toont één spatie in plaats van meer, maar in mails, persberichten en platte teksten zijn ze alle te zien."))

  static let positionWord = DiagnosticKind(
    "advice.position", .advice,
    summary: "“{word}” points at a place that not every reader has",
    help: "name what you mean, such as the heading or the table, and make a link of it where it is far away",
    explanation:
      "On a telephone what stood beside a text stands under it, and whoever hears a page read aloud has no above and no below (WCAG 1.3.3).",
    example: "The table “Costs per day” lists what a placement costs.",
    nl: DiagnosticWords(
      summary: "“{word}” verwijst naar een plek die niet voor elke lezer dezelfde is",
      help: "noem wat u bedoelt, zoals de kop of de tabel, en maak er een link van als het verder weg staat",
      explanation:
        "Op een telefoon staat onder een tekst wat ernaast stond, en wie een pagina hoort voorlezen, heeft geen boven en geen onder (WCAG 1.3.3)."
    ))
}
