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
  public static func < (left: SiteAddress, right: SiteAddress) -> Bool { left.path.precedesInBytes(right.path) }
}

extension String {
  /// Whether the bytes of this text (UTF-8) come before those of another.
  public func precedesInBytes(_ other: String) -> Bool {
    let order = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right -> Bool in
        for index in 0..<Swift.min(left.count, right.count) where left[index] != right[index] { return left[index] < right[index] }
        return left.count < right.count
      }
    }
    return order.flatMap(\.self) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
