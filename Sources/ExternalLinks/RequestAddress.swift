import Foundation

/// An address to ask (RFC 3986), apart into what a server is asked for and the fragment, which stays with the reader.
struct RequestAddress: Sendable, Hashable {
  /// `http` or `https`.
  let scheme: String
  /// The host in lower case.
  let host: String
  /// The host, with the port if one is written.
  private let authority: String
  /// From the first `/` on, without the fragment.
  private let target: String
  /// The fragment as it is written; nil without one.
  private let writtenFragment: String?
  /// Whether a user name is written in it, which would be sent.
  let hasUser: Bool

  /// Nil when it is no address of the web.
  init?(_ text: String) {
    guard let colon = text.firstRange(of: "://") else { return nil }
    scheme = text[..<colon.lowerBound].lowercased()
    guard ["http", "https"].contains(scheme) else { return nil }
    let rest = text[colon.upperBound...]
    // libcurl encodes the host itself, as the names of hosts are encoded (RFC 3492).
    let authority = rest.prefix { !"/?#".contains($0) }
    guard authority.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0 != "\\" && !$0.properties.isWhitespace }) else { return nil }
    let plain = authority.split(separator: "@", omittingEmptySubsequences: false).last.map(String.init)?.lowercased() ?? ""
    hasUser = authority.contains("@")
    let name = plain.hasPrefix("[") ? plain.prefix { $0 != "]" } + "]" : plain.prefix { $0 != ":" }
    guard !name.isEmpty, name != "[]" else { return nil }
    host = name.hasSuffix(".") ? String(name.dropLast()) : String(name)
    let port = plain.dropFirst(name.count)
    self.authority = ["", ":", scheme == "http" ? ":80" : ":443"].contains(port) ? String(name) : plain
    let path = rest[authority.endIndex...]
    let hash = path.firstIndex(of: "#")
    let target = Self.encoded(path[..<(hash ?? path.endIndex)])
    self.target = target.hasPrefix("/") ? target : "/" + target
    writtenFragment = hash.map { Self.encoded(path[path.index(after: $0)...]) }
  }

  /// Characters beyond ASCII, and those that no address may have, percent-encoded.
  private static func encoded(_ text: Substring) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte > 0x20, byte < 0x7F, !"\"<>\\^`{|}".utf8.contains(byte) {
        result.append(byte)
      } else if byte >= 0x20, byte != 0x7F {
        result += Array("%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What a server is asked for: the address without its fragment.
  var page: String { origin + target }

  /// Scheme, host and port.
  var origin: String { "\(scheme)://\(authority)" }

  /// The element to which the address leads; nil for the whole page. What scripts make of a fragment (`#/route`, `#!page`) and the words
  /// to search for (`#:~:text=`) name no element.
  var fragment: String? {
    guard let written = writtenFragment?.components(separatedBy: ":~:").first, !written.isEmpty else { return nil }
    guard written.lowercased() != "top", !written.hasPrefix("!"), !written.hasPrefix("/") else { return nil }
    return written
  }

  /// Whether it leads to the beginning of the site.
  var isFrontPage: Bool { target == "/" }

  /// The same page by an encrypted connection.
  var secured: String { "https://\(authority)\(target)" }

  /// Whether the host is a name that no host has (RFC 2606, RFC 6761): an example that was left standing.
  var isExample: Bool {
    let last = host.split(separator: ".").last.map(String.init) ?? host
    return ["example", "invalid", "test"].contains(last)
  }
}
