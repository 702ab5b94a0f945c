import ContentLoading
import Diagnostics
import Foundation
import SiteBuilder
import SiteModel
import Synchronization
import Theming

/// The previewed site: watches the files, keeps the last version without errors, and tells open pages what changed.
actor Preview {
  /// A browser with open pages of the site.
  private struct Listener {
    var pages: [ListeningPage]
    let messages: AsyncStream<String>.Continuation
  }

  /// How long no file must change before the whole site is checked.
  private static let pause = Duration.milliseconds(80)

  /// How many messages may be queued for a browser that does not read them.
  private static let unreadMessages = 256

  private let options: PreviewOptions
  private let heartbeat: Duration
  /// The site folder, without a trailing `/`.
  private let folder: String
  private let session: SiteSession
  private let report: @Sendable (PreviewEvent) -> Void
  /// Has its own lock, so that a request for a page does not wait until all open pages have been told of a change.
  private nonisolated let current: Mutex<Status>
  /// The message with the current problems.
  private var problemsText: String
  private var listeners: [Int: Listener] = [:]
  private var listenerCount = 0
  private var checking: Task<Void, Never>?
  private var reported: [Diagnostic] = []
  /// Why there is no search, as it was last told.
  private var reportedFailure: Words?
  private var alarm: Task<Void, Never>?
  private var refresh: (@Sendable () -> Void)?
  /// What the site and the findings are, for an application.
  private nonisolated let latest = Mutex(LiveSite.Moment())
  private var followers: [Int: AsyncStream<LiveSite.Change>.Continuation] = [:]

  /// - Parameter heartbeat: the time without messages after which a browser is sent an empty one.
  init(_ options: PreviewOptions, heartbeat: Duration, report: @escaping @Sendable (PreviewEvent) -> Void) {
    self.options = options
    self.report = report
    self.heartbeat = heartbeat
    folder = options.site.count > 1 && options.site.hasSuffix("/") ? String(options.site.dropLast()) : options.site
    problemsText = LiveMessage.problems([], advice: 0, options.language).text()
    current = Mutex(Status(includesDrafts: options.includesDrafts, language: options.language, frame: options.frame))
    session = SiteSession(Self.buildOptions(options))
  }

  /// How the site is read and built now.
  nonisolated var buildOptions: BuildOptions { Self.buildOptions(options) }

  private static func buildOptions(_ options: PreviewOptions) -> BuildOptions {
    var build = BuildOptions(site: options.site, output: nil, moment: options.moment ?? .now)
    build.baseURL = options.baseURL
    build.marksBlocks = options.frame != nil
    build.searchProgram = options.searchProgram
    return build
  }

  /// The current state.
  private(set) nonisolated var status: Status {
    get { current.withLock { $0 } }
    set { current.withLock { $0 = newValue } }
  }

  // MARK: Watching the files

  /// Updates the preview for each change.
  /// - Throws: ``ThemeMissing``, when the built-in theme is not beside the program.
  func follow(_ changes: AsyncStream<WatchedChange>, refresh: @escaping @Sendable () -> Void) async throws {
    self.refresh = refresh
    for await each in changes {
      defer { each.done?() }
      try await update(each.change)
    }
  }

  /// Shows or hides drafts. ``follow(_:refresh:)`` then updates the site.
  func showDrafts(_ isOn: Bool) {
    status.includesDrafts = isOn
    refresh?()
  }

  /// Reads the changed site, and tells the open pages what changed for them.
  /// - Throws: ``ThemeMissing``, when the built-in theme is not beside the program.
  func update(_ change: SiteChange) async throws {
    checking?.cancel()
    let state = try await session.look(at: change, moment: options.moment ?? .now, includesDrafts: status.includesDrafts)
    note(state)
    let hasErrors = state.diagnostics.contains { $0.severity == .error }
    let earlier = status.shown
    if !hasErrors, let site = state.site, let theme = state.theme {
      let shown = RenderedSite(
        site: site, theme: theme, features: state.features, searchProgram: options.searchProgram, after: earlier)
      status.shown = shown
      status.isCurrent = true
      sendUpdates(of: shown, after: earlier, media: change.media)
      setAlarm(site.nextChange?.instant)
    } else {
      status.isCurrent = false
      // The rest of the list comes from the checks, but the author should see at once that there are problems.
      send(problems: state.diagnostics)
    }
    checking = Task(priority: .utility) {
      // The checks go over every page. They wait until the author pauses, so that the next edit is shown as quickly as this one.
      guard (try? await Task.sleep(for: Self.pause)) != nil else { return }
      let findings = await state.findings()
      guard !Task.isCancelled else { return }
      self.finish(findings)
      self.note(findings: findings)
      // Advice can wait: it reads every text of the site.
      let advice = await state.advice()
      guard !Task.isCancelled else { return }
      self.finish(advice: advice)
      self.note(advice: advice)
      guard !Task.isCancelled, !hasErrors else { return }
      await self.makeIndex()
    }
  }

  /// Makes the index for searching: last, since no page waits for it.
  private func makeIndex() async {
    let failure = await status.shown?.makeIndex()
    if let failure, failure != reportedFailure {
      report(
        .notice(
          Words(en: "The site has no search: {reason}.", nl: "De site is niet te doorzoeken: {reason}.").filling(["reason": failure]
          )))
    }
    reportedFailure = failure
  }

  /// Adds the findings of the checks of the whole site.
  private func finish(_ findings: [Diagnostic]) {
    send(problems: findings)
    if findings != reported { report(.findings(findings)) }
    reported = findings
  }

  private func finish(advice: [Diagnostic]) {
    guard advice != status.advice else { return }
    status.advice = advice
    sendProblems()
  }

  /// Reads the site again at the moment at which it changes by itself.
  private func setAlarm(_ instant: Instant?) {
    alarm?.cancel()
    guard options.moment == nil, let instant, let refresh else { return }
    alarm = Task {
      let seconds = Double(instant.secondsSinceEpoch) - Date().timeIntervalSince1970
      guard (try? await Task.sleep(for: .seconds(max(seconds, 0) + 1))) != nil else { return }
      refresh()
    }
  }

  // MARK: An application beside the site

  nonisolated var moment: LiveSite.Moment { latest.withLock { $0 } }

  /// The changes from now on, until nobody reads them any more.
  func changes() -> AsyncStream<LiveSite.Change> {
    let (stream, continuation) = AsyncStream<LiveSite.Change>.makeStream(bufferingPolicy: .bufferingNewest(16))
    listenerCount += 1
    let number = listenerCount
    followers[number] = continuation
    continuation.onTermination = { _ in Task { await self.forget(number) } }
    return stream
  }

  private func forget(_ number: Int) { followers[number] = nil }

  private func note(_ state: SiteState) {
    let revision = latest.withLock { latest in
      latest.state = state
      latest.revision += 1
      return latest.revision
    }
    for follower in followers.values { follower.yield(.site(revision: revision)) }
  }

  private func note(findings: [Diagnostic]) { noteChecked { $0.findings = findings } }

  private func note(advice: [Diagnostic]) { noteChecked { $0.advice = advice } }

  private func noteChecked(_ change: (inout LiveSite.Moment) -> Void) {
    let revision = latest.withLock { latest in
      change(&latest)
      latest.checkedRevision = latest.revision
      return latest.revision
    }
    for follower in followers.values { follower.yield(.findings(revision: revision)) }
  }

  // MARK: Open pages

  /// Listens to changes of pages that are open in a browser.
  /// - Parameters:
  ///   - pages: the pages, with the states that the browser shows.
  ///   - end: called with a function that stops listening, before any message.
  /// - Returns: the messages, as JSON; an empty one only keeps the connection open. The stream ends when a browser leaves too
  ///   many messages unread; the browser then connects again and gets the current state.
  func listen(_ pages: [ListeningPage], end: (@escaping @Sendable () -> Void) -> Void) -> AsyncStream<String> {
    let (stream, messages) = AsyncStream<String>.makeStream(bufferingPolicy: .bufferingOldest(Self.unreadMessages))
    listenerCount += 1
    let number = listenerCount
    // Drawings are not pages, and drawing them takes long.
    let pages = pages.filter { page in !(status.shown?.mayBeDrawn(page.path) ?? false) }
    listeners[number] = Listener(pages: pages, messages: messages)
    let heartbeatTask = Task { [heartbeat] in
      while (try? await Task.sleep(for: heartbeat)) != nil { messages.yield("") }
    }
    messages.onTermination = { _ in
      heartbeatTask.cancel()
      Task { await self.close(number) }
    }
    end { messages.finish() }
    // The overview page shows the problems itself.
    send(
      pages.allSatisfy(\.isPartOfPreview) ? LiveMessage.problems([], advice: 0, options.language).text() : problemsText, to: number)
    for page in pages where identity(of: page.path) != page.identity { send(LiveMessage.reload.text(for: page), to: number) }
    return stream
  }

  private func close(_ number: Int) { listeners[number] = nil }

  private func send(_ text: String, to number: Int) {
    guard let messages = listeners[number]?.messages, case .dropped = messages.yield(text) else { return }
    messages.finish()
  }

  /// The identity of the current state of an address.
  private func identity(of path: String) -> String? {
    path.hasPrefix(PageAdditions.folder) ? "\(status.revision)" : status.shown?.page(at: path).identity
  }

  private func sendUpdates(of shown: RenderedSite, after earlier: RenderedSite?, media: Set<String>?) {
    status.revision += 1
    // Several browsers may show the same page.
    var known: [ListeningPage: (text: String, page: ListeningPage)?] = [:]
    for (number, listener) in listeners {
      for (index, page) in listener.pages.enumerated() {
        let message = known[page] ?? message(for: page, of: shown, after: earlier, media: media)
        known[page] = .some(message)
        guard let message else { continue }
        send(message.text, to: number)
        listeners[number]?.pages[index] = message.page
      }
    }
  }

  /// The message for a page, and the state that a browser shows after it.
  private func message(
    for page: ListeningPage, of shown: RenderedSite, after earlier: RenderedSite?, media: Set<String>?
  ) -> (text: String, page: ListeningPage)? {
    if page.isPartOfPreview { return (LiveMessage.reload.text(for: page), page) }
    guard let message = shown.message(for: page.path, showing: page.identity, after: earlier, media: media) else { return nil }
    guard case .styles(_, let identity) = message else { return (message.text(for: page), page) }
    return (message.text(for: page), ListeningPage(path: page.path, identity: identity))
  }

  private func send(problems diagnostics: [Diagnostic]) {
    let problems = Problem.list(diagnostics, about: options.site, in: options.language)
    guard problems != status.problems else { return }
    status.problems = problems
    sendProblems()
  }

  /// Tells the open pages what is wrong, and how much advice there is.
  private func sendProblems() {
    status.revision += 1
    problemsText = LiveMessage.problems(status.problems, advice: status.advice.count, options.language).text()
    for (number, listener) in listeners {
      for page in listener.pages where page.isPartOfPreview { send(LiveMessage.reload.text(for: page), to: number) }
      if !listener.pages.allSatisfy(\.isPartOfPreview) { send(problemsText, to: number) }
    }
  }
}

extension BuildMoment {
  /// The time of the machine's clock.
  fileprivate static var now: BuildMoment { .instant(Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970))) }
}
