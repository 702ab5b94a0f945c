import FlyingFox
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

  /// Serves until the task is cancelled.
  /// - Throws: ``PreviewFailure`` when no address can be had, `ThemeMissing` when the built-in theme is not beside the program.
  public func run() async throws {
    let address = try ListeningAddress.firstFree(host: options.host, from: options.port)
    let preview = Preview(options, report: report)
    let server = try address.server(
      RequestHandler(
        preview: preview, hosts: HostGuard(host: address.host, port: address.port), authority: address.authority))
    // Watching begins before the first look, so that no change falls between them.
    let watched = SiteWatcher.changes(in: options.site)
    let (changes, source) = AsyncStream<SiteChange>.makeStream()
    source.yield(.everything)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask { for await change in watched { source.yield(change) } }
      group.addTask { try await preview.follow(changes) { source.yield(.paths([])) } }
      group.addTask {
        try await server.waitUntilListening()
        report(.listening(address: "http://\(address.authority)/"))
      }
      while try await group.next() != nil {}
    }
  }
}
