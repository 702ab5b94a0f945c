import Diagnostics

extension DiagnosticKind {
  static let news = [newsDatedAhead]

  public static let newsDatedAhead = DiagnosticKind(
    "news.dated-ahead", .warning,
    summary: "the article is dated {date}, which has not come, and is on the site already",
    help: "to hold it back until then add publish: {date}; else correct the date",
    explanation: "The date of an article is shown with it and does not hold it back. publish: does.",
    example: "date: 2027-03-11\npublish: 2027-03-11")
}
