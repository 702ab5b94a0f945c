import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import SiteRendering

/// Facts about a request that are not in the request itself.
struct PreviewRequestContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    channel = source.channel
  }
}

/// Answers the requests of browsers.
struct RequestHandler: HTTPResponder {
  let preview: Preview
  let hosts: HostGuard
  let limits: RequestLimits
  /// The server's own name, for requests that use another.
  let authority: String

  func respond(to request: Request, context: PreviewRequestContext) async throws -> Response {
    let target = (request.head.path ?? "").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = RequestPath(String(target.first ?? ""))
    if path?.text == PageAdditions.folder + "live", request.method == .get, mayListen(request),
      let pages = ListeningPage.list(target.dropFirst().first ?? "", most: limits.pages)
    {
      return EventStream(preview: preview, pages: pages, channel: context.channel).response
    }
    return await answer(to: request, at: path?.text).response(to: request, context.channel.eventLoop)
  }

  private func answer(to request: Request, at path: String?) async -> Answer {
    if let refusal = refusal(of: request) { return refusal }
    guard let path else { return .text(400, "This is no address: check what stands behind the server's name.") }
    if path == PageAdditions.folder + "drafts" { return await drafts(request) }
    guard request.method == .get || request.method == .head else {
      var answer = Answer.text(405, "This server answers to GET and HEAD.")
      answer.headers.append(ResponseHeader(name: "Allow", value: "GET, HEAD"))
      return answer
    }
    if path == PageAdditions.folder + "live" {
      return request.method == .get && mayListen(request)
        ? .text(400, "The address names the pages that listen, from 1 to \(limits.pages).")
        : .text(403, "Only pages of this preview may listen here.")
    }
    return await answer(to: path, asked: request.head.authority ?? authority)
  }

  /// Whether a request may open an event stream.
  private func mayListen(_ request: Request) -> Bool {
    refusal(of: request) == nil && hosts.isOwn(request.source, asked: request.head.authority ?? "")
  }

  /// The answer to requests that are not meant for this server; nil for all others.
  private func refusal(of request: Request) -> Answer? {
    guard hosts.admits(host: request.head.authority) else {
      return .text(421, "This preview answers to \(authority) alone, so that other sites cannot read it.")
    }
    guard !request.source.isFromElsewhere else { return .text(403, "Only pages of this preview may load this.") }
    return nil
  }

  /// The answer to a request that uses a name of the server.
  private func answer(to path: String, asked name: String) async -> Answer {
    let status = preview.status
    let additions = PageAdditions(authority: name, language: status.language, frame: status.frame)
    if path.hasPrefix(PageAdditions.folder) || path + "/" == PageAdditions.folder {
      return PreviewPages(status: status, additions: additions).answer(to: path)
    }
    guard let shown = status.shown else { return PreviewPages(status: status, additions: additions).nothingToShow }
    guard shown.mayBeDrawn(path) else { return shown.answer(at: path, with: additions) }
    // Drawings take long: they are made one after another, on a thread that does not answer requests.
    return await withCheckedContinuation { continuation in
      Self.drawing.async { continuation.resume(returning: shown.answer(at: path, with: additions)) }
    }
  }

  private static let drawing = DispatchQueue(label: "drawing", qos: .utility)

  /// The form on the overview page that shows or hides drafts.
  private func drafts(_ request: Request) async -> Answer {
    guard request.method == .post else { return .text(405, "The switch is on the page \(PageAdditions.folder).") }
    guard hosts.mayChange(request.source, asked: request.head.authority ?? "") else {
      return .text(403, "Only pages of this preview may do that.")
    }
    guard let body = try? await request.body.collect(upTo: limits.body) else { return .text(413, "This says too much.") }
    await preview.showDrafts(String(buffer: body) == "drafts=on")
    return .redirection(303, to: PageAdditions.folder)
  }
}

extension ListeningPage {
  /// The pages in a query: `path` and `page` of each, in turn.
  /// - Returns: nil when there are none, or too many.
  static func list(_ query: Substring, most: Int) -> [ListeningPage]? {
    let fields = query.split(separator: "&").map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false) }
    let values = { (name: String) in
      fields.filter { $0.first.map(String.init) == name }.map { field in
        // In a form a space is a plus sign (URL Living Standard, section 5.1).
        RequestPath.decoded(String(field.dropFirst().first ?? "").replacing("+", with: " ")) ?? ""
      }
    }
    let pages = zip(values("path"), values("page")).map { ListeningPage(path: $0, identity: $1) }
    return (1...most).contains(pages.count) ? pages : nil
  }
}

extension Request {
  var source: RequestSource {
    RequestSource(
      origin: headers[.origin], fetchSite: headers[.secFetchSite], fetchMode: headers[.secFetchMode], referrer: headers[.referer])
  }
}

extension HTTPField.Name {
  fileprivate static var secFetchSite: Self { named("Sec-Fetch-Site") }
  fileprivate static var secFetchMode: Self { named("Sec-Fetch-Mode") }

  /// A header name that the library does not define.
  static func named(_ name: String) -> Self {
    guard let name = Self(name) else { preconditionFailure("“\(name)” is a token.") }
    return name
  }
}
