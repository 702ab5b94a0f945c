import Dispatch
import Foundation
import PreviewServer
import Theming

/// Runs a server until it fails or the user ends it.
enum ServerRun {
  /// - Throws: ``MachineFailure``, when the machine is why it does not run.
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
    do {
      for try await _ in ends {}
    } catch let failure as PreviewFailure {
      throw MachineFailure(failure.words)
    } catch let failure as ThemeMissing {
      throw MachineFailure(failure.words)
    }
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
