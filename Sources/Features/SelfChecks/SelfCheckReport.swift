import Drawing
import Formats
import SiteModel
import SiteRendering
import Theming

/// A summary of the results of many schools, for a report.
public struct SelfCheckGroupReport: Sendable {
  static let template = "self-check-report"

  let summary: GroupSummary
  let names: [String]
  let dates: [String]
  let minimum: Int

  /// - Parameters:
  ///   - summary: the figures.
  ///   - names: the schools that stated their names.
  ///   - dates: the days of the results, as in RFC 3339.
  ///   - minimum: the smallest number of results with which schools are named.
  public init(summary: GroupSummary, names: [String], dates: [String], minimum: Int) {
    self.summary = summary
    self.names = names
    self.dates = dates
    self.minimum = minimum
  }

  /// Whether the group is large enough to name the schools.
  var mayNameSchools: Bool { summary.count >= minimum }
}

extension SiteRenderer {
  /// The report as a page with its style sheet, and as a table.
  public func selfCheckReport(_ report: SelfCheckGroupReport, on document: SelfCheckDocument) -> [OutputFile] {
    let view = SelfCheckView(renderer: self, document: document, isQuick: false)
    return [
      OutputFile(path: "report.html", content: .bytes(theme.fill(SelfCheckGroupReport.template, with: view.context(of: report)))),
      OutputFile(path: "report.css", content: .bytes(theme.styleSheet.bytes + (theme.pageSheets["self-check"]?.bytes ?? []))),
      OutputFile(path: "report.csv", text: view.table(of: report)),
    ]
  }
}

extension SelfCheckView {
  fileprivate func context(of report: SelfCheckGroupReport) -> TemplateContext {
    let key = { (name: String) in "self-check.report.\(name)" }
    var context = TemplateContext([
      "t": .object(strings.context), "title": .text(document.title.value),
      "count": .text(strings.text(key("schools"), count: report.summary.count)),
      "version": .text(
        strings.text(
          "self-check.page.version",
          [
            "version": "\(document.questionnaire.version)", "hash": String(hash.prefix(8)),
          ])),
      "period": .optional(period(report)),
    ])
    context.setLanguage(document.language)
    context.setList("levels", document.levels.map { TemplateContext(["name": .text($0.name)]) })
    context.setList(
      "dimensions", document.dimensions.indices.map { dimensionContext($0, report.summary) })
    if report.mayNameSchools {
      context.setList("schools", report.names.sorted().map { TemplateContext(["name": .text($0)]) })
    } else {
      context["too-few"] = .text(strings.text(key("too-few"), ["minimum": "\(report.minimum)"]))
    }
    return context
  }

  private func period(_ report: SelfCheckGroupReport) -> String? {
    let days = report.dates.compactMap { CalendarDate($0) }.sorted { $0.daysSinceEpoch < $1.daysSinceEpoch }
    guard let first = days.first, let last = days.last else { return nil }
    return strings.text("self-check.report.period", ["from": strings.longDate(first), "to": strings.longDate(last)])
  }

  private func dimensionContext(_ index: Int, _ summary: GroupSummary) -> TemplateContext {
    let distribution = summary.distributions[index]
    let range = distribution.range.map { "\($0.least) – \($0.median) – \($0.greatest) %" }
    var context = TemplateContext([
      "name": .text(document.dimensions[index].name), "not-assessed": .text("\(distribution.notAssessed)"),
      "not-applicable": .text("\(distribution.notApplicable)"), "range": .text(range ?? "–"),
      "priority": .text("\(summary.priorities[index])"),
    ])
    context.setList("counts", distribution.levels.map { TemplateContext(["count": .text("\($0)")]) })
    return context
  }

  /// The figures as comma-separated values (RFC 4180).
  fileprivate func table(of report: SelfCheckGroupReport) -> String {
    let word = { (name: String) in strings.text("self-check.report.\(name)") }
    let levelNames = document.levels.map(\.name)
    let figures = ["not-assessed", "not-applicable", "least", "median", "greatest", "priority"].map(word)
    var rows: [[String]] = [[word("part")] + levelNames + figures]
    for (index, distribution) in report.summary.distributions.enumerated() {
      let range = distribution.range.map { ["\($0.least)", "\($0.median)", "\($0.greatest)"] } ?? ["", "", ""]
      let levels = distribution.levels.map(String.init)
      let others = ["\(distribution.notAssessed)", "\(distribution.notApplicable)"]
      rows.append([document.dimensions[index].name] + levels + others + range + ["\(report.summary.priorities[index])"])
    }
    return CommaSeparated.file(rows, separator: strings.fieldSeparator)
  }
}
