import FlyingFox
import FlyingSocks
import Foundation

/// Where the server listens: an IP address and a port.
struct ListeningAddress: Sendable {
  /// The IP address.
  let host: String
  let port: UInt16

  /// How many ports are tried after the one that was asked for.
  private static let furtherPorts: UInt16 = 100

  /// The first free port of a host.
  /// - Throws: ``PreviewFailure`` when none can be had, or the host is no address of this machine.
  static func firstFree(host: String, from first: UInt16) throws -> ListeningAddress {
    let host = host == "localhost" ? "127.0.0.1" : host
    let last = first > UInt16.max - furtherPorts ? UInt16.max : first + furtherPorts
    for port in first...last {
      let address = ListeningAddress(host: host, port: port)
      do {
        try address.tryOut()
        return address
      } catch SocketError.failed(_, let number, let message) where number != EADDRINUSE && number != EACCES {
        throw PreviewFailure(description: "\(address.authority) cannot be listened on: \(message)")
      } catch SocketError.failed {
        continue
      }
    }
    throw PreviewFailure(description: "no port of \(host) from \(first) to \(last) is free")
  }

  /// Host and port as they stand in an address (RFC 3986, section 3.2).
  var authority: String { "\(host.contains(":") ? "[\(host)]" : host):\(port)" }

  /// A server that listens here.
  func server(_ handler: some HTTPHandler) throws -> HTTPServer {
    let pool = PromptSocketPool()
    return host.contains(":")
      ? HTTPServer(address: try sockaddr_in6.inet6(ip6: host, port: port), pool: pool, logger: .disabled, handler: handler)
      : HTTPServer(address: try sockaddr_in.inet(ip4: host, port: port), pool: pool, logger: .disabled, handler: handler)
  }

  private func tryOut() throws {
    if host.contains(":") {
      try Self.tryOut(try sockaddr_in6.inet6(ip6: host, port: port))
    } else {
      try Self.tryOut(try sockaddr_in.inet(ip4: host, port: port))
    }
  }

  private static func tryOut(_ address: some SocketAddress) throws {
    let socket = try Socket(domain: Int32(address.family))
    defer { try? socket.close() }
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: address)
    try socket.listen()
  }
}

/// The preview cannot be shown for a reason that lies in the machine.
public struct PreviewFailure: Error, CustomStringConvertible {
  /// What is wrong.
  public let description: String
}
