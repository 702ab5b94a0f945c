import ContentHashing
import SiteModel

/// The name that tells everything that a site stores in a browser from what other sites on the same host store.
///
/// All sites on a host share its cookies and `localStorage`, whatever folder they are in; the path of a `__Host-` cookie is `/`
/// (RFC 6265bis, section 4.1.3.2). So names contain a code for the site. The code is made from its base address without the parts
/// that may differ between visits to the same site: the scheme, a leading `www.` and a default port. A preview is on another host
/// but uses the code of its site, so that the previews of two sites on one machine do not mix either.
public struct StorageNamespace: Sendable, Hashable {
  /// Eight hexadecimal digits.
  let code: String
  /// Whether the site is at the root of its host: values that were stored before namespaces existed can then only be its own.
  let isAtRoot: Bool

  /// The namespace of the site at a base address without its last `/`.
  public init(baseURL: String) {
    let parts = baseURL.split(separator: "://", maxSplits: 1)
    let scheme = parts.count > 1 ? parts[0].lowercased() : "https"
    let rest = parts.last ?? ""
    let path = rest.drop { $0 != "/" }
    var host = rest.prefix { $0 != "/" }.lowercased()
    let impliedPort = scheme == "http" ? ":80" : ":443"
    if host.hasSuffix(impliedPort) { host.removeLast(impliedPort.count) }
    if host.hasPrefix("www.") { host.removeFirst("www.".count) }
    code = String(ContentHash(of: Array("\(host)\(path)".utf8)).hexadecimal.prefix(8))
    isAtRoot = path.isEmpty
  }

  /// The name of a cookie of this site. With the prefix, browsers refuse the cookie from a parent domain and without encryption;
  /// a site that is served over http, such as a preview, omits the prefix.
  public func cookie(_ name: String) -> String { "__Host-\(name)-\(code)" }

  /// The name of an entry that Baken itself stores, with the code of the site.
  public func ownName(_ rest: String) -> String { "\(Self.ownPrefix)\(code).\(rest)" }

  /// The name of the entry from before namespaces existed; nil for a site in a folder, since the entry may belong to another site
  /// on the host.
  public func earlierName(_ rest: String) -> String? { isAtRoot ? Self.ownPrefix + rest : nil }

  /// The prefix of the names of entries that Baken itself stores.
  public static let ownPrefix = "baken."
}

extension SiteRenderer {
  /// The namespace of the site's cookies and stored entries.
  public var storage: StorageNamespace { StorageNamespace(baseURL: site.configuration(site.defaultLanguage).baseURL) }
}
