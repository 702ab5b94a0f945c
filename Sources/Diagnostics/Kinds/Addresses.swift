extension DiagnosticKind {
  static let addresses = [
    duplicateAddress, longAddress, duplicateSlug, badSlug, aliasClash, badAlias, noHomePage, brokenMenuEntry, rootFileTaken,
  ]

  /// Two pages or files with one URL.
  public static let duplicateAddress = DiagnosticKind(
    "address.duplicate",
    summary: "{first} and {second} would both be published at {address}",
    help: "rename one of the files, give it another slug, or change the name of the list under collections: in site.yml",
    explanation: "An address shows one page. Of two sources one would be lost.",
    example: "slug: about-us",
    nl: DiagnosticWords(
      summary: "{first} en {second} zouden allebei op {address} komen te staan",
      help: """
        geef een van de bestanden een andere naam of een andere slug, of verander onder collections: in site.yml de naam van \
        de lijst
        """,
      explanation: "Op één adres staat één pagina. Van twee bronnen zou er een verloren gaan."))

  /// An address that is too long for a file name or path.
  public static let longAddress = DiagnosticKind(
    "address.too-long",
    summary: "the address {address} is too long: {reason}",
    help: "give the page or a section above it a shorter slug",
    explanation:
      "An address is also the path of a file, and systems have a longest name and a longest path. People read, type and print it.",
    example: "slug: learning-outcomes",
    nl: DiagnosticWords(
      summary: "het adres {address} is te lang: {reason}",
      help: "geef de pagina, of een map daarboven, een kortere slug",
      explanation: """
        Een adres is ook het pad van een bestand, en op elk systeem zijn namen en paden aan een lengte gebonden. Bovendien \
        lezen mensen het, typen zij het over en drukken zij het af.
        """))

  /// Two equal slugs in one section.
  public static let duplicateSlug = DiagnosticKind(
    "slug.duplicate",
    summary: "the slug “{slug}” is used twice in this section",
    help: "give one of the two pages another slug",
    explanation: "A slug is the last part of a page's address, so it must be its own within a section.",
    example: "slug: learning-outcomes",
    nl: DiagnosticWords(
      summary: "de slug “{slug}” komt in dit deel van de site twee keer voor",
      help: "geef een van de twee pagina’s een andere slug",
      explanation: """
        Een slug is het laatste deel van het adres van een pagina. Binnen een deel van de site kan daarom maar één pagina hem \
        hebben.
        """))

  public static let badSlug = DiagnosticKind(
    "slug.bad",
    summary: "“{slug}” cannot be a slug",
    help: "use lower-case letters, digits and hyphens, such as {example}",
    explanation: "A slug becomes part of the page's address, as people read, type and print it.",
    example: "slug: learning-outcomes",
    nl: DiagnosticWords(
      summary: "“{slug}” kan geen slug zijn",
      help: "gebruik kleine letters, cijfers en streepjes, zoals {example}",
      explanation: "Een slug wordt een deel van het adres van de pagina. Mensen lezen dat, typen het over en drukken het af."))

  /// An alias with the address of a page.
  public static let aliasClash = DiagnosticKind(
    "alias.clash",
    summary: "the alias {address} is already the address of something else",
    help: "remove the alias, or move the other page",
    explanation: "An alias is an old address that leads to this page. It cannot lead to two places.",
    example: "aliases: [/ecvet/an-address-of-long-ago/]",
    nl: DiagnosticWords(
      summary: "het oude adres {address} is al het adres van iets anders",
      help: "haal het weg onder aliases:, of geef de andere pagina een ander adres",
      explanation: "Een alias is een oud adres dat naar deze pagina leidt. Het kan niet naar twee plekken leiden."))

  /// An alias that cannot be an address.
  public static let badAlias = DiagnosticKind(
    "alias.bad",
    summary: "“{address}” cannot be an alias: {reason}",
    help: "write an address of this site, such as /old/page/",
    explanation: "An alias is an address of this site that used to exist, without the host name.",
    example: "aliases: [/ecvet/old-page/]",
    nl: DiagnosticWords(
      summary: "“{address}” kan geen oud adres zijn: {reason}",
      help: "schrijf een adres van deze site, zoals /oud/pagina/",
      explanation: "Een alias is een adres dat deze site vroeger had, zonder de naam van de site ervoor."))

  public static let noHomePage = DiagnosticKind(
    "site.no-home-page",
    summary: "there is no home page in “{language}”",
    help: "write {path}",
    explanation: "Every language of a site has a home page: the logo, the breadcrumb and the language switch lead to it.",
    example: "pages/index.md\npages/index.en.md",
    nl: DiagnosticWords(
      summary: "er is geen voorpagina in “{language}”",
      help: "schrijf {path}",
      explanation: "Elke taal van een site heeft een voorpagina: het logo, het kruimelpad en de taalkeuze leiden ernaartoe."))

  /// A navigation entry without a page.
  public static let brokenMenuEntry = DiagnosticKind(
    "navigation.broken",
    summary: "the navigation leads to “{value}”, but that is not a published page",
    help: "name a file of the site by its path from the site folder, such as {example}",
    explanation: "Entries of the navigation name source files, so that a moved page is noticed.",
    example: "navigation:\n  main: [pages/ecvet/index.md]",
    nl: DiagnosticWords(
      summary: "het menu leidt naar “{value}”, maar dat is geen gepubliceerde pagina",
      help: "noem een bestand van de site met het pad vanaf de map van de site, zoals {example}",
      explanation: "In het menu staan bronbestanden, zodat het opvalt als een pagina is verplaatst."))

  /// A file of `static/` with the path of another file of the site.
  public static let rootFileTaken = DiagnosticKind(
    "static.taken",
    summary: "Baken already makes /{path}",
    help: "rename this file or take it out, or give the page another address",
    explanation:
      "Files of static/ are published as they are at the root of the site. Of two files in one place one would be lost; pages, feeds, robots.txt and the like are made by the build.",
    example: "static/CNAME\nstatic/favicon.ico\nstatic/google0123456789abcdef.html",
    nl: DiagnosticWords(
      summary: "Baken maakt zelf al /{path}",
      help: "geef dit bestand een andere naam, haal het weg, of geef de pagina een ander adres",
      explanation: """
        De bestanden in static/ komen zoals ze zijn in de hoofdmap van de site. Van twee bestanden op één plek zou er een \
        verloren gaan; pagina’s, feeds, robots.txt en dergelijke maakt Baken bij het bouwen.
        """))
}

/// What has an address besides an author's page: the words for `first` and `second` in ``DiagnosticKind/duplicateAddress``.
public struct AddressOwner: Sendable, Hashable {
  /// As a message words it.
  public let words: Words

  public init(en english: String, nl dutch: String) { words = Words(en: english, nl: dutch) }

  public static let ownFiles = AddressOwner(en: "the files that every site has", nl: "de bestanden die elke site heeft")
}
