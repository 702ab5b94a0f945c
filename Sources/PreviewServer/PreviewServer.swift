import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import SiteBuilder

/// Shows a site while somebody writes it: from memory, with the headers of production, always as the files are now.
public struct PreviewServer: Sendable {
  private let options: PreviewOptions
  private let report: @Sendable (PreviewEvent) -> Void

  /// A server.
  /// - Parameter report: told what there is to tell on the terminal; called from several threads.
  public init(_ options: PreviewOptions, report: @escaping @Sendable (PreviewEvent) -> Void) {
    self.options = options
    self.report = report
  }

  /// Serves until the task is cancelled; what is being answered then is answered until the program ends.
  /// - Throws: ``PreviewFailure`` when no address can be had, `ThemeMissing` when the built-in theme is not beside the program.
  public func run() async throws {
    let address = try await ListeningAddress.firstFree(host: options.host, from: options.port)
    let limits = RequestLimits()
    let preview = Preview(options, heartbeat: limits.heartbeat, report: report)
    let server = server(at: address, limits: limits, preview: preview)
    // Watching begins before the first look, so that no change falls between them.
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

  /// Runs a server, and tells why it has ended.
  ///
  /// It is not cancelled along with who waits for it: SwiftNIO ends the program when a connection that was accepted is never looked at.
  private static func failures(of server: some ApplicationProtocol) -> AsyncStream<any Error> {
    AsyncStream { continuation in
      Task {
        do {
          try await server.run()
          continuation.yield(PreviewFailure(description: "the server has ended"))
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
        await AcceptFaults.survive(on: channel)
        report(.listening(address: "http://\(address.authority)/"))
      },
      // What a client does wrong is its own affair.
      logger: Logger(label: "preview", factory: { _ in SwiftLogNoOpLogHandler() }))
  }
}
