import Foundation
import NIOCore
import NIOPosix

/// The address on which the server listens: an IP address and a port.
struct ListeningAddress: Sendable {
  let host: String
  let port: UInt16

  /// How many more ports are tried after the requested one.
  private static let furtherPorts: UInt16 = 100

  /// The first free port of a host.
  /// - Throws: ``PreviewFailure`` when no port is free, or when the host is not an address of this machine.
  static func firstFree(host: String, from first: UInt16) async throws -> ListeningAddress {
    let host = host == "localhost" ? "127.0.0.1" : host
    let last = first > UInt16.max - furtherPorts ? UInt16.max : first + furtherPorts
    for port in first...last {
      let address = ListeningAddress(host: host, port: port)
      do {
        try await address.checkIsFree()
        return address
      } catch let error as IOError where error.errnoCode == EADDRINUSE || error.errnoCode == EACCES {
        continue
      } catch let error as IOError {
        throw PreviewFailure(
          description: "\(address.authority) cannot be listened on: \(String(cString: strerror(error.errnoCode)))")
      } catch {
        throw PreviewFailure(description: "\(address.authority) cannot be listened on: \(host) is no IP address")
      }
    }
    throw PreviewFailure(description: "no port of \(host) from \(first) to \(last) is free")
  }

  /// Host and port in the form of a URL (RFC 3986, section 3.2).
  var authority: String { "\(host.contains(":") ? "[\(host)]" : host):\(port)" }

  private func checkIsFree() async throws {
    let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .bind(to: SocketAddress(ipAddress: host, port: Int(port))).get()
    try await channel.close()
  }
}

/// Why the preview cannot run on this machine.
public struct PreviewFailure: Error, CustomStringConvertible {
  public let description: String
}
