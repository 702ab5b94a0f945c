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

  /// Whether a request that opens something comes from a page of this preview, as far as a browser says where it comes from.
  ///
  /// `Origin` must be the very origin that is asked: an address of this machine is also that of its other servers. Browsers leave it
  /// out where a page only reads from its own origin, and say `Sec-Fetch-Site` instead (Fetch Metadata, W3C), but that only at
  /// addresses that they trust, which those of the machine itself are (Secure Contexts, W3C). At others the page is known by `Referer`.
  func isOwn(_ source: RequestSource, asked host: String) -> Bool {
    if let origin = source.origin, !isOrigin(origin, of: host) { return false }
    if let site = source.fetchSite, site != "same-origin" { return false }
    if source.origin != nil || source.fetchSite != nil { return true }
    if let referrer = source.referrer {
      return isOrigin(referrer.split(separator: "/").prefix(2).joined(separator: "//"), of: host)
    }
    return isLoopback(host)
  }

  /// Whether a request that changes something comes from a page of this preview: a browser says so with each of them.
  func mayChange(_ source: RequestSource, asked host: String) -> Bool { source.origin != nil && isOwn(source, asked: host) }

  private func isOrigin(_ origin: String, of host: String) -> Bool {
    let own = host.lowercased()
    return origin.lowercased() == "http://" + (own.hasSuffix(":80") ? String(own.dropLast(3)) : own)
  }

  private func isLoopback(_ host: String) -> Bool {
    let host = host.lowercased()
    return host.hasPrefix("127.") || host.hasPrefix("[::1]") || host == "localhost" || host.hasPrefix("localhost:")
  }

  private func isAddress(_ authority: String) -> Bool {
    guard authority.hasSuffix(":\(port)") else { return false }
    let name = authority.dropLast(":\(port)".count)
    if name.hasPrefix("["), name.hasSuffix("]") { return name.dropFirst().dropLast().allSatisfy { $0.isHexDigit || $0 == ":" } }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}

/// What a browser says of where a request comes from.
struct RequestSource: Sendable {
  /// The origin of the page that sends it (`Origin`, RFC 6454).
  var origin: String?
  /// How that is related to what is asked (`Sec-Fetch-Site`).
  var fetchSite: String?
  /// What the answer is for (`Sec-Fetch-Mode`).
  var fetchMode: String?
  /// The address of the page (`Referer`, RFC 9110, section 10.1.3).
  var referrer: String?

  /// Whether a page of another origin wants the answer for itself, rather than to send somebody here. It could do nothing with it.
  var isFromElsewhere: Bool { fetchSite == "cross-site" || fetchSite == "same-site" ? fetchMode != "navigate" : false }
}
