import Publishing
import SiteModel
import SiteRendering

/// A file of the site that is not the same for readers before and after a publication.
public struct OutputDifference: Sendable {
  public enum Kind: Sendable { case new, changed, gone }

  /// The path in the output folder.
  public let path: String
  public let kind: Kind
  /// The bytes that it would have; nil for none, for a copy of a file and for a drawing, which is made only when it is asked for.
  public let after: [UInt8]?
  /// The target of a redirect that would stand there.
  public let redirection: String?
  fileprivate let published: PublishedFolder

  /// The bytes that it has now.
  public var before: [UInt8]? { kind == .new ? nil : published.bytes(of: path) }
}

/// What a publication would change: the site as it would be built, held against what stands in the output folder. Nothing is written.
public struct SiteComparison<Value: Sendable>: Sendable {
  public struct Change: Sendable {
    public let path: String
    public let kind: OutputDifference.Kind
    public let value: Value
  }

  public let state: PublishedFolder.State
  /// What makes the site as it would be.
  public let renderer: SiteRenderer
  /// What differs, in the order of the paths.
  public let changes: [Change]
  private let published: PublishedFolder

  fileprivate init(_ published: PublishedFolder, _ renderer: SiteRenderer, _ changes: [Change]) {
    (state, self.published, self.renderer) = (published.state, published, renderer)
    self.changes = changes.sorted { $0.path.precedesByBytes($1.path) }
  }

  /// The bytes of a file as readers have it; nil when there is none.
  public func before(_ path: String) -> [UInt8]? { published.bytes(of: path) }

  /// The bytes of a file as it would be; nil when there is none.
  public func after(_ path: String) -> [UInt8]? {
    switch renderer.job(for: path)?.files().first(where: { $0.path == path })?.content {
    case .bytes(let bytes): bytes
    case .made(let make, _): try? make()
    case .copy(let source): try? source.contents()
    case nil: nil
    }
  }
}

extension SiteBuilder {
  /// Compares the site as it would be published with the output folder, file by file. The index for searching is left out: it follows
  /// from the pages.
  /// - Parameter describe: what is wanted to be known of a file that differs; called from several threads.
  /// - Returns: no comparison when a finding forbids to publish the site.
  /// - Throws: ``ThemeMissing`` and ``DrawingsUnavailable``, when the machine fails rather than the content.
  public func comparison<Value: Sendable>(
    _ describe: @escaping @Sendable (OutputDifference) -> Value
  ) async throws -> (report: BuildReport, comparison: SiteComparison<Value>?) {
    var report = try await prepare()
    guard let renderer = report.renderer else { return (report, nil) }
    report.renderer = nil
    let published = PublishedFolder(at: absolutePath(outputFolder), besides: FeatureSet.builtIn.outputKinds)
    guard published.state == .site else { return (report, SiteComparison(published, renderer, [])) }
    typealias Change = SiteComparison<Value>.Change
    let jobs = renderer.jobs
    let made = await Array(jobs.indices).parallelMap { index -> (paths: [String], changes: [Change]) in
      let job = jobs[index]
      let files = job.files()
      let changes = files.compactMap { file -> Change? in
        guard let kind = published.difference(from: file) else { return nil }
        let after: [UInt8]? = if case .bytes(let bytes) = file.content { bytes } else { nil }
        let difference = OutputDifference(
          path: file.path, kind: kind, after: after, redirection: job.redirection?(file.path), published: published)
        return Change(path: file.path, kind: kind, value: describe(difference))
      }
      return (files.map(\.path), changes)
    }
    let known = Set(made.flatMap(\.paths))
    let gone = published.paths().filter { !known.contains($0) && !$0.hasPrefix(SearchFiles.folder + "/") }
    let removals = await gone.parallelMap { path in
      let difference = OutputDifference(path: path, kind: .gone, after: nil, redirection: nil, published: published)
      return Change(path: path, kind: .gone, value: describe(difference))
    }
    return (report, SiteComparison(published, renderer, made.flatMap(\.changes) + removals))
  }
}

extension PublishedFolder {
  /// How a file differs from the one that is there; nil when it is the same.
  fileprivate func difference(from file: OutputFile) -> OutputDifference.Kind? {
    let bytes: [UInt8]?
    switch file.content {
    case .bytes(let known): bytes = known
    case .made(let make, let isNamedByContent):
      guard has(file.path) else { return .new }
      // Its name would be another one.
      guard !isNamedByContent else { return nil }
      bytes = try? make()
    case .copy(let source):
      guard has(file.path) else { return .new }
      bytes = try? source.contents()
    }
    guard let size = size(of: file.path) else { return .new }
    guard let bytes else { return .changed }
    return size == bytes.count && self.bytes(of: file.path) == bytes ? nil : .changed
  }
}
