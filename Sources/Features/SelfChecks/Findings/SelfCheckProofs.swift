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
    help: "remove it, or name the options for which it should not hold",
    explanation:
      "Every way to answer the questions that it looks at was tried. A condition that always holds usually lacks an option that was forgotten.",
    example: "when: {sends-abroad: yes}",
    nl: DiagnosticWords(
      summary: "deze voorwaarde klopt altijd, wat iemand ook antwoordt",
      help: "haal haar weg, of noem de antwoorden waarbij zij niet mag kloppen",
      explanation: """
        Alle manieren om de vragen te beantwoorden waar zij naar kijkt, zijn nagegaan. In een voorwaarde die altijd klopt, is \
        meestal een antwoord vergeten.
        """))

  public static let selfCheckAlwaysFalse = DiagnosticKind(
    "self-check.always-false",
    summary: "this condition never holds, whatever is answered",
    help: "look for options that exclude each other, or for a question that is hidden just then",
    explanation:
      "Every way to answer the questions that it looks at was tried. What stands under this condition would never be seen.",
    example: "when: {any: [{sends-abroad: yes}, {hosts: yes}]}",
    nl: DiagnosticWords(
      summary: "deze voorwaarde klopt nooit, wat iemand ook antwoordt",
      help: "zoek naar antwoorden die elkaar uitsluiten, of naar een vraag die juist dan niet wordt gesteld",
      explanation: """
        Alle manieren om de vragen te beantwoorden waar zij naar kijkt, zijn nagegaan. Wat onder deze voorwaarde staat, zou \
        niemand ooit zien.
        """))

  public static let selfCheckUnreachableQuestion = DiagnosticKind(
    "self-check.unreachable-question",
    summary: "the question “{question}” is never asked, whatever is answered before",
    help: "its own condition and that of its dimension exclude each other; change one",
    explanation: "Each condition can hold by itself, but no set of answers makes all of them hold together.",
    example:
      "questions:\n  agreement:\n    question: Is there an agreement?\n    scale: behaviour\n  reviewed:\n    question: Is it looked at every year?\n    scale: behaviour\n    when: {agreement: [sometimes, agreed]}",
    nl: DiagnosticWords(
      summary: "de vraag “{question}” wordt nooit gesteld, wat iemand daarvoor ook antwoordt",
      help: "haar eigen voorwaarde en die van haar onderdeel sluiten elkaar uit; verander er een",
      explanation: "Elke voorwaarde kan op zichzelf kloppen, maar geen enkele set antwoorden laat ze samen kloppen."))

  public static let selfCheckUnreachableLevel = DiagnosticKind(
    "self-check.unreachable-level",
    summary: "no complete set of answers reaches the level “{level}” in any dimension",
    help: "move its threshold, or remove the level",
    explanation:
      "All scores that complete answers can reach were worked out, question by question, caps included. None of them lies in this level.",
    example:
      "levels:\n  orienting: {from: 0, name: Orienting, summary: The first steps., step: Understand}\n  building: {from: 50, name: Building, summary: Much happens already., step: Do}",
    nl: DiagnosticWords(
      summary: "in geen enkel onderdeel komt een volledige set antwoorden uit op het niveau “{level}”",
      help: "verschuif de drempel ervan, of haal het niveau weg",
      explanation: """
        Alle scores die met volledige antwoorden te halen zijn, zijn uitgerekend, vraag voor vraag, met de grenzen meegerekend. \
        Geen ervan valt in dit niveau.
        """))

  public static let selfCheckUnreachableAdvice = DiagnosticKind(
    "self-check.unreachable-advice",
    summary: "no complete set of answers reaches the level “{level}” in the dimension “{dimension}”",
    help: "move the threshold, change the points, or let no cap stand in the way",
    explanation:
      "All scores that complete answers can reach in this dimension were worked out, caps included. None gives this level, so its advice would never be read.",
    example: "advice:\n  orienting: {text: Begin with one partner.}\n  building: {text: Write down what you agree.}",
    nl: DiagnosticWords(
      summary: "geen volledige set antwoorden komt uit op het niveau “{level}” in het onderdeel “{dimension}”",
      help: "verschuif de drempel, verander de punten, of zorg dat geen grens in de weg staat",
      explanation: """
        Alle scores die met volledige antwoorden in dit onderdeel te halen zijn, zijn uitgerekend, met de grenzen meegerekend. \
        Geen ervan geeft dit niveau, dus niemand zou het advies lezen.
        """))

  public static let selfCheckMissingAdvice = DiagnosticKind(
    "self-check.missing-advice",
    summary: "the dimension “{dimension}” has no advice for the level “{level}”",
    help: "add it under advice: {level}: {text: …}",
    explanation: "Schools at this level would get no advice.",
    example: "advice:\n  orienting:\n    text: Begin with …",
    nl: DiagnosticWords(
      summary: "het onderdeel “{dimension}” heeft geen advies voor het niveau “{level}”",
      help: "zet het onder advice: {level}: {text: …}",
      explanation: "Scholen op dit niveau zouden geen advies krijgen."))

  public static let selfCheckIdleCap = DiagnosticKind(
    "self-check.idle-cap",
    summary: "this cap never lowers a level, whatever is answered",
    help: "remove it, or give it a lower level",
    explanation: "Whenever its condition holds, the score alone already gives this level or a lower one.",
    example: "caps:\n  unsigned: {when: {who-signs: nobody}, level: orienting, text: \"Nobody signs, so this stays at {level}.\"}",
    nl: DiagnosticWords(
      summary: "deze grens verlaagt nooit een niveau, wat iemand ook antwoordt",
      help: "haal haar weg, of geef haar een lager niveau",
      explanation: "Telkens als de voorwaarde klopt, geeft de score zelf al dit niveau of een lager."))

  public static let selfCheckLevelOrder = DiagnosticKind(
    "self-check.level-order",
    summary: "the level “{level}” begins at {from} %, but the one before it at {before} %",
    help: "put the levels in rising order",
    explanation: "A level runs from its own threshold to the next one, so that each score falls in exactly one.",
    example: "levels:\n  low: {from: 0, name: Low, summary: …, step: …}\n  high: {from: 50, name: High, summary: …, step: …}",
    nl: DiagnosticWords(
      summary: "het niveau “{level}” begint bij {from} %, maar het niveau ervoor bij {before} %",
      help: "zet de niveaus op volgorde, het laagste eerst",
      explanation: """
        Een niveau loopt van zijn eigen drempel tot die van het volgende, zodat elke score in precies één niveau valt.
        """))

  public static let selfCheckThresholdNotWhole = DiagnosticKind(
    "self-check.threshold-not-whole",
    summary: "a level cannot begin at “{value}”",
    help: "give a whole number from 0 to 100",
    explanation:
      "A percentage is shown as a whole number, rounded down. With whole thresholds a shown percentage never lies on the other side of one: 49.9 % is shown as 49 %.",
    example: "levels:\n  built: {from: 50, name: Built, summary: …, step: …}",
    nl: DiagnosticWords(
      summary: "een niveau kan niet beginnen bij “{value}”",
      help: "geef een heel getal van 0 tot en met 100",
      explanation: """
        Een percentage is te zien als een heel getal, naar beneden afgerond. Met hele drempels ligt het percentage dat te zien is, \
        nooit aan de andere kant van een drempel: 49,9 % is te zien als 49 %.
        """))

  public static let selfCheckLevelGap = DiagnosticKind(
    "self-check.level-gap",
    summary: "the dimension “{dimension}” can come to {score}, which is below the first level",
    help: "let the first level begin at 0; it happens with these answers: {answers}",
    explanation: "Every score that can be attained must fall in a level.",
    example: "levels:\n  first: {from: 0, name: First, summary: …, step: …}",
    nl: DiagnosticWords(
      summary: "het onderdeel “{dimension}” kan uitkomen op {score}, en dat ligt onder het eerste niveau",
      help: "laat het eerste niveau bij 0 beginnen; het gebeurt met deze antwoorden: {answers}",
      explanation: "Elke score die te halen is, moet in een niveau vallen."))

  public static let selfCheckMaximumUnattainable = DiagnosticKind(
    "self-check.maximum-unattainable",
    summary: "in the dimension “{dimension}” these questions cannot all score full points together: {questions}",
    help: "ask the follow-up question after the better answer, or put it in another dimension; both count with: {answers}",
    explanation:
      "A score is measured against the highest points of the questions that count. Here the best answer to one hides another, so nobody who is asked both can come to 100 %.",
    example: "reviewed:\n  question: Is it looked at every year?\n  scale: behaviour\n  when: {agreement: agreed}",
    nl: DiagnosticWords(
      summary: "in het onderdeel “{dimension}” kunnen deze vragen niet samen alle punten halen: {questions}",
      help: "stel de vervolgvraag na het betere antwoord, of zet haar in een ander onderdeel; beide tellen mee bij: {answers}",
      explanation: """
        Een score wordt vergeleken met het hoogste aantal punten van de vragen die meetellen. Hier verbergt het beste antwoord op \
        de ene vraag een andere, dus niemand die beide krijgt, kan 100 % halen.
        """))

  public static let selfCheckNoPoints = DiagnosticKind(
    "self-check.no-points",
    summary: "no answer to “{question}” scores a point",
    help: "give points to the better answers, or move the question to the profile",
    explanation:
      "A question in a dimension counts for its score. One that can only score zero would drag every score down or do nothing.",
    example: "options:\n  no: {points: 0, text: No}\n  yes: {points: 1, text: Yes}",
    nl: DiagnosticWords(
      summary: "geen antwoord op “{question}” geeft een punt",
      help: "geef punten aan de betere antwoorden, of zet de vraag onder profile",
      explanation: """
        Een vraag in een onderdeel telt mee voor de score. Een vraag die alleen nul punten kan geven, zou elke score omlaag halen \
        of niets doen.
        """))

  public static let selfCheckLowers = DiagnosticKind(
    "self-check.better-answer-lowers",
    summary:
      "a better answer to “{question}” can lower the dimension “{dimension}”: “{worse}” gives {before}, “{better}” gives {after}",
    help: "change what the better answer brings into view, or say that this is meant: may-lower: true. It happens with: {answers}",
    explanation:
      "A school that improves should never see a lower score. Every pair of answer sets that differ in one better answer was compared.",
    example: "questions:\n  agreement:\n    question: …\n    scale: behaviour\n    may-lower: true",
    nl: DiagnosticWords(
      summary: """
        een beter antwoord op “{question}” kan het onderdeel “{dimension}” verlagen: “{worse}” geeft {before}, “{better}” geeft \
        {after}
        """,
      help: """
        verander wat door het betere antwoord in beeld komt, of zeg met may-lower: true dat het de bedoeling is; het gebeurt met: \
        {answers}
        """,
      explanation: """
        Een school die vooruitgaat, mag nooit een lagere score zien. Elke twee sets antwoorden die in één beter antwoord \
        verschillen, zijn vergeleken.
        """))

  public static let selfCheckTooLarge = DiagnosticKind(
    "self-check.too-large",
    summary: "{what} is too large to be proved: {reason}",
    help: "{advice}",
    explanation: "Every rule is proved by going through all cases that make a difference. That takes bounds on their number.",
    example: "scale: behaviour   # four answers rather than thirty",
    nl: DiagnosticWords(
      summary: "{what} is te groot om na te gaan: {reason}",
      help: "{advice}",
      explanation: """
        Elke regel wordt bewezen door alle gevallen na te gaan die verschil maken. Daarom is er een grens aan hun aantal.
        """))
}
