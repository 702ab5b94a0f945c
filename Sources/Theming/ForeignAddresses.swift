import Diagnostics

/// Finds what a theme loads from other sites by itself, before any visitor could consent.
enum ForeignAddresses {
  /// The findings in all templates, styles and scripts.
  static func findings(in files: ThemeFiles) -> [Diagnostic] {
    ["templates", "styles", "scripts"].flatMap { folder in
      files.names(in: folder).compactMap { files.files[$0] }.flatMap { file in
        addresses(in: file.text, folder: folder).map { address in
          Diagnostic(.foreignAddressInTheme, at: file.range(of: address), ["address": String(address)])
        }
      }
    }
  }

  private static func addresses(in text: String, folder: String) -> [Substring] {
    // Most files name no address at all, and need no expression to say so.
    guard mayNameAddress(Array(text.utf8), folder: folder) else { return [] }
    return switch folder {
    case "templates":
      text.matches(of: /<(script|img|iframe|link|source|video|audio|track|embed|object|input|image|use)\b[^>]*>/.ignoresCase())
        .flatMap { loadedAddresses(in: $0.output.0, element: $0.output.1.lowercased()) }
    case "styles":
      text.matches(of: /(?:url\(\s*["']?|@import\s+["'])((?:https?:)?\/\/[^"')\s]+)/.ignoresCase()).map { $0.output.1 }
    default:
      text.matches(of: /\b(?:from|import)\s*\(?\s*["']((?:https?:)?\/\/[^"']+)["']/).map { $0.output.1 }
    }
  }

  /// Whether two slashes stand where an address has them: in a script behind a quote or `https:`, elsewhere anywhere.
  private static func mayNameAddress(_ text: [UInt8], folder: String) -> Bool {
    text.indices.dropFirst().contains { index in
      guard text[index] == UInt8(ascii: "/"), text[index - 1] == UInt8(ascii: "/") else { return false }
      return folder != "scripts" || index >= 2 && "\"':".utf8.contains(text[index - 2])
    }
  }

  /// The addresses elsewhere that an element loads; a link that only names another page loads nothing.
  private static func loadedAddresses(in tag: Substring, element: String) -> [Substring] {
    if element == "link", let rel = tag.firstMatch(of: /\brel\s*=\s*["']?([^"'>]*)/.ignoresCase())?.output.1 {
      let words = Set(rel.lowercased().split(separator: " ").map(String.init))
      if !words.isEmpty, words.isSubset(of: namingRelations) { return [] }
    }
    return tag.matches(of: /\b(?:src|href|srcset|poster|data)\s*=\s*["']?\s*((?:https?:)?\/\/[^"'>\s]+)/.ignoresCase())
      .map { $0.output.1 }
  }

  /// Relations of a link that name a page (HTML, 4.6.7) and make no request.
  private static let namingRelations: Set<String> = [
    "canonical", "alternate", "author", "license", "me", "help", "next", "prev", "search",
  ]
}
