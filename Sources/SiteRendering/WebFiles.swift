import SiteModel
import Theming

/// The files that every site has: those for search engines and hosts, those of the theme, and the author's static files.
struct WebFiles: OutputSource {
  func jobs(_ renderer: SiteRenderer) -> [OutputJob] {
    var redirects = OutputJob(paths: { renderer.redirectPaths }, files: { renderer.redirectFiles() })
    redirects.redirection = { renderer.redirection(of: $0) }
    let files = renderer.site.media.values.map { (path: $0.outputPath, file: $0) } + renderer.site.mediaAtOldAddresses
    var media = OutputJob(
      paths: { files.map(\.path) },
      files: { files.map { OutputFile(path: $0.path, content: .copy(of: $0.file.source)) } })
    media.copies = true
    return [
      OutputJob { renderer.themeFiles() }, media,
      OutputJob(paths: { renderer.sitemapPaths }, files: { renderer.sitemapFiles() }),
      OutputJob(path: "robots.txt") { renderer.robotsFile() }, redirects, OutputJob { renderer.securityFiles() },
      OutputJob(path: "_headers") { renderer.headerFile() },
    ]
      + renderer.site.languages.map { language in
        OutputJob(path: renderer.notFoundPath(language)) { renderer.notFoundFile(language) }
      }
  }
}

extension SiteRenderer {
  /// The theme's style sheets, scripts and images, without those that no page loads.
  fileprivate func themeFiles() -> [OutputFile] {
    let unused = features.assets.filter { !$0.areNeeded(self) }.map(\.prefix)
    return theme.assets.filter { asset in !unused.contains { asset.name.hasPrefix($0) } }.map {
      OutputFile(path: String($0.url.dropFirst()), content: .bytes($0.bytes))
    }
      + theme.images.filter { $0.name == "favicon.svg" }.map { OutputFile(path: $0.name, content: .bytes($0.bytes)) }
  }
}
