extension DiagnosticKind {
  static let yaml =
    yamlForms + [
      unknownKey, missingKey, emptyKey, wrongType, impossibleDate, dateForm, skippedMoment, unknownValue, badValue,
    ]

  /// Rules about YAML itself, whatever a file says in it.
  static let yamlForms = [
    yamlSyntax, yamlUnclosedQuote, yamlMissingSpace, yamlWrongIndentation, yamlTab, yamlDuplicateKey, yamlTooDeep, yamlTooLarge,
    yamlNotAMapping, yamlNotAList, yamlSeveralDocuments, yamlCommentInText, yamlCharacterAtStart, yamlQuoteEnds, yamlBackslash,
    yamlListInText, yamlCommaInBraces, yamlStrayText, typographicQuotes,
  ]

  /// Rules without which a file, or the rest of it, cannot be read.
  public static let ofReading = Set(files + yamlForms + [frontMatterMissing, frontMatterHyphens, frontMatterUnclosed])

  /// Any other complaint of the YAML parser.
  public static let yamlSyntax = DiagnosticKind(
    "yaml.syntax",
    summary: "the YAML cannot be read: {problem}",
    help: """
      look at this line and the one above it: a colon and a space behind each key, the same spaces in front of keys that belong \
      together, quotes around a value with a colon or another special character
      """,
    explanation: "Front matter and settings are YAML: a key, a colon, a space and a value; nested keys are indented by spaces.",
    example: "title: \"ECVET: what is it?\"\naudiences: [schools]",
    nl: DiagnosticWords(
      summary: "de YAML is niet te lezen: {problem}",
      help: """
        kijk naar deze regel en die erboven: een dubbele punt en een spatie achter elke sleutel, evenveel spaties voor \
        sleutels die bij elkaar horen, aanhalingstekens om een waarde met een dubbele punt of een ander bijzonder teken
        """,
      explanation: """
        De gegevens bovenaan en de instellingen zijn YAML: een sleutel, een dubbele punt, een spatie en een waarde; sleutels \
        onder een andere sleutel springen in met spaties.
        """))

  public static let yamlUnclosedQuote = DiagnosticKind(
    "yaml.unclosed-quote",
    summary: "the quote that begins here is not closed",
    help: "end the value with {quote} on this line; a quote within the value goes between quotes of the other kind",
    explanation: "A value that begins with a quote runs on until the next quote of that kind, through all the lines in between.",
    example: "title: \"ECVET: what is it?\"",
    nl: DiagnosticWords(
      summary: "het aanhalingsteken dat hier opent, wordt niet gesloten",
      help: "sluit de waarde op deze regel af met {quote}; zet om een waarde met een aanhalingsteken erin de andere soort",
      explanation: """
        Een waarde die met een aanhalingsteken begint, loopt door tot het volgende aanhalingsteken van die soort, over alle \
        regels ertussen heen.
        """))

  /// `title:Test`.
  public static let yamlMissingSpace = DiagnosticKind(
    "yaml.missing-space",
    summary: "there is no space after the colon of “{key}”",
    help: "put a space after the colon",
    explanation: "In YAML a colon with a space behind it parts a key from its value. Without the space both are one word.",
    example: "title: What is ECVET?",
    nl: DiagnosticWords(
      summary: "er staat geen spatie achter de dubbele punt van “{key}”",
      help: "zet een spatie achter de dubbele punt",
      explanation: """
        In YAML scheidt een dubbele punt met een spatie erachter een sleutel van zijn waarde. Zonder de spatie zijn beide één \
        woord.
        """))

  /// A key that is indented too far.
  public static let yamlWrongIndentation = DiagnosticKind(
    "yaml.wrong-indentation",
    summary: "“{key}” begins further to the right than “{above}”, but that key already has a value",
    help: "let both lines begin in the same column",
    explanation:
      "Keys that begin further to the right belong to the key above them. One that has a value cannot have keys of its own.",
    example: "title: What is ECVET?\nsummary: The system in one page.",
    nl: DiagnosticWords(
      summary: "“{key}” begint verder naar rechts dan “{above}”, maar die sleutel heeft al een waarde",
      help: "laat beide regels in dezelfde kolom beginnen",
      explanation: """
        Sleutels die verder naar rechts beginnen, horen bij de sleutel erboven. Heeft die al een waarde, dan kan hij geen \
        eigen sleutels hebben.
        """))

  /// A tab in the indentation.
  public static let yamlTab = DiagnosticKind(
    "yaml.tab",
    summary: "the indentation contains a tab",
    help: "use spaces; two for each step",
    explanation: "YAML does not allow tabs in the indentation, since editors show them in different widths.",
    example: "venue:\n  name: ROC\n  city: Utrecht",
    nl: DiagnosticWords(
      summary: "in de inspringing staat een tab",
      help: "gebruik spaties, twee voor elke stap",
      explanation: "YAML staat in de inspringing geen tabs toe, omdat editors ze in verschillende breedtes tonen."))

  public static let yamlDuplicateKey = DiagnosticKind(
    "yaml.duplicate-key",
    summary: "the key “{key}” is here twice",
    help: "remove one of the two",
    explanation: "Of two equal keys one would be forgotten. Which one was meant is not for a program to decide.",
    example: "title: What is ECVET?\nsummary: The system in one page.",
    nl: DiagnosticWords(
      summary: "de sleutel “{key}” staat hier twee keer",
      help: "haal een van de twee weg",
      explanation:
        "Van twee gelijke sleutels zou er een verloren gaan. Welke van de twee bedoeld is, kan een programma niet beslissen."))

  public static let yamlTooDeep = DiagnosticKind(
    "yaml.too-deep",
    summary: "the YAML is nested more than {limit} levels deep",
    help: "no file of a site needs this; check for a missing bracket or line end",
    explanation: "Such nesting is a mistake or an attack on the program that reads it.",
    example: "venue: {name: ROC, city: Utrecht}",
    nl: DiagnosticWords(
      summary: "de YAML is meer dan {limit} niveaus diep",
      help: "geen enkel bestand van een site heeft dit nodig; kijk of er een haak of een regeleinde ontbreekt",
      explanation: "Zo diep is het een vergissing, of een aanval op het programma dat het leest."))

  /// More values than a site's file needs: an alias bomb or a data dump.
  public static let yamlTooLarge = DiagnosticKind(
    "yaml.too-large",
    summary: "the YAML holds more than {limit} values once its aliases are written out",
    help: "write the values themselves instead of anchors (&) and aliases (*)",
    explanation: "A few lines of aliases that point at aliases can stand for billions of values.",
    example: "topics: [mobility, policy]",
    nl: DiagnosticWords(
      summary: "de YAML bevat meer dan {limit} waarden als alle verwijzingen zijn uitgeschreven",
      help: "schrijf de waarden zelf in plaats van ankers (&) en verwijzingen (*)",
      explanation: "Een paar regels met verwijzingen naar verwijzingen kunnen voor miljarden waarden staan."))

  /// A list or a text where keys belong.
  public static let yamlNotAMapping = DiagnosticKind(
    "yaml.not-a-mapping",
    summary: "{what} must be keys with values, not {found}",
    help: "write a key, a colon and a value on each line",
    explanation: "Settings are found by their key, so a list or a single word in this place cannot be understood.",
    example: "title: What is ECVET?",
    nl: DiagnosticWords(
      summary: "voor {what} zijn sleutels met waarden nodig, niet {found}",
      help: "schrijf op elke regel een sleutel, een dubbele punt en een waarde",
      explanation: "Instellingen worden gevonden aan hun sleutel, dus een lijst of een los woord betekent op deze plek niets."))

  public static let yamlNotAList = DiagnosticKind(
    "yaml.not-a-list",
    summary: "{what} must be a list, not {found}",
    help: "begin each entry with a hyphen and a space",
    explanation: "The entries of this file have no names of their own, so they stand in a list.",
    example: "- {foreground: --ink, background: --paper, minimum: 4.5}",
    nl: DiagnosticWords(
      summary: "voor {what} is een lijst nodig, niet {found}",
      help: "begin elk stuk met een streepje en een spatie",
      explanation: "Wat in dit bestand staat, heeft geen eigen namen en hoort daarom in een lijst."))

  /// `---` between two documents in a YAML file.
  public static let yamlSeveralDocuments = DiagnosticKind(
    "yaml.several-documents",
    summary: "a second YAML document begins here",
    help: "remove the line with --- or ...",
    explanation: "A file of a site holds one YAML document. What stands in a second one would be forgotten.",
    example: "name: ECVET experts\nbase-url: https://ecvet.example",
    nl: DiagnosticWords(
      summary: "hier begint een tweede YAML-document",
      help: "haal de regel met --- of ... weg",
      explanation: "Een bestand van een site bevat één YAML-document. Wat in een tweede staat, zou verloren gaan."))

  /// A sentence between keys.
  public static let yamlStrayText = DiagnosticKind(
    "yaml.stray-text",
    summary: "this line is a text without a key",
    help: "write a key, a colon and a space in front of it, or move it below the settings; a text that goes on here is indented",
    explanation: "Between the keys of a file nothing can stand but keys with their values, and comments behind a # and a space.",
    example: "summary: The system in one page.",
    nl: DiagnosticWords(
      summary: "deze regel is tekst zonder sleutel",
      help: """
        zet er een sleutel, een dubbele punt en een spatie voor, of zet de regel onder de gegevens; een tekst die hier \
        doorloopt, springt in
        """,
      explanation: """
        Tussen de sleutels van een bestand kan niets anders staan dan sleutels met hun waarden, en commentaar achter een # en \
        een spatie.
        """))
}
