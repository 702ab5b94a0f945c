extension DiagnosticKind {
  static let siteFile = [
    unknownSector, unknownRegion,
    notALanguage, unknownTimeZone, securityExpired, securityExpiresLate, announcementExpired,
    noSearchPage, noSearchIndex,
  ]

  public static let notALanguage = DiagnosticKind(
    "site.bad-language",
    summary: "“{value}” is not a language tag",
    help: "write a tag of BCP 47, such as nl, en or pt-BR",
    explanation: "The tag stands in the pages' HTML and tells a screen reader which voice to take.",
    example: "languages: [nl, en]",
    nl: DiagnosticWords(
      summary: "“{value}” is geen taalcode",
      help: "schrijf een code van BCP 47, zoals nl, en of pt-BR",
      explanation: "De code staat in de HTML van de pagina’s, en vertelt een schermlezer met welke stem hij voorleest."))

  public static let unknownTimeZone = DiagnosticKind(
    "site.unknown-time-zone",
    summary: "unknown time zone “{value}”",
    help: "write a name of the IANA time zone database, such as Europe/Amsterdam",
    explanation: "Publish dates and events are in local time. The zone says which.",
    example: "time-zone: Europe/Amsterdam",
    nl: DiagnosticWords(
      summary: "de tijdzone “{value}” bestaat niet",
      help: "schrijf een naam uit de tijdzonelijst van IANA, zoals Europe/Amsterdam",
      explanation: "Publicatiedatums en bijeenkomsten zijn in plaatselijke tijd. De tijdzone zegt welke dat is."))

  /// The date in `security.txt` has passed.
  public static let securityExpired = DiagnosticKind(
    "security.expired",
    summary: "the security contact expired on {date}",
    help: "check that the contact is still right, then put the date at most a year ahead",
    explanation:
      "RFC 9116 asks for an expiry date in security.txt, so that nobody reports a weakness to an address that is no longer read.",
    example: "security:\n  contact: mailto:security@ecvet.example\n  expires: 2027-06-01",
    nl: DiagnosticWords(
      summary: "het contact voor beveiliging is verlopen op {date}",
      help: "kijk na of het contact nog klopt, en zet de datum dan hoogstens een jaar vooruit",
      explanation: """
        RFC 9116 vraagt om een einddatum in security.txt, zodat niemand een zwakke plek meldt op een adres dat niet meer wordt \
        gelezen.
        """))

  /// The date in `security.txt` is more than a year ahead.
  public static let securityExpiresLate = DiagnosticKind(
    "security.expires-late", .warning,
    summary: "the security contact expires on {date}, more than a year from now",
    help: "put the date at most a year ahead",
    explanation: "RFC 9116, section 2.5.5, recommends an expiry date less than a year ahead.",
    example: "security:\n  contact: mailto:security@ecvet.example\n  expires: 2027-06-01",
    nl: DiagnosticWords(
      summary: "het contact voor beveiliging verloopt op {date}, meer dan een jaar vanaf nu",
      help: "zet de datum hoogstens een jaar vooruit",
      explanation: "RFC 9116 raadt in paragraaf 2.5.5 een einddatum binnen een jaar aan."))

  public static let announcementExpired = DiagnosticKind(
    "announcement.over", .warning,
    summary: "the announcement ended on {date} and is not shown",
    help: "remove it, or give it a later date",
    explanation: "An announcement stands on every page until its date.",
    example: "announcement:\n  text: Registration for the spring is open.\n  until: 2027-03-11",
    nl: DiagnosticWords(
      summary: "de mededeling eindigde op {date}, en wordt niet getoond",
      help: "haal haar weg, of geef haar een latere datum",
      explanation: "Een mededeling staat op elke pagina, tot haar datum."))

  /// The site is to be searched, and a language has no page for it.
  public static let noSearchPage = DiagnosticKind(
    "search.no-page", .warning,
    summary: "there is no page to search on in {language}",
    help: "make a page with layout: a-z, or set search to false",
    explanation: """
      The results of a search stand on the page with all pages from A to Z, which is also what readers get whose browser runs no scripts. \
      Without that page the language has no search field.
      """,
    example: "---\ntitle: All pages from A to Z\nlayout: a-z\n---",
    nl: DiagnosticWords(
      summary: "er is geen pagina om op te zoeken in de taal {language}",
      help: "maak een pagina met layout: a-z, of zet search op false",
      explanation: """
        De resultaten van het zoeken staan op de pagina met alle pagina’s van A tot Z. Die pagina krijgen ook lezers van wie de browser geen \
        scripts uitvoert. Zonder die pagina heeft de taal geen zoekveld.
        """))

  /// No index could be made for those who search the site.
  public static let noSearchIndex = DiagnosticKind(
    "search.no-index", .warning,
    summary: "the site has no search: {reason}",
    help: "install it (pip install pagefind pagefind-bin) or name it in BAKEN_PAGEFIND, or set search to false",
    explanation: """
      The index by which readers search is made by Pagefind, version 1.5 or newer, after all pages have been written. Without it the site is \
      published all the same, and readers have the list of all pages from A to Z. A check does not need the program.
      """,
    example: "search: true",
    nl: DiagnosticWords(
      summary: "de site is niet te doorzoeken: {reason}",
      help: "installeer het (pip install pagefind pagefind-bin) of noem het in BAKEN_PAGEFIND, of zet search op false",
      explanation: """
        De index waarmee lezers zoeken, wordt gemaakt door Pagefind, versie 1.5 of nieuwer, als alle pagina’s zijn geschreven. Zonder die \
        index komt de site toch online, en hebben lezers de lijst van alle pagina’s van A tot Z. Bij baken check is het programma niet nodig.
        """))

  public static let unknownRegion = DiagnosticKind(
    "region.unknown",
    summary: "unknown region “{value}”",
    help: "regions of this site (site.yml, regions): {known}",
    explanation: "Regions are declared once, in site.yml, with their names; visitors choose from them.",
    example: "region: north",
    nl: DiagnosticWords(
      summary: "de regio “{value}” bestaat niet",
      help: "regio’s van deze site (site.yml, regions): {known}",
      explanation: "Regio’s staan op één plek, in site.yml, met hun namen; bezoekers kiezen eruit."))

  public static let unknownSector = DiagnosticKind(
    "sector.unknown",
    summary: "unknown sector “{value}”",
    help: "sectors of this site (site.yml, sectors): {known}",
    explanation: "Sectors are declared once, in site.yml, with their names; visitors choose from them.",
    example: "sectors: [health]",
    nl: DiagnosticWords(
      summary: "de sector “{value}” bestaat niet",
      help: "sectoren van deze site (site.yml, sectors): {known}",
      explanation: "Sectoren staan op één plek, in site.yml, met hun namen; bezoekers kiezen eruit."))
}
