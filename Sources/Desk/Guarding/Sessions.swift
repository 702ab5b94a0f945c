import ContentHashing
import Synchronization

/// The sessions of the running program, and the secret that opens the next one.
///
/// Of secrets that others hold only the hash is kept, so that a picture of the memory opens nothing.
final class Sessions: Sendable {
  private struct State {
    /// By the hash of their cookies.
    var sessions: [String: Session] = [:]
    var opening: String
    var tries = 0
  }

  /// How many wrong secrets are answered before the program must be started again; each has 256 bits, so nobody gets near by chance.
  private static let tries = 1_000
  /// How many sessions there may be; opening another ends none.
  private static let limit = 100

  private let state: Mutex<State>
  private let report: @Sendable (String) -> Void

  /// - Parameter report: called with each secret that opens a session once, to print it.
  init(report: @escaping @Sendable (String) -> Void) {
    self.report = report
    let secret = Secret.make()
    state = Mutex(State(opening: Secret.hash(secret)))
    first = secret
  }

  /// The first secret.
  let first: String

  /// Opens a session.
  /// - Returns: the session and its cookie; nil for a wrong or used secret.
  func open(_ secret: String) -> (session: Session, cookie: String)? {
    let (cookie, next) = (Secret.make(), Secret.make())
    let session = Session(token: Secret.make(), role: .editor)
    let isOpened = state.withLock { state in
      guard state.tries < Self.tries, state.sessions.count < Self.limit, Secret.hash(secret) == state.opening else {
        state.tries += 1
        return false
      }
      state.opening = Secret.hash(next)
      state.sessions[Secret.hash(cookie)] = session
      return true
    }
    guard isOpened else { return nil }
    report(next)
    return (session, cookie)
  }

  func session(_ cookie: String?) -> Session? {
    guard let cookie else { return nil }
    return state.withLock { $0.sessions[Secret.hash(cookie)] }
  }

  func end(_ session: Session) {
    state.withLock { state in state.sessions = state.sessions.filter { $0.value != session } }
  }
}

/// Texts that nobody can guess: 256 bits of the system's generator.
enum Secret {
  static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let digits = String(generator.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  static func hash(_ secret: String) -> String { ContentHash(of: Array(secret.utf8)).hexadecimal }
}
