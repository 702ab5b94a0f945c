import Diagnostics
import PreviewServer
import SiteModel
import SiteRendering

/// The desk: the app, and the interface that it uses.
struct DeskApplication: WebApplication {
  static let bodyLimits = [
    "/desk/api/": 16 * 1024, DeskRoutes.filePath: FileRoutes.limit, NewRoutes.path: NewRoutes.limit,
    MediaRoutes.path: MediaRoutes.limit, ActionRoutes.path: ActionRoutes.limit, ActionRoutes.copyPath: ActionRoutes.limit,
  ]

  let routes: [Route]
  let requests: RequestGuard
  let saving: FileSaving
  let siteOrigin: String
  let language: AuthorLanguage

  func answer(to request: WebRequest) async -> WebAnswer {
    guard request.path.hasPrefix("/desk/api/") else { return .content(page(request)) }
    do throws(Refusal) {
      return try await answerOfRoute(request)
    } catch {
      return .content(refused(error))
    }
  }

  private func answerOfRoute(_ request: WebRequest) async throws(Refusal) -> WebAnswer {
    let known = routes.filter { $0.path == request.path }
    guard let route = known.first(where: { $0.method == request.method }) else { throw known.isEmpty ? .noRoute : .wrongMethod }
    let session = try requests.session(of: request, to: route)
    guard let body = route.limit > 0 ? await request.body(upTo: route.limit) : [] else { throw .tooLong }
    return try await route.answer(RouteRequest(session: session, query: request.query, headers: request.headers, body: body))
  }

  private func refused(_ refusal: Refusal) -> Answer {
    .json(RefusalMessage(error: refusal.identifier, message: refusal.words[language].capitalizedAtStart), status: refusal.status)
  }

  /// The app and its files, which hold nothing of the site.
  private func page(_ request: WebRequest) -> Answer {
    guard request.method == "GET" || request.method == "HEAD" else { return refused(.wrongMethod) }
    let headers = DeskHeaders.ofApp(showing: siteOrigin)
    switch request.path {
    case "/", "/desk":
      return Answer(
        status: 302, type: "text/plain; charset=utf-8", headers: headers + [ResponseHeader(name: "Location", value: "/desk/")],
        body: .bytes([]))
    case "/desk/":
      guard let bytes = DeskResources.app["index.html"] else { return refused(.noRoute) }
      return Answer(type: "text/html; charset=utf-8", headers: headers, body: .bytes(bytes))
    default:
      let name = request.path.hasPrefix("/desk/app/") ? String(request.path.dropFirst("/desk/app/".count)) : ""
      guard let bytes = DeskResources.app[name] else { return refused(.noRoute) }
      return Answer(type: MediaType.of(name), headers: headers, body: .bytes(bytes))
    }
  }
}

/// What the app is told when something is refused.
struct RefusalMessage: Encodable, Sendable {
  let error: String
  let message: String
}
