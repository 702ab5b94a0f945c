/// A replacement of some bytes of a file; every other byte stays.
public struct Splice: Sendable, Hashable {
  /// The bytes that are replaced; empty to insert.
  public var range: Range<Int>
  public var replacement: [UInt8]

  public init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  public init(_ range: Range<Int>, _ replacement: String.UTF8View) { self.init(range, Array(replacement)) }
}

extension [UInt8] {
  /// The bytes after some replacements, whose places are those in the bytes as they are now.
  /// - Returns: nil when two of them overlap, or when one is outside.
  public func applying(_ splices: [Splice]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var position = 0
    // Insertions at one place keep their order.
    let ordered = splices.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for splice in ordered.map(\.element) {
      guard splice.range.lowerBound >= position, splice.range.upperBound <= count else { return nil }
      result += self[position..<splice.range.lowerBound]
      result += splice.replacement
      position = splice.range.upperBound
    }
    return result + self[position...]
  }
}
