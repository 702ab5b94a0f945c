import SiteModel

/// The modification times of the files in a ZIP archive. The format holds a local time without a zone; libarchive uses the zone
/// of the machine. Here it is UTC.
enum ZipTimes {
  /// The archive with one time in all its headers (APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16).
  static func inUniversalTime(_ archive: [UInt8], _ instant: Instant) -> [UInt8] {
    var bytes = archive
    let stamp = dosStamp(instant)
    let endSize = 22
    guard bytes.count >= endSize else { return bytes }
    let end = bytes.count - endSize
    var place = number(in: bytes, at: end + 16, size: 4)
    for _ in 0..<number(in: bytes, at: end + 10, size: 2) {
      guard place + 46 <= end else { break }
      let local = number(in: bytes, at: place + 42, size: 4)
      bytes.replaceSubrange(place + 12..<place + 16, with: stamp)
      bytes.replaceSubrange(local + 10..<local + 14, with: stamp)
      place += 46 + [28, 30, 32].reduce(0) { $0 + number(in: bytes, at: place + $1, size: 2) }
    }
    return bytes
  }

  /// Time and date in the format of MS-DOS, with a precision of two seconds.
  private static func dosStamp(_ instant: Instant) -> [UInt8] {
    let days = Int((Double(instant.secondsSinceEpoch) / 86_400).rounded(.down))
    let date = CalendarDate(daysSinceEpoch: days)
    let second = instant.secondsSinceEpoch - days * 86_400
    let time = (second / 3600) << 11 | (second / 60 % 60) << 5 | (second % 60) / 2
    let day = (1980...2107).contains(date.year) ? (date.year - 1980) << 9 | date.month << 5 | date.day : 0x21
    return [time, day].flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  private static func number(in bytes: [UInt8], at place: Int, size: Int) -> Int {
    (0..<size).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
