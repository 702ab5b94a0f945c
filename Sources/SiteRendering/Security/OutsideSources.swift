import SiteModel

/// The sources of other sites that the pages of a site may load: hosts, or paths on a host, without the scheme, which is https.
public struct OutsideSources: Sendable {
  /// Whether scripts of other sites are loaded after consent, on pages that ask for consent and may make requests.
  public var allowsScripts = false
  /// The sources of those scripts, of their requests, and of their images.
  public var scripts: [String] = []
  public var connections: [String] = []
  public var images: [String] = []
  /// The hosts of frames, by the key of the embedded service.
  public var frames: [String: [String]] = [:]

  public init() {}

  mutating func add(_ other: OutsideSources) {
    allowsScripts = allowsScripts || other.allowsScripts
    scripts += other.scripts
    connections += other.connections
    images += other.images
    frames.merge(other.frames) { $0 + $1 }
  }

  /// The hosts of the frames that a page may show.
  func frames(of needs: PageNeeds) -> [String] { needs.embeds.flatMap { frames[$0] ?? [] } }
}
