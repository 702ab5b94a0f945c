import Diagnostics
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import SiteBuilder

/// Serves a site while it is being written: from memory, with the headers of production, always in its current state.
public struct PreviewServer: Sendable {
  private let options: PreviewOptions
  private let report: @Sendable (PreviewEvent) -> Void

  /// - Parameter report: called with events to print on the terminal, from several threads.
  public init(_ options: PreviewOptions, report: @escaping @Sendable (PreviewEvent) -> Void) {
    self.options = options
    self.report = report
  }

  /// Serves until the task is cancelled. Answers in progress continue until the program exits.
  /// - Throws: ``PreviewFailure`` when there is no free address, `ThemeMissing` when the built-in theme is not beside the
  ///   program.
  public func run() async throws {
    let address = try await ListeningAddress.firstFree(host: options.host, from: options.port)
    let limits = RequestLimits()
    let preview = Preview(options, heartbeat: limits.heartbeat, report: report)
    let server = server(at: address, limits: limits, preview: preview)
    // Watching begins before the first reading, so that no change is missed in between.
    let watched = SiteWatcher.changes(in: options.site)
    let (changes, source) = AsyncStream<SiteChange>.makeStream()
    source.yield(.everything)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { for await error in Self.failures(of: server) { throw error } }
      group.addTask { for await change in watched { source.yield(change) } }
      group.addTask { try await preview.follow(changes) { source.yield(.paths([])) } }
      while try await group.next() != nil {}
    }
  }

  /// Runs a server, and returns the errors that end it.
  ///
  /// It is not cancelled together with the task that waits for it: SwiftNIO ends the program when an accepted connection is never
  /// handled.
  private static func failures(of server: some ApplicationProtocol) -> AsyncStream<any Error> {
    AsyncStream { continuation in
      Task {
        do {
          try await server.run()
          continuation.yield(PreviewFailure(Words(en: "the server has ended", nl: "de server is gestopt")))
        } catch {
          continuation.yield(error)
        }
        continuation.finish()
      }
    }
  }

  private func server(at address: ListeningAddress, limits: RequestLimits, preview: Preview) -> some ApplicationProtocol {
    let connections = OpenConnections(limits)
    return Application(
      responder: RequestHandler(
        preview: preview, hosts: HostGuard(host: address.host, port: address.port), limits: limits, authority: address.authority),
      server: HTTPServerBuilder { PreviewChannel(responder: $0, limits: limits, connections: connections) },
      configuration: ApplicationConfiguration(
        address: .hostname(address.host, port: Int(address.port)), backlog: limits.backlog),
      onServerRunning: { channel in
        await AcceptFaults.install(on: channel)
        report(.listening(address: "http://\(address.authority)/"))
      },
      // Errors of clients are not logged.
      logger: Logger(label: "preview", factory: { _ in SwiftLogNoOpLogHandler() }))
  }
}
