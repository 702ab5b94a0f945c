import ContentHashing
import SiteModel

/// The name by which everything that a site stores in a browser is told from what other sites on the same host store there.
///
/// A host has one jar of cookies and one `localStorage`, whatever folder a site lies in; the path of a `__Host-` cookie is `/`
/// (RFC 6265bis, section 4.1.3.2). So the names carry the site. It is known by its base address without what may differ
/// between visits to the same site: the scheme, a `www.` in front and a port that the scheme implies. A preview has another
/// host; its site keeps the name, so the previews of two sites on one machine do not mix either.
public struct StorageNamespace: Sendable, Hashable {
  /// Eight hexadecimal digits.
  let code: String
  /// Whether the site is at the root of its host, where what was stored before there were namespaces can only be its own.
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

  /// The name of a cookie of the site's own. The prefix makes browsers refuse it from a parent domain and without encryption; a site
  /// that is seen over http, such as a preview, leaves it out.
  public func cookie(_ name: String) -> String { "__Host-\(name)-\(code)" }

  /// The name under which something of Baken's own is stored: it carries the site.
  public func ownName(_ rest: String) -> String { "\(Self.ownPrefix)\(code).\(rest)" }

  /// The name that it had before there were namespaces; nil for a site in a folder, as it may be of another one on the host.
  public func earlierName(_ rest: String) -> String? { isAtRoot ? Self.ownPrefix + rest : nil }

  /// How the names of what Baken itself stores begin.
  public static let ownPrefix = "baken."
}

extension SiteRenderer {
  /// The name of the site in a browser's stores.
  public var storage: StorageNamespace { StorageNamespace(baseURL: site.configuration(site.defaultLanguage).baseURL) }
}
