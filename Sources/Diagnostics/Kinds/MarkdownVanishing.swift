/// The rules about words that Markdown itself leaves out of the page.
extension DiagnosticKind {
  /// `<!-- the old text -->`.
  public static let hiddenComment = DiagnosticKind(
    "markdown.comment", .warning,
    summary: "the comment “{comment}” is left out of the page, so no reader sees it",
    help: "remove it; if it is for your colleagues only, let it begin with note:, as in <!-- note: … -->",
    explanation: """
      What stands between <!-- and --> is in the file, but on no page. Now and then that is a passage that was to come back, or one \
      that somebody took for published. A comment that begins with note: is meant for those who work on the text, and is not \
      reported. Do not keep secrets in one: everyone who has the files can read it.
      """,
    example: "<!-- note: ask the school for a newer figure -->",
    nl: DiagnosticWords(
      summary: "het commentaar “{comment}” komt niet op de pagina, dus geen lezer ziet het",
      help: "haal het weg; is het alleen voor uw collega’s, laat het dan beginnen met noot:, zoals <!-- noot: … -->",
      explanation: """
        Wat tussen <!-- en --> staat, staat wel in het bestand, maar op geen enkele pagina. Soms is dat een stuk dat nog terug \
        moest komen, of waarvan iemand denkt dat het op de site staat. Commentaar dat met noot: begint, is bedoeld voor wie aan \
        de tekst werkt, en geeft geen melding. Zet er geen geheimen in: wie de bestanden heeft, kan het lezen.
        """))

  /// A row of a table with more cells than its head.
  public static let lostCell = DiagnosticKind(
    "markdown.lost-cell",
    summary: "“{cell}” stands beyond column {column}, the last one of this table, and would not be shown",
    help: "write \\| for a | that belongs to the words, in `code` as well; or give the head of the table one more column",
    explanation: """
      The head of a table decides how many columns it has. Markdown leaves out what a row has more. Each | begins a new cell, also \
      one between backticks; only \\| does not.
      """,
    example: "| Sign | Means |\n|---|---|\n| `a \\|\\| b` | a or b |",
    nl: DiagnosticWords(
      summary: "“{cell}” staat voorbij kolom {column}, de laatste van deze tabel, en zou niet te zien zijn",
      help: "schrijf \\| voor een | die bij de woorden hoort, ook in `code`; of geef de kop van de tabel een kolom erbij",
      explanation: """
        De kop van een tabel bepaalt hoeveel kolommen zij heeft. Wat een rij meer heeft, laat Markdown weg. Met elke | begint een \
        nieuwe cel, ook tussen backticks; alleen met \\| niet.
        """))
}
