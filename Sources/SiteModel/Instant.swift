import Foundation

/// A moment in time: whole seconds since 1970-01-01T00:00:00Z, without leap seconds.
public struct Instant: Sendable, Hashable, Comparable {
  public var secondsSinceEpoch: Int

  public init(secondsSinceEpoch: Int) { self.secondsSinceEpoch = secondsSinceEpoch }

  public static func < (left: Self, right: Self) -> Bool { left.secondsSinceEpoch < right.secondsSinceEpoch }

  /// A moment in the form of RFC 3339 with an offset: `2027-03-11T09:30:00Z`, `2027-03-11T09:30:00+01:00`; nil for any other text.
  public init?(rfc3339 text: String) {
    let bytes = Array(text.utf8)
    let offset: Int
    let localLength: Int
    if bytes.last == UInt8(ascii: "Z") {
      offset = 0
      localLength = bytes.count - 1
    } else {
      guard bytes.count > 6 else { return nil }
      let sign = bytes[bytes.count - 6]
      let clock = String(decoding: bytes.suffix(5), as: UTF8.self).split(separator: ":")
      guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), clock.count == 2, let hours = Int(clock[0]),
        let minutes = Int(clock[1]),
        (0..<24).contains(hours), (0..<60).contains(minutes)
      else { return nil }
      offset = (hours * 3_600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
      localLength = bytes.count - 6
    }
    guard let local = LocalDateTime(String(decoding: bytes.prefix(localLength), as: UTF8.self)), local.hasTime else { return nil }
    self.init(secondsSinceEpoch: local.secondsSinceEpochIgnoringZone - offset)
  }

  /// `2027-03-11T08:30:00Z` (RFC 3339).
  public var rfc3339: String {
    let days = Int((Double(secondsSinceEpoch) / 86_400).rounded(.down))
    return LocalDateTime(CalendarDate(daysSinceEpoch: days), secondOfDay: secondsSinceEpoch - days * 86_400).description + "Z"
  }
}

/// The clock of a place: a time zone of the IANA database.
public struct LocalClock: Sendable, Hashable {
  /// The zone's name, such as `Europe/Amsterdam`.
  public let identifier: String
  private let zone: TimeZone

  /// The clock of a time zone; nil when this machine does not know it.
  public init?(zone identifier: String) {
    guard identifier.contains("/") || identifier == "UTC", let zone = TimeZone(identifier: identifier) else { return nil }
    self.identifier = identifier
    self.zone = zone
  }

  /// Coordinated universal time.
  public static let utc = LocalClock(identifier: "UTC", zone: .gmt)

  private init(identifier: String, zone: TimeZone) {
    self.identifier = identifier
    self.zone = zone
  }

  /// The moments at which this clock shows a local time: usually one; none when the time is skipped (clock put forward), two when
  /// it is repeated (clock put back).
  public func instants(of local: LocalDateTime) -> [Instant] {
    let wall = local.secondsSinceEpochIgnoringZone
    let candidates = Set([wall - offset(at: wall - 86_400), wall - offset(at: wall + 86_400)])
    return candidates.filter { $0 + offset(at: $0) == wall }.sorted().map(Instant.init(secondsSinceEpoch:))
  }

  /// The moment at which this clock shows a local time. For a repeated time it is the first moment; for a skipped time, the moment
  /// that the clock would have reached without the change.
  public func instant(of local: LocalDateTime) -> Instant {
    let wall = local.secondsSinceEpochIgnoringZone
    return instants(of: local).first ?? Instant(secondsSinceEpoch: wall - offset(at: wall - 86_400))
  }

  /// The first local time after one that this clock skips.
  public func firstTime(after skipped: LocalDateTime) -> LocalDateTime {
    let wall = skipped.secondsSinceEpochIgnoringZone
    // The change is between the moments at which clocks two days apart show the time: no zone is moved by more than a day.
    let before = Instant(secondsSinceEpoch: wall - offset(at: wall - 86_400) - 86_400)
    return local(at: nextChange(after: before) ?? instant(of: skipped))
  }

  /// How far this clock is ahead of UTC at a moment, in seconds.
  public func offset(at instant: Instant) -> Int { offset(at: instant.secondsSinceEpoch) }

  /// The first moment after another at which this clock is put forward or back; nil when that is not within two years.
  public func nextChange(after instant: Instant) -> Instant? {
    let week = 7 * 86_400
    var low = instant.secondsSinceEpoch
    let before = offset(at: low)
    for _ in 0..<105 {
      var high = low + week
      guard offset(at: high) != before else {
        low = high
        continue
      }
      while high - low > 1 {
        let middle = low + (high - low) / 2
        if offset(at: middle) == before { low = middle } else { high = middle }
      }
      return Instant(secondsSinceEpoch: high)
    }
    return nil
  }

  public func local(at instant: Instant) -> LocalDateTime {
    let wall = instant.secondsSinceEpoch + offset(at: instant.secondsSinceEpoch)
    let days = Int((Double(wall) / 86_400).rounded(.down))
    return LocalDateTime(CalendarDate(daysSinceEpoch: days), secondOfDay: wall - days * 86_400)
  }

  /// A moment in the form of RFC 3339, with this clock's offset: `2027-03-11T09:30:00+01:00`.
  public func rfc3339(_ instant: Instant) -> String {
    let seconds = offset(at: instant.secondsSinceEpoch)
    let minutes = abs(seconds) / 60
    return "\(local(at: instant))\(seconds < 0 ? "-" : "+")\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
  }

  private func offset(at secondsSinceEpoch: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(secondsSinceEpoch)))
  }
}
