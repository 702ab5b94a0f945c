import SiteModel

/// The address of the frame in which a site embeds one of its pages, with the least data about the visitor if the site offers a
/// choice.
public enum FrameAddress {
  /// The frame's address for a page's address; nil for unknown sites, whose frames are stated with `frame`.
  public static func known(for url: String) -> String? {
    guard let address = WebAddress(url) else { return nil }
    let parts = address.parts
    switch address.host {
    case "www.youtube.com", "youtube.com", "m.youtube.com", "youtu.be", "www.youtube-nocookie.com":
      return youTubeID(address).map { "https://www.youtube-nocookie.com/embed/\($0)" }
    case "vimeo.com", "www.vimeo.com":
      guard let id = parts.last, isWord(id), id.allSatisfy(\.isNumber) else { return nil }
      return "https://player.vimeo.com/video/\(id)?dnt=1"
    case "www.linkedin.com", "linkedin.com":
      guard let urn = parts.first(where: { $0.hasPrefix("urn:li:") }), isWord(urn) else { return nil }
      return "https://www.linkedin.com/embed/feed/update/\(urn)"
    case "x.com", "twitter.com", "www.twitter.com":
      guard parts.count > 2, parts[1] == "status", isWord(parts[2]) else { return nil }
      return "https://platform.twitter.com/embed/Tweet.html?dnt=true&id=\(parts[2])"
    default:
      // Mastodon and PeerTube run on many hosts; posts are at /@NAME/NUMBER, and videos at /w/ID.
      if parts.count == 2, parts[0].hasPrefix("@"), parts[1].allSatisfy(\.isNumber) {
        return "https://\(address.host)\(address.path)/embed"
      }
      if parts.count == 2, parts[0] == "w", isWord(parts[1]) { return "https://\(address.host)/videos/embed/\(parts[1])" }
      return nil
    }
  }

  private static func youTubeID(_ address: WebAddress) -> String? {
    let parts = address.parts
    let id: String? =
      if address.host == "youtu.be" {
        parts.first
      } else if parts.first == "watch" {
        address.value("v")
      } else if let first = parts.first, ["shorts", "embed", "live"].contains(first), parts.count > 1 {
        parts[1]
      } else {
        nil
      }
    return id.flatMap { isWord($0) ? $0 : nil }
  }

  /// Whether a text needs no escaping in an address.
  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_:".unicodeScalars.contains($0))
      }
  }
}
