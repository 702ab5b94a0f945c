import Foundation
import SiteBuilder
import Synchronization

/// A line on the terminal with the progress of a long build. It appears only after a moment.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let start = ContinuousClock().now
  private let last = Mutex((text: "", time: ContinuousClock.Instant?.none))

  init(isShown: Bool) { self.isShown = isShown }

  /// Shows a step, at most ten times a second.
  func show(_ step: BuildProgress) {
    guard isShown else { return }
    let now = ContinuousClock().now
    guard start.duration(to: now) > .milliseconds(400) else { return }
    last.withLock { last in
      if let time = last.time, time.duration(to: now) < .milliseconds(100) { return }
      let text =
        switch step {
        case .reading: "Reading …"
        case .checking(let pages): "Checking \(pages) pages …"
        case .rendering(let done, let all): "Rendering \(done) of \(all) …"
        case .publishing: "Publishing …"
        }
      writeToStandardError("\r\u{1B}[K\(text)")
      last = (text, now)
    }
  }

  /// Clears the line.
  func clear() {
    last.withLock { last in
      if last.time != nil { writeToStandardError("\r\u{1B}[K") }
      last.time = nil
    }
  }
}
