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
    example: "questions:\n  agreement: {question: Is there an agreement?}")

  public static let selfCheckUnknownTranslation = DiagnosticKind(
    "self-check.unknown-translation",
    summary: "the self-check has nothing at “{key}” that could be translated",
    help: "in this place it has: {known}",
    explanation: "A translation has the same tree of identifiers as the file in the default language, with the texts only.",
    example: "questions:\n  agreement: {question: Is there an agreement?}")

  public static let selfCheckRuleInTranslation = DiagnosticKind(
    "self-check.rule-in-translation",
    summary: "“{key}” is a rule, and rules stand only in the file in the default language",
    help: "remove it here",
    explanation: "Points, conditions, levels and links are the same in every language. Typed once, they cannot differ.",
    example: "questions:\n  agreement: {question: Is there an agreement?}   # no scale, no when")

  public static let selfCheckUnknownPlaceholder = DiagnosticKind(
    "self-check.unknown-placeholder",
    summary: "nothing fills the placeholder “{name}” in this text",
    help: "{advice}",
    explanation: "Only the texts of caps have placeholders: {level}, and {question} in that of critical-cap.",
    example: "critical-cap:\n  level: building\n  text: \"“{question}” is not arranged yet, so this stays at {level}.\"")

  public static let selfCheckPlaceholderMismatch = DiagnosticKind(
    "self-check.placeholder-mismatch",
    summary: "this text has the placeholders {found}; the original has {expected}",
    help: "use the same placeholders as {original}",
    explanation: "A placeholder that is left out leaves a gap in what the visitor must know.",
    example: "critical-cap: {text: \"“{question}” is not arranged yet, so this stays at {level}.\"}")
}
