import Diagnostics
import Foundation
import SiteModel
import SourceFiles
import Synchronization

/// Asks the addresses outside a site: each page once, one request at a time for each host, several hosts side by side. It is the only part
/// of Baken that uses the network.
public struct ExternalCheck: Sendable {
  private let pages: [OutsidePage]
  private let settings: ExternalSettings
  private let makeFetcher: @Sendable () -> any Fetcher
  private let progress: @Sendable (ExternalProgress) -> Void

  /// - Parameter progress: called from several threads.
  public init(
    _ outside: OutsideAddresses, settings: ExternalSettings, progress: @escaping @Sendable (ExternalProgress) -> Void = { _ in }
  ) {
    let site = outside.siteURL.isEmpty ? "" : "; +\(outside.siteURL)"
    let userAgent = "Baken/\(settings.version) (link check\(site))"
    let languages = outside.languages.map(\.code) + ["*;q=0.5"]
    self.init(outside.all, settings: settings, progress: progress) {
      CurlFetcher(settings, userAgent: userAgent, languages: languages.joined(separator: ", "))
    }
  }

  /// - Parameter makeFetcher: called once for each host that is asked at the same time.
  init(
    _ addresses: [OutsideAddress], settings: ExternalSettings, progress: @escaping @Sendable (ExternalProgress) -> Void = { _ in },
    makeFetcher: @escaping @Sendable () -> any Fetcher
  ) {
    pages = OutsidePage.all(of: addresses)
    self.settings = settings
    self.makeFetcher = makeFetcher
    self.progress = progress
  }

  /// Asks what is not known from an earlier check, and says what is wrong with the whole.
  /// - Parameter now: by which the age of earlier answers is measured.
  public func run(at now: Date = Date()) async -> ExternalReport {
    var cache = LinkCache(at: settings.cachePath)
    let known = pages.compactMap { page in cache.answer(for: page, at: now).map { (page, $0) } }
    let due = pages.filter { cache.answer(for: $0, at: now) == nil }
    let visits = await ask(due, known: cache, at: now)
    var report = ExternalReport(
      pages: pages.count, asked: visits.answers.count, known: known.count, hosts: Set(pages.map(\.address.host)).count,
      leftOver: due.count - visits.answers.count)
    // Nothing is wrong with dozens of servers of which none can be reached.
    report.isOffline = visits.isOffline
    if !report.isOffline {
      cache = visits.cache
      cache.prune(to: pages, at: now)
      if settings.keepsAnswers {
        do { try cache.write(to: settings.cachePath) } catch { report.cacheFailure = .reason(of: error) }
      }
    }
    for (page, answer) in known + (report.isOffline ? [] : visits.answers) {
      let changed = page.checked.sorted().filter { cache.hasChanged(page, since: $0) }
      report.findings += ExternalFindings(page: page, answer: answer).all(changed: changed)
      if answer.verdict == .unasked, let first = page.places.first, let reason = answer.reason {
        report.unasked.append(ExternalReport.Unasked(address: first.address, range: first.range, reason: reason.words))
      }
    }
    report.unasked.sort { ($0.range, $0.address) < ($1.range, $1.address) }
    return report
  }

  /// Asks pages, and keeps the answers of those for which there was time.
  private func ask(_ pages: [OutsidePage], known cache: LinkCache, at now: Date) async -> VisitQueue.State {
    // The host with the most pages takes longest, so it comes first.
    let queues = Dictionary(grouping: pages, by: \.address.host).sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let visits = VisitQueue(
      cache: cache, waiting: queues.map(\.value), now: now, path: settings.keepsAnswers ? settings.cachePath : nil)
    let turns = HostTurns(pause: settings.pause)
    let deadline = ContinuousClock.now + settings.wholeTime
    let total = (pages: pages.count, hosts: queues.count)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<min(settings.hostsAtATime, queues.count) {
        group.addTask {
          let visit = Visit(settings: settings, turns: turns, fetcher: makeFetcher(), deadline: deadline)
          while let queue = visits.nextHost() {
            for page in queue {
              guard let answer = await visit.answer(for: page) else { return }
              let done = visits.record(answer, for: page)
              progress(ExternalProgress(pages: done.pages, allPages: total.pages, hosts: done.hosts, allHosts: total.hosts))
            }
            visits.finishHost()
          }
        }
      }
    }
    return visits.result
  }
}

/// The hosts that are still to be visited, and what was answered so far; shared by all that ask at the same time.
private final class VisitQueue: Sendable {
  struct State: Sendable {
    var answers: [(OutsidePage, Answer)] = []
    var cache: LinkCache
    fileprivate var waiting: [[OutsidePage]]
    fileprivate var hostsDone = 0
    /// Whether a page was asked that had been found broken before, which need not be the fault of this machine.
    fileprivate var hasOldFault = false

    /// Whether several hosts were asked, and none of them answered.
    var isOffline: Bool {
      let reasons = answers.map { $0.1.reason }
      let hosts = Set(answers.map(\.0.address.host))
      return !hasOldFault && hosts.count > 2
        && reasons.allSatisfy { reason in
          switch reason {
          case .fault(.unknownHost)?, .fault(.lookUpFailed)?, .fault(.noConnection)?, .fault(.noAnswer)?: true
          default: false
          }
        }
    }
  }

  private let state: Mutex<State>
  private let now: Date
  /// Where answers are kept on the way; nil if they are not.
  private let path: String?
  /// After so many answers the file is written, so that little is asked again when the check is ended from outside.
  private static let savingStep = 20

  init(cache: LinkCache, waiting: [[OutsidePage]], now: Date, path: String?) {
    state = Mutex(State(cache: cache, waiting: waiting.reversed()))
    self.now = now
    self.path = path
  }

  var result: State { state.withLock { $0 } }

  func nextHost() -> [OutsidePage]? { state.withLock { $0.waiting.popLast() } }

  func finishHost() { state.withLock { $0.hostsDone += 1 } }

  /// Records an answer; returns how far the check is.
  func record(_ answer: Answer, for page: OutsidePage) -> (pages: Int, hosts: Int) {
    state.withLock { state in
      state.answers.append((page, answer))
      if answer.verdict == .broken, state.cache.wasBroken(page) { state.hasOldFault = true }
      state.cache.record(answer, for: page, at: now)
      // Whether it can be written is said at the end.
      if state.answers.count % Self.savingStep == 0, !state.isOffline, let path { try? state.cache.write(to: path) }
      return (state.answers.count, state.hostsDone)
    }
  }
}
