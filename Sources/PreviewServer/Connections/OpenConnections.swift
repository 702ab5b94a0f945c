import NIOCore
import Synchronization

/// The open connections, up to a limit: a new one replaces the one that matters least.
///
/// If new connections had to wait, a client that opens all available ones and stays silent would keep out everybody else.
final class OpenConnections: Sendable {
  /// An open connection, for its own handlers.
  struct Connection: Sendable {
    fileprivate let number: Int
    fileprivate let all: OpenConnections

    /// Records the connection's current phase.
    func enter(_ phase: RequestGate.Phase) { all.enter(phase, number) }

    /// Calls an action when it is the connection's turn to have a queued request answered.
    func awaitTurn(_ begin: @escaping @Sendable () -> Void) { all.awaitTurn(number, begin) }

    func endTurn() { all.endTurn(number) }

    /// Removes the connection.
    func end() { all.end(number) }
  }

  fileprivate struct Entry {
    let channel: any Channel
    var phase = RequestGate.Phase.idle
    /// When the phase began, as a position in the order of all phases.
    var since: Int
  }

  fileprivate struct State {
    var entries: [Int: Entry] = [:]
    var streams = 0
    /// The connections whose turn it is.
    var turns: Set<Int> = []
    /// The waiting connections in order, with the actions that begin their turns.
    var queue: [(number: Int, begin: @Sendable () -> Void)] = []
    /// Counts all events, to tell which came first.
    var time = 0
  }

  private let limits: RequestLimits
  private let state = Mutex(State())

  init(_ limits: RequestLimits) { self.limits = limits }

  /// Adds a new connection, and closes another one when there are too many.
  func admit(_ channel: any Channel) -> Connection {
    let (number, replaced) = state.withLock { state in
      let replaced = state.entries.count >= limits.connections ? state.remove(state.leastImportant) : nil
      state.time += 1
      state.entries[state.time] = Entry(channel: channel, since: state.time)
      return (state.time, replaced)
    }
    replaced?.close(promise: nil)
    return Connection(number: number, all: self)
  }

  private func enter(_ phase: RequestGate.Phase, _ number: Int) {
    let replaced: (any Channel)? = state.withLock { state in
      guard let entry = state.entries[number] else { return nil }
      state.time += 1
      if entry.phase == .streaming { state.streams -= 1 }
      state.entries[number]?.phase = phase
      state.entries[number]?.since = state.time
      guard phase == .streaming else { return nil }
      state.streams += 1
      // A page whose connection is closed opens a new one by itself.
      return state.streams > limits.streams ? state.remove(state.first { $0 == .streaming }) : nil
    }
    replaced?.close(promise: nil)
  }

  private func end(_ number: Int) {
    state.withLock { state in
      _ = state.remove(number)
      state.queue.removeAll { $0.number == number }
    }
    endTurn(number)
  }

  private func awaitTurn(_ number: Int, _ begin: @escaping @Sendable () -> Void) {
    state.withLock { $0.queue.append((number, begin)) }
    beginTurns()
  }

  private func endTurn(_ number: Int) {
    guard state.withLock({ $0.turns.remove(number) }) != nil else { return }
    beginTurns()
  }

  /// Begins turns while there are free ones.
  private func beginTurns() {
    while let begin = state.withLock({ $0.nextTurn(of: limits.turns) }) { begin() }
  }
}

extension OpenConnections.State {
  /// The connection that has been idle the longest; if none is idle, the one with the longest current phase.
  fileprivate var leastImportant: Int? {
    first { $0 == .lingering } ?? first { $0 == .idle } ?? first { $0 != .answering && $0 != .streaming }
      ?? first { $0 == .streaming } ?? first { _ in true }
  }

  /// The connection that has been in a phase the longest.
  fileprivate func first(where isMeant: (RequestGate.Phase) -> Bool) -> Int? {
    entries.filter { isMeant($0.value.phase) }.min { $0.value.since < $1.value.since }?.key
  }

  /// Begins the next turn if the limit is not reached.
  fileprivate mutating func nextTurn(of limit: Int) -> (@Sendable () -> Void)? {
    guard turns.count < limit, !queue.isEmpty else { return nil }
    let next = queue.removeFirst()
    turns.insert(next.number)
    return next.begin
  }

  fileprivate mutating func remove(_ number: Int?) -> (any Channel)? {
    guard let number, let entry = entries.removeValue(forKey: number) else { return nil }
    if entry.phase == .streaming { streams -= 1 }
    return entry.channel
  }
}
