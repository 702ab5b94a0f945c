import NIOCore

/// Says when a connection has taken too long for what it is doing.
///
/// A phase's time runs from its beginning, whatever comes meanwhile: one byte a second is no progress.
struct ConnectionClock {
  private let limits: RequestLimits
  private var deadline: NIODeadline?
  /// Whether a client does not take what waits for it.
  var isStalled = false {
    didSet { if isStalled != oldValue { stallDeadline = isStalled ? .now() + TimeAmount(limits.stalling) : nil } }
  }
  private var stallDeadline: NIODeadline?
  private var alarm: Scheduled<Void>?
  private var alarmTime = NIODeadline.distantFuture

  init(_ limits: RequestLimits) { self.limits = limits }

  /// A phase begins.
  mutating func enter(_ phase: RequestGate.Phase) {
    deadline =
      switch phase {
      case .idle: .now() + TimeAmount(limits.idle)
      case .head: .now() + TimeAmount(limits.receiving)
      // It began with the head.
      case .body: deadline
      case .answering: .now() + TimeAmount(limits.answering)
      case .streaming: nil
      case .lingering: .now() + TimeAmount(limits.lingering)
      }
  }

  /// Lets something be done when the time is over. An alarm that would come too early winds itself again: most phases are short, and
  /// setting an alarm for each would cost more than the request.
  mutating func wind(_ loop: NIOIsolatedEventLoop, _ action: @escaping () -> Void) {
    guard let next = [deadline, stallDeadline].compactMap(\.self).min(), next < alarmTime else { return }
    alarm?.cancel()
    alarmTime = next
    alarm = loop.scheduleTask(deadline: next, action)
  }

  /// What an alarm that has rung is for: whether the time is over.
  mutating func rang() -> Bool {
    alarm = nil
    alarmTime = .distantFuture
    let next = [deadline, stallDeadline].compactMap(\.self).min()
    return next.map { $0 <= .now() } ?? false
  }

  /// No more alarms.
  mutating func stop() {
    alarm?.cancel()
    alarm = nil
    deadline = nil
    stallDeadline = nil
  }
}
