import Diagnostics
import ExternalLinks
import Foundation
import SiteBuilder
import Synchronization

/// A line on the terminal with the progress of a long build. It appears only after a moment.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let start = ContinuousClock().now
  private let language = Terminal.language
  private let lastTime = Mutex(ContinuousClock.Instant?.none)

  init(isShown: Bool) { self.isShown = isShown }

  /// Shows a step, at most ten times a second.
  func show(_ step: BuildProgress) { show(Self.words(of: step)) }

  private static func words(of step: BuildProgress) -> Words {
    switch step {
    case .reading: Words(en: "Reading …", nl: "Lezen …")
    case .checking(let pages): Words(en: "Checking \(pages) pages …", nl: "\(pages) pagina’s nakijken …")
    case .rendering(let done, let all): Words(en: "Rendering \(done) of \(all) …", nl: "\(done) van \(all) opmaken …")
    case .indexing: Words(en: "Making the index for searching …", nl: "De index voor het zoeken maken …")
    case .publishing: Words(en: "Publishing …", nl: "Publiceren …")
    }
  }

  /// Shows how far the questions to other sites are.
  func show(_ step: ExternalProgress) {
    show(
      Words(
        en: "Asking other sites: \(step.pages) of \(step.allPages) addresses, \(step.hosts) of \(step.allHosts) hosts done …",
        nl:
          "Vragen aan andere sites: \(step.pages) van \(step.allPages) adressen, \(step.hosts) van \(step.allHosts) servers klaar …"
      ))
  }

  private func show(_ words: @autoclosure () -> Words) {
    guard isShown else { return }
    let now = ContinuousClock().now
    guard start.duration(to: now) > .milliseconds(400) else { return }
    lastTime.withLock { last in
      if let time = last, time.duration(to: now) < .milliseconds(100) { return }
      writeToStandardError("\r\u{1B}[K\(words()[language])")
      last = now
    }
  }

  /// Clears the line.
  func clear() {
    lastTime.withLock { last in
      if last != nil { writeToStandardError("\r\u{1B}[K") }
      last = nil
    }
  }
}
