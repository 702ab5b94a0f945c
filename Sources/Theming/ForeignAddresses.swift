import ContentLoading
import Diagnostics

/// Finds what a theme loads from other sites on its own, before any visitor could consent.
enum ForeignAddresses {
  static func findings(in files: ThemeFiles) -> [Diagnostic] {
    ["templates", "styles", "scripts"].flatMap { folder in
      files.names(in: folder).compactMap { files.files[$0] }.flatMap { file -> [Diagnostic] in
        // Most files contain no address at all, which this fast check shows.
        guard mayNameAddress(file.bytes, folder: folder) else { return [] }
        let places =
          switch folder {
          case "templates": inTemplate(file.text)
          case "styles": inStyle(file.bytes)
          default: ScriptStrings(file.bytes).foreignAddresses
          }
        return findings(at: places, in: file)
      }
    }
  }

  /// - Parameter places: the byte ranges of the addresses, in order.
  private static func findings(at places: [Range<Int>], in file: ThemeFiles.File) -> [Diagnostic] {
    var (position, line, column) = (0, 1, 1)
    return places.map { place in
      while position < place.lowerBound {
        let byte = file.bytes[position]
        position += 1
        // A byte from 80 to BF continues a character.
        if byte == 0x0A { (line, column) = (line + 1, 1) } else if byte & 0xC0 != 0x80 { column += 1 }
      }
      let address = String(decoding: file.bytes[place], as: UTF8.self)
      return Diagnostic(
        .foreignAddressInTheme,
        at: SourceRange(path: file.displayPath, line: line, column: column, end: column + address.unicodeScalars.count),
        ["address": address])
    }
  }

  /// Whether there may be two slashes of an address: in a script after a quote or a colon, in other files anywhere. An escape could
  /// hide them.
  private static func mayNameAddress(_ text: [UInt8], folder: String) -> Bool {
    if folder != "templates", text.contains(UInt8(ascii: "\\")) { return true }
    return text.indices.dropFirst().contains { index in
      guard text[index] == UInt8(ascii: "/"), text[index - 1] == UInt8(ascii: "/") else { return false }
      return folder != "scripts" || index >= 2 && "\"'`: ".utf8.contains(text[index - 2])
    }
  }

  /// Whether a text names another site: `https://`, `//` or the like, followed by a host.
  static func isForeign(_ text: String) -> Bool {
    // Browsers ignore white space before an address, and line ends and tabs inside it (URL Living Standard, section 4.4).
    let seen = text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" && $0 != "\t" }.drop { $0.value <= 0x20 }
    let address = String(String.UnicodeScalarView(seen)).lowercased().replacing("\\", with: "/")
    let schemes = ["https:", "http:", "wss:", "ws:", "ftp:", ""]
    guard let scheme = schemes.first(where: address.hasPrefix) else { return false }
    let rest = address.dropFirst(scheme.count)
    guard rest.hasPrefix("//"), let host = rest.drop(while: { $0 == "/" }).first else { return false }
    return host.isLetter || host.isNumber || host == "["
  }

  // MARK: Styles

  /// The addresses from which a style sheet loads something.
  private static func inStyle(_ bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var brackets: [UInt8] = []
    var context = StyleContext()
    for token in StyleTokens(bytes) {
      switch token.kind {
      case .url(let text):
        if isForeign(text), context.rule != "namespace" { found.append(token.content) }
      // In square brackets an attribute selector compares with the document, and nothing is loaded.
      case .string(let text):
        let isSelector = brackets.last == UInt8(ascii: "[")
        let isWritten = context.property == "content" && context.functions.isEmpty
        if !isSelector, !isWritten, context.rule != "namespace", isForeign(text) { found.append(token.content) }
      case .open(let bracket): brackets.append(bracket)
      case .function: brackets.append(UInt8(ascii: "("))
      case .close: _ = brackets.popLast()
      default: break
      }
      context.take(token.kind)
    }
    return found
  }

  /// The context of a token in a style sheet: its at-rule, and the property whose value it is in.
  private struct StyleContext {
    private(set) var rule = ""
    private(set) var property = ""
    private(set) var functions: [String] = []
    private var word = ""

    mutating func take(_ token: StyleTokens.Kind) {
      switch token {
      case .atKeyword(let name): rule = name
      case .word(let name): word = name.lowercased()
      case .punctuation(UInt8(ascii: ":")) where property.isEmpty: property = word
      case .punctuation(UInt8(ascii: ";")), .open(UInt8(ascii: "{")), .close(UInt8(ascii: "}")): self = StyleContext()
      case .function(let name): functions.append(name)
      case .open(UInt8(ascii: "(")): functions.append("")
      case .close(UInt8(ascii: ")")): _ = functions.popLast()
      default: break
      }
    }
  }

  // MARK: Templates

  /// The addresses from which a template's elements load something.
  private static func inTemplate(_ text: String) -> [Range<Int>] {
    text.matches(of: /<(script|img|iframe|link|source|video|audio|track|embed|object|input|image|use)\b[^>]*>/.ignoresCase())
      .flatMap { loadedAddresses(in: $0.output.0, element: $0.output.1.lowercased()) }
      .map { address in
        let start = text.utf8.distance(from: text.startIndex, to: address.startIndex)
        return start..<start + address.utf8.count
      }
  }

  /// The addresses on other sites from which an element loads. A link that only names another page loads nothing.
  private static func loadedAddresses(in tag: Substring, element: String) -> [Substring] {
    if element == "link", let rel = tag.firstMatch(of: /\brel\s*=\s*["']?([^"'>]*)/.ignoresCase())?.output.1 {
      let words = Set(rel.lowercased().split(separator: " ").map(String.init))
      if !words.isEmpty, words.isSubset(of: namingRelations) { return [] }
    }
    return tag.matches(of: /\b(?:src|href|srcset|poster|data)\s*=\s*["']?\s*((?:https?:)?\/\/[^"'>\s]+)/.ignoresCase())
      .map { $0.output.1 }
  }

  /// Link relations that name a page (HTML, section 4.6.7) and cause no request.
  private static let namingRelations: Set<String> = [
    "canonical", "alternate", "author", "license", "me", "help", "next", "prev", "search",
  ]
}
