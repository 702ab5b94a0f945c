import Diagnostics
import SiteModel
import SiteRendering

/// `baken self-check summarise`
enum SummaryCommand: SiteTool {
  static let name = "summarise"
  static let abstract = Words(
    en: "Merge the results of many schools into one report, as HTML and CSV.",
    nl: "Voeg de uitkomsten van veel scholen samen tot één verslag, als HTML en CSV.")
  static let explanation = [
    Words(
      en: """
        The report gives the distribution over the levels for each dimension. Schools are named, and the least and greatest \
        scores given, only when there are at least as many results as --minimum says; a result that is given twice counts once.
        """,
      nl: """
        Het verslag geeft voor elk onderdeel de verdeling over de niveaus. Scholen worden pas genoemd, en de laagste en hoogste scores pas \
        gegeven, bij ten minste zoveel uitkomsten als --minimum zegt; een uitkomst die twee keer is gegeven, telt één keer.
        """)
  ]
  static let examples = ["baken self-check summarise ecvet-zelfcheck results/*.json --output report --minimum 5"]
  static let arguments = [
    SelfCheckCommands.selfCheck.declaration, SelfCheckCommands.results.declaration, output.declaration,
    SelfCheckCommands.force.declaration, minimum.declaration,
  ]

  private static let output = CommandArgument.folder(
    "output",
    Words(
      en: "The folder to write to, as a whole; without it, NAME-report.",
      nl: "De map die geheel wordt geschreven; anders NAAM-report."))
  private static let minimum = CommandArgument.number(
    "minimum", orElse: 5,
    Words(
      en: "The least number of results with which schools are named.",
      nl: "Het kleinste aantal uitkomsten waarbij scholen worden genoemd."))

  static func mistake(in call: CommandCall) -> Words? {
    guard call[minimum] < 2 else { return nil }
    return Words(
      en: "--minimum must be at least 2: a group of one is a school.",
      nl: "--minimum moet minstens 2 zijn: een groep van één is een school.")
  }

  static func answer(_ call: CommandCall, about loaded: LoadedSite) throws(CommandRefusal) -> CommandAnswer {
    let document = try loaded.selfCheck(of: call)
    let given = try SelfCheckResultFile.readAll(call[SelfCheckCommands.results], for: document)
    let (results, remarks) = SelfCheckResultFile.withoutDuplicates(given)
    let minimum = call[minimum]
    let report = SelfCheckGroupReport(
      summary: GroupSummary(results.map(\.answers), of: document.questionnaire, minimum: minimum),
      names: results.compactMap(\.organisation), dates: results.map(\.date), minimum: minimum)
    return CommandAnswer(
      remarks: remarks + SelfCheckResultFile.remarksOnChangedRules(of: results),
      folder: CommandAnswer.Folder(
        path: call[output] ?? "\(document.id)-report", kind: .report, replacesForeignOutput: call[SelfCheckCommands.force],
        files: loaded.renderer.selfCheckReport(report, on: document)))
  }
}
