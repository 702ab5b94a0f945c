import NIOCore

/// The time limits of a connection.
///
/// The time of a phase runs from its beginning, whatever is received meanwhile: one byte a second is not progress.
struct ConnectionClock {
  private let limits: RequestLimits
  private var deadline: NIODeadline?
  /// Whether the client does not read what was sent.
  var isStalled = false {
    didSet { if isStalled != oldValue { stallDeadline = isStalled ? .now() + TimeAmount(limits.stalling) : nil } }
  }
  private var stallDeadline: NIODeadline?
  private var alarm: Scheduled<Void>?
  private var alarmTime = NIODeadline.distantFuture

  init(_ limits: RequestLimits) { self.limits = limits }

  /// Begins a phase.
  mutating func enter(_ phase: RequestGate.Phase) {
    deadline =
      switch phase {
      case .idle: .now() + TimeAmount(limits.idle)
      case .head: .now() + TimeAmount(limits.receiving)
      // The time began with the head.
      case .body: deadline
      case .answering: .now() + TimeAmount(limits.answering)
      case .streaming: nil
      case .lingering: .now() + TimeAmount(limits.lingering)
      }
  }

  /// Schedules an action for the end of the time. An alarm that goes off too early schedules itself again: most phases are short,
  /// and an alarm for each would cost more than the request.
  mutating func setAlarm(_ loop: NIOIsolatedEventLoop, _ action: @escaping () -> Void) {
    guard let next = [deadline, stallDeadline].compactMap(\.self).min(), next < alarmTime else { return }
    alarm?.cancel()
    alarmTime = next
    alarm = loop.scheduleTask(deadline: next, action)
  }

  /// Whether the time is over, for an alarm that has gone off.
  mutating func alarmFired() -> Bool {
    alarm = nil
    alarmTime = .distantFuture
    let next = [deadline, stallDeadline].compactMap(\.self).min()
    return next.map { $0 <= .now() } ?? false
  }

  /// Cancels the alarm.
  mutating func stop() {
    alarm?.cancel()
    alarm = nil
    deadline = nil
    stallDeadline = nil
  }
}
