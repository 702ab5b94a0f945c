import Foundation
import PreviewServer
import SiteRendering

/// One address of the desk's interface, with what a request to it must have.
struct Route: Sendable {
  /// What proves who asks.
  enum Need: Sendable { case nothing, session, token }

  /// `GET` or `POST`; only the latter may change anything.
  let method: String
  let path: String
  var need = Need.token
  var writes = false
  /// The longest body in bytes.
  var limit = 0
  var types: Set<String> = ["application/json"]
  let answer: @Sendable (RouteRequest) async throws(Refusal) -> WebAnswer

  /// A route that reads, and gives JSON.
  static func get<Value: Encodable & Sendable>(
    _ path: String, need: Need = .token, _ answer: @escaping @Sendable (RouteRequest) async throws(Refusal) -> Value
  ) -> Route {
    Route(method: "GET", path: path, need: need) { request async throws(Refusal) in .content(.json(try await answer(request))) }
  }

  /// A route that takes JSON, and gives JSON.
  static func post<Message: Decodable & Sendable, Value: Encodable & Sendable>(
    _ path: String, _ type: Message.Type, limit: Int = 16 * 1024,
    _ answer: @escaping @Sendable (Message, RouteRequest) async throws(Refusal) -> Value
  ) -> Route {
    Route(method: "POST", path: path, writes: true, limit: limit) { request async throws(Refusal) in
      .content(.json(try await answer(request.message(type), request)))
    }
  }
}

/// A request that has passed the guards.
struct RouteRequest: Sendable {
  let session: Session?
  let query: [String: String]
  let headers: [String: String]
  let body: [UInt8]

  func message<Message: Decodable>(_ type: Message.Type) throws(Refusal) -> Message {
    do { return try JSONDecoder().decode(type, from: Data(body)) } catch { throw .unclear }
  }
}

extension Answer {
  /// An answer in JSON (RFC 8259) that is kept nowhere.
  static func json(_ value: some Encodable, status: Int = 200, headers: [ResponseHeader] = []) -> Answer {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts, numbers, lists and objects can always be encoded.
    let bytes = (try? encoder.encode(value)).map { [UInt8]($0) } ?? Array("{}".utf8)
    return Answer(
      status: status, type: "application/json", headers: DeskHeaders.ofData + headers, body: .bytes(bytes))
  }
}

/// The headers of the desk's answers.
enum DeskHeaders {
  static let ofData = [
    ResponseHeader(name: "Cache-Control", value: "no-store"), ResponseHeader(name: "X-Content-Type-Options", value: "nosniff"),
    ResponseHeader(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
    ResponseHeader(name: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'; sandbox"),
    ResponseHeader(name: "Referrer-Policy", value: "no-referrer"),
  ]

  /// The headers of the app and its files.
  /// - Parameter siteOrigin: the origin whose pages it shows.
  static func ofApp(showing siteOrigin: String) -> [ResponseHeader] {
    let policy = """
      default-src 'none'; base-uri 'none'; connect-src 'self' blob:; font-src 'self'; form-action 'none'; frame-ancestors 'none'; \
      frame-src \(siteOrigin); img-src 'self' blob:; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; \
      trusted-types 'none'
      """
    return [
      ResponseHeader(name: "Content-Security-Policy", value: policy),
      ResponseHeader(name: "X-Content-Type-Options", value: "nosniff"),
      ResponseHeader(name: "Referrer-Policy", value: "no-referrer"),
      ResponseHeader(name: "Cross-Origin-Opener-Policy", value: "same-origin"),
      ResponseHeader(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
      ResponseHeader(name: "Cache-Control", value: "no-cache"),
      ResponseHeader(name: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()"),
    ]
  }
}
