extension DiagnosticKind {
  /// `[the leaflet][leaflt]`.
  public static let undefinedReference = DiagnosticKind(
    "markdown.undefined-reference",
    summary: "the link refers to “{label}”, which is not defined in this text",
    help: """
      add a line such as [{label}]: https://ecvet.example/, or write the address in round brackets; begin words in brackets that are \
      no link with a backslash
      """,
    explanation: "Without a definition the brackets are shown as they are written, and nothing can be clicked.",
    example: "Read [the leaflet][leaflet].\n\n[leaflet]: ../media/leaflet.pdf")

  /// `[^source]` without a definition.
  public static let undefinedFootnote = DiagnosticKind(
    "markdown.undefined-footnote",
    summary: "the footnote “{label}” has no text",
    help: "add a line such as [{label}]: The text of the note. (a label has no spaces)",
    explanation: "Without its text a footnote is no footnote: readers would see the brackets.",
    example: "Since 2009.[^source]\n\n[^source]: OJ C 155 of 8 July 2009.")

  /// `[^1]:` without a text.
  public static let emptyFootnote = DiagnosticKind(
    "markdown.empty-footnote",
    summary: "the note “[{label}]:” is empty",
    help: "write its text behind the colon, or remove the note and [{label}]",
    explanation: "A reader who follows the number of a footnote finds nothing there.",
    example: "Since 2009.[^source]\n\n[^source]: OJ C 155 of 8 July 2009.")

  /// `[x]: …` that nothing refers to.
  public static let unusedDefinition = DiagnosticKind(
    "markdown.unused-definition", .warning,
    summary: "nothing refers to “{label}”, so readers never see this line",
    help:
      "refer to it with [words][{label}], or remove the line; if it is text for readers, begin it with a backslash: \\[{label}]: …",
    explanation: "A definition gives an address to links elsewhere in the text. By itself it shows nothing.",
    example: "Read [the leaflet][leaflet].\n\n[leaflet]: ../media/leaflet.pdf")

  /// `[^x]: …` that nothing refers to.
  public static let unusedFootnote = DiagnosticKind(
    "markdown.unused-footnote", .warning,
    summary: "nothing refers to the footnote “{label}”, so readers never see it",
    help: "put [{label}] in the text where the note belongs, or remove the note",
    explanation: "A footnote is shown where the text refers to it. By itself it shows nothing.",
    example: "Since 2009.[^source]\n\n[^source]: OJ C 155 of 8 July 2009.")

  /// Two definitions of one label.
  public static let duplicateDefinition = DiagnosticKind(
    "markdown.duplicate-definition", .warning,
    summary: "“{label}” is defined twice, and only the first counts",
    help: "give one of the two another label",
    explanation: "Of two definitions with one label the second is forgotten, and its words with it.",
    example: "First.[^1] Second.[^2]\n\n[^1]: One.\n[^2]: Two.")
}
