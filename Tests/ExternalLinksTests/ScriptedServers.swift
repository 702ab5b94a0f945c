import Foundation
import Synchronization

@testable import ExternalLinks

/// Servers that answer as a test says, without any network, and remember what they were asked.
final class ScriptedServers: Fetcher {
  struct Question: Sendable, Equatable {
    var method: HTTPRequest.Method
    var page: String
  }

  typealias Reply = Result<HTTPResponse, HTTPFailure>

  private let state: Mutex<(replies: [String: [Reply]], questions: [Question])>

  /// - Parameter replies: for each page the replies in turn; the last one is repeated. Other pages are not there (404).
  init(_ replies: [String: [Reply]]) { state = Mutex((replies, [])) }

  var questions: [Question] { state.withLock { $0.questions } }

  func fetch(_ request: HTTPRequest) async -> Reply {
    state.withLock { state in
      let page = request.address.page
      state.questions.append(Question(method: request.method, page: page))
      guard let replies = state.replies[page], let reply = replies.first else { return .success(HTTPResponse(status: 404)) }
      if replies.count > 1 { state.replies[page]?.removeFirst() }
      return reply
    }
  }

  static func page(_ html: String, type: String = "text/html; charset=utf-8") -> Reply {
    .success(HTTPResponse(status: 200, contentType: type, body: Array(html.utf8)))
  }

  static func redirect(_ status: Int, to location: String) -> Reply { .success(HTTPResponse(status: status, location: location)) }

  static func status(_ status: Int, retryAfter: Duration? = nil) -> Reply {
    .success(HTTPResponse(status: status, retryAfter: retryAfter))
  }
}
