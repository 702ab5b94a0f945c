import Diagnostics
import SiteModel
import Theming

extension SiteRenderer {
  /// A redirecting page at each alias, and `_redirects` for hosts that support it.
  func redirectFiles() -> [OutputFile] {
    var files: [OutputFile] = []
    var table: [String] = []
    for redirect in redirects {
      files.append(OutputFile(path: Self.outputPath(ofAlias: redirect.alias), text: page(for: redirect)))
      table.append("\(links.url(path: percentEncodedPath(redirect.alias))) \(links.url(redirect.target)) 301")
    }
    if !table.isEmpty { files.append(OutputFile(path: "_redirects", text: table.sorted().joined(separator: "\n") + "\n")) }
    return files
  }

  /// The paths of those files.
  var redirectPaths: [String] {
    let pages = site.aliases.map { Self.outputPath(ofAlias: $0.value) }
    return pages.isEmpty ? [] : pages + ["_redirects"]
  }

  /// The output path of the page for an alias.
  static func outputPath(ofAlias alias: String) -> String {
    let address = Alias.address(of: alias)
    return outputPath(address.hasSuffix("/") ? address + "index.html" : address)
  }

  /// The target of an alias, by the output path of its page; nil when the path is not that of an alias.
  func redirection(of path: String) -> String? {
    redirects.first { Self.outputPath(ofAlias: $0.alias) == path }.map { links.url($0.target) }
  }

  /// An alias with the page that it leads to.
  private struct Redirect {
    var alias: String
    var target: SiteAddress
    var language: LanguageTag
    var title: String
  }

  private var redirects: [Redirect] {
    site.pages.flatMap { page in
      page.meta.aliases.map {
        Redirect(alias: $0.value, target: page.address, language: page.language, title: page.meta.title.value)
      }
    }
      + site.generatedPages.filter { !$0.aliases.isEmpty }.flatMap { page in
        let title = features.view(of: page).words(of: page, self).title
        return page.aliases.map { Redirect(alias: $0.value, target: page.address, language: page.language, title: title) }
      }
  }

  private func page(for redirect: Redirect) -> String {
    var context = chrome.shared[redirect.language] ?? TemplateContext()
    context["target"] = .text(links.url(redirect.target))
    context["canonical"] = .text(links.absolute(redirect.target))
    context["policy"] = .text(policies.metaText(.plain))
    context["title"] = .text(redirect.title)
    return theme.render(.redirect, context)
  }
}
