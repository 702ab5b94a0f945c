import Diagnostics
import PreviewServer

/// Baken in a browser, for people who do not program: one person, on this machine.
public struct Desk: Sendable {
  /// What happens, to tell it on the terminal.
  public enum Event: Sendable {
    /// The address with which the desk is opened in a browser, once.
    case link(String)
  }

  private let options: PreviewOptions
  /// The folder that the site is published to.
  private let output: String
  private let report: @Sendable (Event) -> Void

  /// - Parameters:
  ///   - output: the folder that the site is published to.
  ///   - report: called with events, from several threads.
  public init(_ options: PreviewOptions, output: String, report: @escaping @Sendable (Event) -> Void) {
    self.options = options
    self.output = output
    self.report = report
  }

  /// Serves the desk until the task is cancelled.
  /// - Throws: `PreviewFailure` when there is no free address, `ThemeMissing` when the built-in theme is not beside the program.
  public func run() async throws {
    let frame = FrameAdditions(files: DeskResources.frame, script: "frame.js")
    let opening = Opening()
    let server = PreviewServer(options) { [report] event in
      if case .listening(let address) = event, let link = opening.link(at: address) { report(.link(link)) }
    }
    try await server.run(framing: frame) { [options, output, report] live, origin, siteOrigin in
      let sessions = Sessions { secret in report(.link("\(origin)/desk/#open=\(secret)")) }
      opening.secret(sessions.first)
      return Self.application(
        live, sessions, origin: origin, siteOrigin: siteOrigin, language: options.language, output: output,
        kept: KeptVersions(of: options.site))
    }
  }

  static func application(
    _ live: LiveSite, _ sessions: Sessions, origin: String, siteOrigin: String, language: AuthorLanguage, output: String,
    kept: KeptVersions
  ) -> DeskApplication {
    let port = origin.split(separator: ":").last ?? ""
    let requests = RequestGuard(origin: origin, cookieName: "baken-desk-\(port)", sessions: sessions)
    let saving = FileSaving(live, language: language, kept: kept)
    saving.follow()
    let ofDesk = DeskRoutes(live: live, language: language, siteOrigin: siteOrigin, requests: requests)
    return DeskApplication(
      routes: ofDesk.all + FileRoutes.all(saving, language: language) + ActionRoutes.all(live, saving, language: language)
        + NewRoutes.all(live, saving, language: language)
        + ComponentRoutes.all(live, language: language) + MediaRoutes.all(live, language: language)
        + HistoryRoutes.all(live, saving, language: language) + SiteRoutes.all(live, output: output, language: language),
      requests: requests, saving: saving, siteOrigin: siteOrigin, language: language)
  }
}
