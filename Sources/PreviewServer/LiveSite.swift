import Diagnostics
import SiteBuilder
import SiteModel

/// A site that is read again whenever its files change, for a program that shows and edits it.
public struct LiveSite: Sendable {
  /// The site at a moment.
  public struct Moment: Sendable {
    /// The site as it was last read, with what could not be read; nil before the first reading.
    public var state: SiteState?
    /// Everything that was found when the whole site was last checked, advice excepted.
    public var findings: [Diagnostic] = []
    public var advice: [Diagnostic] = []
    /// The number of readings.
    public var revision = 0
    /// The reading that the findings are about.
    public var checkedRevision = 0
  }

  public enum Change: Sendable, Equatable {
    /// The files were read again.
    case site(revision: Int)
    /// All rules were looked at.
    case findings(revision: Int)
  }

  let preview: Preview
  private let source: ChangeSource
  private let folder: String

  /// - Parameter report: called with events to print on the terminal, from several threads.
  public init(_ options: PreviewOptions, report: @escaping @Sendable (PreviewEvent) -> Void = { _ in }) {
    self.init(options, limits: RequestLimits(), report: report)
  }

  init(_ options: PreviewOptions, limits: RequestLimits, report: @escaping @Sendable (PreviewEvent) -> Void) {
    folder = options.site
    source = ChangeSource()
    preview = Preview(options, heartbeat: limits.heartbeat, report: report)
  }

  /// Reads the site, and again after each change, until the task is cancelled.
  /// - Throws: `ThemeMissing`, when the built-in theme is not beside the program.
  public func follow() async throws {
    // Watching begins before the first reading, so that no change is missed in between.
    let watched = SiteWatcher.changes(in: folder)
    source.yield(.everything)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { for await change in watched { source.yield(change) } }
      group.addTask { try await preview.follow(source.changes) { source.yield(.paths([])) } }
      while try await group.next() != nil {}
    }
  }

  public var moment: Moment { preview.moment }

  /// Reads some files again, by their paths in the site folder, and returns when the site is that of their present content.
  public func read(_ paths: Set<String>) async {
    await withCheckedContinuation { continuation in source.yield(.paths(paths)) { continuation.resume() } }
  }

  /// The changes from now on.
  public func changes() async -> AsyncStream<Change> { await preview.changes() }
}

/// A change of the files, and what is to be called when the site was read after it.
struct WatchedChange: Sendable {
  let change: SiteChange
  var done: (@Sendable () -> Void)?
}

/// Where changes of the files come together.
struct ChangeSource: Sendable {
  let changes: AsyncStream<WatchedChange>
  private let continuation: AsyncStream<WatchedChange>.Continuation

  init() { (changes, continuation) = AsyncStream.makeStream() }

  func yield(_ change: SiteChange, done: (@Sendable () -> Void)? = nil) {
    let result = continuation.yield(WatchedChange(change: change, done: done))
    // Nobody reads any more: whoever waits need not.
    if case .terminated = result { done?() }
  }
}
