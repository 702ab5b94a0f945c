extension DiagnosticKind {
  static let translations = [
    translationWithoutOriginal, unknownLanguage, languageInCapitals, defaultLanguageInName, languageWithoutStrings,
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
}
