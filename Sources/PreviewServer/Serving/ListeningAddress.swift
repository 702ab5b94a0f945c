import Diagnostics
import Foundation
import NIOCore
import NIOPosix
import SourceFiles

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
          Words(
            en: "the preview cannot listen on \(address.authority): {reason}",
            nl: "het voorbeeld kan niet luisteren op \(address.authority): {reason}"
          ).filling(["reason": Words.systemError(error.errnoCode)]))
      } catch {
        throw PreviewFailure(
          Words(
            en: "the preview cannot listen on \(address.authority): \(host) is not an IP address",
            nl: "het voorbeeld kan niet luisteren op \(address.authority): \(host) is geen IP-adres"))
      }
    }
    throw PreviewFailure(
      Words(
        en: "no port of \(host) from \(first) to \(last) is free",
        nl: "geen poort van \(host) van \(first) tot en met \(last) is vrij"))
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
public struct PreviewFailure: Error {
  public let words: Words

  init(_ words: Words) { self.words = words }
}
