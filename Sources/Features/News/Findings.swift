import Diagnostics

extension DiagnosticKind {
  static let news = [newsDatedAhead]

  public static let newsDatedAhead = DiagnosticKind(
    "news.dated-ahead", .warning,
    summary: "the article is already on the site, but its date {date} is still to come",
    help: "to hold it back until then add publish: {date}; else correct the date",
    explanation: "The date of an article is shown with it and does not hold it back. publish: does.",
    example: "date: 2027-03-11\npublish: 2027-03-11",
    nl: DiagnosticWords(
      summary: "het nieuwsbericht staat al op de site, maar de datum {date} moet nog komen",
      help: "zet publish: {date} erbij als het pas die dag mag verschijnen, of verbeter de datum",
      explanation: "De datum van een bericht is erbij te zien, maar houdt het niet tegen. publish: doet dat wel."))
}
