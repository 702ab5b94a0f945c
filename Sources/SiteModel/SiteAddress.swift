/// Where a page is on the site: the path part of its address, beginning and ending with `/`.
public struct SiteAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The path, such as `/en/ecvet/`, not percent-encoded.
  public let path: String

  /// An address from its path, which must begin and end with `/`.
  public init(path: String) { self.path = path }

  /// The address of a part below this one.
  public func appending(_ part: String) -> SiteAddress { SiteAddress(path: path + part + "/") }

  /// The path as it stands in a link (RFC 3986).
  public var url: String { percentEncodedPath(path) }

  /// The file that a host serves for this address.
  public var outputPath: String { path.dropFirst() + "index.html" }

  /// The path.
  public var description: String { path }

  /// Orders by the path's bytes.
  public static func < (left: SiteAddress, right: SiteAddress) -> Bool { left.path.precedesByBytes(right.path) }
}

extension String {
  /// Whether this text stands before another in the order of their bytes, whatever characters they are of.
  public func precedesByBytes(_ other: String) -> Bool {
    var (left, right) = (self, other)
    return left.withUTF8 { left in right.withUTF8 { right in left.lexicographicallyPrecedes(right) } }
  }
}
