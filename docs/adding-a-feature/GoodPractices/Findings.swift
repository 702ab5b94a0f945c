import Diagnostics

extension DiagnosticKind {
  static let goodPractices = [practiceIsAhead]

  static let practiceIsAhead = DiagnosticKind(
    "good-practice.year-ahead", .warning,
    summary: "the year {year} of this good practice is yet to come",
    help: "give the year in which it was done, or announce it as news",
    explanation: "A good practice is what a school has done, so that others can learn from how it went.",
    example: "year: 2026")
}
