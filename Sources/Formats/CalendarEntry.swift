import SiteModel

/// An entry of a calendar file as people see it: what calendar programs show of it (RFC 5545, section 3.6.1).
public struct CalendarEntry: Sendable, Hashable {
  /// A moment as it is written, with its time zone if it has one.
  public struct Moment: Sendable, Hashable {
    public let text: String
    public let zone: String?

    /// The moment on the clock at its place; nil when it is none.
    /// - Parameter clock: that of a moment that is written in UTC.
    public func local(on clock: LocalClock) -> LocalDateTime? {
      let characters = Array(text)
      guard characters.count >= 8 else { return nil }
      let day = "\(String(characters[0..<4]))-\(String(characters[4..<6]))-\(String(characters[6..<8]))"
      guard characters.count >= 15 else { return LocalDateTime(day) }
      let time = [9, 11, 13].map { String(characters[$0..<($0 + 2)]) }.joined(separator: ":")
      guard let local = LocalDateTime("\(day)T\(time)") else { return nil }
      guard characters.last == "Z" else { return local }
      return clock.local(at: Instant(secondsSinceEpoch: local.secondsSinceEpochIgnoringZone))
    }
  }

  public var uid = ""
  public var title = ""
  public var start: Moment?
  public var end: Moment?
  public var place = ""
  /// `CONFIRMED`, `TENTATIVE` or `CANCELLED`.
  public var status = ""
  public var text = ""
  public var url = ""
  /// Where those who are elsewhere take part.
  public var conference = ""

  /// The entries of a file, in its order. What is no entry is passed by.
  public static func entries(in file: [UInt8]) -> [CalendarEntry] {
    var found: [CalendarEntry] = []
    var entry: CalendarEntry?
    for line in unfolded(file) {
      guard let line = Line(line) else { continue }
      switch (line.name, line.value) {
      case ("BEGIN", "VEVENT"): entry = CalendarEntry()
      case ("END", "VEVENT"):
        if let made = entry { found.append(made) }
        entry = nil
      default: entry?.take(line)
      }
    }
    return found
  }

  private mutating func take(_ line: Line) {
    switch line.name {
    case "UID": uid = line.value
    case "SUMMARY": title = line.text
    case "DTSTART": start = Moment(text: line.value, zone: line.zone)
    case "DTEND": end = Moment(text: line.value, zone: line.zone)
    case "LOCATION": place = line.text
    case "STATUS": status = line.value
    case "DESCRIPTION": text = line.text
    case "URL": url = line.value
    case "CONFERENCE": conference = line.value
    default: break
    }
  }

  /// The lines, those that are folded made whole (section 3.1).
  private static func unfolded(_ file: [UInt8]) -> [ArraySlice<UInt8>] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.count)
    var position = 0
    while position < file.count {
      let byte = file[position]
      if byte == 10, position + 1 < file.count, file[position + 1] == 32 || file[position + 1] == 9 {
        position += 1
      } else if byte != 13 {
        bytes.append(byte)
      }
      position += 1
    }
    return bytes.split(separator: 10)
  }

  /// A line: a name, parameters and a value.
  private struct Line {
    let name: String
    let value: String
    let zone: String?

    init?(_ bytes: ArraySlice<UInt8>) {
      var isQuoted = false
      let colon = bytes.firstIndex { byte in
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        return byte == UInt8(ascii: ":") && !isQuoted
      }
      guard let colon else { return nil }
      let head = String(decoding: bytes[..<colon], as: UTF8.self).split(separator: ";")
      guard let first = head.first else { return nil }
      name = first.uppercased()
      zone = head.dropFirst().first { $0.hasPrefix("TZID=") }.map { String($0.dropFirst(5)).replacing("\"", with: "") }
      value = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
    }

    /// The value as a text, without what escapes its characters (section 3.3.11).
    var text: String {
      var result = ""
      var isEscaped = false
      for character in value {
        if isEscaped {
          result.append(character == "n" || character == "N" ? "\n" : character)
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else {
          result.append(character)
        }
      }
      return result
    }
  }
}
