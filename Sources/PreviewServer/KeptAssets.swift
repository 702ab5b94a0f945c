/// What the pages of a version of the site load, with what those of some versions before it load: a browser may be about to.
struct KeptAssets: Sendable {
  private let own: [String: [UInt8]]
  private let all: [String: [UInt8]]

  /// How many are kept beside those of the last version before they are forgotten together.
  static let limit = 16

  /// The assets of a version.
  /// - Parameters:
  ///   - own: what its pages load, by address.
  ///   - earlier: the assets of the version before.
  init(_ own: [String: [UInt8]], after earlier: KeptAssets?) {
    self.own = own
    let known = earlier.map { $0.all.count > $0.own.count + Self.limit ? $0.own : $0.all } ?? [:]
    all = known.merging(own) { $1 }
  }

  /// How many there are.
  var count: Int { all.count }

  /// The bytes at an address.
  subscript(address: String) -> [UInt8]? { all[address] }
}
