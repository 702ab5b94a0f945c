import SiteModel

/// The overview page: all pages, the problems, what is not published, and what changes next. It works without a script.
struct OverviewPage {
  let status: Preview.Status

  /// The whole page.
  var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title) – Baken preview</title>
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
    \(status.shown.map { PageTables(shown: $0).html } ?? "")
    </main>
    </body>
    </html>

    """
  }

  private var title: String {
    let name = status.shown.map { $0.site.configuration($0.site.defaultLanguage).name }
    return (name.flatMap { $0.isEmpty ? nil : $0 } ?? "The site").htmlEscaped
  }

  private var summary: String {
    let errors = status.problems.count(where: \.isError)
    let warnings = status.problems.count - errors
    let findings =
      errors + warnings == 0 ? "No errors and no warnings." : "\(counted(errors, "error")), \(counted(warnings, "warning"))."
    let stale =
      status.isCurrent
      ? ""
      : status.shown == nil ? " The site cannot be shown until the errors are mended." : " You see the last version without errors."
    var lines = ["<p class=\"\(errors > 0 ? "bad" : "good")\"><strong>\(findings)</strong>\(stale)</p>"]
    if let site = status.shown?.site, let change = site.nextChange {
      let moment = site.configuration(site.defaultLanguage).clock.rfc3339(change.instant)
      lines.append("<p>The site next changes by itself at <strong>\(moment)</strong> (\(change.source.htmlEscaped)).</p>")
    }
    return lines.joined(separator: "\n")
  }

  private var drafts: String {
    let (words, value, label) =
      status.includesDrafts
      ? ("Drafts and pages that are not due are shown, with a band that says so.", "off", "Show the site as it is published")
      : ("The site is shown as it is published now.", "on", "Show drafts and pages that are not due")
    return """
      <form method="post" action="\(PageAdditions.folder)drafts">
      <p>\(words) <button name="drafts" value="\(value)">\(label)</button></p>
      </form>
      """
  }

  private var problems: String {
    guard !status.problems.isEmpty else { return "" }
    let items = status.problems.map { problem in
      """
      <li class="\(problem.severity)"><p><strong>\(problem.severity.capitalized): \(problem.summary.htmlEscaped)</strong> \
      <code>\(problem.identifier)</code></p>\(problem.place.isEmpty ? "" : "<p><code>\(problem.place.htmlEscaped)</code></p>")\
      \(problem.excerpt.isEmpty ? "" : "<pre tabindex=\"0\">\(problem.excerpt.htmlEscaped)</pre>")\
      \((problem.notes.map { "Note: " + $0 } + problem.help).map { "<p>\($0.htmlEscaped)</p>" }.joined())</li>
      """
    }
    return "<h2 id=\"problems\">Errors and warnings</h2>\n<ol class=\"problems\">\n\(items.joined(separator: "\n"))\n</ol>"
  }

  private func counted(_ count: Int, _ noun: String) -> String { count == 1 ? "1 \(noun)" : "\(count) \(noun)s" }
}

/// The tables of pages.
private struct PageTables {
  let shown: RenderedSite

  private var site: Site { shown.site }

  var html: String {
    let marks = Dictionary(site.previewed.map { (key($0.id, $0.language), $0.reason) }, uniquingKeysWith: { first, _ in first })
    let pages = site.pages.map { page in
      row(
        page.language, title: page.meta.title.value, address: page.address, source: page.source,
        mark: marks[key(page.id, page.language)].map(\.words) ?? "")
    }
    let generated = site.generatedPages.map { page in
      row(page.language, title: page.address.path, address: page.address, source: "made from other pages", mark: "")
    }
    let withheld = site.withheld.map { page in
      cells([page.language.code, page.title.htmlEscaped, "", "<code>\(page.source.htmlEscaped)</code>", page.reason.words])
    }
    return table("Not published", id: "withheld", withheld) + table("Pages", id: "pages", pages)
      + table("Lists", id: "lists", generated)
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

  private func table(_ title: String, id: String, _ rows: [String]) -> String {
    guard !rows.isEmpty else { return "" }
    let heads = ["Language", "Title", "Address", "Source", "State"].map { "<th scope=\"col\">\($0)</th>" }.joined()
    return """
      <h2 id="\(id)">\(title) <span class="count">\(rows.count)</span></h2>
      <div class="table" tabindex="0" role="region" aria-labelledby="\(id)">
      <table><thead><tr>\(heads)</tr></thead><tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table>
      </div>

      """
  }
}
