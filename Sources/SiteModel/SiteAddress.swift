import Diagnostics

/// The address of a page on the site: the path of its URL, beginning and ending with `/`.
public struct SiteAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The path, such as `/en/ecvet/`, not percent-encoded.
  public let path: String

  /// The path must begin and end with `/`.
  public init(path: String) { self.path = path }

  /// The address with another part at its end.
  public func appending(_ part: String) -> SiteAddress { SiteAddress(path: path + part + "/") }

  /// The path, percent-encoded for a URL (RFC 3986).
  public var url: String { percentEncodedPath(path) }

  /// The file that a host serves for this address.
  public var outputPath: String { path.dropFirst() + "index.html" }

  /// Why a path that begins with `/` is too long; nil when it is not. File systems allow names of 255 bytes, and some allow paths
  /// of 1,024 bytes including the folder that holds the site.
  public static func excessLength(of path: String) -> Words? {
    let length = path.utf8.count
    guard length > longestName else { return nil }
    if length > longestPath {
      return Words(
        en: "it has \(length) bytes, and the limit is \(longestPath)",
        nl: "het heeft \(length) bytes, en er mogen er \(longestPath) zijn")
    }
    let longest = path.utf8.split(separator: UInt8(ascii: "/")).map(\.count).max() ?? 0
    guard longest > longestName else { return nil }
    return Words(
      en: "a part of it has \(longest) bytes, and the limit is \(longestName)",
      nl: "een deel ervan heeft \(longest) bytes, en er mogen er \(longestName) zijn")
  }

  private static let (longestName, longestPath) = (255, 900)

  public var description: String { path }

  public static func < (left: SiteAddress, right: SiteAddress) -> Bool { left.path.precedesByBytes(right.path) }
}

extension String {
  /// Whether this text comes before another in the order of their UTF-8 bytes.
  public func precedesByBytes(_ other: String) -> Bool {
    var (left, right) = (self, other)
    return left.withUTF8 { left in right.withUTF8 { right in left.lexicographicallyPrecedes(right) } }
  }
}
