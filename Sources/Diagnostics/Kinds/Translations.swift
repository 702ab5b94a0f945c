extension DiagnosticKind {
  static let translations = [
    translationWithoutOriginal, unknownLanguage, languageInCapitals, defaultLanguageInName, languageWithoutStrings,
    translationBehind, translationLacksPart, translationOfRemovedPart,
  ]

  /// `x.en.md` without `x.md`.
  public static let translationWithoutOriginal = DiagnosticKind(
    "translation.no-original",
    summary: "this translation has no page in the default language",
    help: "there should be a file {original} beside it",
    explanation:
      "A translation inherits every key from the page in the site's default language and states only what differs, so that page must be there.",
    example: "pages/about.md\npages/about.en.md",
    nl: DiagnosticWords(
      summary: "bij deze vertaling ontbreekt de pagina in de standaardtaal",
      help: "ernaast hoort een bestand {original} te staan",
      explanation: """
        Een vertaling neemt elke sleutel over van de pagina in de standaardtaal van de site en zegt alleen wat anders is, dus \
        die pagina moet er zijn.
        """))

  public static let unknownLanguage = DiagnosticKind(
    "translation.unknown-language",
    summary: "“{language}” is not a language of this site",
    help: "languages of this site (site.yml): {known}",
    explanation:
      "A file NAME.LANGUAGE.md is a translation. If the part between the dots is not a language, use a hyphen instead of the first dot.",
    example: "languages: [nl, en]",
    nl: DiagnosticWords(
      summary: "“{language}” is geen taal van deze site",
      help: "talen van deze site (site.yml): {known}",
      explanation: """
        Een bestand NAAM.TAAL.md is een vertaling. Is het stuk tussen de punten geen taal, gebruik dan een streepje in plaats \
        van de eerste punt.
        """))

  /// `x.EN.md`.
  public static let languageInCapitals = DiagnosticKind(
    "translation.wrong-case",
    summary: "“{language}” in the file name is not how this site writes the language {right}",
    help: "rename the file",
    explanation:
      """
      A file NAME.LANGUAGE.md is a translation when LANGUAGE is written as in site.yml. With other capitals it would be a page of \
      its own in the default language, with its language in its address.
      """,
    example: "contact.en.md",
    nl: DiagnosticWords(
      summary: "in de naam van het bestand staat “{language}”, maar deze site schrijft die taal als {right}",
      help: "geef het bestand een andere naam",
      explanation: """
        Een bestand NAAM.TAAL.md is een vertaling als TAAL is geschreven zoals in site.yml. Met andere hoofdletters zou het \
        een eigen pagina in de standaardtaal zijn, met de taal in haar adres.
        """))

  /// `x.nl.md` on a Dutch site.
  public static let defaultLanguageInName = DiagnosticKind(
    "translation.default-language",
    summary: "“{language}” is the default language of this site, whose files have plain names",
    help: "rename the file; only translations have their language in their name",
    explanation:
      "The first language under languages: in site.yml is the default one. Its files have plain names, and translations lie beside them.",
    example: "contact.md\ncontact.en.md",
    nl: DiagnosticWords(
      summary: "“{language}” is de standaardtaal van deze site, en bestanden daarin hebben een gewone naam",
      help: "geef het bestand een andere naam; alleen vertalingen hebben hun taal in de naam",
      explanation: """
        De eerste taal onder languages: in site.yml is de standaardtaal. Bestanden in die taal hebben een gewone naam, en de \
        vertalingen staan ernaast.
        """))

  public static let languageWithoutStrings = DiagnosticKind(
    "translation.no-strings",
    summary: "the theme has no texts in “{language}”",
    help: "add {path} with the texts in that language, or remove the language from site.yml",
    explanation:
      "Buttons, labels and dates are the theme's texts. The built-in theme speaks Dutch and English; a site can add a language in its own theme folder.",
    example: "theme/strings/de.yml",
    nl: DiagnosticWords(
      summary: "het thema heeft geen teksten in “{language}”",
      help: "voeg {path} toe met de teksten in die taal, of haal de taal weg uit site.yml",
      explanation: """
        Knoppen, labels en datums zijn teksten van het thema. Het ingebouwde thema spreekt Nederlands en Engels; een site kan \
        in haar eigen themamap een taal toevoegen.
        """))

  // MARK: Translations that have fallen behind

  /// A text that is no longer the one that was translated.
  public static let translationBehind = DiagnosticKind(
    "translation.behind", .advice,
    summary: "changed since it was translated: {part}",
    help: "compare it with {original}; once this is right again: baken translations accept {path}",
    explanation: """
      A translation can note which texts it was made from: baken translations accept writes that at the end of its front matter. When \
      such a text changes, readers of the two languages read different things. Changes of markup, spaces, quotation marks and dashes do \
      not count.
      """,
    example: "baken translations accept content/pages/about.en.md",
    nl: DiagnosticWords(
      summary: "veranderd sinds de vertaling werd gemaakt: {part}",
      help: "vergelijk met {original}; klopt de vertaling weer, geef dan: baken translations accept {path}",
      explanation: """
        Een vertaling kan bijhouden van welke teksten zij is gemaakt: baken translations accept schrijft dat aan het eind van de \
        gegevens bovenaan. Verandert zo’n tekst, dan lezen mensen in de ene taal iets anders dan in de andere. Wijzigingen van opmaak, \
        spaties, aanhalingstekens en streepjes tellen niet mee.
        """))

  /// A section that came after the translation.
  public static let translationLacksPart = DiagnosticKind(
    "translation.lacks-section", .advice,
    summary: "new since the translation was made: {part}",
    help: "translate it from {original}; when that is done: baken translations accept {path}",
    explanation: """
      The page in the default language has gained a section since somebody last accepted this translation. Readers of this language do not \
      have it.
      """,
    example: "baken report translations",
    nl: DiagnosticWords(
      summary: "erbij gekomen sinds de vertaling werd gemaakt: {part}",
      help: "vertaal het uit {original}; is dat gedaan, geef dan: baken translations accept {path}",
      explanation: """
        De pagina in de standaardtaal heeft er een sectie bij gekregen sinds iemand deze vertaling voor het laatst goedkeurde. Lezers van \
        deze taal hebben die niet.
        """))

  /// A section of a translation without the text that it was made from.
  public static let translationOfRemovedPart = DiagnosticKind(
    "translation.removed-section", .advice,
    summary: "taken out since the translation was made: {part}",
    help: "take it out here, too, if {original} rightly has it no longer; then: baken translations accept {path}",
    explanation: """
      The page in the default language no longer has a section that it had when somebody last accepted this translation. What was taken \
      out there may no longer be true here.
      """,
    example: "baken report translations",
    nl: DiagnosticWords(
      summary: "weggehaald sinds de vertaling werd gemaakt: {part}",
      help: "haal het ook hier weg, als het in {original} terecht weg is; geef dan: baken translations accept {path}",
      explanation: """
        De pagina in de standaardtaal mist een sectie die er nog stond toen iemand deze vertaling voor het laatst goedkeurde. Wat daar is \
        weggehaald, klopt hier misschien ook niet meer.
        """))
}
