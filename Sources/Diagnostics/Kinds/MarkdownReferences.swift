extension DiagnosticKind {
  /// `[the leaflet][leaflt]`.
  public static let undefinedReference = DiagnosticKind(
    "markdown.undefined-reference",
    summary: "the link refers to “{label}”, but this text does not define it",
    help: """
      add a line such as [{label}]: https://ecvet.example/, or write the address in round brackets; begin words in brackets that are \
      no link with a backslash
      """,
    explanation: "Without a definition the brackets are shown as they are written, and nothing can be clicked.",
    example: "Read [the leaflet][leaflet].\n\n[leaflet]: ../media/leaflet.pdf",
    nl: DiagnosticWords(
      summary: "de link verwijst naar “{label}”, maar in deze tekst staat geen adres bij die naam",
      help: """
        voeg een regel toe zoals [{label}]: https://ecvet.example/, of zet het adres tussen ronde haken; zet een backslash \
        voor woorden tussen haken die geen link zijn
        """,
      explanation: "Zonder zo’n regel zien lezers de haken zoals ze er staan, en valt er niets aan te klikken."))

  /// `[^source]` without a definition.
  public static let undefinedFootnote = DiagnosticKind(
    "markdown.undefined-footnote",
    summary: "the footnote “{label}” has no text",
    help: "add a line such as [{label}]: The text of the note. (a label has no spaces)",
    explanation: "Without its text it is not a footnote: readers would see the brackets.",
    example: "Since 2009.[^source]\n\n[^source]: OJ C 155 of 8 July 2009.",
    nl: DiagnosticWords(
      summary: "de voetnoot “{label}” heeft geen tekst",
      help: "voeg een regel toe zoals [{label}]: De tekst van de noot. (tussen de haken staan geen spaties)",
      explanation: "Zonder tekst is het geen voetnoot: lezers zouden de haken zien."))

  /// `[^1]:` without a text.
  public static let emptyFootnote = DiagnosticKind(
    "markdown.empty-footnote",
    summary: "the note “[{label}]:” is empty",
    help: "write its text behind the colon, or remove the note and [{label}]",
    explanation: "A reader who follows the number of a footnote finds nothing there.",
    example: "Since 2009.[^source]\n\n[^source]: OJ C 155 of 8 July 2009.",
    nl: DiagnosticWords(
      summary: "de noot “[{label}]:” is leeg",
      help: "schrijf de tekst achter de dubbele punt, of haal de noot en [{label}] weg",
      explanation: "Een lezer die het nummer van een voetnoot volgt, vindt er niets."))

  /// `[x]: …` that nothing refers to.
  public static let unusedDefinition = DiagnosticKind(
    "markdown.unused-definition", .warning,
    summary: "nothing refers to “{label}”, so readers never see this line",
    help:
      "refer to it with [words][{label}], or remove the line; if it is text for readers, begin it with a backslash: \\[{label}]: …",
    explanation: "A definition gives an address to links elsewhere in the text. By itself it shows nothing.",
    example: "Read [the leaflet][leaflet].\n\n[leaflet]: ../media/leaflet.pdf",
    nl: DiagnosticWords(
      summary: "nergens wordt naar “{label}” verwezen, dus lezers zien deze regel nooit",
      help: """
        verwijs ernaar met [woorden][{label}], of haal de regel weg; is het tekst voor lezers, begin dan met een backslash: \
        \\[{label}]: …
        """,
      explanation: "Zo’n regel geeft een adres aan links elders in de tekst. Uit zichzelf toont hij niets."))

  /// `[^x]: …` that nothing refers to.
  public static let unusedFootnote = DiagnosticKind(
    "markdown.unused-footnote", .warning,
    summary: "nothing refers to the footnote “{label}”, so readers never see it",
    help: "put [{label}] in the text where the note belongs, or remove the note",
    explanation: "A footnote is shown where the text refers to it. By itself it shows nothing.",
    example: "Since 2009.[^source]\n\n[^source]: OJ C 155 of 8 July 2009.",
    nl: DiagnosticWords(
      summary: "nergens wordt naar de voetnoot “{label}” verwezen, dus lezers zien haar nooit",
      help: "zet [{label}] in de tekst waar de noot hoort, of haal de noot weg",
      explanation: "Een voetnoot verschijnt waar de tekst ernaar verwijst. Uit zichzelf toont zij niets."))

  /// Two definitions of one label.
  public static let duplicateDefinition = DiagnosticKind(
    "markdown.duplicate-definition", .warning,
    summary: "“{label}” is defined twice, but only the first counts",
    help: "give one of the two another label",
    explanation: "Of two definitions with one label the second is forgotten, and its words with it.",
    example: "First.[^1] Second.[^2]\n\n[^1]: One.\n[^2]: Two.",
    nl: DiagnosticWords(
      summary: "“{label}” staat er twee keer, maar alleen de eerste telt",
      help: "geef een van de twee een andere naam tussen de haken",
      explanation: "Van twee regels met dezelfde naam telt de tweede niet mee, en gaan de woorden ervan verloren."))
}
