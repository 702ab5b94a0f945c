import Diagnostics

extension DiagnosticKind {
  static let selfChecks =
    [
      selfCheckBadID, selfCheckDuplicateID, selfCheckFewOptions, selfCheckUnknownReference, selfCheckBadCondition,
      selfCheckLaterQuestion, selfCheckRichText, selfCheckBadMigration, selfCheckNoCriticalQuestion,
      selfCheckUnknown,
    ] + selfCheckProofs + selfCheckTranslations

  // MARK: The file

  public static let selfCheckBadID = DiagnosticKind(
    "self-check.bad-id",
    summary: "“{id}” cannot be an identifier: {reason}",
    help: "use small letters, digits and hyphens, such as: {example}",
    explanation:
      "Questions, options, levels and dimensions are known by their identifiers in conditions, translations and saved results. The words all, any, not, not-applicable and dont-know mean something of their own.",
    example: "questions:\n  written-agreement:\n    question: Is there a written agreement?",
    nl: DiagnosticWords(
      summary: "“{id}” kan geen naam zijn: {reason}",
      help: "gebruik kleine letters, cijfers en streepjes, zoals: {example}",
      explanation: """
        Voorwaarden, vertalingen en bewaarde uitkomsten kennen vragen, antwoorden, niveaus en onderdelen bij hun naam. De woorden \
        all, any, not, not-applicable en dont-know hebben een eigen betekenis.
        """))

  public static let selfCheckDuplicateID = DiagnosticKind(
    "self-check.duplicate-id",
    summary: "there are two questions “{id}”",
    help: "give one of them another identifier",
    explanation: "Answers are kept under the question's identifier, so it must be the only one in the whole self-check.",
    example:
      "agreement-with-partner:\n  question: Is there an agreement with each partner?\nagreement-with-student:\n  question: Is there an agreement with each student?",
    nl: DiagnosticWords(
      summary: "er zijn twee vragen “{id}”",
      help: "geef een van de twee een andere naam",
      explanation: """
        Antwoorden worden bewaard onder de naam van de vraag, dus die mag in de hele zelfcheck maar één keer voorkomen.
        """))

  public static let selfCheckFewOptions = DiagnosticKind(
    "self-check.option-count",
    summary: "{what} has {count} options, but needs 2 to {limit}",
    help: "give at least two options, each under an identifier of its own",
    explanation: "A question with one answer asks nothing, and a list of dozens cannot be chosen from.",
    example: "options:\n  never: {points: 0, text: Never}\n  always: {points: 3, text: Always}",
    nl: DiagnosticWords(
      summary: "{what} heeft {count} antwoorden, maar het moeten er 2 tot en met {limit} zijn",
      help: "geef ten minste twee antwoorden, elk onder een eigen naam",
      explanation: "Een vraag met één antwoord vraagt niets, en uit een lijst van tientallen kan niemand kiezen."))

  public static let selfCheckUnknownReference = DiagnosticKind(
    "self-check.unknown-reference",
    summary: "there is no {what} “{value}” in this self-check",
    help: "known: {known}",
    explanation:
      "Scales, levels, questions, options and sources are declared in the same file; what refers to them uses their identifier.",
    example:
      "scales:\n  behaviour:\n    options: {absent: {points: 0, text: Never}, agreed: {points: 2, text: Always}}\n# further on\nscale: behaviour",
    nl: DiagnosticWords(
      summary: "deze zelfcheck heeft geen {what} “{value}”",
      help: "wel bekend: {known}",
      explanation: """
        Schalen, niveaus, vragen, antwoorden en bronnen staan in hetzelfde bestand; wat ernaar verwijst, gebruikt hun naam.
        """))

  public static let selfCheckBadCondition = DiagnosticKind(
    "self-check.bad-condition",
    summary: "this is not a condition: {reason}",
    help: "write {question: option}, {any: […]}, {all: […]} or {not: …}",
    explanation:
      "A condition names earlier questions and their options. Several questions in one condition must all have the option; a list of options means one of them.",
    example: "when: {any: [{sends-abroad: yes}, {hosts: [yes, sometimes]}]}",
    nl: DiagnosticWords(
      summary: "dit is geen voorwaarde: {reason}",
      help: "schrijf {vraag: antwoord}, {any: […]}, {all: […]} of {not: …}",
      explanation: """
        Een voorwaarde noemt eerdere vragen met hun antwoorden. Staan er meer vragen in één voorwaarde, dan moeten ze allemaal \
        kloppen; een lijst antwoorden betekent een daarvan.
        """))

  public static let selfCheckLaterQuestion = DiagnosticKind(
    "self-check.later-question",
    summary: "the condition looks at “{question}”, which is not asked before this",
    help: "move the question up, or use an earlier one",
    explanation:
      "Whether a question is asked must be known when its turn comes, so conditions look back only. For the same reason no two questions can wait for each other.",
    example: "agreement:\n  question: Is there an agreement?\nreviewed:\n  question: Is it looked at?\n  when: {agreement: agreed}",
    nl: DiagnosticWords(
      summary: "de voorwaarde kijkt naar “{question}”, maar die vraag is dan nog niet gesteld",
      help: "zet die vraag hoger, of gebruik een eerdere",
      explanation: """
        Of een vraag wordt gesteld, moet bekend zijn als zij aan de beurt is; voorwaarden kijken daarom alleen terug. Om dezelfde \
        reden kunnen twee vragen niet op elkaar wachten.
        """))

  public static let selfCheckRichText = DiagnosticKind(
    "self-check.rich-text",
    summary: "{what} cannot be in a text of a self-check",
    help: "use paragraphs, lists, emphasis and links",
    explanation:
      "These texts are shown between the questions, on the result and on paper, where the page's own headings keep the order.",
    example: "help: \"An agreement says *who* does what; see [the page](../pages/agreements.md).\"",
    nl: DiagnosticWords(
      summary: "{what} kan niet in een tekst van een zelfcheck staan",
      help: "gebruik alinea’s, lijsten, nadruk en links",
      explanation: """
        Deze teksten staan tussen de vragen, bij de uitkomst en op papier, waar de koppen van de pagina zelf voor orde zorgen.
        """))

  public static let selfCheckBadMigration = DiagnosticKind(
    "self-check.bad-migration",
    summary: "this migration cannot be right: {reason}",
    help: "{advice}",
    explanation:
      "A migration says how answers given to an older version are taken over: old identifiers become new ones. Together the entries must lead to identifiers that exist now; results of a version without an entry are refused with a reason.",
    example: "version: 2\nmigrations:\n  - from: 1\n    questions: {old-name: new-name, removed-question: ~}",
    nl: DiagnosticWords(
      summary: "deze overgang kan niet kloppen: {reason}",
      help: "{advice}",
      explanation: """
        Een overgang zegt hoe antwoorden uit een oudere versie worden overgenomen: oude namen worden nieuwe. Samen moeten de \
        overgangen leiden naar namen die nu bestaan; uitkomsten van een versie zonder overgang worden geweigerd, met de reden \
        erbij.
        """))

  public static let selfCheckNoCriticalQuestion = DiagnosticKind(
    "self-check.no-critical-question",
    summary: "no question of the dimension “{dimension}” is critical, so the quick version leaves it out",
    help: "mark the most telling question with critical: true, or remove quick",
    explanation: "The quick version asks the critical questions only. A dimension without one would vanish from it without a word.",
    example:
      "questions:\n  written-agreement:\n    question: Is there a written agreement?\n    scale: behaviour\n    critical: true",
    nl: DiagnosticWords(
      summary: "geen vraag van het onderdeel “{dimension}” heeft critical: true, dus de korte versie laat het weg",
      help: "zet critical: true bij de vraag die het meest zegt, of haal quick weg",
      explanation: """
        De korte versie stelt alleen de vragen met critical. Een onderdeel zonder zo’n vraag zou er ongemerkt uit verdwijnen.
        """))

  /// An invitation to nothing.
  public static let selfCheckUnknown = DiagnosticKind(
    "self-check.unknown",
    summary: "there is no self-check “{value}” on this site",
    help: "self-checks that are published: {known}",
    explanation: "A self-check is known by the name of its file in self-checks/, without the ending.",
    example: "```self-check\nname: ecvet-zelfcheck\n```",
    nl: DiagnosticWords(
      summary: "deze site heeft geen zelfcheck “{value}”",
      help: "zelfchecks die gepubliceerd zijn: {known}",
      explanation: "Een zelfcheck heeft de naam van zijn bestand in self-checks/, zonder de extensie."))
}
