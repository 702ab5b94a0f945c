import Diagnostics

extension DiagnosticKind {
  static let goodPractices = [practiceIsAhead]

  static let practiceIsAhead = DiagnosticKind(
    "good-practice.year-ahead", .warning,
    summary: "the year {year} of this good practice is yet to come",
    help: "give the year in which it was done, or announce it as news",
    explanation: "A good practice is what a school has done, so that others can learn from how it went.",
    example: "year: 2026",
    nl: DiagnosticWords(
      summary: "het jaar {year} van dit goede voorbeeld moet nog komen",
      help: "geef het jaar waarin het is gedaan, of kondig het aan als nieuws",
      explanation: "Een goed voorbeeld is iets wat een school heeft gedaan, zodat anderen kunnen leren van hoe het ging."))
}
