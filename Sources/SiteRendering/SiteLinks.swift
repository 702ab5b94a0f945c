import SiteModel

/// Turns addresses of the site into URLs, below the folder of the base URL.
public struct SiteLinks: Sendable {
  private let basePath: String
  private let baseURL: String

  init(site: Site) {
    let configuration = site.configuration(site.defaultLanguage)
    baseURL = configuration.baseURL
    basePath = configuration.basePath
  }

  /// The address for a link on the same host.
  public func url(_ address: SiteAddress) -> String { basePath + address.url }

  /// The same for a file, by its path from `/` on.
  public func url(path: String) -> String { basePath + path }

  /// The absolute URL, with scheme and host.
  public func absolute(_ address: SiteAddress) -> String { baseURL + address.url }

  /// The same for a file, by its path from `/` on.
  public func absolute(path: String) -> String { baseURL + path }

  /// The address of the site for people to read: the base URL without its scheme.
  var shownAddress: String { baseURL.firstRange(of: "://").map { String(baseURL[$0.upperBound...]) } ?? baseURL }

  public var host: String {
    let rest = baseURL.firstRange(of: "://").map { baseURL[$0.upperBound...] } ?? baseURL[...]
    return String(rest.prefix { $0 != "/" && $0 != ":" })
  }
}
