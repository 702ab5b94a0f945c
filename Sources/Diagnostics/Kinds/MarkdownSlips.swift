/// The rules about texts that readers would see as they were typed, or that would not be what they seem.
extension DiagnosticKind {
  /// `https:/example.org`, `mailto:`.
  public static let noAddress = DiagnosticKind(
    "link.no-address",
    summary: "“{destination}” is not a complete address",
    help: """
      a web address is https:// and a name such as ecvet.example; a mail address is mailto: and name@ecvet.example; a telephone \
      number is tel: and its digits, such as tel:+31301234567
      """,
    explanation: "A browser looks for such an address within this site, or shows an error page.",
    example: "[the Recommendation](https://eur-lex.europa.eu/)",
    nl: DiagnosticWords(
      summary: "“{destination}” is geen volledig adres",
      help: """
        een webadres is https:// met een naam zoals ecvet.example; een e-mailadres is mailto: met naam@ecvet.example; een \
        telefoonnummer is tel: met de cijfers, zoals tel:+31301234567
        """,
      explanation: "Een browser zoekt zo’n adres binnen deze site, of toont een foutpagina."))

  /// `http://localhost:8080/`.
  public static let ownComputer = DiagnosticKind(
    "link.own-computer",
    summary: "“{destination}” leads to the reader's own computer, but this site is not there",
    help: "link to the file of the page, such as [text](page.md), or to its address on the web",
    explanation: "An address such as localhost is that of whichever computer follows it: only the author's shows anything there.",
    example: "[What is ECVET?](wat-is-ecvet.md)",
    nl: DiagnosticWords(
      summary: "“{destination}” leidt naar de computer van de lezer zelf, maar daar staat deze site niet",
      help: "link naar het bestand van de pagina, zoals [tekst](pagina.md), of naar het adres op het web",
      explanation: "Een adres zoals localhost is dat van de computer die het opent: alleen bij de auteur is daar iets te zien."))

  /// `##Heading`, `[text] (page.md)`, `- [] task`: a mistake that makes Markdown show as typed.
  public static let shownAsTyped = DiagnosticKind(
    "markdown.shown-as-typed",
    summary: "“{markup}” is not quite Markdown, and would be shown as it is typed",
    help: "{form}; put it in `backticks` to show it as text",
    explanation: """
      Markdown means something only when each of its characters stands where it belongs: one space too many or too few, and readers see \
      the characters themselves.
      """,
    example: "## Register\n\n**Note:** the [leaflet](../media/leaflet.pdf) says how.",
    nl: DiagnosticWords(
      summary: "“{markup}” is net geen Markdown, en zou worden getoond zoals het er staat",
      help: "{form}; zet het tussen `backticks` om het als tekst te tonen",
      explanation: """
        Markdown werkt alleen als elk teken staat waar het hoort: één spatie te veel of te weinig, en lezers zien de tekens \
        zelf.
        """))

  /// A paragraph with `---` directly below it, which makes it a heading.
  public static let headingByLine = DiagnosticKind(
    "markdown.heading-by-line", .warning,
    summary: "the line of hyphens right below “{text}” makes a heading of it",
    help: "put an empty line above the hyphens for a line across the page; write ## before the words for a heading",
    explanation:
      "In Markdown hyphens right below a text are the underline of a heading. A line across the page needs an empty line above it.",
    example: "The first part ends here.\n\n---\n\nThe second part begins here.",
    nl: DiagnosticWords(
      summary: "de regel met streepjes direct onder “{text}” maakt er een kop van",
      help: "wilt u een lijn over de pagina, zet dan een lege regel boven de streepjes; wilt u een kop, zet dan ## voor de woorden",
      explanation: """
        In Markdown zijn streepjes direct onder een tekst de onderstreping van een kop. Een lijn over de pagina heeft een lege \
        regel erboven nodig.
        """))

  /// `CO~2~`.
  public static let singleTilde = DiagnosticKind(
    "markdown.single-tilde",
    summary: "“{markup}” would be struck out: one ~ on either side does that, as two do",
    help: "type the character itself, such as ₂; write ~~words~~ to strike words out, and \\~ for the character ~ itself",
    explanation: "Other systems lower what stands between two characters ~. Here, as on code hosts, it is struck out.",
    example: "H₂O and CO₂",
    nl: DiagnosticWords(
      summary: "“{markup}” zou worden doorgestreept: dat doet één ~ aan elke kant, net als twee",
      help: "typ het teken zelf, zoals ₂; schrijf ~~woorden~~ om woorden door te strepen, en \\~ voor het teken ~ zelf",
      explanation:
        "In andere systemen staat wat tussen twee tekens ~ staat lager. Hier wordt het doorgestreept, net als op sites voor code."))

  /// `C:\!old`, `\\school\_map`.
  public static let lostBackslash = DiagnosticKind(
    "markdown.lost-backslash",
    summary: "“{markup}” would be shown without some of its backslashes",
    help: "put it in `backticks`, or write each \\ twice",
    explanation: "A backslash takes the meaning from the character behind it, and is not shown itself. In code it is shown.",
    example: "`\\\\school\\documents\\_old`",
    nl: DiagnosticWords(
      summary: "“{markup}” zou zonder een deel van de backslashes worden getoond",
      help: "zet het tussen `backticks`, of typ elke \\ twee keer",
      explanation:
        "Een backslash neemt de betekenis weg van het teken erachter, en is zelf niet te zien. In code is hij wel te zien."))

  /// `<!-- …` within a sentence, without its end.
  public static let shownComment = DiagnosticKind(
    "markdown.shown-comment",
    summary: "“{markup}” is not a complete comment, so readers would see it",
    help: "begin a comment with <!-- and end it with --> before the next empty line",
    explanation:
      "A comment is left out of the page. One within a sentence that does not end in its paragraph is text like any other.",
    example: "The course <!-- note: ask for the new date --> begins in May.",
    nl: DiagnosticWords(
      summary: "“{markup}” is geen volledig commentaar, dus lezers zouden het zien",
      help: "begin commentaar met <!-- en sluit het voor de volgende lege regel af met -->",
      explanation:
        "Commentaar komt niet op de pagina. Commentaar in een zin dat niet in dezelfde alinea eindigt, is gewone tekst."))

  /// A code block in a diagram language such as Mermaid.
  public static let diagramAsCode = DiagnosticKind(
    "markdown.diagram-as-code", .warning,
    summary: "a diagram in “{language}” is shown as code, not as a drawing",
    help: "show the drawing as an image with a description; write text behind the fence to show the code: ```text",
    explanation:
      "To draw such a diagram takes a large script in every reader's browser. An image is seen everywhere, and its description is read out.",
    example: "![From unit to qualification in three steps](../media/steps.svg)",
    nl: DiagnosticWords(
      summary: "een diagram in “{language}” wordt als code getoond, niet als tekening",
      help: "toon de tekening als afbeelding met een beschrijving; schrijf text achter de backticks om de code te tonen: ```text",
      explanation: """
        Om zo’n diagram te tekenen, heeft de browser van elke lezer een groot script nodig. Een afbeelding is overal te zien, \
        en haar beschrijving wordt voorgelezen.
        """))

  /// `!!! note`, `{.class}`, `[[page]]`: syntax of other systems.
  public static let foreignSyntax = DiagnosticKind(
    "markdown.foreign-syntax",
    summary: "“{markup}” is the syntax of another system, and would be shown as it is written",
    help: "{form}; put it in `backticks` to show it as text",
    explanation: """
      Other systems add syntax of their own to Markdown: admonitions, attributes, shortcodes, links in double brackets. Here they \
      are text, and readers would see them. Baken says the same things with Markdown, alerts and components.
      """,
    example: "> [!NOTE]\n> Bring the learning agreement.",
    nl: DiagnosticWords(
      summary: "“{markup}” hoort bij een ander systeem, en zou worden getoond zoals het er staat",
      help: "{form}; zet het tussen `backticks` om het als tekst te tonen",
      explanation: """
        Andere systemen voegen eigen tekens aan Markdown toe, zoals kaders, eigenschappen, korte codes en links tussen dubbele \
        haken. Hier zijn die gewone tekst, en lezers zouden ze zien. In Baken zegt u hetzelfde met Markdown, kaders en \
        onderdelen.
        """))

  /// `title: The **new** course`.
  public static let plainMarkup = DiagnosticKind(
    "markdown.in-plain-text", .warning,
    summary: "“{markup}” is shown as it is written: this text takes no markup",
    help: "write the words without it",
    explanation: """
      Titles, summaries, names and the words of buttons stand in menus, feeds, calendars and the results of search engines, which show \
      letters only. Markdown, HTML and entities such as &amp; would be seen there as they are typed.
      """,
    example: "title: Jansen & Sons",
    nl: DiagnosticWords(
      summary: "“{markup}” wordt getoond zoals het er staat: in deze tekst werkt geen opmaak",
      help: "schrijf de woorden zonder opmaak",
      explanation: """
        Titels, samenvattingen, namen en woorden op knoppen staan in menu’s, feeds, agenda’s en zoekresultaten, en die tonen \
        alleen letters. Markdown, HTML en codes zoals &amp; zouden daar te zien zijn zoals ze zijn getypt.
        """))
}
