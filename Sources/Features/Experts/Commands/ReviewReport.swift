import Diagnostics
import SiteModel
import SiteRendering

/// `baken report reviews`
enum ReviewReport: SiteReport {
  static let name = "reviews"
  static let isListedAfter: String? = "expert"
  static let abstract = Words(
    en: "List the pages whose review date has come, with who looks after them.",
    nl: "Toon de pagina’s die nu moeten worden nagekeken, met wie ervoor zorgt.")
  static let explanation = [
    Words(
      en: """
        With --mail, write a draft for each owner that one opens in a mail program: what is due, with a link to each page. For owners \
        without an address, and for pages without an owner, it is addressed to the organisation in site.yml.
        """,
      nl: """
        Met --mail schrijft Baken voor elke eigenaar een concept dat u in een mailprogramma opent: wat aan de beurt is, met een link naar \
        elke pagina. Bij een eigenaar zonder adres, en bij pagina’s zonder eigenaar, gaat het concept naar de organisatie in site.yml.
        """)
  ]
  static let examples = ["baken report reviews", "baken report reviews --now 2027-12-31", "baken report reviews --mail"]
  static let arguments = [mail.declaration, output.declaration, force.declaration]

  private static let mail = CommandArgument.flag(
    "mail", Words(en: "Write drafts of mail, one for each owner.", nl: "Schrijf concepten van mail, een voor elke eigenaar."))
  private static let output = CommandArgument.folder(
    "output", orElse: "reviews-mail",
    Words(en: "The folder for the drafts, written as a whole.", nl: "De map voor de concepten, die geheel wordt geschreven."))
  private static let force = CommandArgument.flag(
    "force", Words(en: "Replace a folder that holds something else.", nl: "Vervang ook een map waarin iets anders staat."))

  static func mistake(in call: CommandCall) -> Words? {
    guard call[mail], call.wantsJSON else { return nil }
    return Words(
      en: "--mail writes files, and no JSON: give --mail or --format json.",
      nl: "--mail schrijft bestanden en geen JSON: geef --mail of --format json.")
  }

  static func answer(_ call: CommandCall, about survey: SiteSurvey) throws(CommandRefusal) -> CommandAnswer {
    let overdue = survey.overdueReviews
    if call[mail], !overdue.isEmpty { return CommandAnswer(folder: try drafts(call, survey)) }
    let nothing = Words(en: "No page is overdue.", nl: "Er is geen pagina die moet worden nagekeken.")
    let nobody = Words(en: "(no owner)", nl: "(geen eigenaar)")
    let lines = overdue.map { page in "\(page.due)  \(page.owner ?? nobody[call.language])  \(page.source)  \(page.title)" }
    let rows = overdue.map { page in
      Review(due: page.due.description, owner: page.owner, source: page.source, title: page.title)
    }
    return CommandAnswer(lines: lines.isEmpty ? [nothing[call.language]] : lines, json: ["reviews": rows])
  }

  private static func drafts(_ call: CommandCall, _ survey: SiteSurvey) throws(CommandRefusal) -> CommandAnswer.Folder {
    let files = ReviewMails(of: survey.site, date: survey.longDate).files
    guard !files.isEmpty else {
      throw .usage(
        Words(
          en: "a draft needs a sender: give organisation: in site.yml an email:.",
          nl: "een concept heeft een afzender nodig: zet in site.yml email: onder organisation:."))
    }
    return CommandAnswer.Folder(path: call[output], kind: .mail, replacesForeignOutput: call[force], files: files)
  }

  private struct Review: Encodable {
    var due: String
    var owner: String?
    var source: String
    var title: String
  }
}

extension OutputKind {
  static let mail = OutputKind("mail", en: "drafts of mail", nl: "concepten van mail")
}
