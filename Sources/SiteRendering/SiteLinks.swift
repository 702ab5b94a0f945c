import SiteModel

/// Turns places of the site into addresses, below the folder that the base URL names.
public struct SiteLinks: Sendable {
  private let basePath: String
  private let baseURL: String

  init(site: Site) {
    let configuration = site.configuration(site.defaultLanguage)
    baseURL = configuration.baseURL
    basePath = configuration.basePath
  }

  /// The address as it stands in a link on the same host.
  public func url(_ address: SiteAddress) -> String { basePath + address.url }

  /// The same for a file, by its path from `/` on.
  public func url(path: String) -> String { basePath + path }

  /// The whole address, with scheme and host.
  public func absolute(_ address: SiteAddress) -> String { baseURL + address.url }

  /// The same for a file, by its path from `/` on.
  public func absolute(path: String) -> String { baseURL + path }

  /// Where the site is, as one says it: the base URL without its scheme.
  var shownAddress: String { baseURL.firstRange(of: "://").map { String(baseURL[$0.upperBound...]) } ?? baseURL }

  /// The host that the site is on.
  public var host: String {
    let rest = baseURL.firstRange(of: "://").map { baseURL[$0.upperBound...] } ?? baseURL[...]
    return String(rest.prefix { $0 != "/" && $0 != ":" })
  }
}
