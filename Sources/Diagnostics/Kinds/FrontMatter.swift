extension DiagnosticKind {
  static let frontMatter = [
    frontMatterMissing, frontMatterHyphens, frontMatterUnclosed, unknownAudience, unknownTopic, summaryTooLong,
    unknownOrderEntry,
    missingSummary, placeholderLeft, expiresBeforePublish, reviewOverdue,
  ]

  /// No `---` at the top.
  public static let frontMatterMissing = DiagnosticKind(
    "front-matter.missing",
    summary: "the file does not begin with a front matter",
    help: "begin with a line ---, then title: and the title, then a line ---",
    explanation: "The front matter holds what a page's text does not say: its title, its summary, for whom it is.",
    example: "---\ntitle: What is ECVET?\nsummary: The system in one page.\n---\n\nText.",
    nl: DiagnosticWords(
      summary: "bovenaan dit bestand ontbreken de gegevens",
      help: "begin met een regel ---, dan title: met de titel, en dan weer een regel ---",
      explanation:
        "In de gegevens bovenaan staat wat niet in de tekst staat: de titel van de pagina, haar samenvatting, voor wie zij is."))

  /// `----`, a dash, or a line above the first `---`.
  public static let frontMatterHyphens = DiagnosticKind(
    "front-matter.hyphens",
    summary: "a line of three hyphens {role} the front matter, but {found}",
    help: "write --- on a line of its own, without anything before or behind it; the first one is the first line of the file",
    explanation:
      "Programs find the front matter by these two lines, so they have one form only. Word processors change hyphens into dashes.",
    example: "---\ntitle: What is ECVET?\nsummary: The system in one page.\n---\n\nText.",
    nl: DiagnosticWords(
      summary: "de gegevens bovenaan {role} met een regel van drie streepjes, maar {found}",
      help: "zet --- op een eigen regel, met niets ervoor of erachter; de eerste keer is dat de eerste regel van het bestand",
      explanation: """
        Aan deze twee regels herkennen programma’s de gegevens bovenaan, dus er is maar één vorm. Tekstverwerkers maken van \
        streepjes soms een lange streep.
        """))

  /// No second `---`.
  public static let frontMatterUnclosed = DiagnosticKind(
    "front-matter.unclosed",
    summary: "the front matter has no end",
    help: "put a line with --- between the last key and the text",
    explanation: "Without the second line of hyphens the whole page would be read as settings.",
    example: "---\ntitle: What is ECVET?\n---\n\nText.",
    nl: DiagnosticWords(
      summary: "de gegevens bovenaan hebben geen einde",
      help: "zet een regel met --- tussen de laatste sleutel en de tekst",
      explanation: "Zonder de tweede regel met streepjes zou de hele pagina als gegevens worden gelezen."))

  public static let unknownAudience = DiagnosticKind(
    "audience.unknown",
    summary: "unknown audience “{value}”",
    help: "audiences of this site (site.yml): {known}",
    explanation: "Audiences are declared once, in site.yml, with their name in each language.",
    example: "audiences: [schools]",
    nl: DiagnosticWords(
      summary: "de doelgroep “{value}” bestaat niet",
      help: "doelgroepen van deze site (site.yml): {known}",
      explanation: "Doelgroepen staan op één plek, in site.yml, met hun naam in elke taal."))

  public static let unknownTopic = DiagnosticKind(
    "topic.unknown",
    summary: "unknown topic “{value}”",
    help: "topics of this site (site.yml): {known}",
    explanation: "Topics are declared once, in site.yml, with their name in each language.",
    example: "topics: [mobility]",
    nl: DiagnosticWords(
      summary: "het onderwerp “{value}” bestaat niet",
      help: "onderwerpen van deze site (site.yml): {known}",
      explanation: "Onderwerpen staan op één plek, in site.yml, met hun naam in elke taal."))

  public static let summaryTooLong = DiagnosticKind(
    "summary.too-long", .warning,
    summary: "the summary has {count} characters, but lists and search engines show about {limit}",
    help: "say it in one or two sentences",
    explanation: "The summary stands under the title, in lists, in feeds and in search results, which cut it off.",
    example: "summary: What a placement abroad means for your child.",
    nl: DiagnosticWords(
      summary: "de samenvatting heeft {count} tekens, maar lijsten en zoekmachines tonen er ongeveer {limit}",
      help: "zeg het in een of twee zinnen",
      explanation:
        "De samenvatting staat onder de titel, in lijsten, in feeds en in zoekresultaten. Die kappen een lange tekst af."))

  public static let missingSummary = DiagnosticKind(
    "summary.missing", .warning,
    summary: "the page has no summary, and no text to take one from",
    help: "add a line summary: with one or two sentences",
    explanation:
      "The summary stands under the title, in lists, in feeds and in search results. Without one the first paragraph is used.",
    example: "summary: Who signs what before a student leaves.",
    nl: DiagnosticWords(
      summary: "de pagina heeft geen samenvatting, en ook geen tekst om er een uit te nemen",
      help: "voeg een regel summary: toe met een of twee zinnen",
      explanation: """
        De samenvatting staat onder de titel, in lijsten, in feeds en in zoekresultaten. Ontbreekt zij, dan wordt de eerste \
        alinea gebruikt.
        """))

  public static let expiresBeforePublish = DiagnosticKind(
    "publication.ends-before-start",
    summary: "the page expires before it is published, so it would never appear",
    help: "give expires: a moment after {publish}, or take one of the two out",
    explanation: "A page is part of the site from publish: until expires:. Both are optional.",
    example: "publish: 2027-01-04\nexpires: 2027-04-01",
    nl: DiagnosticWords(
      summary: "de pagina verloopt voordat zij wordt gepubliceerd, dus zij zou nooit te zien zijn",
      help: "zet bij expires: een moment na {publish}, of haal een van de twee weg",
      explanation: "Een pagina staat op de site vanaf publish: tot expires:. U hoeft geen van beide in te vullen."))

  /// A page that nobody has looked at for long after its day.
  public static let reviewOverdue = DiagnosticKind(
    "review.overdue", .warning,
    summary: "this page was due for review on {date}, {days} ago",
    help: "check whether all of it is still right, then give review: a new day; who looks after it: {owner}",
    explanation: """
      The key review names the day on which somebody looks at the page again. Until then readers can rely on it. Some days of grace \
      pass without a message (review-grace in site.yml, 30 days where it says nothing); baken report reviews lists what is due before.
      """,
    example: "review: 2027-12-01",
    nl: DiagnosticWords(
      summary: "deze pagina zou op {date} worden nagekeken, {days} geleden",
      help: "kijk na of alles nog klopt, en geef review: dan een nieuwe dag; wie ervoor zorgt: {owner}",
      explanation: """
        De sleutel review noemt de dag waarop iemand de pagina opnieuw bekijkt. Tot dan kunnen lezers erop rekenen. Een aantal dagen \
        gaat voorbij zonder melding (review-grace in site.yml, en anders 30 dagen); baken report reviews noemt wat al eerder aan de \
        beurt is.
        """))

  /// An `order` entry that is not a page of the section.
  public static let unknownOrderEntry = DiagnosticKind(
    "section.unknown-entry",
    summary: "“{value}” is not a page of this section",
    help: "pages of this section: {known}",
    explanation: "The key order lists the file names of a section's pages in the order in which they are shown.",
    example: "order: [what-is-ecvet.md, purpose.md, how-it-works]",
    nl: DiagnosticWords(
      summary: "“{value}” is geen pagina van dit deel van de site",
      help: "pagina’s van dit deel: {known}",
      explanation: "De sleutel order noemt de bestandsnamen van de pagina’s, in de volgorde waarin zij worden getoond."))

  /// Text from `baken new` that nobody replaced.
  public static let placeholderLeft = DiagnosticKind(
    "text.placeholder",
    summary: "this text has not been replaced yet: {mark}",
    help: "write your own text in its place, and take {mark} out; or mark the page as a draft",
    explanation:
      "Files that baken new begins have texts that say what belongs there. They stand behind (TODO), so that none is published by mistake. You can mark your own loose ends in the same way.",
    example: "summary: What a placement abroad means for your child.",
    nl: DiagnosticWords(
      summary: "hier staat nog een tekst die u moet vervangen: {mark}",
      help: "zet er uw eigen tekst neer en haal {mark} weg, of maak van de pagina een concept",
      explanation: """
        In bestanden van baken new staan teksten die zeggen wat waar hoort. Zij staan achter (TODO), zodat er geen per ongeluk \
        wordt gepubliceerd. Zo kunt u ook zelf aangeven wat nog niet af is.
        """))
}
