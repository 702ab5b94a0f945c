extension DiagnosticKind {
  static let theme = [
    foreignAddressInTheme, missingGlyph,
    templateSyntax, unknownPartial, circularPartial, unknownTemplateValue, templateValueWithoutParts, templateValueWithoutText,
    unknownBlock, layoutWithoutContent, unusedTemplate, themeOriginalChanged, unknownString, missingString, unknownThemeFile,
    lowContrast, unknownColour,
    stringType, missingStrings, styleSyntax, missingColours,
    missingTemplate, emptyTemplate, unknownScript, circularScript, scriptSyntax,
  ]

  /// The rules that a theme must keep to be usable at all.
  public static let themeIsUnusable: Set<DiagnosticKind> = [
    templateSyntax, unknownPartial, circularPartial, unknownString, missingString, missingStrings, stringType, missingTemplate,
    languageWithoutStrings,
  ]

  /// A built-in file that has changed since the site copied it.
  public static let themeOriginalChanged = DiagnosticKind(
    "theme.original-changed", .warning,
    summary: "the built-in {name} has changed since you copied it",
    help: "compare the two, take over what you want, and write {fingerprint} here",
    explanation: """
      A file of the site's theme takes the place of the built-in one. What is mended or added there later does not reach the site; this
      message says when there is something to look at.
      """,
    example: "templates/event.mustache: 1f0c2a9b77de",
    nl: DiagnosticWords(
      summary: "het ingebouwde bestand {name} is veranderd sinds u het kopieerde",
      help: "vergelijk de twee, neem over wat u wilt, en zet hier {fingerprint}",
      explanation: """
        Een bestand in het thema van de site vervangt het ingebouwde. Wat daar later wordt verbeterd of toegevoegd, bereikt de \
        site niet; deze melding zegt wanneer er iets te bekijken is.
        """))

  /// An import of a script that does not exist.
  public static let unknownScript = DiagnosticKind(
    "script.unknown-import",
    summary: "there is no script “{name}”",
    help: "name another file of the theme's scripts/ by its path from this one, such as ./store.js",
    explanation:
      "Scripts are ES modules that name each other by relative paths. Baken puts each module's address, which changes with its content, in the place of its path.",
    example: "import {load} from \"./store.js\";",
    nl: DiagnosticWords(
      summary: "het script “{name}” bestaat niet",
      help: "noem een ander bestand uit scripts/ van het thema, met het pad gezien vanuit dit bestand, zoals ./store.js",
      explanation: """
        Scripts zijn ES-modules die elkaar noemen met een pad, gezien vanuit het eigen bestand. Baken zet op die plek het \
        adres van de module, dat verandert als haar inhoud verandert.
        """))

  public static let circularScript = DiagnosticKind(
    "script.circular-import",
    summary: "the script “{name}” imports itself: {way}",
    help: "move what both need into a script of its own",
    explanation:
      "A module's address holds a hash of its content and of the modules that it imports; in a circle each hash would need the other first.",
    example: "import {load} from \"./store.js\";",
    nl: DiagnosticWords(
      summary: "het script “{name}” importeert zichzelf: {way}",
      help: "zet wat beide nodig hebben in een eigen script",
      explanation: """
        In het adres van een module zit een code die volgt uit haar inhoud en uit de modules die zij importeert; in een kring \
        zou elke code de andere eerst nodig hebben.
        """))

  /// A string that one language lacks.
  public static let missingString = DiagnosticKind(
    "strings.missing",
    summary: "the texts in “{language}” lack the key “{key}”",
    help: "add it to strings/{language}.yml",
    explanation: "Every text of the theme exists in every language of the site.",
    example: "page:\n  sources: Sources",
    nl: DiagnosticWords(
      summary: "in de teksten in “{language}” ontbreekt de sleutel “{key}”",
      help: "voeg hem toe aan strings/{language}.yml",
      explanation: "Elke tekst van het thema is er in elke taal van de site."))

  /// A language that lacks many strings, such as an unfinished translation.
  public static let missingStrings = DiagnosticKind(
    "strings.many-missing",
    summary: "the texts in “{language}” lack {count} keys: {keys} and {others} others",
    help: "give strings/{language}.yml every text that strings/en.yml of the built-in theme has",
    explanation: "Every text of the theme exists in every language of the site. The built-in theme speaks Dutch and English.",
    example: "theme/strings/de.yml",
    nl: DiagnosticWords(
      summary: "in de teksten in “{language}” ontbreken {count} sleutels: {keys} en nog {others}",
      help: "zet in strings/{language}.yml elke tekst die in strings/en.yml van het ingebouwde thema staat",
      explanation: "Elke tekst van het thema is er in elke taal van de site. Het ingebouwde thema spreekt Nederlands en Engels."))

  /// A style sheet with a fault that makes browsers ignore the rest of it.
  public static let styleSyntax = DiagnosticKind(
    "style.syntax",
    summary: "the style sheet cannot be read: {problem}",
    help: "close it, or take it out: browsers pass over what follows",
    explanation: "A quotation mark, a comment or a bracket that is not closed takes the rest of the style sheet with it.",
    example: ".note::before { content: \"→\"; }",
    nl: DiagnosticWords(
      summary: "de stijlen zijn niet te lezen: {problem}",
      help: "sluit het af, of haal het weg: browsers slaan over wat erna komt",
      explanation: "Een aanhalingsteken, commentaar of haakje dat niet is afgesloten, neemt de rest van de stijlen mee."))

  /// A script that browsers refuse to run.
  public static let scriptSyntax = DiagnosticKind(
    "script.syntax",
    summary: "the script cannot be run: {problem}",
    help: "close it, or take it out",
    explanation: "A browser runs nothing of a script in which a text or a comment is not closed.",
    example: "const greeting = `Welcome, ${name}`;",
    nl: DiagnosticWords(
      summary: "het script kan niet draaien: {problem}",
      help: "sluit het af, of haal het weg",
      explanation: "Een browser voert niets uit van een script waarin een tekst of commentaar niet is afgesloten."))

  /// Colours that drawings need and the theme does not declare.
  public static let missingColours = DiagnosticKind(
    "theme.missing-colours",
    summary: "cards and posters are drawn in colours that the theme leaves out: {names}",
    help: "declare each on a line of its own in :root, as in --ink: #1b2437;",
    explanation:
      "Drawings take their colours from the light scheme of the style sheets: custom properties with a value of six digits.",
    example: ":root {\n  --ink: #1b2437;\n}",
    nl: DiagnosticWords(
      summary: "kaarten en posters gebruiken kleuren die in het thema ontbreken: {names}",
      help: "zet elke kleur op een eigen regel in :root, zoals --ink: #1b2437;",
      explanation: """
        Tekeningen nemen hun kleuren uit het lichte kleurenschema van de stijlen: CSS-eigenschappen zoals --ink, met zes \
        tekens achter de #.
        """))

  /// A file in the theme folder that nothing reads.
  public static let unknownThemeFile = DiagnosticKind(
    "theme.unknown-file",
    summary: "the theme has no file {path} to override",
    help: "{advice}",
    explanation:
      "A site's theme folder overrides the built-in theme file by file. Styles, images and new templates may be added; strings only by key. The pairs of colours in contrast-pairs.yml are checked besides the built-in ones.",
    example: "theme/templates/page.mustache\ntheme/strings/en.yml\ntheme/styles/own.css",
    nl: DiagnosticWords(
      summary: "het thema heeft geen bestand {path} om te vervangen",
      help: "{advice}",
      explanation: """
        De themamap van een site vervangt het ingebouwde thema bestand voor bestand. Stijlen, afbeeldingen en nieuwe sjablonen \
        mag u toevoegen; teksten alleen per sleutel. De kleurenparen in contrast-pairs.yml worden naast de ingebouwde gecontroleerd.
        """))

  public static let lowContrast = DiagnosticKind(
    "theme.low-contrast",
    summary: "{foreground} on {background} has a contrast of {ratio} in the {scheme} scheme, but needs {minimum}",
    help: "make one of the two colours lighter or darker",
    explanation: "WCAG 2.2 asks for a contrast of 4.5 to 1 for text (1.4.3) and 3 to 1 for large text and controls (1.4.11).",
    example: "theme:\n  colours:\n    light: {blue: \"#0b5394\"}\n    dark: {blue: \"#9fc5f8\"}",
    nl: DiagnosticWords(
      summary: "{foreground} op {background} heeft in het {scheme} kleurenschema een contrast van {ratio}, maar {minimum} is nodig",
      help: "maak een van de twee kleuren lichter of donkerder",
      explanation: """
        WCAG 2.2 vraagt een contrast van 4,5 op 1 voor tekst (1.4.3), en van 3 op 1 voor grote tekst en bedieningselementen \
        (1.4.11).
        """))

  public static let unknownColour = DiagnosticKind(
    "theme.unknown-colour",
    summary: "the theme has no colour “{name}”",
    help: "colours of this theme: {known}",
    explanation: "Colours are custom properties in the theme's tokens; a site may give them other values.",
    example: "theme:\n  colours:\n    light:\n      blue: \"#1d3f9e\"",
    nl: DiagnosticWords(
      summary: "het thema heeft geen kleur “{name}”",
      help: "kleuren van dit thema: {known}",
      explanation: "Kleuren zijn eigenschappen in de stijlen van het thema; een site kan ze andere waarden geven."))

  /// A string with forms for counts where one text belongs, or the other way round.
  public static let stringType = DiagnosticKind(
    "strings.wrong-form",
    summary: "the text “{key}” must be {expected}",
    help: "give it the same form as in the built-in theme",
    explanation: "A text is one line, or a mapping of one and other for a count.",
    example: "list:\n  results: {one: \"{count} result\", other: \"{count} results\"}",
    nl: DiagnosticWords(
      summary: "de tekst “{key}” moet bestaan uit {expected}",
      help: "geef de tekst dezelfde vorm als in het ingebouwde thema",
      explanation: "Een tekst is één regel of, bij een aantal, twee vormen: one en other."))

  /// A character that cannot be drawn: the machine lacks a font, and nothing is wrong with the text.
  public static let missingGlyph = DiagnosticKind(
    "drawing.missing-glyph", .warning,
    summary: "no installed font can draw {characters}, so cards and posters show a box there",
    help:
      "install a font that has it on the machine that builds the site; the pages themselves show it with the reader's own fonts",
    explanation:
      "Cards and posters are drawn with the fonts of the machine that builds the site. A letter that none of them has becomes a box.",
    example: "title: What is ECVET?",
    nl: DiagnosticWords(
      summary: "geen geïnstalleerd lettertype kan {characters} tekenen, dus op kaarten en posters staat daar een blokje",
      help: """
        installeer een lettertype met dat teken op de computer die de site bouwt; de pagina’s zelf tonen het met de \
        lettertypen van de lezer
        """,
      explanation: """
        Kaarten en posters worden getekend met de lettertypen van de computer die de site bouwt. Een teken dat in geen daarvan \
        zit, wordt een blokje.
        """))

  /// A theme that loads something from another site.
  public static let foreignAddressInTheme = DiagnosticKind(
    "theme.foreign-address",
    summary: "the theme loads from another site: {address}",
    help: "put the file in the theme's own folder, or declare a service in services.yml that loads it after consent",
    explanation:
      "What a template or a style loads by itself comes before any consent, and the site's security policy refuses it. Scripts of others are services; fonts, styles and images can be files of the theme.",
    example: "@font-face { src: url(\"../images/letters.woff2\"); }",
    nl: DiagnosticWords(
      summary: "het thema laadt iets van een andere site: {address}",
      help: "zet het bestand in de map van het thema zelf, of noem in services.yml een dienst die het na toestemming laadt",
      explanation: """
        Wat een sjabloon of stijl vanzelf laadt, komt vóór elke toestemming, en het beveiligingsbeleid van de site weigert \
        het. Scripts van anderen zijn diensten; lettertypen, stijlen en afbeeldingen kunnen bestanden van het thema zijn.
        """))
}

/// A colour scheme of a theme: the words for `scheme` in ``DiagnosticKind/lowContrast``.
public enum ColourScheme: Sendable, Hashable, CaseIterable {
  case light, dark

  public var words: Words {
    switch self {
    case .light: Words(en: "light", nl: "lichte")
    case .dark: Words(en: "dark", nl: "donkere")
    }
  }
}

extension Words {
  /// A number with a decimal point, which is a comma in Dutch.
  public static func decimal(_ text: String) -> Words { Words(en: text, nl: text.replacing(".", with: ",")) }
}
