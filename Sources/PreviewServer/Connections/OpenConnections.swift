import NIOCore
import Synchronization

/// The connections that are open, of which there are never too many: a new one takes the place of the one that will be missed least.
///
/// To let new ones wait would keep out everybody as soon as somebody holds all there may be and says nothing.
final class OpenConnections: Sendable {
  /// One of them, as its own handlers know it.
  struct Connection: Sendable {
    fileprivate let number: Int
    fileprivate let all: OpenConnections

    /// Notes what the connection does from now on.
    func enter(_ phase: RequestGate.Phase) { all.enter(phase, number) }

    /// Lets something be done when it is the connection's turn to have a request answered that waited behind another.
    func awaitTurn(_ begin: @escaping @Sendable () -> Void) { all.awaitTurn(number, begin) }

    /// The turn is over.
    func endTurn() { all.endTurn(number) }

    /// Forgets the connection.
    func end() { all.end(number) }
  }

  fileprivate struct Entry {
    let channel: any Channel
    var phase = RequestGate.Phase.idle
    /// When the phase began, in the order of all phases.
    var since: Int
  }

  fileprivate struct State {
    var entries: [Int: Entry] = [:]
    var streams = 0
    /// The connections whose turn it is.
    var turns: Set<Int> = []
    /// Those that wait for one, in the order in which they came, with what they do then.
    var queue: [(number: Int, begin: @Sendable () -> Void)] = []
    /// Counts everything that happens, and so tells what was first.
    var time = 0
  }

  private let limits: RequestLimits
  private let state = Mutex(State())

  init(_ limits: RequestLimits) { self.limits = limits }

  /// Takes a new connection in, and closes another one when there are too many.
  func admit(_ channel: any Channel) -> Connection {
    let (number, victim) = state.withLock { state in
      let victim = state.entries.count >= limits.connections ? state.remove(state.leastMissed) : nil
      state.time += 1
      state.entries[state.time] = Entry(channel: channel, since: state.time)
      return (state.time, victim)
    }
    victim?.close(promise: nil)
    return Connection(number: number, all: self)
  }

  private func enter(_ phase: RequestGate.Phase, _ number: Int) {
    let victim: (any Channel)? = state.withLock { state in
      guard let entry = state.entries[number] else { return nil }
      state.time += 1
      if entry.phase == .streaming { state.streams -= 1 }
      state.entries[number]?.phase = phase
      state.entries[number]?.since = state.time
      guard phase == .streaming else { return nil }
      state.streams += 1
      // A page that is thrown out comes back by itself.
      return state.streams > limits.streams ? state.remove(state.first { $0 == .streaming }) : nil
    }
    victim?.close(promise: nil)
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
    passTurns()
  }

  private func endTurn(_ number: Int) {
    guard state.withLock({ $0.turns.remove(number) }) != nil else { return }
    passTurns()
  }

  /// Begins the turns that are free.
  private func passTurns() {
    while let begin = state.withLock({ $0.nextTurn(of: limits.turns) }) { begin() }
  }
}

extension OpenConnections.State {
  /// The connection that has done nothing for the longest time; when all do something, the one that has done it longest.
  fileprivate var leastMissed: Int? {
    first { $0 == .lingering } ?? first { $0 == .idle } ?? first { $0 != .answering && $0 != .streaming }
      ?? first { $0 == .streaming } ?? first { _ in true }
  }

  /// The connection that has been the longest in a phase.
  fileprivate func first(where isMeant: (RequestGate.Phase) -> Bool) -> Int? {
    entries.filter { isMeant($0.value.phase) }.min { $0.value.since < $1.value.since }?.key
  }

  /// Gives the next one its turn, when there is a free one of so many.
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
