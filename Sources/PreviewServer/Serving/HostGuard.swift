/// Decides which requests are meant for this server.
///
/// A page of another site can point its own name at this machine (DNS rebinding) and so read what an author has not published. It
/// cannot choose the `Host` header of the browser, so only requests with the server's own names are answered.
struct HostGuard: Sendable {
  /// The authorities of the server, such as `127.0.0.1:8080`.
  private let authorities: Set<String>
  private let port: UInt16
  private let answersAddresses: Bool

  init(host: String, port: UInt16) {
    let names = ["127.0.0.1", "localhost", "[::1]", host.contains(":") ? "[\(host)]" : host]
    authorities = Set(names.flatMap { port == 80 ? [$0, "\($0):80"] : ["\($0):\(port)"] }.map { $0.lowercased() })
    self.port = port
    // A server that listens on all addresses of the machine should be reachable by each of them. Rebinding needs a name; an IP
    // address cannot be rebound.
    answersAddresses = host == "0.0.0.0" || host == "::"
  }

  /// Whether a `Host` header names this server.
  func admits(host: String?) -> Bool {
    guard let host = host?.lowercased() else { return false }
    return authorities.contains(host) || answersAddresses && isAddress(host)
  }

  /// Whether a request for an event stream comes from a page of this preview, as far as the browser tells.
  ///
  /// `Origin` must be exactly the requested origin, since other servers run on addresses of this machine, too. Browsers omit it
  /// for requests that only read from the same origin, and send `Sec-Fetch-Site` instead (Fetch Metadata, W3C), but only to
  /// addresses that they trust, such as those of the machine itself (Secure Contexts, W3C). At other addresses `Referer`
  /// identifies the page.
  func isOwn(_ source: RequestSource, asked host: String) -> Bool {
    if let origin = source.origin, !isOrigin(origin, of: host) { return false }
    if let site = source.fetchSite, site != "same-origin" { return false }
    if source.origin != nil || source.fetchSite != nil { return true }
    if let referrer = source.referrer {
      return isOrigin(referrer.split(separator: "/").prefix(2).joined(separator: "//"), of: host)
    }
    return isLoopback(host)
  }

  /// Whether a request that changes something comes from a page of this preview: browsers always send the origin with those.
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

/// What a browser tells about the source of a request.
struct RequestSource: Sendable {
  /// The origin of the page that sends it (`Origin`, RFC 6454).
  var origin: String?
  /// Its relation to the requested origin (`Sec-Fetch-Site`).
  var fetchSite: String?
  /// The mode of the request (`Sec-Fetch-Mode`).
  var fetchMode: String?
  /// The address of the page (`Referer`, RFC 9110, section 10.1.3).
  var referrer: String?

  /// Whether a page of another origin wants to read the answer itself, rather than to navigate to it. It could not use the
  /// answer.
  var isFromElsewhere: Bool { fetchSite == "cross-site" || fetchSite == "same-site" ? fetchMode != "navigate" : false }
}
