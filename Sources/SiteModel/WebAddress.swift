/// An `https` address, split into the parts that embeds need (RFC 3986).
public struct WebAddress: Sendable, Hashable {
  /// The host in lower case, with its port if it has one.
  public var host: String
  /// The path, beginning with `/`.
  public var path: String
  /// The part after `?`, without the fragment; empty when there is none.
  public var query: String

  /// The parts of an address; nil when it is not an `https` address or has a user name, which can disguise the host.
  public init?(_ text: String) {
    guard text.lowercased().hasPrefix("https://") else { return nil }
    let rest = text.dropFirst("https://".count).prefix { $0 != "#" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    guard !authority.isEmpty, !authority.contains("@"), !authority.contains("\\") else { return nil }
    let tail = rest.dropFirst(authority.count)
    let path = tail.prefix { $0 != "?" }
    host = authority.lowercased()
    self.path = path.isEmpty ? "/" : String(path)
    query = String(tail.dropFirst(path.count + 1))
  }

  /// The value of a key in the query, not decoded.
  public func value(_ key: String) -> String? {
    query.split(separator: "&").first { $0.hasPrefix(key + "=") }.map { String($0.dropFirst(key.count + 1)) }
  }

  /// The host and path as a source expression of a Content Security Policy, for one script. It is the host alone if the path is
  /// `/`, or if a browser would resolve the path to another one, so that the two could not match.
  public var source: String {
    let isResolved = path.split(separator: "/").contains { part in
      [".", ".."].contains(part.lowercased().replacing("%2e", with: "."))
    }
    return path == "/" || isResolved || path.contains("\\") ? host : host + path
  }

  public var parts: [String] { path.split(separator: "/").map(String.init) }
}
