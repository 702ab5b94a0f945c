import SiteModel
import Theming

extension SiteRenderer {
  /// A page at each old address that leads on by itself, and `_redirects` for hosts that can do better.
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

  /// Where the page that leads on from an old address stands in the output.
  static func outputPath(ofAlias alias: String) -> String {
    outputPath(alias.hasSuffix(".html") ? alias : alias.hasSuffix("/") ? alias + "index.html" : alias + "/index.html")
  }

  /// Where an old address leads, by the path of the file that stands for it in the output; nil when it is no old address.
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
