import Diagnostics

extension DiagnosticKind {
  static let selfCheckTranslations = [
    selfCheckUntranslated, selfCheckUnknownTranslation, selfCheckRuleInTranslation, selfCheckUnknownPlaceholder,
    selfCheckPlaceholderMismatch,
  ]

  public static let selfCheckUntranslated = DiagnosticKind(
    "self-check.untranslated",
    summary: "this text is missing in {language}",
    help: "add {key} to {path}, or mark the self-check as a draft while it is being translated",
    explanation:
      "A visitor must never meet half a questionnaire in another language, so every text that can be shown stands in each one.",
    example: "questions:\n  agreement: {question: Is there an agreement?}",
    nl: DiagnosticWords(
      summary: "deze tekst ontbreekt in de taal {language}",
      help: "zet {key} in {path}, of maak van de zelfcheck een concept zolang de vertaling niet af is",
      explanation: """
        Een bezoeker mag nooit een half vertaalde vragenlijst krijgen. Daarom staat elke tekst die te zien kan zijn, in elke taal.
        """))

  public static let selfCheckUnknownTranslation = DiagnosticKind(
    "self-check.unknown-translation",
    summary: "the self-check has nothing at “{key}” that could be translated",
    help: "in this place it has: {known}",
    explanation: "A translation has the same tree of identifiers as the file in the default language, with the texts only.",
    example: "questions:\n  agreement: {question: Is there an agreement?}",
    nl: DiagnosticWords(
      summary: "de zelfcheck heeft bij “{key}” niets om te vertalen",
      help: "wel op deze plek: {known}",
      explanation: """
        Een vertaling heeft dezelfde namen op dezelfde plaatsen als het bestand in de standaardtaal, met alleen de teksten.
        """))

  public static let selfCheckRuleInTranslation = DiagnosticKind(
    "self-check.rule-in-translation",
    summary: "“{key}” is a rule, and rules stand only in the file in the default language",
    help: "remove it here",
    explanation: "Points, conditions, levels and links are the same in every language. Typed once, they cannot differ.",
    example: "questions:\n  agreement: {question: Is there an agreement?}   # no scale, no when",
    nl: DiagnosticWords(
      summary: "“{key}” is een regel, en regels staan alleen in het bestand in de standaardtaal",
      help: "haal dit hier weg",
      explanation: """
        Punten, voorwaarden, niveaus en links zijn in elke taal hetzelfde. Staan zij er één keer, dan kunnen zij niet verschillen.
        """))

  public static let selfCheckUnknownPlaceholder = DiagnosticKind(
    "self-check.unknown-placeholder",
    summary: "nothing fills the placeholder “{name}” in this text",
    help: "{advice}",
    explanation: "Only the texts of caps have placeholders: {level}, and {question} in that of critical-cap.",
    example: "critical-cap:\n  level: building\n  text: \"“{question}” is not arranged yet, so this stays at {level}.\"",
    nl: DiagnosticWords(
      summary: "voor “{name}” in deze tekst is er niets om in te vullen",
      help: "{advice}",
      explanation: "Alleen in de teksten van grenzen wordt iets ingevuld: {level}, en bij critical-cap ook {question}."))

  public static let selfCheckPlaceholderMismatch = DiagnosticKind(
    "self-check.placeholder-mismatch",
    summary: "the placeholders in this text ({found}) are not those of the original ({expected})",
    help: "use the same placeholders as {original}",
    explanation: "A placeholder that is left out leaves a gap in what the visitor must know.",
    example: "critical-cap: {text: \"“{question}” is not arranged yet, so this stays at {level}.\"}",
    nl: DiagnosticWords(
      summary: "tussen accolades staat in deze tekst iets anders ({found}) dan in het origineel ({expected})",
      help: "schrijf tussen accolades hetzelfde als {original}",
      explanation: "Ontbreekt er een woord tussen accolades, dan krijgt de bezoeker niet te lezen wat hij moet weten."))
}
