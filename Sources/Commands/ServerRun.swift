import Dispatch
import Foundation

/// Runs a server until it fails or the user ends it.
enum ServerRun {
  /// - Throws: what the server throws.
  static func untilEnded(_ serve: @escaping @Sendable () async throws -> Void) async throws {
    // Nothing needs to be finished first: what a server writes is whole at every moment.
    let (ends, end) = AsyncThrowingStream<Never, any Error>.makeStream()
    let work = Task {
      do {
        try await serve()
        end.finish()
      } catch {
        end.finish(throwing: error)
      }
    }
    let signals = onSignal { end.finish() }
    defer {
      signals.forEach { $0.cancel() }
      work.cancel()
    }
    for try await _ in ends {}
  }

  /// Calls an action when the user (Ctrl-C) or the system asks the program to end, instead of ending at once.
  private static func onSignal(_ action: @escaping @Sendable () -> Void) -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler(handler: action)
      source.resume()
      return source
    }
  }
}
