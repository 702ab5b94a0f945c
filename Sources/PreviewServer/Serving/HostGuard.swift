/// Decides which requests are meant for this server.
///
/// A page of another site may send a browser here under a name of its own (DNS rebinding) and would then read what an author
/// has not published. It cannot choose the name that the browser sends along: only the server's own names are answered.
struct HostGuard: Sendable {
  /// The authorities that the server answers to, such as `127.0.0.1:8080`.
  private let authorities: Set<String>
  private let port: UInt16
  private let answersAddresses: Bool

  /// The guard of a server on a host and port.
  init(host: String, port: UInt16) {
    let names = ["127.0.0.1", "localhost", "[::1]", host.contains(":") ? "[\(host)]" : host]
    authorities = Set(names.flatMap { port == 80 ? [$0, "\($0):80"] : ["\($0):\(port)"] }.map { $0.lowercased() })
    self.port = port
    // Whoever listens on all addresses of the machine means to be reached by each of them. No name can be bound to another
    // address when it is an address itself.
    answersAddresses = host == "0.0.0.0" || host == "::"
  }

  /// Whether a `Host` header names this server.
  func admits(host: String?) -> Bool {
    guard let host = host?.lowercased() else { return false }
    return authorities.contains(host) || answersAddresses && isAddress(host)
  }

  /// Whether what a browser says of the page that sends a request (`Origin`, RFC 6454) lets that page read and change the preview.
  func admits(origin: String?) -> Bool {
    guard let origin else { return true }
    return origin.hasPrefix("http://") && admits(host: String(origin.dropFirst("http://".count)))
  }

  private func isAddress(_ authority: String) -> Bool {
    guard authority.hasSuffix(":\(port)") else { return false }
    let name = authority.dropLast(":\(port)".count)
    if name.hasPrefix("["), name.hasSuffix("]") { return name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" } }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
