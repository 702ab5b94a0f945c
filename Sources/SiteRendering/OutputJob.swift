import SiteModel

/// A task that makes one or a few files and does not depend on other tasks.
public struct OutputJob: Sendable {
  /// The paths of the files in the output folder. They are worked out without making the files if that is faster.
  public let paths: @Sendable () -> [String]
  public let files: @Sendable () -> [OutputFile]
  /// The target of a redirect at a path, for tasks that make pages for redirects.
  public var redirection: (@Sendable (String) -> String?)?
  /// Whether the files are copied unchanged from the site folder.
  public var copies = false

  public init(paths: @escaping @Sendable () -> [String], files: @escaping @Sendable () -> [OutputFile]) {
    self.paths = paths
    self.files = files
  }

  /// A task that makes its files in order to know their paths.
  public init(_ files: @escaping @Sendable () -> [OutputFile]) {
    self.init(paths: { files().map(\.path) }, files: files)
  }

  /// A task that makes one file.
  /// - Parameter path: the path of the file in the output folder.
  public init(path: String, file: @escaping @Sendable () -> OutputFile) {
    self.init(paths: { [path] }, files: { [file()] })
  }
}

/// The output of a feature besides pages: calendars, feeds and the like.
public protocol OutputSource: Sendable {
  func jobs(_ renderer: SiteRenderer) -> [OutputJob]
}

/// All tasks of a site. Those about pages are made when they are asked for, since a large site has very many.
public struct OutputJobs: RandomAccessCollection, Sendable {
  fileprivate let renderer: SiteRenderer
  fileprivate let first: [OutputJob]

  public var startIndex: Int { 0 }
  public var endIndex: Int { first.count + renderer.site.pages.count }

  public subscript(position: Int) -> OutputJob {
    position < first.count ? first[position] : renderer.pageJob(position - first.count)
  }
}

extension SiteRenderer {
  /// All tasks.
  public var jobs: OutputJobs {
    OutputJobs(renderer: self, first: sharedJobs + shareCards.map(cardJob) + site.generatedPages.map(generatedPageJob))
  }

  /// The tasks that are not about a single page and need no drawing.
  var sharedJobs: [OutputJob] { features.outputs.flatMap { $0.jobs(self) } }

  func pageJob(_ index: Int) -> OutputJob {
    OutputJob(paths: { [self] in paths(ofPage: index) }, files: { [self] in pageFiles(index) })
  }

  private func paths(ofPage index: Int) -> [String] {
    let page = site.pages[index]
    return [page.address.outputPath] + features.view(of: page).filesBeside(index, self).map { Self.outputPath($0.path) }
  }

  private func generatedPageJob(_ page: GeneratedPage) -> OutputJob {
    OutputJob(
      paths: { [self] in
        [page.address.outputPath] + features.view(of: page).filesBeside(page, self).map(\.path)
      },
      files: { [self] in generatedPageFiles(page) })
  }

  private func cardJob(_ card: ShareCard) -> OutputJob {
    OutputJob(paths: { [self] in [Self.outputPath(path(of: card))] }, files: { [self] in [file(of: card)].compactMap(\.self) })
  }

  /// The task that makes the file at an output path; nil when the site has no such file.
  public func job(for path: String) -> OutputJob? {
    if path.hasPrefix("cards/") { return shareCards.first { Self.outputPath(self.path(of: $0)) == path }.map(cardJob) }
    // Most files are a page or next to one.
    let address = "/" + path[..<(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)]
    let page = site.page(at: address).map(pageJob)
    let generated = generatedPage(withFilesIn: address).map(generatedPageJob)
    return ([page, generated].compactMap(\.self) + sharedJobs).first { $0.paths().contains(path) }
  }

  /// The generated page at an address, otherwise the nearest page above it with files in folders below its own.
  private func generatedPage(withFilesIn address: String) -> GeneratedPage? {
    if let page = site.generatedPage(at: address) { return page }
    var above = address.dropLast()
    while let slash = above.lastIndex(of: "/") {
      if let page = site.generatedPage(at: String(above[...slash])), page.hasFilesBelow { return page }
      above = above[..<slash]
    }
    return nil
  }

  /// A path that begins with `/` as a path in the output folder.
  public static func outputPath(_ path: String) -> String { String(path.dropFirst()) }
}
