import FlyingFox
import FlyingSocks
import Foundation

/// A pool whose sockets send at once what is written to them.
///
/// The server writes the head of an answer and its body one after the other. By default TCP keeps the second back until the
/// browser has confirmed the first (RFC 896), and browsers take their time for that (RFC 1122, section 4.2.3.2): together 40 ms for
/// every answer on a connection, and for every message to an open page.
struct PromptSocketPool: AsyncSocketPool {
  private let pool: any AsyncSocketPool = HTTPServer.defaultPool()

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    // Each socket comes by here before anything is written to it. Where the option is not known, answers are right and slower.
    try? socket.setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
    try await pool.suspendSocket(socket, untilReadyFor: events)
  }
}
