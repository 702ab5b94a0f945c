import FlyingFox
import Foundation
import SiteRendering

/// Answers the requests of browsers.
struct RequestHandler: HTTPHandler {
  let preview: Preview
  let hosts: HostGuard
  /// The server's name, for those who used another.
  let authority: String

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    if let refusal = refusal(of: request) { return response(refusal, to: request) }
    guard let path = RequestPath(request.target.path()) else {
      return response(.text(400, "This is no address: check what stands behind the server's name."), to: request)
    }
    if path.text == PageAdditions.folder + "live" { return try await live(request) }
    if path.text == PageAdditions.folder + "drafts" { return response(await drafts(request), to: request) }
    guard request.method == .GET || request.method == .HEAD else {
      var answer = Answer.text(405, "This server answers to GET and HEAD.")
      answer.headers.append(ResponseHeader(name: "Allow", value: "GET, HEAD"))
      return response(answer, to: request)
    }
    return response(await answer(to: path.text, asked: request.headers[.host] ?? authority), to: request)
  }

  /// What is said to requests that are not meant for this server; nil for the others.
  private func refusal(of request: HTTPRequest) -> Answer? {
    guard hosts.admits(host: request.headers[.host]) else {
      return .text(421, "This preview answers to \(authority) alone, so that other sites cannot read it.")
    }
    return nil
  }

  /// The answer for a browser that knows the server by a name.
  private func answer(to path: String, asked name: String) async -> Answer {
    let additions = PageAdditions(authority: name)
    let status = await preview.status
    if path.hasPrefix(PageAdditions.folder) || path + "/" == PageAdditions.folder {
      return PreviewPages(status: status, additions: additions).answer(to: path)
    }
    guard let shown = status.shown else { return PreviewPages(status: status, additions: additions).nothingToShow }
    return additions.answer(with: await Self.page(of: shown, at: path))
  }

  /// What stands at an address. Drawings take long: they are made one after another, beside the threads that answer.
  private static func page(of shown: RenderedSite, at path: String) async -> SitePage {
    guard shown.mayBeDrawn(path) else { return shown.page(at: path) }
    return await withCheckedContinuation { continuation in
      drawing.async { continuation.resume(returning: shown.page(at: path)) }
    }
  }

  private static let drawing = DispatchQueue(label: "drawing", qos: .utility)

  // MARK: The preview's own addresses

  /// The connection over which an open page hears of changes.
  private func live(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard hosts.admits(origin: request.headers[HTTPHeader("Origin")]) else {
      return response(.text(403, "Only pages of this preview may listen here."), to: request)
    }
    let value: (String) -> String = { name in request.query.first { $0.name == name }?.value ?? "" }
    let handler = LiveConnection(preview: preview, path: value("path"), identity: value("page"))
    return try await WebSocketHTTPHandler(handler: MessageFrameWSHandler(handler: handler)).handleRequest(request)
  }

  /// The switch for drafts: a form that is sent from the list of pages.
  private func drafts(_ request: HTTPRequest) async -> Answer {
    guard request.method == .POST else { return .text(405, "The switch is on the page \(PageAdditions.folder).") }
    guard let origin = request.headers[HTTPHeader("Origin")], hosts.admits(origin: origin) else {
      return .text(403, "Only pages of this preview may do that.")
    }
    let body = (try? await request.bodyData).map { String(decoding: $0.prefix(100), as: UTF8.self) } ?? ""
    await preview.showDrafts(body == "drafts=on")
    return .redirection(303, to: PageAdditions.folder)
  }

  // MARK: From answers to responses

  private func response(_ answer: Answer, to request: HTTPRequest) -> HTTPResponse {
    var headers = HTTPHeaders()
    for header in answer.headers { headers[HTTPHeader(header.name)] = header.value }
    let tag = answer.tag
    headers[HTTPHeader("ETag")] = tag
    if answer.status == 200, let tag, request.headers[HTTPHeader("If-None-Match")] == tag {
      return HTTPResponse(statusCode: .notModified, headers: headers)
    }
    var response = HTTPResponse(
      statusCode: HTTPStatusCode(answer.status, phrase: Self.phrases[answer.status] ?? "Other"), headers: headers,
      body: HTTPBodySequence(data: request.method == .HEAD ? Data() : Data(answer.body), suggestedBufferSize: 1 << 16))
    if request.method == .HEAD { response.headers[.contentLength] = String(answer.body.count) }
    return response
  }

  private static let phrases = [
    200: "OK", 302: "Found", 303: "See Other", 400: "Bad Request", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    421: "Misdirected Request", 503: "Service Unavailable",
  ]
}

/// A page that is open in a browser and hears of changes (RFC 6455).
private struct LiveConnection: WSMessageHandler {
  let preview: Preview
  let path: String
  let identity: String

  func makeMessages(for client: AsyncStream<WSMessage>) async throws -> AsyncStream<WSMessage> {
    let news = await preview.open(path, showing: identity)
    return AsyncStream { continuation in
      let task = Task {
        for await message in news { continuation.yield(.text(message.text)) }
        continuation.finish()
      }
      continuation.onTermination = { _ in task.cancel() }
    }
  }
}
