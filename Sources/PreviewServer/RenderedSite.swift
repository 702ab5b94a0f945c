import ContentHashing
import Foundation
import SiteModel
import SiteRendering
import Synchronization
import Theming

/// A version of the site. Its files are made when somebody asks for one: rendering is a pure function of the site.
final class RenderedSite: Sendable {
  let site: Site
  let theme: Theme
  private let drawings: Drawings?
  private let renderer: SiteRenderer
  let basePath: String
  private let marks: [String: WithheldPage.Reason]
  private let made = Mutex<[String: SitePage]>([:])
  private let assets: KeptAssets

  /// How many pages are kept, so that memory stays flat when somebody walks over the whole site.
  private static let keptPages = 200

  /// A version of the site.
  /// - Parameter earlier: the version before it.
  init(site: Site, theme: Theme, after earlier: RenderedSite?) {
    self.site = site
    self.theme = theme
    // The painters stay as long as the colours do. Without fonts the preview shows everything but the drawings.
    drawings =
      earlier.flatMap { $0.theme.colours == theme.colours ? $0.drawings : nil }
      ?? (site.hasDrawings ? try? Drawings(theme: theme) : nil)
    renderer = SiteRenderer(site: site, theme: theme, drawings: drawings)
    basePath = site.configuration(site.defaultLanguage).basePath
    marks = Dictionary(
      site.previewed.compactMap { mark in
        site.page(mark.id, in: mark.language).map { (site.pages[$0].address.outputPath, mark.reason) }
      },
      uniquingKeysWith: { first, _ in first })
    assets = KeptAssets(
      Dictionary(theme.assets.map { ($0.url, $0.bytes) }, uniquingKeysWith: { first, _ in first }), after: earlier?.assets)
  }

  /// What an address of the site shows.
  func page(at path: String) -> SitePage {
    if let kept = made.withLock({ $0[path] }) { return kept }
    let page = makePage(at: path)
    if page.isHTML {
      made.withLock { made in
        if made.count >= Self.keptPages { made = [:] }
        made[path] = page
      }
    }
    return page
  }

  /// Whether an address is that of a card, a poster or another drawing, or of an archive that holds some.
  func mayBeDrawn(_ path: String) -> Bool {
    [".png", ".pdf", ".zip"].contains(where: path.hasSuffix) && !path.hasPrefix(basePath + "/media/")
      && !path.hasPrefix(basePath + "/assets/")
  }

  private func makePage(at path: String) -> SitePage {
    guard path.hasPrefix(basePath + "/") else {
      return path == "/" || path == basePath ? .moved(to: basePath + "/", status: 302) : missing(path)
    }
    let file = String(path.dropFirst(basePath.count + 1)) + (path.hasSuffix("/") ? "index.html" : "")
    // What tells a host how to serve the site is not served.
    if file == "_headers" || file == "_redirects" { return missing(path) }
    let job = renderer.job(for: file)
    if job == .redirects, let target = renderer.redirection(of: file) { return .moved(to: target, status: 302) }
    if let bytes = job.map({ output(file, of: $0) }) ?? assets["/" + file] { return found(bytes, file, path) }
    let folder = path + "/"
    if !path.hasSuffix("/"), renderer.job(for: String(folder.dropFirst(basePath.count + 1)) + "index.html") != nil {
      return .moved(to: percentEncodedPath(folder), status: 302)
    }
    return missing(path)
  }

  private func found(_ bytes: [UInt8], _ file: String, _ path: String, status: Int = 200) -> SitePage {
    SitePage(
      status: status, file: file, bytes: bytes, headers: renderer.securityHeaders(for: path), mark: marks[file])
  }

  /// The page for broken addresses, in the language of the folder that an address lies in.
  private func missing(_ path: String) -> SitePage {
    let inside = path.hasPrefix(basePath + "/") ? path.dropFirst(basePath.count + 1) : path.dropFirst()
    let first = inside.prefix { $0 != "/" }
    let folder = site.languages.dropFirst().contains { $0.code == first } ? "\(first)/" : ""
    let file = folder + "404.html"
    guard let bytes = renderer.job(for: file).flatMap({ output(file, of: $0) }) else {
      return SitePage(status: 404, file: "404.txt", bytes: Array("There is nothing here.\n".utf8), headers: [], mark: nil)
    }
    return found(bytes, file, path, status: 404)
  }

  /// The bytes of a file of the output; nil when the job does not give it, or it cannot be read or drawn.
  private func output(_ file: String, of job: SiteRenderer.Job) -> [UInt8]? {
    guard let output = renderer.files(of: job).first(where: { $0.path == file }) else { return nil }
    switch output.content {
    case .bytes(let bytes): return bytes
    case .made(let make, _): return try? make()
    case .copy(let path): return FileManager.default.contents(atPath: path).map { [UInt8]($0) }
    }
  }
}

/// What stands at an address of the site.
struct SitePage: Sendable {
  let status: Int
  /// The file of the output; decides the media type.
  let file: String
  let bytes: [UInt8]
  let headers: [ResponseHeader]
  /// Why the page is not part of the published site; nil when it is.
  let mark: WithheldPage.Reason?
  /// Another value for other bytes.
  let identity: String

  init(status: Int, file: String, bytes: [UInt8], headers: [ResponseHeader], mark: WithheldPage.Reason?) {
    self.status = status
    self.file = file
    self.bytes = bytes
    self.headers = headers
    self.mark = mark
    identity = String(
      ContentHash(of: bytes + Array("\(status)\(mark.map { "\($0)" } ?? "")\(headers.map(\.value))".utf8)).hexadecimal.prefix(16))
  }

  /// The way to another address.
  static func moved(to location: String, status: Int) -> SitePage {
    SitePage(status: status, file: location, bytes: [], headers: [ResponseHeader(name: "Location", value: location)], mark: nil)
  }

  /// Whether it is a page that a browser shows, rather than something that a page loads.
  var isHTML: Bool { file.hasSuffix(".html") }
}
