extension DiagnosticKind {
  static let markdown = [
    rawHTML, unclosedComment, levelOneHeading, skippedHeadingLevel, duplicateHeadingID, badHeadingID, emptyHeading, unsafeLink,
    emptyLinkText, badLanguageTag, looksLikeLink, noAddress, ownComputer, foreignSyntax, plainMarkup, shownAsTyped, headingByLine,
    singleTilde,
    lostBackslash, shownComment, diagramAsCode, unknownAlert, alertTitle, emptyAlert, undefinedReference, undefinedFootnote,
    emptyFootnote, unusedDefinition, unusedFootnote, duplicateDefinition, wideTable, lostCell, hiddenComment,
  ]

  /// HTML in Markdown.
  public static let rawHTML = DiagnosticKind(
    "markdown.raw-html",
    summary: "raw HTML is not allowed: “{markup}”",
    help: "{hint}; put it in `backticks` to show it as text",
    explanation: """
      Pages are written in Markdown, so that every page keeps the theme's look, stays accessible and cannot bring in scripts. \
      What Markdown cannot say has a component: a fenced block with the component's name and YAML inside. \
      A comment (<!-- … -->) is no HTML, but it is left out of the page: one for colleagues begins with note:.
      """,
    example: """
      ```call-to-action
      title: Do the self-check
      label: Start
      link: ../self-check.md
      ```
      """,
    nl: DiagnosticWords(
      summary: "HTML is hier niet toegestaan: “{markup}”",
      help: "{hint}; zet het tussen `backticks` om het als tekst te tonen",
      explanation: """
        Pagina’s schrijft u in Markdown. Zo houdt elke pagina de vormgeving van het thema, blijft zij toegankelijk en kan zij \
        geen scripts meebrengen. Wat niet in Markdown kan, kan met een onderdeel: een blok tussen backticks met de naam van \
        het onderdeel en YAML erin. Commentaar (<!-- … -->) telt niet als HTML, maar komt niet op de pagina: laat het met noot: \
        beginnen als het voor collega’s is.
        """))

  /// A comment that is opened and never closed.
  public static let unclosedComment = DiagnosticKind(
    "markdown.unclosed-comment",
    summary: "the comment does not end, so the rest of the text would vanish",
    help: "end it with -->",
    explanation: "A comment is left out of the page. One that is not closed takes everything after it along.",
    example: "<!-- note: ask the school for a newer figure -->",
    nl: DiagnosticWords(
      summary: "het commentaar eindigt niet, dus de rest van de tekst zou verdwijnen",
      help: "sluit het af met -->",
      explanation: "Commentaar komt niet op de pagina. Is het niet afgesloten, dan verdwijnt alles erna ook."))

  /// A `#` heading in a body.
  public static let levelOneHeading = DiagnosticKind(
    "markdown.level-one-heading",
    summary: "the text has a heading of level one: “{heading}”",
    help: "start with ## here; the page's title is its only level-one heading",
    explanation: "The title in the front matter becomes the page's h1. A second one confuses screen readers and search engines.",
    example: "## What is a unit?",
    nl: DiagnosticWords(
      summary: "in de tekst staat een kop van niveau één: “{heading}”",
      help: "begin hier met ##; de titel van de pagina is de enige kop van niveau één",
      explanation: """
        Van de titel in de gegevens bovenaan maakt Baken de h1 van de pagina. Een tweede brengt schermlezers en zoekmachines \
        in de war.
        """))

  /// A heading two or more levels below the one before it.
  public static let skippedHeadingLevel = DiagnosticKind(
    "markdown.skipped-heading-level",
    summary: "the heading “{heading}” skips a level: from {from} to {to}",
    help: "give it level {expected}, that is {marks}",
    explanation: "Readers with a screen reader move by heading level; a skipped level looks like a missing part of the page.",
    example: "## Units\n\n### An example",
    nl: DiagnosticWords(
      summary: "de kop “{heading}” slaat een niveau over: van {from} naar {to}",
      help: "geef de kop niveau {expected}, dus {marks}",
      explanation: """
        Wie een schermlezer gebruikt, gaat van kop naar kop, per niveau; bij een overgeslagen niveau lijkt er een stuk van de \
        pagina te ontbreken.
        """))

  public static let duplicateHeadingID = DiagnosticKind(
    "markdown.duplicate-heading-id",
    summary: "the heading id “{id}” is used twice on this page",
    help: "give one of the two another id",
    explanation:
      "An id is the address of a heading, so a page can hold it once. Ids that Baken makes from a heading's text are made unique by themselves; those that you write are yours.",
    example: "## Example {#example-welding}",
    nl: DiagnosticWords(
      summary: "de id “{id}” staat op deze pagina bij twee koppen",
      help: "geef een van de twee koppen een andere id",
      explanation: """
        Een id is het adres van een kop, en komt dus op een pagina maar één keer voor. De id’s die Baken van de tekst van een \
        kop maakt, verschillen vanzelf; voor id’s die u zelf schrijft, zorgt u zelf.
        """))

  public static let badHeadingID = DiagnosticKind(
    "markdown.bad-heading-id",
    summary: "“{id}” cannot be a heading id",
    help: "use lower-case letters, digits and hyphens, and start with a letter",
    explanation: "A heading id becomes part of an address; only plain characters survive every program that passes an address on.",
    example: "## Units of learning outcomes {#units}",
    nl: DiagnosticWords(
      summary: "“{id}” kan niet de id van een kop zijn",
      help: "gebruik kleine letters, cijfers en streepjes, en begin met een letter",
      explanation: """
        De id van een kop wordt een deel van een adres; alleen gewone tekens komen heelhuids door elk programma dat een adres \
        doorgeeft.
        """))

  public static let emptyHeading = DiagnosticKind(
    "markdown.empty-heading",
    summary: "the heading is empty",
    help: "write what the part is about after the # characters, or remove the line",
    explanation: "A heading without text cannot be read out, linked to or shown in the table of contents.",
    example: "## Units",
    nl: DiagnosticWords(
      summary: "de kop is leeg",
      help: "schrijf achter de tekens # waar dit stuk over gaat, of haal de regel weg",
      explanation:
        "Een kop zonder tekst kan niet worden voorgelezen, kan geen doel van een link zijn en kan niet in de inhoudsopgave staan."))

  /// A link with a dangerous scheme, such as `javascript:`.
  public static let unsafeLink = DiagnosticKind(
    "link.unsafe-scheme",
    summary: "a link may not use “{scheme}:”",
    help: "use https:, http:, mailto: or tel:, or a relative path to a file of the site",
    explanation: "Addresses such as javascript: and data: can run programs in the reader's browser.",
    example: "[the Recommendation](https://eur-lex.europa.eu/)",
    nl: DiagnosticWords(
      summary: "een link mag niet met “{scheme}:” beginnen",
      help: "gebruik https:, http:, mailto: of tel:, of het pad naar een bestand van de site",
      explanation: "Adressen zoals javascript: en data: kunnen programma’s uitvoeren in de browser van de lezer."))

  public static let emptyLinkText = DiagnosticKind(
    "link.empty-text",
    summary: "the link to “{destination}” has no text",
    help: "write between the square brackets where the link goes",
    explanation: "A link without text cannot be seen, clicked or read out.",
    example: "[What is ECVET?](wat-is-ecvet.md)",
    nl: DiagnosticWords(
      summary: "de link naar “{destination}” heeft geen tekst",
      help: "schrijf tussen de vierkante haken waar de link heen leidt",
      explanation: "Een link zonder tekst is niet te zien, niet aan te klikken en niet voor te lezen."))

  /// What should be a link but has a space in its address.
  public static let looksLikeLink = DiagnosticKind(
    "markdown.looks-like-link", .warning,
    summary: "this looks like an image or a link, but is shown as text: its address contains a space",
    help: "put < > around an address with spaces, or take the spaces out of it",
    explanation:
      "In Markdown an address ends at a space, unless it stands between < and >. What is then not a link is shown as it is typed.",
    example: "![The school yard](<../media/School yard.png>)",
    nl: DiagnosticWords(
      summary: "dit lijkt een afbeelding of een link, maar wordt als tekst getoond: in het adres staat een spatie",
      help: "zet < > om een adres met spaties, of haal de spaties eruit",
      explanation: """
        In Markdown eindigt een adres bij een spatie, behalve als het tussen < en > staat. Wat daardoor geen link is, zien \
        lezers zoals u het typt.
        """))

  /// A passage marked with an invalid language tag.
  public static let badLanguageTag = DiagnosticKind(
    "markdown.bad-language-tag",
    summary: "“{tag}” is not a language tag",
    help: "use a tag such as en, de or pt-BR after lang:",
    explanation: """
      A link to lang: is not a real link: it says in which language its words are, so that they are read out and hyphenated right. \
      The tag is that of BCP 47.
      """,
    example: "[learning outcomes](lang:en)",
    nl: DiagnosticWords(
      summary: "“{tag}” is geen taalcode",
      help: "schrijf achter lang: een code zoals en, de of pt-BR",
      explanation: """
        Een link naar lang: is geen echte link: hij zegt in welke taal de woorden zijn, zodat zij goed worden voorgelezen en \
        afgebroken. De code is die van BCP 47.
        """))

  /// `> [!INFO]`.
  public static let unknownAlert = DiagnosticKind(
    "markdown.unknown-alert",
    summary: "“{marker}” is not a kind of alert",
    help: "alerts begin with one of {known}",
    explanation:
      "An alert is a quotation whose first line says its kind. With any other word it is a quotation, and shows that word.",
    example: "> [!TIP]\n> Begin with one unit.",
    nl: DiagnosticWords(
      summary: "“{marker}” is geen soort kader",
      help: "een kader begint met een van deze: {known}",
      explanation: """
        Een kader is een citaat waarvan de eerste regel de soort noemt. Met een ander woord blijft het een citaat, en is dat \
        woord te zien.
        """))

  /// `> [!NOTE] Title`.
  public static let alertTitle = DiagnosticKind(
    "markdown.alert-title",
    summary: "an alert has no title of its own, so “{marker}” must stand alone on its line",
    help: "put the text on the next line, behind > and a space; **bold** words can begin it",
    explanation: "The kind of an alert is its title, in the language of the page. With more on its line the quotation is no alert.",
    example: "> [!NOTE]\n> **Deadline.** Register before 1 March.",
    nl: DiagnosticWords(
      summary: "een kader heeft geen eigen titel, dus “{marker}” moet alleen op zijn regel staan",
      help: "zet de tekst op de volgende regel, achter > en een spatie; die mag met **vette** woorden beginnen",
      explanation:
        "De soort kader is ook de titel, in de taal van de pagina. Staat er meer op die regel, dan is het citaat geen kader."))

  /// `> [!NOTE]` with nothing below it.
  public static let emptyAlert = DiagnosticKind(
    "markdown.empty-alert",
    summary: "the alert “{marker}” has no text",
    help: "write its text on the next lines, each behind > and a space",
    explanation: "A text that stands below an alert without the character > does not belong to it.",
    example: "> [!NOTE]\n> Bring the learning agreement.",
    nl: DiagnosticWords(
      summary: "het kader “{marker}” heeft geen tekst",
      help: "schrijf de tekst op de volgende regels, elk achter > en een spatie",
      explanation: "Tekst onder een kader zonder het teken > ervoor hoort er niet bij."))

  /// A table with too many columns.
  public static let wideTable = DiagnosticKind(
    "markdown.wide-table",
    summary: "this row has more than {limit} cells, so the text has no tables",
    help: "offer the data as a file to download, and show the part that matters",
    explanation: "Nobody can read a table of this width, and to take it apart costs a minute of every build.",
    example: "| Unit | Level |\n|---|---|\n| Welding | 3 |",
    nl: DiagnosticWords(
      summary: "deze rij heeft meer dan {limit} cellen, dus in deze tekst werken tabellen niet",
      help: "bied de gegevens aan als download, en toon het deel dat ertoe doet",
      explanation: "Niemand kan een tabel van deze breedte lezen, en het ontleden ervan kost bij elke keer bouwen een minuut."))
}
