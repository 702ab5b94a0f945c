import SiteModel
import SiteRendering

/// An address that tells the host's logs from where a visitor comes: the page's own, with what the `utm_` parameters say.
///
/// One naming rule holds for all: `utm_source` is the channel or the thing that carries the link, `utm_medium` the kind of it,
/// `utm_campaign` the campaign's code, `utm_content` the post or the place. All are in lower case, so that logs do not count twice.
public struct TrackedLink: Sendable, Hashable {
  /// The kind of thing that carries a link.
  public enum Medium: String, Sendable, Hashable {
    case social, email, print, press
  }

  /// The whole address of the page.
  public var address: String
  /// The channel or the thing that carries the link (`utm_source`).
  public var source: String
  /// The kind of it (`utm_medium`).
  public var medium: Medium
  /// The campaign (`utm_campaign`).
  public var campaign: String
  /// The post, or the place in the thing (`utm_content`).
  public var content: String

  /// A link.
  public init(address: String, source: String, medium: Medium, campaign: String, content: String) {
    self.address = address
    self.source = source
    self.medium = medium
    self.campaign = campaign
    self.content = content
  }

  /// The address with its parameters, percent-encoded (RFC 3986, section 3.4), in front of a fragment where there is one.
  public var url: String {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let page = parts.first.map(String.init) ?? address
    let parameters = [
      ("utm_source", source), ("utm_medium", medium.rawValue), ("utm_campaign", campaign), ("utm_content", content),
    ]
    let query = parameters.map { "\($0.0)=\(percentEncodedQuery($0.1))" }.joined(separator: "&")
    return page + (page.contains("?") ? "&" : "?") + query + (parts.count == 2 ? "#\(parts[1])" : "")
  }
}
