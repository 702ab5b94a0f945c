import SiteModel
import Theming

extension SiteRenderer {
  /// A redirecting page at each alias, and `_redirects` for hosts that support it.
  func redirectFiles() -> [OutputFile] {
    var files: [OutputFile] = []
    var table: [String] = []
    for page in site.pages {
      for alias in page.meta.aliases {
        files.append(OutputFile(path: Self.outputPath(ofAlias: alias.value), text: redirectPage(to: page)))
        table.append("\(links.url(path: percentEncodedPath(alias.value))) \(links.url(page.address)) 301")
      }
    }
    if !table.isEmpty { files.append(OutputFile(path: "_redirects", text: table.sorted().joined(separator: "\n") + "\n")) }
    return files
  }

  /// The paths of those files.
  var redirectPaths: [String] {
    let pages = site.pages.flatMap(\.meta.aliases).map { Self.outputPath(ofAlias: $0.value) }
    return pages.isEmpty ? [] : pages + ["_redirects"]
  }

  /// The output path of the page for an alias.
  static func outputPath(ofAlias alias: String) -> String {
    outputPath(alias.hasSuffix(".html") ? alias : alias.hasSuffix("/") ? alias + "index.html" : alias + "/index.html")
  }

  /// The target of an alias, by the output path of its page; nil when the path is not that of an alias.
  func redirection(of path: String) -> String? {
    site.pages.first { $0.meta.aliases.contains { Self.outputPath(ofAlias: $0.value) == path } }.map { links.url($0.address) }
  }

  private func redirectPage(to page: Page) -> String {
    var context = chrome.shared[page.language] ?? TemplateContext()
    context["target"] = .text(links.url(page.address))
    context["canonical"] = .text(links.absolute(page.address))
    context["policy"] = .text(policies.metaText(.plain))
    context["title"] = .text(page.meta.title.value)
    return theme.render(.redirect, context)
  }
}
