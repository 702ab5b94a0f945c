import SiteModel

/// The lines of iCalendar and vCard files: a name, parameters and a value (RFC 5545, section 3.1; RFC 6350, section 3.2).
public struct ContentLines {
  /// The file as far as it is written.
  public private(set) var text = ""

  public init() {}

  /// A line with a value that is written as it is: a time, an address, a number.
  public mutating func add(_ name: String, _ parameters: [(String, String)] = [], raw value: String) {
    var line = name
    for (parameter, value) in parameters { line += ";\(parameter)=\(Self.parameterValue(value))" }
    fold(line + ":" + Self.withoutControls(value))
  }

  /// A line with a value that is written as it is, and a parameter that holds a list: the commas between its values stand
  /// outside quotation marks (RFC 5545, section 3.2).
  public mutating func add(
    _ name: String, _ parameters: [(String, String)], list: (name: String, values: [String]), raw value: String
  ) {
    var line = name
    for (parameter, value) in parameters { line += ";\(parameter)=\(Self.parameterValue(value))" }
    line += ";\(list.name)=" + list.values.map(Self.parameterValue).joined(separator: ",")
    fold(line + ":" + Self.withoutControls(value))
  }

  /// A line with a text.
  public mutating func add(_ name: String, _ parameters: [(String, String)] = [], text value: String) {
    add(name, parameters, raw: Self.escaped(value))
  }

  /// A line with several values, each escaped, with a separator between them.
  public mutating func add(_ name: String, _ parameters: [(String, String)] = [], texts values: [String], separator: String = ",") {
    add(name, parameters, raw: values.map(Self.escaped).joined(separator: separator))
  }

  /// A text value: backslash, semicolon, comma and line ends escaped (RFC 5545, section 3.3.11; RFC 6350, section 3.4).
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

  /// A parameter value: quoted where a sign in it would end it; a quotation mark, which cannot be quoted, becomes an apostrophe
  /// (RFC 5545, section 3.2).
  private static func parameterValue(_ text: String) -> String {
    let plain = withoutControls(text).replacing("\"", with: "'")
    return plain.contains { ",;:".contains($0) } ? "\"\(plain)\"" : plain
  }

  /// No value holds control characters (RFC 5545, section 3.1).
  private static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
  }

  /// Writes a line in pieces of at most 75 octets, never within a character that a reader sees as one.
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
      // A character of more than a line, such as one with very many marks, can only be cut between its scalars.
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
  /// `20270311T083000Z` (RFC 5545, form 2).
  public var basicUTC: String { rfc3339.filter { $0 != "-" && $0 != ":" } }
}
