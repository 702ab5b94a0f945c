/// The assets of the pages of a version of the site, and of some versions before it, which a browser may be about to request.
struct AssetCache: Sendable {
  private let own: [String: [UInt8]]
  private let all: [String: [UInt8]]

  /// How many assets of earlier versions are kept before they are all discarded.
  static let limit = 16

  /// The assets of a version.
  /// - Parameters:
  ///   - own: the assets of its pages, by address.
  ///   - earlier: the assets of the version before.
  init(_ own: [String: [UInt8]], after earlier: AssetCache?) {
    self.own = own
    let known = earlier.map { $0.all.count > $0.own.count + Self.limit ? $0.own : $0.all } ?? [:]
    all = known.merging(own) { $1 }
  }

  /// The number of assets.
  var count: Int { all.count }

  /// The bytes at an address.
  subscript(address: String) -> [UInt8]? { all[address] }
}
