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
    example: "questions:\n  written-agreement:\n    question: Is there a written agreement?")

  public static let selfCheckDuplicateID = DiagnosticKind(
    "self-check.duplicate-id",
    summary: "there are two questions “{id}”",
    help: "give one of them another identifier",
    explanation: "Answers are kept under the question's identifier, so it must be the only one in the whole self-check.",
    example:
      "agreement-with-partner:\n  question: Is there an agreement with each partner?\nagreement-with-student:\n  question: Is there an agreement with each student?"
  )

  public static let selfCheckFewOptions = DiagnosticKind(
    "self-check.option-count",
    summary: "{what} has {count} options; it needs 2 to {limit}",
    help: "give at least two options, each under an identifier of its own",
    explanation: "A question with one answer asks nothing, and a list of dozens cannot be chosen from.",
    example: "options:\n  never: {points: 0, text: Never}\n  always: {points: 3, text: Always}")

  public static let selfCheckUnknownReference = DiagnosticKind(
    "self-check.unknown-reference",
    summary: "there is no {what} “{value}” in this self-check",
    help: "known: {known}",
    explanation:
      "Scales, levels, questions, options and sources are declared in the same file; what refers to them uses their identifier.",
    example:
      "scales:\n  behaviour:\n    options: {absent: {points: 0, text: Never}, agreed: {points: 2, text: Always}}\n# further on\nscale: behaviour"
  )

  public static let selfCheckBadCondition = DiagnosticKind(
    "self-check.bad-condition",
    summary: "this is no condition: {reason}",
    help: "write {question: option}, {any: […]}, {all: […]} or {not: …}",
    explanation:
      "A condition names earlier questions and their options. Several questions in one condition must all have the option; a list of options means one of them.",
    example: "when: {any: [{sends-abroad: yes}, {hosts: [yes, sometimes]}]}")

  public static let selfCheckLaterQuestion = DiagnosticKind(
    "self-check.later-question",
    summary: "the condition looks at “{question}”, which is not asked before this",
    help: "move the question up, or use an earlier one",
    explanation:
      "Whether a question is asked must be known when its turn comes, so conditions look back only. For the same reason no two questions can wait for each other.",
    example: "agreement:\n  question: Is there an agreement?\nreviewed:\n  question: Is it looked at?\n  when: {agreement: agreed}")

  public static let selfCheckRichText = DiagnosticKind(
    "self-check.rich-text",
    summary: "{what} cannot stand in a text of a self-check",
    help: "use paragraphs, lists, emphasis and links",
    explanation:
      "These texts are shown between the questions, on the result and on paper, where the page's own headings keep the order.",
    example: "help: \"An agreement says *who* does what; see [the page](../pages/agreements.md).\"")

  public static let selfCheckBadMigration = DiagnosticKind(
    "self-check.bad-migration",
    summary: "this migration cannot be right: {reason}",
    help: "{advice}",
    explanation:
      "A migration says how answers given to an older version are taken over: old identifiers become new ones. Together the entries must lead to identifiers that exist now; results of a version without an entry are refused with a reason.",
    example: "version: 2\nmigrations:\n  - from: 1\n    questions: {old-name: new-name, removed-question: ~}")

  ///
  /// 1072:511: The ways to add an event to a calendar: a file, and plain links that load nothing until they are followed.
  public static let selfCheckNoCriticalQuestion = DiagnosticKind(
    "self-check.no-critical-question",
    summary: "no question of the dimension “{dimension}” is critical, so the quick version leaves it out",
    help: "mark the most telling question with critical: true, or remove quick",
    explanation: "The quick version asks the critical questions only. A dimension without one would vanish from it without a word.",
    example:
      "questions:\n  written-agreement:\n    question: Is there a written agreement?\n    scale: behaviour\n    critical: true")

  /// An invitation to nothing.
  public static let selfCheckUnknown = DiagnosticKind(
    "self-check.unknown",
    summary: "there is no self-check “{value}” on this site",
    help: "self-checks that are published: {known}",
    explanation: "A self-check is known by the name of its file in self-checks/, without the ending.",
    example: "```self-check\nname: ecvet-zelfcheck\n```")
}
