import HTTPTypes
import Hummingbird
import NIOCore
import SiteRendering

/// Answers the requests to an application.
struct ApplicationHandler: HTTPResponder {
  let application: any WebApplication
  /// The only name to which it answers: its cookies and its origin belong to that.
  let authority: String
  let heartbeat: Duration

  func respond(to request: Request, context: PreviewRequestContext) async throws -> Response {
    switch await answer(to: request) {
    case .content(let answer): return answer.response(to: request, context.channel.eventLoop)
    case .events(let messages):
      return EventStream(messages, heartbeat: heartbeat, channel: context.channel).response
    }
  }

  private func answer(to request: Request) async -> WebAnswer {
    guard request.head.authority?.lowercased() == authority.lowercased() else {
      return .content(.text(421, "This server answers to http://\(authority)/ alone."))
    }
    guard !request.source.isFromElsewhere else { return .content(.text(403, "Only its own pages may load this.")) }
    let target = (request.head.path ?? "").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = RequestPath(String(target.first ?? "")) else {
      return .content(.text(400, "This is no address: check what stands behind the server's name."))
    }
    return await application.answer(to: WebRequest(request, path: path.text, query: target.dropFirst().first ?? ""))
  }
}
