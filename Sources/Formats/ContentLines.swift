import SiteModel

/// The lines of iCalendar and vCard files: a name, parameters and a value (RFC 5545, section 3.1; RFC 6350, section 3.2).
public struct ContentLines {
  /// The file as far as it has been written.
  public private(set) var text = ""

  public init() {}

  /// Adds a line with an unescaped value: a time, an address, a number.
  public mutating func add(_ name: String, _ parameters: [(String, String)] = [], raw value: String) {
    var line = name
    for (parameter, value) in parameters { line += ";\(parameter)=\(Self.parameterValue(value))" }
    fold(line + ":" + Self.withoutControls(value))
  }

  /// Adds a line with an unescaped value, and a parameter that holds a list: the commas between its values stand outside the
  /// quotation marks (RFC 5545, section 3.2).
  public mutating func add(
    _ name: String, _ parameters: [(String, String)], list: (name: String, values: [String]), raw value: String
  ) {
    var line = name
    for (parameter, value) in parameters { line += ";\(parameter)=\(Self.parameterValue(value))" }
    line += ";\(list.name)=" + list.values.map(Self.parameterValue).joined(separator: ",")
    fold(line + ":" + Self.withoutControls(value))
  }

  /// Adds a line with an escaped text.
  public mutating func add(_ name: String, _ parameters: [(String, String)] = [], text value: String) {
    add(name, parameters, raw: Self.escaped(value))
  }

  /// Adds a line with several values, each escaped, with a separator between them.
  public mutating func add(_ name: String, _ parameters: [(String, String)] = [], texts values: [String], separator: String = ",") {
    add(name, parameters, raw: values.map(Self.escaped).joined(separator: separator))
  }

  /// An escaped text: backslash, semicolon, comma and line ends (RFC 5545, section 3.3.11; RFC 6350, section 3.4).
  public static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case "\n": result += "\\n"
      case "\r": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A parameter value: quoted if a character in it would end it; a quotation mark, which cannot be escaped, becomes an
  /// apostrophe (RFC 5545, section 3.2).
  private static func parameterValue(_ text: String) -> String {
    let plain = withoutControls(text).replacing("\"", with: "'")
    return plain.contains { ",;:".contains($0) } ? "\"\(plain)\"" : plain
  }

  /// Removes control characters, which no value may contain (RFC 5545, section 3.1).
  private static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
  }

  /// Appends a line, folded into pieces of at most 75 octets, without breaking a grapheme cluster.
  private mutating func fold(_ line: String) {
    var room = 75
    for character in line {
      let size = character.utf8.count
      if size > room, size <= 74 {
        text += "\r\n "
        room = 74
      }
      guard size > room else {
        text.append(character)
        room -= size
        continue
      }
      // A grapheme cluster that is longer than a line, such as one with very many combining marks, can only be cut between
      // scalars.
      for scalar in character.unicodeScalars {
        let width = UTF8.width(scalar)
        if width > room {
          text += "\r\n "
          room = 74
        }
        text.unicodeScalars.append(scalar)
        room -= width
      }
    }
    text += "\r\n"
  }
}

extension Instant {
  /// The date-time in UTC, such as `20270311T083000Z` (RFC 5545, form 2).
  public var basicUTC: String { rfc3339.filter { $0 != "-" && $0 != ":" } }
}
