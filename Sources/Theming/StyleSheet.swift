import Diagnostics
import SiteModel

/// The theme's styles, joined into one sheet.
enum StyleSheet {
  /// Joins style files in the order of their names, and adds the colours that the site replaces.
  static func joined(_ files: [ThemeFiles.File], colours: ThemeColours) -> String {
    let styles = files.map { compacted($0.text) }.joined(separator: "\n")
    let light = declarations(colours.light)
    let dark = declarations(colours.dark)
    let replaced =
      (light.isEmpty ? "" : "\n:root{\(light)}") + (dark.isEmpty ? "" : "\n@media (prefers-color-scheme:dark){:root{\(dark)}}")
    return styles + replaced + "\n"
  }

  private static func declarations(_ colours: [String: Located<String>]) -> String {
    colours.sorted { $0.key < $1.key }.map { "--\($0.key):\($0.value.value)" }.joined(separator: ";")
  }

  /// A style file without its comments, indentation and blank lines. Strings are unchanged.
  static func compacted(_ css: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(css.utf8.count)
    let bytes = Array(css.utf8)
    var position = 0
    var quote: UInt8?
    while position < bytes.count {
      let byte = bytes[position]
      if let open = quote {
        result.append(byte)
        if byte == UInt8(ascii: "\\"), position + 1 < bytes.count {
          result.append(bytes[position + 1])
          position += 1
        } else if byte == open {
          quote = nil
        }
      } else if byte == UInt8(ascii: "/"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "*") {
        position += 2
        while position + 1 < bytes.count, bytes[position] != UInt8(ascii: "*") || bytes[position + 1] != UInt8(ascii: "/") {
          position += 1
        }
        position += 1
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A {
        if let last = result.last, last != 0x0A, last != 0x20, last != UInt8(ascii: ":"), !isPunctuation(last) {
          result.append(0x20)
        }
      } else {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
        if isPunctuation(byte), result.last == 0x20 { result.removeLast() }
        if byte == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") { result.removeLast() }
        result.append(byte)
        if byte == UInt8(ascii: "}") { result.append(0x0A) }
      }
      position += 1
    }
    while result.last == 0x0A || result.last == 0x20 { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }

  /// Punctuation beside which a space means nothing in CSS. A colon is not included: a space before it matters, since ` :hover` and
  /// `:hover` are different selectors.
  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ">"): true
    default: false
    }
  }
}
