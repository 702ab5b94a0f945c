import Diagnostics
import SiteModel

/// The overview page: all pages, the problems, what is not published, and what changes next. It works without a script.
struct OverviewPage {
  let status: Preview.Status

  private var language: AuthorLanguage { status.language }

  /// The whole page.
  var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title) – \(PreviewWords.preview[language])</title>
    <link rel="icon" href="\(PageAdditions.folder)icon.svg">
    <link rel="stylesheet" href="\(PageAdditions.folder)overview.css">
    <script type="module" src="\(PageAdditions.folder)preview.js?page=\(status.revision)"></script>
    </head>
    <body>
    <main>
    <h1>\(title)</h1>
    \(summary)
    \(drafts)
    \(problems)
    \(AdviceList(advice: status.advice, language: language).html)
    \(status.shown.map { PageTables(shown: $0, language: language).html } ?? "")
    </main>
    </body>
    </html>

    """
  }

  private var title: String {
    let name = status.shown.map { $0.site.configuration($0.site.defaultLanguage).name }
    return (name.flatMap { $0.isEmpty ? nil : $0 } ?? PreviewWords.site[language]).htmlEscaped
  }

  private var summary: String {
    let errors = status.problems.count(where: \.isError)
    let warnings = status.problems.count - errors
    let findings =
      errors + warnings == 0
      ? PreviewWords.noFindings[language]
      : "\(PreviewWords.errors(errors)[language]), \(PreviewWords.warnings(warnings)[language])."
    let stale =
      status.isCurrent
      ? "" : " " + (status.shown == nil ? PreviewWords.cannotBeShown : PreviewWords.lastGood)[language]
    var lines = ["<p class=\"\(errors > 0 ? "bad" : "good")\"><strong>\(findings)</strong>\(stale)</p>"]
    if let site = status.shown?.site, let change = site.nextChange {
      let moment = site.configuration(site.defaultLanguage).clock.words(at: change.instant)[language]
      let words = PreviewWords.nextChange[language].filling([
        "moment": "<strong>\(moment)</strong>", "source": change.source.htmlEscaped,
      ])
      lines.append("<p>\(words)</p>")
    }
    return lines.joined(separator: "\n")
  }

  private var drafts: String {
    let (words, value, label) =
      status.includesDrafts
      ? (PreviewWords.draftsShown, "off", PreviewWords.hideDrafts)
      : (PreviewWords.draftsHidden, "on", PreviewWords.showDrafts)
    return """
      <form method="post" action="\(PageAdditions.folder)drafts">
      <p>\(words[language]) <button name="drafts" value="\(value)">\(label[language])</button></p>
      </form>
      """
  }

  private var problems: String {
    guard !status.problems.isEmpty else { return "" }
    let items = status.problems.map { problem in
      """
      <li class="\(problem.severity)"><p><strong>\(problem.kind.capitalizedAtStart): \(problem.summary.htmlEscaped)</strong> \
      <code>\(problem.identifier)</code></p>\(problem.place.isEmpty ? "" : "<p><code>\(problem.place.htmlEscaped)</code></p>")\
      \(problem.excerpt.isEmpty ? "" : "<pre tabindex=\"0\">\(problem.excerpt.htmlEscaped)</pre>")\
      \((problem.notes + problem.help).map { "<p>\($0.capitalizedAtStart.htmlEscaped)</p>" }.joined())</li>
      """
    }
    return
      "<h2 id=\"problems\">\(PreviewWords.findings[language])</h2>\n<ol class=\"problems\">\n\(items.joined(separator: "\n"))\n</ol>"
  }
}

/// The advice about the texts of the site: shorter and quieter than what is wrong.
private struct AdviceList {
  let advice: [Diagnostic]
  let language: AuthorLanguage

  /// More than this nobody reads on one page.
  private static let shown = 300

  var html: String {
    guard !advice.isEmpty else { return "" }
    let items = advice.prefix(Self.shown).map { finding in
      let help = finding.help(in: language).map { "<p>\($0.capitalizedAtStart.htmlEscaped)</p>" }.joined()
      let place = finding.range.map { "<p><code>\("\($0)".htmlEscaped)</code></p>" } ?? ""
      return """
        <li class="advice"><p>\(finding.summary(in: language).capitalizedAtStart.htmlEscaped) \
        <code>\(finding.kind.identifier)</code></p>\(place)\(help)</li>
        """
    }
    let rest = advice.count - items.count
    return """
      <h2 id="advice">\(PreviewWords.advice[language]) <span class="count">\(advice.count)</span></h2>
      <ol class="advice-list">
      \(items.joined(separator: "\n"))
      </ol>\(rest > 0 ? "\n<p>\(PreviewWords.moreAdvice(rest)[language])</p>" : "")
      """
  }
}

/// The tables of pages.
private struct PageTables {
  let shown: RenderedSite
  let language: AuthorLanguage

  private var site: Site { shown.site }

  var html: String {
    let marks = Dictionary(site.previewed.map { (key($0.id, $0.language), $0.reason) }, uniquingKeysWith: { first, _ in first })
    let pages = site.pages.map { page in
      row(
        page.language, title: page.meta.title.value, address: page.address, source: page.source,
        mark: marks[key(page.id, page.language)]?.words[language] ?? "")
    }
    let generated = site.generatedPages.map { page in
      row(page.language, title: page.address.path, address: page.address, source: PreviewWords.generated[language], mark: "")
    }
    let withheld = site.withheld.map { page in
      cells([
        page.language.code, page.title.htmlEscaped, "", "<code>\(page.source.htmlEscaped)</code>", page.reason.words[language],
      ])
    }
    return table(PreviewWords.withheld, id: "withheld", withheld) + table(PreviewWords.pages, id: "pages", pages)
      + table(PreviewWords.lists, id: "lists", generated)
  }

  private func key(_ id: String, _ language: LanguageTag) -> String { "\(language.code) \(id)" }

  private func row(_ language: LanguageTag, title: String, address: SiteAddress, source: String, mark: String) -> String {
    let url = (shown.basePath + address.url).htmlEscaped
    return cells([
      language.code, "<a href=\"\(url)\">\(title.htmlEscaped)</a>", "<code>\(address.path.htmlEscaped)</code>",
      "<code>\(source.htmlEscaped)</code>", mark,
    ])
  }

  private func cells(_ cells: [String]) -> String { "<tr>\(cells.map { "<td>\($0)</td>" }.joined())</tr>" }

  private func table(_ title: Words, id: String, _ rows: [String]) -> String {
    guard !rows.isEmpty else { return "" }
    let heads = PreviewWords.columns.map { "<th scope=\"col\">\($0[language])</th>" }.joined()
    return """
      <h2 id="\(id)">\(title[language]) <span class="count">\(rows.count)</span></h2>
      <div class="table" tabindex="0" role="region" aria-labelledby="\(id)">
      <table><thead><tr>\(heads)</tr></thead><tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table>
      </div>

      """
  }
}
