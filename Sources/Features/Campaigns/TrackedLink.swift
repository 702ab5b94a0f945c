import SiteModel
import SiteRendering

/// An address by which the host's logs show where visitors come from: the page's own, with `utm_` parameters.
///
/// One naming rule holds for all: `utm_source` is the channel or the document with the link, `utm_medium` its kind,
/// `utm_campaign` the campaign's code, `utm_content` the post or the place in the document. All are in lower case, so that logs
/// do not count them separately.
public struct TrackedLink: Sendable, Hashable {
  /// The kind of document with a link.
  public enum Medium: String, Sendable, Hashable {
    case social, email, print, press
  }

  /// The absolute address of the page.
  public var address: String
  /// The channel or the document with the link (`utm_source`).
  public var source: String
  /// Its kind (`utm_medium`).
  public var medium: Medium
  /// The campaign's code (`utm_campaign`).
  public var campaign: String
  /// The post, or the place in the document (`utm_content`).
  public var content: String

  public init(address: String, source: String, medium: Medium, campaign: String, content: String) {
    self.address = address
    self.source = source
    self.medium = medium
    self.campaign = campaign
    self.content = content
  }

  /// The address with its parameters, percent-encoded (RFC 3986, section 3.4), before any fragment.
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
