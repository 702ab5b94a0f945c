extension DiagnosticKind {
  static let links = [brokenLink, brokenAnchor, linkToUnpublished, linkOutsideSite]

  /// A link to a page or file that does not exist.
  public static let brokenLink = DiagnosticKind(
    "link.broken",
    summary: "the link leads to nothing: {destination}",
    help: "a link to a page is the path to its .md file, seen from this file",
    explanation:
      "Links between pages are relative paths to the source files. They work in an editor and on a code host too, and become the right address in the right language.",
    example: "[units](../how-it-works/units.md#example)",
    nl: DiagnosticWords(
      summary: "de link leidt nergens heen: {destination}",
      help: "een link naar een pagina is het pad naar haar .md-bestand, gezien vanuit dit bestand",
      explanation: """
        Links tussen pagina’s zijn paden naar de bronbestanden, gezien vanuit het eigen bestand. Zo werken zij ook in een \
        editor en op een site voor code, en leiden zij op de site naar het juiste adres in de juiste taal.
        """))

  /// A link to an anchor that does not exist.
  public static let brokenAnchor = DiagnosticKind(
    "link.broken-anchor",
    summary: "{page} has no heading with the id “{fragment}”",
    help: "its ids: {known}",
    explanation:
      "What follows # in a link is the id of a heading on that page. Give a heading a lasting id with {#id} behind its text.",
    example: "## An example {#example}",
    nl: DiagnosticWords(
      summary: "{page} heeft geen kop met de id “{fragment}”",
      help: "de id’s daar: {known}",
      explanation: """
        Wat in een link achter # staat, is de id van een kop op die pagina. Geef een kop een blijvende id met {#id} achter de \
        tekst.
        """))

  /// A link to a page that is not published now.
  public static let linkToUnpublished = DiagnosticKind(
    "link.unpublished", .warning,
    summary: "the link leads to {page}, but that page is not published: {reason}",
    help: "until it is, the words are shown without a link",
    explanation: "A draft, a page before its publish date or after its expiry date is not part of the site.",
    example: "[How it works](how-it-works.md)",
    nl: DiagnosticWords(
      summary: "de link leidt naar {page}, maar die pagina wordt niet gepubliceerd: {reason}",
      help: "tot zij er is, staan de woorden er zonder link",
      explanation: "Een concept, een pagina voor haar publicatiedatum en een pagina na haar verloopdatum horen niet bij de site."))

  /// A link that leads out of the site folder.
  public static let linkOutsideSite = DiagnosticKind(
    "link.outside-site",
    summary: "the link leads out of the site folder: {destination}",
    help: "link to a file of the site, or write a full address with https://",
    explanation: "Only what is in the site folder is published.",
    example: "[How it works](how-it-works.md)\n[The recommendation](https://eur-lex.europa.eu/)",
    nl: DiagnosticWords(
      summary: "de link leidt buiten de map van de site: {destination}",
      help: "link naar een bestand van de site, of schrijf een volledig adres met https://",
      explanation: "Alleen wat in de map van de site staat, wordt gepubliceerd."))
}
