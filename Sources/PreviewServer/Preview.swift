import ContentLoading
import Diagnostics
import Foundation
import SiteBuilder
import SiteModel
import Synchronization
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

  /// A browser that has pages of the site open.
  private struct Reader {
    var pages: [ListeningPage]
    let tell: AsyncStream<String>.Continuation
  }

  /// How long nothing must change before the whole site is checked.
  private static let pause = Duration.milliseconds(80)

  /// How many messages may wait for a browser that does not take them.
  private static let unreadMessages = 256

  private let options: PreviewOptions
  private let heartbeat: Duration
  /// The site folder, without a last `/`.
  private let folder: String
  private let session: SiteSession
  private let report: @Sendable (PreviewEvent) -> Void
  /// Behind a lock of its own: who asks for a page does not wait until everybody has been told of a change.
  private nonisolated let current: Mutex<Status>
  /// The message that says what is wrong.
  private var problemsText = LiveMessage.problems([]).text()
  private var readers: [Int: Reader] = [:]
  private var readerCount = 0
  private var checking: Task<Void, Never>?
  private var reported: [Diagnostic] = []
  private var alarm: Task<Void, Never>?
  private var ring: (@Sendable () -> Void)?

  /// A preview of a site.
  /// - Parameter heartbeat: the time after which a browser to which nothing was told is sent an empty message.
  init(_ options: PreviewOptions, heartbeat: Duration, report: @escaping @Sendable (PreviewEvent) -> Void) {
    self.options = options
    self.report = report
    self.heartbeat = heartbeat
    folder = options.site.count > 1 && options.site.hasSuffix("/") ? String(options.site.dropLast()) : options.site
    current = Mutex(Status(includesDrafts: options.includesDrafts))
    var build = BuildOptions(site: options.site, output: nil, moment: options.moment ?? .now)
    build.baseURL = options.baseURL
    session = SiteSession(build)
  }

  /// What there is to see now.
  private(set) nonisolated var status: Status {
    get { current.withLock { $0 } }
    set { current.withLock { $0 = newValue } }
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
    checking?.cancel()
    let state = try await session.look(at: change, moment: options.moment ?? .now, includesDrafts: status.includesDrafts)
    let hasErrors = state.diagnostics.contains { $0.severity == .error }
    let earlier = status.shown
    if !hasErrors, let site = state.site, let theme = state.theme {
      let shown = RenderedSite(site: site, theme: theme, features: state.features, after: earlier)
      status.shown = shown
      status.isCurrent = true
      tellNews(of: shown, after: earlier, media: change.media)
      setAlarm(site.nextChange?.instant)
    } else {
      status.isCurrent = false
      // The rest of the list comes from the checks, but the author should see at once that something is wrong.
      tell(problems: state.diagnostics)
    }
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

  /// Listens to changes of pages that are open in a browser.
  /// - Parameters:
  ///   - pages: the pages, and what the browser shows of them.
  ///   - end: given what ends the listening, before anything is told.
  /// - Returns: the messages, as JSON; an empty one says nothing. It ends when a browser leaves too many of them unread: it will come again and hear how things are.
  func listen(_ pages: [ListeningPage], end: (@escaping @Sendable () -> Void) -> Void) -> AsyncStream<String> {
    let (stream, tell) = AsyncStream<String>.makeStream(bufferingPolicy: .bufferingOldest(Self.unreadMessages))
    readerCount += 1
    let number = readerCount
    // What is drawn is no page, and to draw it takes long.
    let pages = pages.filter { page in !(status.shown?.mayBeDrawn(page.path) ?? false) }
    readers[number] = Reader(pages: pages, tell: tell)
    let pulse = Task { [heartbeat] in
      while (try? await Task.sleep(for: heartbeat)) != nil { tell.yield("") }
    }
    tell.onTermination = { _ in
      pulse.cancel()
      Task { await self.close(number) }
    }
    end { tell.finish() }
    // The list of pages shows them itself.
    send(pages.allSatisfy(\.isPreviews) ? LiveMessage.problems([]).text() : problemsText, to: number)
    for page in pages where identity(of: page.path) != page.identity { send(LiveMessage.reload.text(for: page), to: number) }
    return stream
  }

  private func close(_ number: Int) { readers[number] = nil }

  private func send(_ text: String, to number: Int) {
    guard let tell = readers[number]?.tell, case .dropped = tell.yield(text) else { return }
    tell.finish()
  }

  /// What a browser should show at an address.
  private func identity(of path: String) -> String? {
    path.hasPrefix(PageAdditions.folder) ? "\(status.revision)" : status.shown?.page(at: path).identity
  }

  private func tellNews(of shown: RenderedSite, after earlier: RenderedSite?, media: Set<String>?) {
    status.revision += 1
    // Many may look at the same page.
    var known: [ListeningPage: (text: String, page: ListeningPage)?] = [:]
    for (number, reader) in readers {
      for (index, page) in reader.pages.enumerated() {
        let news = known[page] ?? news(for: page, of: shown, after: earlier, media: media)
        known[page] = .some(news)
        guard let news else { continue }
        send(news.text, to: number)
        readers[number]?.pages[index] = news.page
      }
    }
  }

  /// What to tell of a page, and what a browser shows that has heard it.
  private func news(
    for page: ListeningPage, of shown: RenderedSite, after earlier: RenderedSite?, media: Set<String>?
  ) -> (text: String, page: ListeningPage)? {
    if page.isPreviews { return (LiveMessage.reload.text(for: page), page) }
    guard let news = shown.news(for: page.path, showing: page.identity, after: earlier, media: media) else { return nil }
    guard case .styles(_, let identity) = news else { return (news.text(for: page), page) }
    return (news.text(for: page), ListeningPage(path: page.path, identity: identity))
  }

  private func tell(problems diagnostics: [Diagnostic]) {
    let problems = Problem.list(diagnostics)
    guard problems != status.problems else { return }
    status.problems = problems
    status.revision += 1
    problemsText = LiveMessage.problems(problems).text()
    for (number, reader) in readers {
      for page in reader.pages where page.isPreviews { send(LiveMessage.reload.text(for: page), to: number) }
      if !reader.pages.allSatisfy(\.isPreviews) { send(problemsText, to: number) }
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
