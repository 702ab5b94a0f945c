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
    let live = LiveSite(options, limits: limits, report: report)
    let server = server(at: address, limits: limits, handler: handler(for: live, at: address, limits)) {
      report(.listening(address: "http://\(address.authority)/"))
    }
    try await run(live, beside: [Self.failures(of: server)])
  }

  /// Serves an application, and beside it the site on the next free port, as an origin of its own whose pages the application may
  /// show in a frame.
  /// - Parameters:
  ///   - frame: what the pages get for that.
  ///   - make: gives the application, from the site and the two origins.
  /// - Throws: as ``run()``.
  public func run<Application: WebApplication>(
    framing frame: FrameAdditions, _ make: @Sendable (LiveSite, _ origin: String, _ siteOrigin: String) -> Application
  ) async throws {
    let address = try await ListeningAddress.firstFree(host: options.host, from: options.port)
    let siteAddress = try await ListeningAddress.firstFree(host: options.host, from: address.port + 1)
    let limits = RequestLimits()
    var options = options
    options.frame = frame.shown(by: "http://\(address.authority)")
    let live = LiveSite(options, limits: limits, report: report)
    let application = make(live, "http://\(address.authority)", "http://\(siteAddress.authority)")
    var longer = limits
    longer.bodies = Application.bodyLimits
    longer.body = 0
    longer.receiving = .seconds(60)
    let server = server(
      at: address, limits: longer,
      handler: ApplicationHandler(application: application, authority: address.authority, heartbeat: limits.heartbeat)
    ) { report(.listening(address: "http://\(address.authority)/")) }
    let ofSite = self.server(at: siteAddress, limits: limits, handler: handler(for: live, at: siteAddress, limits)) {}
    try await run(live, beside: [Self.failures(of: server), Self.failures(of: ofSite)])
  }

  private func run(_ live: LiveSite, beside servers: [AsyncStream<any Error>]) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for failures in servers { group.addTask { for await error in failures { throw error } } }
      group.addTask { try await live.follow() }
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

  private func handler(for live: LiveSite, at address: ListeningAddress, _ limits: RequestLimits) -> RequestHandler {
    RequestHandler(
      preview: live.preview, hosts: HostGuard(host: address.host, port: address.port), limits: limits, authority: address.authority)
  }

  private func server<Handler: HTTPResponder>(
    at address: ListeningAddress, limits: RequestLimits, handler: Handler, whenListening: @escaping @Sendable () -> Void
  ) -> some ApplicationProtocol where Handler.Context == PreviewRequestContext {
    let connections = OpenConnections(limits)
    return Application(
      responder: handler,
      server: HTTPServerBuilder { PreviewChannel(responder: $0, limits: limits, connections: connections) },
      configuration: ApplicationConfiguration(
        address: .hostname(address.host, port: Int(address.port)), backlog: limits.backlog),
      onServerRunning: { channel in
        await AcceptFaults.install(on: channel)
        whenListening()
      },
      // Errors of clients are not logged.
      logger: Logger(label: "preview", factory: { _ in SwiftLogNoOpLogHandler() }))
  }
}
