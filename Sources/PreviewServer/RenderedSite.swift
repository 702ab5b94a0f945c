import ContentHashing
import Diagnostics
import Foundation
import SearchIndexing
import SiteBuilder
import SiteModel
import SiteRendering
import SourceFiles
import Synchronization
import Theming

/// A version of the site. Its files are made when they are requested: rendering is a pure function of the site.
final class RenderedSite: Sendable {
  let site: Site
  let theme: Theme
  private let drawings: Drawings?
  private let renderer: SiteRenderer
  let basePath: String
  private let withheldReasons: [String: WithheldPage.Reason]
  private let made = Mutex<[String: SitePage]>([:])
  /// Answers with pages, by their address and the server's name in the request.
  private let answers = Mutex<[String: Answer]>([:])
  private let assets: AssetCache
  /// The pages for addresses that do not exist, by their files: the number of such addresses is unlimited.
  private let notFound = Mutex<[String: [UInt8]]>([:])
  /// The files by which readers search, by their paths: those of an earlier version until they are made for this one.
  private let index: Mutex<[String: [UInt8]]>
  private let searchProgram: Result<SearchProgram, SearchFailure>

  /// The length in bytes from which a file is sent from the disk, rather than from memory.
  private static let longFile = 64 * 1024

  /// How many pages are cached, so that memory does not grow when somebody visits the whole site.
  private static let cacheLimit = 200

  /// - Parameters:
  ///   - earlier: the version before it.
  init(
    site: Site, theme: Theme, features: FeatureSet, searchProgram: Result<SearchProgram, SearchFailure>,
    after earlier: RenderedSite?
  ) {
    self.site = site
    self.theme = theme
    // The renderers of drawings are kept while the colours stay the same. Without fonts the preview shows everything but
    // drawings.
    drawings =
      earlier.flatMap { $0.theme.colours == theme.colours ? $0.drawings : nil }
      ?? (features.areDrawn(for: site) ? try? Drawings(theme: theme) : nil)
    renderer = SiteRenderer(
      site: site, theme: theme, features: features, drawings: drawings, makesIndex: searchProgram.isThere)
    self.searchProgram = searchProgram
    index = Mutex(renderer.isSearched ? earlier?.index.withLock { $0 } ?? [:] : [:])
    basePath = site.configuration(site.defaultLanguage).basePath
    withheldReasons = Dictionary(
      site.previewed.compactMap { mark in
        site.page(mark.id, in: mark.language).map { (site.pages[$0].address.outputPath, mark.reason) }
      },
      uniquingKeysWith: { first, _ in first })
    assets = AssetCache(
      Dictionary(theme.assets.map { ($0.url, $0.bytes) }, uniquingKeysWith: { first, _ in first }), after: earlier?.assets)
  }

  /// Makes the index for searching, which takes as long as rendering all pages and more.
  /// - Returns: why there is none; nil when there is, or the site wants none.
  func makeIndex() async -> Words? {
    guard site.configuration(site.defaultLanguage).isSearched else { return nil }
    let renderer = renderer
    do throws(SearchFailure) {
      let files = try await SiteSearch(renderer, searchProgram).files { path in
        guard case .bytes(let bytes)? = renderer.job(for: path)?.files().first(where: { $0.path == path })?.content else {
          return nil
        }
        return bytes
      }
      index.withLock { index in
        index = [:]
        for file in files { if case .bytes(let bytes) = file.content { index[file.path] = bytes } }
      }
      return nil
    } catch {
      return error.words
    }
  }

  /// The content at an address of the site.
  func page(at path: String) -> SitePage {
    if let cached = made.withLock({ $0[path] }) { return cached }
    let page = makePage(at: path)
    if page.isCacheable {
      made.withLock { made in
        if made.count >= Self.cacheLimit { made = [:] }
        made[path] = page
      }
    }
    return page
  }

  func answer(at path: String, with additions: PageAdditions) -> Answer {
    let key = "\(additions.authority)\(path)"
    if let cached = answers.withLock({ $0[key] }) { return cached }
    let page = page(at: path)
    let answer = additions.answer(with: page)
    if page.isCacheable {
      answers.withLock { answers in
        if answers.count >= Self.cacheLimit { answers = [:] }
        answers[key] = answer
      }
    }
    return answer
  }

  /// Whether an address is that of a card, a poster or another drawing, or of an archive with drawings.
  func mayBeDrawn(_ path: String) -> Bool {
    [".png", ".pdf", ".zip"].contains(where: path.hasSuffix) && !path.hasPrefix(basePath + "/media/")
      && !path.hasPrefix(basePath + "/assets/")
  }

  private func makePage(at path: String) -> SitePage {
    guard path.hasPrefix(basePath + "/") else {
      return path == "/" || path == basePath ? .moved(to: basePath + "/", status: 302) : missing(path)
    }
    let file = String(path.dropFirst(basePath.count + 1)) + (path.hasSuffix("/") ? "index.html" : "")
    // Files that configure the host are not served.
    if file == "_headers" || file == "_redirects" { return missing(path) }
    let job = renderer.job(for: file)
    if let target = job?.redirection?(file) { return .moved(to: target, status: 302) }
    do {
      if let content = try job.map({ try output(file, of: $0) })
        ?? (assets["/" + file] ?? index.withLock({ $0[file] })).map(Answer.Content.bytes)
      {
        return found(content, file, path)
      }
    } catch {
      return .tooManyOpenFiles
    }
    let folder = path + "/"
    if !path.hasSuffix("/"), renderer.job(for: String(folder.dropFirst(basePath.count + 1)) + "index.html") != nil {
      return .moved(to: percentEncodedPath(folder), status: 302)
    }
    return missing(path)
  }

  private func found(_ content: Answer.Content, _ file: String, _ path: String, status: Int = 200) -> SitePage {
    SitePage(
      status: status, file: file, content: content, headers: renderer.securityHeaders(for: path),
      withheldReason: withheldReasons[file])
  }

  /// The page for addresses that do not exist, in the language of the address's folder.
  private func missing(_ path: String) -> SitePage {
    let inside = path.hasPrefix(basePath + "/") ? path.dropFirst(basePath.count + 1) : path.dropFirst()
    let first = inside.prefix { $0 != "/" }
    let folder = site.languages.dropFirst().contains { $0.code == first } ? "\(first)/" : ""
    let file = folder + "404.html"
    if let bytes = notFound.withLock({ $0[file] }) { return found(.bytes(bytes), file, path, status: 404) }
    guard case .bytes(let bytes)? = renderer.job(for: file).flatMap({ try? output(file, of: $0) }) else {
      return SitePage(
        status: 404, file: "404.txt", content: .bytes(Array("There is nothing here.\n".utf8)), headers: [], withheldReason: nil)
    }
    notFound.withLock { $0[file] = bytes }
    return found(.bytes(bytes), file, path, status: 404)
  }

  /// The content of an output file; nil when the job does not make it, or it cannot be read or drawn.
  /// - Throws: ``SourceFailure`` when the file exists, but the process can open no more files.
  private func output(_ file: String, of job: OutputJob) throws(SourceFailure) -> Answer.Content? {
    guard let output = job.files().first(where: { $0.path == file }) else { return nil }
    switch output.content {
    case .bytes(let bytes): return .bytes(bytes)
    case .made(let make, _): return (try? make()).map(Answer.Content.bytes)
    case .copy(let source):
      do throws(SourceFailure) {
        let file = try SiteFile(source)
        return file.size < Self.longFile ? .bytes(file.bytes(from: 0, count: file.size)) : .file(file)
      } catch {
        if error.isDescriptorShortage { throw error }
        return nil
      }
    }
  }
}

/// The content at an address of the site.
struct SitePage: Sendable {
  let status: Int
  /// The output file; it decides the media type.
  let file: String
  let content: Answer.Content
  let headers: [ResponseHeader]
  /// Why the page is not published; nil when it is.
  let withheldReason: WithheldPage.Reason?
  /// Changes with the bytes.
  let identity: String

  init(status: Int, file: String, content: Answer.Content, headers: [ResponseHeader], withheldReason: WithheldPage.Reason?) {
    self.status = status
    self.file = file
    self.content = content
    self.headers = headers
    self.withheldReason = withheldReason
    let state =
      switch content {
      case .bytes(let bytes): bytes
      case .file(let file): Array(file.stamp.utf8)
      }
    identity = String(
      ContentHash(of: state + Array("\(status)\(withheldReason.map { "\($0)" } ?? "")\(headers.map(\.value))".utf8)).hexadecimal
        .prefix(16))
  }

  /// The answer while the process can open no more files; the page exists and can be requested again.
  static let tooManyOpenFiles = SitePage(
    status: 503, file: "503.txt", content: .bytes(Array("Too many files are open at this moment. Try again.\n".utf8)),
    headers: [ResponseHeader(name: "Retry-After", value: "1")], withheldReason: nil)

  /// A redirect to another address.
  static func moved(to location: String, status: Int) -> SitePage {
    SitePage(
      status: status, file: location, content: .bytes([]), headers: [ResponseHeader(name: "Location", value: location)],
      withheldReason: nil)
  }

  /// The bytes of a page; empty for a file that is sent from the disk.
  var bytes: [UInt8] { if case .bytes(let bytes) = content { bytes } else { [] } }

  /// Whether it can be cached: its content is in memory and stays the same. A file that is sent from the disk is closed
  /// afterwards.
  var isCacheable: Bool { if case .bytes = content { isHTML && status == 200 } else { false } }

  /// Whether it is a page, rather than something that a page loads.
  var isHTML: Bool { file.hasSuffix(".html") }
}
