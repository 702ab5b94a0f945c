import Diagnostics

extension DiagnosticKind {
  static let selfCheckProofs = [
    selfCheckAlwaysTrue, selfCheckAlwaysFalse, selfCheckUnreachableQuestion, selfCheckUnreachableLevel,
    selfCheckUnreachableAdvice, selfCheckMissingAdvice, selfCheckIdleCap, selfCheckLevelOrder, selfCheckThresholdNotWhole,
    selfCheckLevelGap,
    selfCheckMaximumUnattainable, selfCheckNoPoints, selfCheckLowers, selfCheckTooLarge,
  ]

  public static let selfCheckAlwaysTrue = DiagnosticKind(
    "self-check.always-true",
    summary: "this condition holds whatever is answered",
    help: "remove it, or name the options for which it shall not hold",
    explanation:
      "Every way to answer the questions that it looks at was gone through. A condition that always holds is mostly a forgotten option.",
    example: "when: {sends-abroad: yes}")

  public static let selfCheckAlwaysFalse = DiagnosticKind(
    "self-check.always-false",
    summary: "this condition never holds, whatever is answered",
    help: "look for options that exclude each other, or for a question that is hidden just then",
    explanation:
      "Every way to answer the questions that it looks at was gone through. What stands under this condition would never be seen.",
    example: "when: {any: [{sends-abroad: yes}, {hosts: yes}]}")

  public static let selfCheckUnreachableQuestion = DiagnosticKind(
    "self-check.unreachable-question",
    summary: "the question “{question}” is never asked, whatever is answered before",
    help: "its own condition and that of its dimension exclude each other; change one",
    explanation: "Each condition can hold by itself, but no set of answers makes all of them hold together.",
    example:
      "questions:\n  agreement:\n    question: Is there an agreement?\n    scale: behaviour\n  reviewed:\n    question: Is it looked at every year?\n    scale: behaviour\n    when: {agreement: [sometimes, agreed]}"
  )

  public static let selfCheckUnreachableLevel = DiagnosticKind(
    "self-check.unreachable-level",
    summary: "no complete set of answers comes to the level “{level}” in any dimension",
    help: "move its threshold, or remove the level",
    explanation:
      "All scores that complete answers can come to were worked out, question by question, caps included. None of them lies in this level.",
    example:
      "levels:\n  orienting: {from: 0, name: Orienting, summary: The first steps., step: Understand}\n  building: {from: 50, name: Building, summary: Much happens already., step: Do}"
  )

  public static let selfCheckUnreachableAdvice = DiagnosticKind(
    "self-check.unreachable-advice",
    summary: "no complete set of answers comes to the level “{level}” in the dimension “{dimension}”",
    help: "move the threshold, change the points, or let no cap stand in the way",
    explanation:
      "All scores that complete answers can come to in this dimension were worked out, caps included. None gives this level, so its advice would never be read.",
    example: "advice:\n  orienting: {text: Begin with one partner.}\n  building: {text: Write down what you agree.}")

  public static let selfCheckMissingAdvice = DiagnosticKind(
    "self-check.missing-advice",
    summary: "the dimension “{dimension}” has no advice for the level “{level}”",
    help: "add it under advice: {level}: {text: …}",
    explanation: "A school that comes to this level would leave with empty hands.",
    example: "advice:\n  orienting:\n    text: Begin with …")

  public static let selfCheckIdleCap = DiagnosticKind(
    "self-check.idle-cap",
    summary: "this cap never lowers a level, whatever is answered",
    help: "remove it, or give it a lower level",
    explanation: "Whenever its condition holds, the score alone already gives this level or a lower one.",
    example: "caps:\n  unsigned: {when: {who-signs: nobody}, level: orienting, text: \"Nobody signs, so this stays at {level}.\"}")

  public static let selfCheckLevelOrder = DiagnosticKind(
    "self-check.level-order",
    summary: "the level “{level}” begins at {from} %, but the one before it at {before} %",
    help: "put the levels in rising order",
    explanation: "A level runs from its own threshold to the next one, so that each score falls in exactly one.",
    example: "levels:\n  low: {from: 0, name: Low, summary: …, step: …}\n  high: {from: 50, name: High, summary: …, step: …}")

  public static let selfCheckThresholdNotWhole = DiagnosticKind(
    "self-check.threshold-not-whole",
    summary: "a level cannot begin at “{value}”",
    help: "give a whole number from 0 to 100",
    explanation:
      "A percentage is shown as a whole number, rounded down. With whole thresholds a shown percentage never lies on the other side of one: 49.9 % is shown as 49 %.",
    example: "levels:\n  built: {from: 50, name: Built, summary: …, step: …}")

  public static let selfCheckLevelGap = DiagnosticKind(
    "self-check.level-gap",
    summary: "the dimension “{dimension}” can come to {score}, which is below the first level",
    help: "let the first level begin at 0; it happens with these answers: {answers}",
    explanation: "Every score that can be attained must fall in a level.",
    example: "levels:\n  first: {from: 0, name: First, summary: …, step: …}")

  public static let selfCheckMaximumUnattainable = DiagnosticKind(
    "self-check.maximum-unattainable",
    summary: "in the dimension “{dimension}” questions count together that cannot all score their highest together: {questions}",
    help: "ask the follow-up question after the better answer, or put it in another dimension; both count with: {answers}",
    explanation:
      "A score is measured against the highest points of the questions that count. Here the best answer to one hides another, so nobody who is asked both can come to 100 %.",
    example: "reviewed:\n  question: Is it looked at every year?\n  scale: behaviour\n  when: {agreement: agreed}")

  public static let selfCheckNoPoints = DiagnosticKind(
    "self-check.no-points",
    summary: "no answer to “{question}” scores a point",
    help: "give points to the better answers, or move the question to the profile",
    explanation:
      "A question in a dimension counts for its score. One that can only score zero would drag every score down or do nothing.",
    example: "options:\n  no: {points: 0, text: No}\n  yes: {points: 1, text: Yes}")

  public static let selfCheckLowers = DiagnosticKind(
    "self-check.better-answer-lowers",
    summary:
      "a better answer to “{question}” can lower the dimension “{dimension}”: “{worse}” gives {before}, “{better}” gives {after}",
    help: "change what the better answer brings into view, or say that this is meant: may-lower: true. It happens with: {answers}",
    explanation:
      "A school that improves should never see a lower score. Every pair of answer sets that differ in one better answer was compared.",
    example: "questions:\n  agreement:\n    question: …\n    scale: behaviour\n    may-lower: true")

  public static let selfCheckTooLarge = DiagnosticKind(
    "self-check.too-large",
    summary: "{what} is too large to be proved: {reason}",
    help: "{advice}",
    explanation: "Every rule is proved by going through all cases that make a difference. That takes bounds on their number.",
    example: "scale: behaviour   # four answers rather than thirty")
}
