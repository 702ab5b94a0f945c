import Diagnostics
import SiteModel
import SiteRendering

/// `baken self-check`
enum SelfCheckCommands: FeatureCommandGroup {
  static let name = "self-check"
  static let abstract = Words(
    en: "Look at a self-check closely, and at results that schools have sent.",
    nl: "Bekijk een zelfcheck van dichtbij, en uitkomsten die scholen hebben gestuurd.")
  static let tools: [any SiteTool.Type] = [
    ReviewMaterialCommand.self, ScoreCommand.self, SummaryCommand.self, VectorsCommand.self,
  ]
  static let isListedAfter = "move"

  // What several of them take.

  static let selfCheck = CommandArgument.value(
    Words(en: "name", nl: "naam"),
    Words(
      en: "The name of the self-check's file, without its ending.",
      nl: "De naam van het bestand van de zelfcheck, zonder de extensie."))
  static let results = CommandArgument.files(
    "files", endings: ["json"],
    Words(en: "Results that schools have exported.", nl: "Uitkomsten die scholen hebben bewaard."))
  static let force = CommandArgument.flag(
    "force", Words(en: "Replace a folder that holds something else.", nl: "Vervang ook een map waarin iets anders staat."))
}

extension LoadedSite {
  /// The self-check that a command is about, in the language that was asked for.
  func selfCheck(of call: CommandCall) throws(CommandRefusal) -> SelfCheckDocument {
    let (name, language) = (call[SelfCheckCommands.selfCheck], try call.textLanguage(of: site))
    if let document = site.selfCheck(name, in: language) { return document }
    let known = site.selfChecks.filter { $0.language == language }.map(\.id)
    let missing = Words(
      en: "there is no self-check “\(name)” in this language.", nl: "er is geen zelfcheck “\(name)” in deze taal.")
    throw .usage(missing.naming(name, among: known))
  }

  var renderer: SiteRenderer { SiteRenderer(site: site, theme: theme, features: features) }
}

extension OutputKind {
  /// The material for the reviewer of a self-check.
  static let review = OutputKind("review", en: "the review of a self-check", nl: "de beoordeling van een zelfcheck")
  /// A report on the results of many schools.
  static let report = OutputKind("report", en: "a report on results", nl: "een verslag van uitkomsten")
}
