import HTTPTypes
import Hummingbird
import SiteRendering

/// What another part of the program serves beside the site, on an origin of its own.
///
/// Only requests that name its authority arrive, with a valid path, and none from a page of another site that reads the answer.
public protocol WebApplication: Sendable {
  /// The longest body in bytes, by the beginning of paths; the longest of those that fit counts. Anything else has none.
  static var bodyLimits: [String: Int] { get }

  func answer(to request: WebRequest) async -> WebAnswer
}

/// An answer, or messages until the client leaves.
public enum WebAnswer: Sendable {
  case content(Answer)
  /// Server-sent events (HTML Living Standard, section 9.2): the data of each message, on one line. An empty one is a comment.
  case events(AsyncStream<String>)
}

/// A request for an application.
public struct WebRequest: Sendable {
  public let method: String
  /// Beginning with `/`, percent-decoded.
  public let path: String
  /// The fields behind `?`, percent-decoded; of several with one name the first.
  public let query: [String: String]
  /// The header fields, by their names in lower case.
  public let headers: [String: String]
  private let read: @Sendable (Int) async -> [UInt8]?

  /// - Parameter body: gives the body, if it has no more than this number of bytes.
  public init(
    method: String, path: String, query: [String: String] = [:], headers: [String: String] = [:],
    body: @escaping @Sendable (Int) async -> [UInt8]? = { _ in [] }
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    read = body
  }

  /// The body; nil when it is longer than a limit in bytes, or when the client did not send all of it.
  public func body(upTo limit: Int) async -> [UInt8]? { await read(limit) }
}

extension WebRequest {
  /// - Parameter query: what stands behind `?`.
  init(_ request: Request, path: String, query: Substring) {
    var fields: [String: String] = [:]
    for field in query.split(separator: "&") {
      let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      // In a form a space is a plus sign (URL Living Standard, section 5.1).
      let decoded = parts.map { RequestPath.decoded(String($0).replacing("+", with: " ")) }
      guard let name = decoded.first.flatMap(\.self), fields[name] == nil else { continue }
      fields[name] = (decoded.count > 1 ? decoded[1] : nil) ?? ""
    }
    var headers: [String: String] = [:]
    for field in request.headers {
      let name = field.name.canonicalName
      headers[name] = headers[name].map { "\($0), \(field.value)" } ?? field.value
    }
    self.init(method: request.method.rawValue, path: path, query: fields, headers: headers) { limit in
      guard let buffer = try? await request.body.collect(upTo: limit) else { return nil }
      return Array(buffer: buffer)
    }
  }
}
