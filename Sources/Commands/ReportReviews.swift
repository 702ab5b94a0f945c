import ArgumentParser
import Diagnostics
import Experts
import SiteBuilder
import SiteModel

/// `baken report reviews`
struct ReportReviews: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reviews",
    abstract: "List the pages whose review date has come, with who looks after them.",
    discussion: """
      With --mail, write a draft for each owner that one opens in a mail program: what is due, with a link to each page. For owners \
      without an address, and for pages without an owner, it is addressed to the organisation in site.yml.

        baken report reviews
        baken report reviews --now 2027-12-31
        baken report reviews --mail
      """)

  @OptionGroup var options: ReportOptions

  @Flag(name: .long, help: "Write drafts of mail, one for each owner.")
  var mail = false

  @Option(
    name: .long, help: ArgumentHelp("The folder for the drafts, written as a whole.", valueName: "folder"), completion: .directory)
  var output = "reviews-mail"

  @Flag(name: .long, help: "Replace a folder that holds something else.")
  var force = false

  func validate() throws {
    guard mail, options.shared.format == .json else { return }
    throw ValidationError(
      Words(
        en: "--mail writes files, and no JSON: give --mail or --format json.",
        nl: "--mail schrijft bestanden en geen JSON: geef --mail of --format json."))
  }

  func run() async throws {
    let survey = try await options.survey()
    let overdue = survey.overdueReviews
    if mail, !overdue.isEmpty { return try write(survey) }
    try options.write(
      [
        "reviews": overdue.map { page in
          Review(due: page.due.description, owner: page.owner, source: page.source, title: page.title)
        }
      ],
      lines: overdue.isEmpty
        ? [Words(en: "No page is overdue.", nl: "Er is geen pagina over tijd.").shown]
        : overdue.map {
          "\($0.due)  \($0.owner ?? Words(en: "(no owner)", nl: "(geen eigenaar)").shown)  \($0.source)  \($0.title)"
        })
  }

  private func write(_ survey: SiteSurvey) throws {
    let files = ReviewMails(of: survey.site, date: survey.longDate).files
    guard !files.isEmpty else {
      throw ValidationError(
        Words(
          en: "a draft needs a sender: give organisation: in site.yml an email:.",
          nl: "een concept heeft een afzender nodig: zet in site.yml email: onder organisation:."))
    }
    try ReportFolder(path: output, kind: .mail, site: options.shared.site, force: force).write(files)
  }

  private struct Review: Encodable {
    var due: String
    var owner: String?
    var source: String
    var title: String
  }
}
