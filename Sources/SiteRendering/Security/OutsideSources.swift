import SiteModel

/// What the pages of a site may load from other sites: hosts, or paths on a host, without the scheme, which is https.
public struct OutsideSources: Sendable {
  /// Whether scripts of other sites are let in after consent, on pages that ask for it and make requests.
  public var letsScriptsIn = false
  /// What those scripts are, may ask, and show.
  public var scripts: [String] = []
  public var connections: [String] = []
  public var images: [String] = []
  /// The hosts of frames, by the key of the embedded service.
  public var frames: [String: [String]] = [:]

  public init() {}

  mutating func add(_ other: OutsideSources) {
    letsScriptsIn = letsScriptsIn || other.letsScriptsIn
    scripts += other.scripts
    connections += other.connections
    images += other.images
    frames.merge(other.frames) { $0 + $1 }
  }

  /// The hosts of the frames that a page can show.
  func frames(of needs: PageNeeds) -> [String] { needs.embeds.flatMap { frames[$0] ?? [] } }
}
