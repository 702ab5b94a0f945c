import SiteModel
import Theming

extension SiteRenderer {
  /// A page at each old address that leads on by itself, and `_redirects` for hosts that can do better.
  func redirectFiles() -> [OutputFile] {
    var files: [OutputFile] = []
    var table: [String] = []
    for page in site.pages {
      for alias in page.meta.aliases {
        let path = alias.value
        let isFile = path.hasSuffix(".html")
        let output = isFile ? path : path.hasSuffix("/") ? path + "index.html" : path + "/index.html"
        files.append(OutputFile(path: String(output.dropFirst()), text: redirectPage(to: page)))
        table.append("\(links.url(path: percentEncodedPath(path))) \(links.url(page.address)) 301")
      }
    }
    if !table.isEmpty { files.append(OutputFile(path: "_redirects", text: table.sorted().joined(separator: "\n") + "\n")) }
    return files
  }

  private func redirectPage(to page: Page) -> String {
    var context = chrome.shared[page.language] ?? TemplateContext()
    context["target"] = .text(links.url(page.address))
    context["canonical"] = .text(links.absolute(page.address))
    context["policy"] = .text(policies.metaText(.plain))
    context["title"] = .text(page.meta.title.value)
    return theme.render("redirect", context)
  }
}
