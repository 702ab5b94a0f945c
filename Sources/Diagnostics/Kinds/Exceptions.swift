extension DiagnosticKind {
  static let exceptions = [unusedException]

  public static let unusedException = DiagnosticKind(
    "advice.unused-exception", .advice,
    summary: "this exception from “{rule}” is no longer needed",
    help: "take the entry out of allow:, or make its text the same as on the page",
    explanation:
      "An entry under allow: silences advice at one place, with a reason. Once the text has changed, the entry would hide what nobody looked at.",
    example: "allow:\n  - {rule: long-sentence, text: Een ieder die, reason: Zo staat het in de wet.}",
    nl: DiagnosticWords(
      summary: "deze uitzondering op “{rule}” is niet meer nodig",
      help: "haal het stuk weg onder allow:, of maak de tekst ervan gelijk aan die op de pagina",
      explanation:
        "Een stuk onder allow: laat een advies weg op één plek, met de reden. Is de tekst veranderd, dan zou het iets verbergen waar niemand naar heeft gekeken."
    ))
}
