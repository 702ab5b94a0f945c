extension DiagnosticKind {
  static let external = [externalBroken, externalMoved, externalInsecure, externalNoAnchor, externalChanged]

  /// A link to another site that leads nowhere.
  public static let externalBroken = DiagnosticKind(
    "external.broken", .warning,
    summary: "{address} cannot be found: {reason}",
    help: "find out where the page is now, or link to another one; a search for its title often finds it",
    explanation: """
      Pages of others move and vanish. Baken asks twice before it says so, and does not ask again on the same day. Only baken check \
      --external looks at other sites.
      """,
    example: "[The recommendation](https://eur-lex.europa.eu/)",
    nl: DiagnosticWords(
      summary: "{address} is niet te vinden: {reason}",
      help: "zoek waar de pagina nu staat, of link naar een andere; zoeken op de titel helpt vaak",
      explanation: """
        Pagina’s van anderen verhuizen en verdwijnen. Baken vraagt het twee keer voordat het dit zegt, en vraagt het op dezelfde \
        dag niet opnieuw. Alleen baken check --external kijkt naar andere sites.
        """))

  /// A link to another site that redirects for good.
  public static let externalMoved = DiagnosticKind(
    "external.moved", .warning,
    summary: "{address} has moved for good to {target}",
    help: "check that the page there still says what you mean, and write its new address: {target}",
    explanation: """
      The server says that the old address will not come back (301 or 308). Redirects are cleared away one day, and then the link leads \
      nowhere. If the new address is the front page of the site, the page itself is probably gone.
      """,
    example: "[The recommendation](https://eur-lex.europa.eu/)",
    nl: DiagnosticWords(
      summary: "{address} is voorgoed verhuisd naar {target}",
      help: "kijk of daar nog staat wat u bedoelt, en schrijf het nieuwe adres: {target}",
      explanation: """
        De server zegt dat het oude adres niet terugkomt (301 of 308). Doorverwijzingen worden ooit opgeruimd, en dan leidt de link \
        nergens heen. Is het nieuwe adres de voorpagina van de site, dan is de pagina zelf waarschijnlijk weg.
        """))

  /// A link over a connection that anyone can read, to a page that offers another.
  public static let externalInsecure = DiagnosticKind(
    "external.insecure", .warning,
    summary: "{address} redirects to the same page with https",
    help: "write the address with https: {target}",
    explanation:
      "With http, anyone on the way can read which page a visitor asks for, and change it, until the redirect has been followed.",
    example: "[The recommendation](https://eur-lex.europa.eu/)",
    nl: DiagnosticWords(
      summary: "{address} verwijst door naar dezelfde pagina met https",
      help: "schrijf het adres met https: {target}",
      explanation: """
        Met http kan iedereen onderweg lezen welke pagina een bezoeker vraagt, en die veranderen, tot de doorverwijzing is gevolgd.
        """))

  /// A link to an element that a page of another site does not have.
  public static let externalNoAnchor = DiagnosticKind(
    "external.no-anchor", .warning,
    summary: "{address} is there, but nothing on the page is called “{fragment}”",
    help: "open the link and look where it ends; leave out what stands behind # if the beginning of the page will do",
    explanation: """
      What follows # is the id of an element on the page, or the name of an anchor. Without it, visitors land at the beginning of the \
      page. What scripts add to a page while it is shown, Baken does not see.
      """,
    example: "[Article 2](https://example.org/law#article-2)",
    nl: DiagnosticWords(
      summary: "{address} is er, maar op de pagina heet niets “{fragment}”",
      help: "open de link en kijk waar u uitkomt; laat weg wat achter # staat als het begin van de pagina goed genoeg is",
      explanation: """
        Wat achter # staat, is de id van een element op de pagina, of de naam van een anker. Zonder dat komt een bezoeker aan het begin \
        van de pagina uit. Wat scripts pas toevoegen als de pagina in beeld is, ziet Baken niet.
        """))

  /// A source whose text is not what it was when somebody compared the page with it.
  public static let externalChanged = DiagnosticKind(
    "external.source-changed", .warning,
    summary: "this source has changed since you checked it on {date}: {address}",
    help: "compare your page with the source again, and write today’s date in checked:",
    explanation: """
      Of a source with checked:, Baken keeps a fingerprint of the main text from the first check --external after that day. Spaces, markup, \
      menus, headers and footers do not count. A page that shows a date or a number of its own changes by itself; leave checked: out there.
      """,
    example: "sources: [{title: The recommendation, url: https://eur-lex.europa.eu/, checked: 2027-03-11}]",
    nl: DiagnosticWords(
      summary: "deze bron is veranderd sinds u haar op {date} nakeek: {address}",
      help: "vergelijk uw pagina opnieuw met de bron, en schrijf de datum van vandaag bij checked:",
      explanation: """
        Van een bron met checked: bewaart Baken een vingerafdruk van de hoofdtekst, vanaf de eerste check --external na die dag. Spaties, \
        opmaak, menu’s, kop- en voetteksten tellen niet mee. Een pagina met een datum of getal dat vanzelf meeloopt, verandert telkens; \
        laat checked: daar weg.
        """))
}
