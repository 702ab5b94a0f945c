import ContentLoading
import Diagnostics
import Foundation
import SiteBuilder
import SiteModel
import Theming

/// The site under preview: follows the files, keeps the last version without errors, and tells open pages what changed.
actor Preview {
  /// What there is to see at a moment.
  struct Status: Sendable {
    /// The last version of the site that could be shown.
    var shown: RenderedSite?
    /// What is wrong with the files as they are now.
    var problems: [Problem] = []
    /// Whether the files as they are now could be read to the end.
    var isCurrent = false
    var includesDrafts: Bool
    /// Grows with everything that the list of pages shows.
    var revision = 0
  }

  /// A page that is open in a browser.
  private struct Reader {
    let path: String
    /// What the browser shows.
    var identity: String
    let tell: AsyncStream<LiveMessage>.Continuation
  }

  /// How long nothing must change before the whole site is checked.
  private static let pause = Duration.milliseconds(80)

  private let options: PreviewOptions
  private let session: SiteSession
  private let report: @Sendable (PreviewEvent) -> Void
  private(set) var status: Status
  private var readers: [Int: Reader] = [:]
  private var readerCount = 0
  private var checking: Task<Void, Never>?
  private var reported: [Diagnostic] = []
  private var alarm: Task<Void, Never>?
  private var ring: (@Sendable () -> Void)?

  init(_ options: PreviewOptions, report: @escaping @Sendable (PreviewEvent) -> Void) {
    self.options = options
    self.report = report
    status = Status(includesDrafts: options.includesDrafts)
    var build = BuildOptions(site: options.site, output: nil, moment: options.moment ?? .now)
    build.baseURL = options.baseURL
    session = SiteSession(build)
  }

  // MARK: Following the files

  /// Follows changes for as long as they come.
  /// - Throws: ``ThemeMissing``, when the built-in theme is not beside the program.
  func follow(_ changes: AsyncStream<SiteChange>, ring: @escaping @Sendable () -> Void) async throws {
    self.ring = ring
    for await change in changes { try await update(change) }
  }

  /// Shows drafts from now on, or no longer. The change is made by a look of ``follow(_:ring:)``.
  func showDrafts(_ isOn: Bool) {
    status.includesDrafts = isOn
    ring?()
  }

  /// Looks at the site, and tells the open pages what changed for them.
  /// - Throws: ``ThemeMissing``, when the built-in theme is not beside the program.
  func update(_ change: SiteChange) async throws {
    let state = try await session.look(at: change, moment: options.moment ?? .now, includesDrafts: status.includesDrafts)
    let hasErrors = state.diagnostics.contains { $0.severity == .error }
    let earlier = status.shown
    if !hasErrors, let site = state.site, let theme = state.theme {
      let shown = RenderedSite(site: site, theme: theme, after: earlier)
      status.shown = shown
      status.isCurrent = true
      tellNews(of: shown, after: earlier, media: change.media)
      setAlarm(site.nextChange?.instant)
    } else {
      status.isCurrent = false
      // The rest of the list comes from the checks, but the author should see at once that something is wrong.
      tell(problems: state.diagnostics)
    }
    checking?.cancel()
    checking = Task(priority: .utility) {
      // The checks look at every page: they wait until the author pauses, so that the next edit is seen as soon as this one.
      guard (try? await Task.sleep(for: Self.pause)) != nil else { return }
      let findings = await state.findings()
      guard !Task.isCancelled else { return }
      self.finish(findings)
    }
  }

  /// Takes what the checks of the whole site found into the list.
  private func finish(_ findings: [Diagnostic]) {
    tell(problems: findings)
    if findings != reported { report(.findings(findings)) }
    reported = findings
  }

  /// Looks at the site again when it changes by itself.
  private func setAlarm(_ instant: Instant?) {
    alarm?.cancel()
    guard options.moment == nil, let instant, let ring else { return }
    alarm = Task {
      let seconds = Double(instant.secondsSinceEpoch) - Date().timeIntervalSince1970
      guard (try? await Task.sleep(for: .seconds(max(seconds, 0) + 1))) != nil else { return }
      ring()
    }
  }

  // MARK: Open pages

  /// The messages for a page that has been opened in a browser.
  /// - Parameters:
  ///   - path: its address.
  ///   - identity: what the browser shows.
  func open(_ path: String, showing identity: String) -> AsyncStream<LiveMessage> {
    let (stream, tell) = AsyncStream<LiveMessage>.makeStream()
    readerCount += 1
    let number = readerCount
    readers[number] = Reader(path: path, identity: identity, tell: tell)
    tell.onTermination = { _ in Task { await self.close(number) } }
    // The list of pages shows them itself.
    tell.yield(.problems(path.hasPrefix(PageAdditions.folder) ? [] : status.problems))
    if self.identity(of: path) != identity { tell.yield(.reload) }
    return stream
  }

  private func close(_ number: Int) { readers[number] = nil }

  /// What a browser should show at an address.
  private func identity(of path: String) -> String? {
    path.hasPrefix(PageAdditions.folder) ? "\(status.revision)" : status.shown?.page(at: path).identity
  }

  private func tellNews(of shown: RenderedSite, after earlier: RenderedSite?, media: Set<String>?) {
    status.revision += 1
    for (number, reader) in readers {
      if reader.path.hasPrefix(PageAdditions.folder) {
        reader.tell.yield(.reload)
      } else if let news = shown.news(for: reader.path, showing: reader.identity, after: earlier, media: media) {
        reader.tell.yield(news)
        if case .styles(_, let page) = news { readers[number]?.identity = page }
      }
    }
  }

  private func tell(problems diagnostics: [Diagnostic]) {
    let problems = Problem.list(diagnostics)
    guard problems != status.problems else { return }
    status.problems = problems
    status.revision += 1
    for reader in readers.values {
      reader.tell.yield(reader.path.hasPrefix(PageAdditions.folder) ? .reload : .problems(problems))
    }
  }
}

/// Something that a preview tells on the terminal.
public enum PreviewEvent: Sendable {
  /// It can be looked at.
  case listening(address: String)
  /// What is wrong with the files has changed.
  case findings([Diagnostic])
}

extension BuildMoment {
  /// The clock of the machine.
  fileprivate static var now: BuildMoment { .instant(Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970))) }
}

extension SiteChange {
  /// The files of `media/` that may have changed; nil when that is not known.
  fileprivate var media: Set<String>? {
    switch self {
    case .paths(let paths): paths.filter { $0.hasPrefix("media/") }
    case .everything: nil
    }
  }
}
